import { describe, expect, it, beforeAll, afterAll } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { startApp, type StoryApp } from '../support/app';

let app: StoryApp;

beforeAll(async () => {
  app = await startApp({ GRAPHQL_INTROSPECTION: 'on' });
});
afterAll(() => app.stop());

/** The audits ask with `__typename` and `__schema` alone, so they need introspection and no sign-in. */
const audits = serverAudits({ url: () => `${app.url}/graphql` });

/** Courtesies that the specification leaves open and that we do not extend, each with its reason. */
const declined: Record<string, string> = {
  '5A70': 'a GET without the header that a page of another origin cannot send is refused',
  D6D5: 'the same',
  '6A70': 'the same',
};

describe('GraphQL over HTTP', () => {
  it('is audited in full', () => {
    expect(audits.length).toBeGreaterThanOrEqual(61);
  });

  it.each(audits.map((audit) => [audit.id, audit.name, audit] as const))('%s %s', async (id, name, audit) => {
    const result = await audit.fn();
    const said = result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`;
    if (name.startsWith('MAY')) expect(said === 'ok').toBe(declined[id] === undefined);
    else expect(said).toBe('ok');
  });
});
