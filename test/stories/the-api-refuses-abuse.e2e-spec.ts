import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery, Kind, parse, print, visit } from 'graphql';
import { v7 as uuid } from 'uuid';
import { startApp, type StoryApp } from '../support/app';
import { seedCast } from '../support/cast';
import { signedIn, type Caller } from '../support/graphql';
import { json, raw, type RawAnswer } from '../support/raw-http';
import { webMutations, webOperation, webQueries } from '../support/web-operations';

let app: StoryApp;
let cookie: string;
let member: Caller;

/** As it runs for real: in production, with nothing switched on for trying. */
beforeAll(async () => {
  app = await startApp({ NODE_ENV: 'production' });
  member = await signedIn(app.url, (await seedCast(app)).lead);
  cookie = member.cookie;
});
afterAll(() => app.stop());

const send = (query: string, variables: object = {}): Promise<RawAnswer> =>
  raw(app, json({ query, variables }, { cookie }));

/** The same question several times over in one document, each time under another name. */
const repeated = (document: string, times: number): string =>
  print(
    visit(parse(document), {
      OperationDefinition: (operation) => ({
        ...operation,
        selectionSet: {
          ...operation.selectionSet,
          selections: Array.from({ length: times }, (_, i) => ({
            ...operation.selectionSet.selections[0],
            alias: { kind: Kind.NAME, value: `again${'x'.repeat(i)}` },
          })),
        },
      }),
    }),
  );

/** Refused before anything ran, by a code and in words, and without a look inside. */
function expectRefused(answer: RawAnswer, status = 400): void {
  expect(answer.status).toBe(status);
  expect(answer.body?.data).toBeUndefined();
  expect(answer.body?.errors?.length).toBeGreaterThan(0);
  for (const error of answer.body?.errors ?? []) expect(error.extensions?.['code']).toBe('BAD_INPUT');
  expect(answer.text).not.toMatch(/stacktrace|node_modules|\.ts:|\.js:|at async/u);
}

const manyTimes = (count: number, part: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => part(i)).join(' ');

