import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  Kind,
  OperationTypeNode,
  parse,
  print,
  visit,
  type DefinitionNode,
  type FragmentDefinitionNode,
} from 'graphql';

/** From where npm and Jest run; this file itself may be part of a bundle elsewhere. */
const folder = join(process.cwd(), 'apps/web/src');

/** Everything that the web app ever sends, as it is written beside its screens. */
function definitions(): DefinitionNode[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.graphql'))
    .flatMap((name) => parse(readFileSync(join(folder, name), 'utf8')).definitions);
}

export function webQueries(): string[] {
  return namesOf(OperationTypeNode.QUERY);
}

export function webMutations(): string[] {
  return namesOf(OperationTypeNode.MUTATION);
}

function namesOf(type: OperationTypeNode): string[] {
  return definitions().flatMap((one) =>
    one.kind === Kind.OPERATION_DEFINITION && one.operation === type ? (one.name?.value ?? []) : [],
  );
}

/** The document of one operation with the fragments that it needs, as the web app sends it. */
export function webOperation(name: string): string {
  const all = definitions();
  const operation = all.find((one) => one.kind === Kind.OPERATION_DEFINITION && one.name?.value === name);
  if (!operation) throw new Error(`The web app sends no ${name}.`);
  const fragments = new Map(
    all
      .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const needed = new Set<DefinitionNode>();
  const need = (definition: DefinitionNode): void => {
    if (needed.has(definition)) return;
    needed.add(definition);
    visit(definition, {
      FragmentSpread: ({ name: { value } }) => {
        const fragment = fragments.get(value);
        if (fragment) need(fragment);
      },
    });
  };
  need(operation);
  return [...needed].map(print).join('\n');
}
