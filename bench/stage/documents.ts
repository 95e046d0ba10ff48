import { Kind, parse, print, visit, type FieldNode } from 'graphql';
import { webOperation } from '../../test/support/web-operations';

const typeName: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/** What the browser sends: the app’s document with the names of types, which its cache asks for everywhere but at the root. */
export function sentByBrowser(name: string): string {
  const document = visit(parse(webOperation(name)), {
    SelectionSet: (set, _key, parent) =>
      !Array.isArray(parent) && (parent as { kind?: string }).kind === Kind.OPERATION_DEFINITION
        ? undefined
        : { ...set, selections: [...set.selections, typeName] },
  });
  return print(document);
}
