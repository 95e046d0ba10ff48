import { ApolloServer } from '@apollo/server';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, type GraphQLFormattedError, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { BadInput } from '../errors/exceptions';
import { compiledExecutionPlugin } from './compiled-execution.plugin';
import type { GraphQLContext } from './unit-of-work.plugin';

/** Whoever runs the document shows on the stack. */
const how = () => (new Error().stack?.includes('graphql-jit') ? 'compiled' : 'walked');

function schema(): GraphQLSchema {
  const built = buildSchema(`
    type Query { how(times: Int): String! inner: Inner list: [Inner!] maybe: Inner }
    type Inner { name: String! never: String! fails: String }
  `);
  const field = (type: string, name: string) => (built.getType(type) as GraphQLObjectType).getFields()[name];
  const resolve = (type: string, name: string, value: () => unknown): void =>
    void Object.assign(field(type, name) ?? {}, { resolve: value });
  resolve('Query', 'how', how);
  resolve('Query', 'inner', () => ({ name: 'one' }));
  resolve('Query', 'list', () => Promise.resolve([{ name: 'one' }, Promise.resolve({ name: 'two' })]));
  resolve('Query', 'maybe', () => ({ name: 'one', never: null }));
  resolve('Inner', 'fails', () => Promise.reject(new BadInput('name', 'Not so.')));
  return built;
}

const formatError = (formatted: GraphQLFormattedError): GraphQLFormattedError => ({
  ...formatted,
  message: `told: ${formatted.message}`,
});

async function answers(query: string, variables: object, times: number): Promise<unknown[]> {
  const server = new ApolloServer<GraphQLContext>({
    schema: schema(),
    plugins: [compiledExecutionPlugin(formatError)],
    formatError,
    includeStacktraceInErrorResponses: false,
  });
  const found: unknown[] = [];
  for (let i = 0; i < times; i += 1) {
    const { body } = await server.executeOperation(
      { query, variables: variables as never },
      { contextValue: {} as GraphQLContext },
    );
    found.push(JSON.parse(JSON.stringify(body.kind === 'single' ? body.singleResult : null)));
  }
  await server.stop();
  return found;
}

describe('a document that comes again', () => {
  it('runs compiled from the second time on', async () => {
    expect(await answers('{ how }', {}, 3)).toEqual([
      { data: { how: 'walked' } },
      { data: { how: 'compiled' } },
      { data: { how: 'compiled' } },
    ]);
  });

  it.each([
    [
      'lists and fragments',
      'query { list { ...N } inner { ...N } } fragment N on Inner { name __typename }',
      {},
    ],
    ['errors, with their place', 'query { inner { name fails } list { fails } }', {}],
    ['a null where none may be', 'query { maybe { name never } how(times: 1) @skip(if: true) }', {}],
    [
      'what is skipped',
      'query ($no: Boolean!) { inner @skip(if: $no) { name } list @include(if: $no) { name } }',
      { no: true },
    ],
    ['a variable that does not fit', 'query ($times: Int) { how(times: $times) }', { times: 'many' }],
    ['a variable that is missing', 'query ($no: Boolean!) { inner @skip(if: $no) { name } }', {}],
    ['a number beyond 32 bits', 'query ($times: Int) { how(times: $times) }', { times: 2 ** 40 }],
  ])('answers the same as walked: %s', async (_, query, variables) => {
    const [first, ...others] = await answers(query, variables, 3);
    for (const other of others) expect(other).toEqual(first);
  });

  it('is forgotten when enough others came since', async () => {
    const server = new ApolloServer<GraphQLContext>({
      schema: schema(),
      plugins: [compiledExecutionPlugin(formatError)],
    });
    const ask = async (query: string): Promise<unknown> => {
      const { body } = await server.executeOperation({ query }, { contextValue: {} as GraphQLContext });
      return body.kind === 'single' && body.singleResult.data?.['how'];
    };
    await ask('{ how }');
    expect(await ask('{ how }')).toBe('compiled');
    for (let i = 0; i < 400; i += 1) await ask(`query Other${i} { how }`);
    expect(await ask('{ how }')).toBe('walked');
    await server.stop();
  });
});
