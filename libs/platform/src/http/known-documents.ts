import { createHash } from 'node:crypto';
import { Kind, print, visit, type DefinitionNode, type DocumentNode } from 'graphql';

/** For whom only documents that the web app sends are answered: nobody, those who are not signed in, everyone. */
export const knownDocumentModes = ['off', 'strangers', 'all'] as const;
export type KnownDocumentMode = (typeof knownDocumentModes)[number];

/** The same for the same question, however it is laid out, in whatever order its fragments come, with or without type names. */
export function digestOf(document: DocumentNode): string {
  const bare = visit(document, {
    Field: (field) => (field.name.value === '__typename' && !field.alias ? null : undefined),
  });
  const definitions = [...bare.definitions].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  return createHash('sha256').update(definitions.map(print).join('\n')).digest('base64url');
}

function nameOf(definition: DefinitionNode): string {
  const isFragment = definition.kind === Kind.FRAGMENT_DEFINITION;
  const name = 'name' in definition ? (definition.name?.value ?? '') : '';
  return `${isFragment ? 1 : 0}${name}`;
}
