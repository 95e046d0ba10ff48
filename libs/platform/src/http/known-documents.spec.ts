import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { digestOf } from './known-documents';

const digest = (text: string): string => digestOf(parse(text));
const question = 'query A($id: ID!) { thing(id: $id) { ...B } } fragment B on Thing { id name }';

describe('the digest of a document', () => {
  it.each([
    ['its layout', 'query A( $id:ID! )\n{ thing(id:$id) {\n ...B\n} }\n\nfragment B on Thing { id, name }'],
    [
      'the order of its fragments',
      'fragment B on Thing { id name } query A($id: ID!) { thing(id: $id) { ...B } }',
    ],
    [
      'type names',
      'query A($id: ID!) { __typename thing(id: $id) { __typename ...B } } fragment B on Thing { __typename id name }',
    ],
  ])('does not depend on %s', (_, other) => expect(digest(other)).toBe(digest(question)));

  it.each([
    ['another field', 'query A($id: ID!) { thing(id: $id) { ...B } } fragment B on Thing { id secret }'],
    [
      'another name for a field',
      'query A($id: ID!) { thing(id: $id) { ...B } } fragment B on Thing { id name: secret }',
    ],
    ['one question more', `${question} query C { other { id } }`],
    ['a value in place of a variable', 'query A { thing(id: "1") { ...B } } fragment B on Thing { id name }'],
    ['a type name under another name', question.replace('id name', 'id name x: __typename')],
  ])('tells %s', (_, other) => expect(digest(other)).not.toBe(digest(question)));
});
