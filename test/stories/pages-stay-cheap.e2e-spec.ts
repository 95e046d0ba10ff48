import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StoryApp } from '../support/app';
import { startApp } from '../support/app';
import { addPost, readyCase, threadOf } from '../support/cases';
import { seedCast, type Cast } from '../support/cast';
import { signedIn, type Caller } from '../support/graphql';
import { statementsDuring } from '../support/statements';
import { webOperation } from '../support/web-operations';

let app: StoryApp;
let cast: Cast;
const who: Record<string, Caller> = {};
beforeAll(async () => {
  app = await startApp();
  cast = await seedCast(app);
  for (const name of ['lead', 'supervisor', 'clinician', 'trainee', 'colleague', 'neighbour'] as const)
    who[name] = await signedIn(app.url, cast[name]);
});
afterAll(() => app.stop());
it('counts', async () => {
  const { id } = await readyCase(who.clinician!, who.lead!, cast.team);
  const thread = await threadOf(who.lead!, id);
  const authors = ['lead', 'supervisor', 'clinician', 'trainee', 'colleague'];
  for (let i = 0; i < 12; i++) await addPost(who[authors[i % 5]!]!, thread.id, `I wonder what that was about.`);
  for (const [name, v] of [['CasePage', { id }], ['Thread', { id: thread.id, last: 50 }], ['Home', {}], ['HasPresented', {}], ['Me', {}], ['Waiting', {}], ['Cases', { first: 50 }], ['CasesToReview', { first: 50 }], ['Threads', { first: 30, unreadOnly: false }], ['Team', { id: cast.team }]] as const) {
    const s = await statementsDuring(() => who.lead!.ask(webOperation(name), v));
    console.log(name, s.length, s.map((x) => x.replace(/\s+/g, ' ').slice(0, 110)));
  }
});