describe('a document that asks for too much is refused', () => {
  const messages = (answer: RawAnswer): string =>
    JSON.stringify(answer.body?.errors?.map(({ message }) => message));

  it.each([
    ['deep', `{ ${'home { '.repeat(20)} __typename ${'}'.repeat(20)} }`, /depth/iu],
    [
      'walking in a circle',
      'query { ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
      /cycle|spread/iu,
    ],
    ['full of aliases', `{ ${manyTimes(101, (i) => `alias${i}: __typename`)} }`, /alias/iu],
    ['full of directives', `{ __typename ${manyTimes(10, () => '@aa')} }`, /directive/iu],
    ['full of one field', `{ ${manyTimes(500, () => '__typename')} }`, /more than 10 times/iu],
    [
      'endless',
      `{ casePresentations(filter: { states: [${manyTimes(4_100, () => 'DRAFT')}] }) { nodes { id } } }`,
      /tokens/iu,
    ],
  ])('when it is %s', async (_what, query, why) => {
    const answer = await send(query);
    expectRefused(answer);
    expect(messages(answer)).toMatch(why);
  });

  it('when it is costly, also where no other limit is reached', async () => {
    expect((await send(webOperation('CasePage'), { id: uuid(), last: 50 })).status).toBe(200);
    const answer = await send(repeated(webOperation('CasePage'), 9), { id: uuid(), last: 50 });
    expectRefused(answer);
    expect(messages(answer)).toMatch(/cost/iu);
  });

  it('while everything that the web app asks for is let through', async () => {
    for (const name of [...webQueries(), ...webMutations()]) {
      const { body } = await raw(app, json({ query: webOperation(name), variables: {} }, { cookie }));
      // Without variables at most a variable is missing; nothing is too deep, too long or unknown.
      for (const { message } of body?.errors ?? [])
        expect([name, message]).toEqual([name, expect.stringMatching(/^Variable "|not here/u)]);
    }
  });
});

describe('in production nothing can be looked at that nobody needs', () => {
  it('neither the schema nor a word of help with it', async () => {
    for (const query of [
      getIntrospectionQuery(),
      '{ __schema { types { name fields { name } } } }',
      '{ __type(name: "Query") { name } }',
    ]) {
      const answer = await send(query);
      expectRefused(answer);
      expect(answer.text).not.toContain('casePresentation');
    }
    for (const query of [
      '{ casePresentatio { id } }',
      '{ me { emai } }',
      '{ thread(idd: 1) { title } }',
      'mutation { addPos(input: {}) { __typename } }',
    ]) {
      const answer = await send(query);
      expectRefused(answer);
      expect(answer.text).not.toMatch(/did you mean|suggestion/iu);
    }
  });

  it('no page to try queries on, under any of their usual names', async () => {
    for (const path of [
      'graphql',
      'graphiql',
      'playground',
      'console',
      'altair',
      'voyager',
      'graphql/console',
      'sandbox',
    ]) {
      const response = await fetch(`${app.url}/${path}`, { headers: { accept: 'text/html' } });
      expect([path, await response.text()]).toEqual([
        path,
        expect.not.stringMatching(/<title>|<script|apollo.?sandbox/iu),
      ]);
    }
  });

  it('no trace of how an answer was made', async () => {
    const answer = await raw(
      app,
      json(
        { query: '{ __typename }' },
        { cookie, 'x-apollo-tracing': '1', 'apollo-federation-include-trace': 'ftv1' },
      ),
    );
    expect(answer.body).toEqual({ data: { __typename: 'Query' } });
    expect((await send('qwerty cop { abc }')).text).not.toMatch(/exception|stacktrace|at \w+ \(/u);
  });
});

describe('a page of another origin', () => {
  const query = '{ me { email } }';

  it('cannot ask by address: a GET needs a header that it cannot send, and never changes anything', async () => {
    const asked = `?query=${encodeURIComponent(query)}`;
    expectRefused(await raw(app, { method: 'GET', query: asked, headers: { cookie } }));
    const preflighted = { cookie, 'apollo-require-preflight': 'true' };
    expect((await raw(app, { method: 'GET', query: asked, headers: preflighted })).status).toBe(200);
    const mutation = encodeURIComponent('mutation { deletePost(input: { id: "x" }) { __typename } }');
    const change = await raw(app, { method: 'GET', query: `?query=${mutation}`, headers: preflighted });
    expect(change.status).toBe(405);
    expect(change.body?.data).toBeUndefined();
  });

  it.each(['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x', undefined])(
    'cannot post a form: %s',
    async (type) => {
      const body = type?.includes('urlencoded')
        ? `query=${encodeURIComponent(query)}`
        : JSON.stringify({ query });
      const answer = await raw(app, { type: type ?? '', body, headers: { cookie } });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      expect(answer.text).not.toContain('story.example');
    },
  );

  it('gets no leave to read an answer', async () => {
    const response = await fetch(`${app.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://elsewhere.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('what is no request at all', () => {
  it('is said so in the shape of every other error', async () => {
    for (const body of [
      '',
      '{',
      '{"query": ',
      'null',
      '"x"',
      '0',
      '[]',
      '{}',
      '{"query":0}',
      '{"query":"{ me { email } }","variables":0}',
      '\u0000',
    ]) {
      const answer = await raw(app, { type: 'application/json', body, headers: { cookie } });
      expect([body, answer.status, answer.body?.errors?.[0]?.extensions?.['code']]).toEqual([
        body,
        400,
        'BAD_INPUT',
      ]);
    }
  });

  it('is one at a time', async () => {
    const answer = await raw(
      app,
      json([{ query: '{ __typename }' }, { query: '{ __typename }' }], { cookie }),
    );
    expectRefused(answer);
  });

  it('names the field where an input has one too many, in 4xx', async () => {
    const answer = await send('mutation { deletePost(input: { id: "x", shoeSize: 42 }) { __typename } }');
    expectRefused(answer);
    expect(answer.body?.errors?.[0]?.extensions?.['field']).toBe('shoeSize');
    const unknown = await raw(
      app,
      json(
        {
          query: 'mutation ($input: DeletePostInput!) { deletePost(input: $input) { __typename } }',
          variables: { input: { id: 'x', shoeSize: 42 } },
        },
        { cookie },
      ),
    );
    expectRefused(unknown);
    expect(unknown.body?.errors?.[0]?.extensions?.['field']).toBe('shoeSize');
  });

  it('is 413 over the limit, and nothing is read of it', async () => {
    const body = JSON.stringify({
      query: `mutation { deletePost(input: { id: "${'x'.repeat(1_100_000)}" }) { __typename } }`,
    });
    const answer = await raw(app, { type: 'application/json', body, headers: { cookie } });
    expectRefused(answer, 413);
  });
});
