import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type StoryApp } from '../support/app';
import { seedCast, type Cast } from '../support/cast';
import { caller, signedIn, type Answer, type Caller } from '../support/graphql';
import { webOperation, webQueries } from '../support/web-operations';

const unknown = '{ demo { accounts { email } } }';
const codeOf = ({ errors }: Answer): unknown => errors?.[0]?.extensions.code;

describe.each([
  ['production', { NODE_ENV: 'production' }, { stranger: 'BAD_INPUT', member: undefined }],
  [
    'production, for everyone',
    { NODE_ENV: 'production', KNOWN_DOCUMENTS: 'all' },
    { stranger: 'BAD_INPUT', member: 'BAD_INPUT' },
  ],
  ['a workspace for trying', {}, { stranger: undefined, member: undefined }],
] as const)('in %s', (_name, env, refusals) => {
  let app: StoryApp;
  let cast: Cast;
  let lead: Caller;

  beforeAll(async () => {
    app = await startApp(env);
    cast = await seedCast(app);
    lead = await signedIn(app.url, cast.lead);
  });
  afterAll(() => app.stop());

  it('a document of one’s own is answered where the setting says so', async () => {
    expect(codeOf(await caller(app.url).try(unknown))).toBe(refusals.stranger);
    expect(codeOf(await caller(app.url, 'second-chair.session_token=forged.AAAA').try(unknown))).toBe(
      refusals.stranger,
    );
    expect(codeOf(await lead.try('{ me { email } }'))).toBe(refusals.member);
  });

  it('what the web app asks is answered as ever', async () => {
    expect((await caller(app.url).try(webOperation('Me'))).data).toEqual(
      expect.objectContaining({ me: null }),
    );
    expect((await lead.try(webOperation('Me'))).data?.me.email).toBe(cast.lead.email);
    for (const name of webQueries()) {
      const { errors } = await lead.try(webOperation(name));
      // A variable may be missing; the document itself is known.
      expect([name, errors?.[0]?.extensions['field']]).not.toEqual([name, 'query']);
    }
  });
});
