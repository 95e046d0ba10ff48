import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '@second-chair/platform';
import {
  Kind,
  OperationDefinitionNode,
  parse,
  visit,
  type DefinitionNode,
  type FragmentDefinitionNode,
} from 'graphql';

/** The digests of all operations that are written below a folder, each with the fragments that it needs. */
export function digestsBelow(folder: string): string[] {
  const definitions = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.graphql'))
    .flatMap((name) => parse(readFileSync(join(folder, name), 'utf8')).definitions);
  const fragments = new Map(
    definitions
      .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  return definitions
    .filter((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION)
    .map((operation) => digestOf({ kind: Kind.DOCUMENT, definitions: [...needed(operation, fragments)] }))
    .sort();
}

function needed(
  definition: DefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  found = new Set<DefinitionNode>(),
): Set<DefinitionNode> {
  if (found.has(definition)) return found;
  found.add(definition);
  visit(definition, {
    FragmentSpread: ({ name }) => {
      const fragment = fragments.get(name.value);
      if (fragment) needed(fragment, fragments, found);
    },
  });
  return found;
}
