import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isUuid, type Actor } from '@second-chair/platform';
import { getNamedType } from 'graphql';
import { v7 as uuid } from 'uuid';
import type { StoryApp } from '../support/app';
import { changed, leavesOf } from '../support/bad-input';
import { withClient } from '../support/database';
import { demoMember, startDemo } from '../support/demo';
import { fingerprint } from '../support/fingerprint';
import { caller, type Caller } from '../support/graphql';
import { everyField, operationsOf, schemaOf, valueFor, type Operation } from '../support/operations';
import { secretsFrom, type Secrets } from '../support/secrets';
import { listen } from '../support/sockets';

interface Stranger {
  who: Caller;
  secrets: Secrets;
}

let app: StoryApp;
let queries: Operation[];
let mutations: Operation[];
/** Those who are to see less than all: each with what is to stay hidden from them. */
const strangers = new Map<string, Stranger>();

beforeAll(async () => {
  app = await startDemo();
  queries = operationsOf(schemaOf(app), 'query');
  mutations = operationsOf(schemaOf(app), 'mutation');
  const removed = await demoMember(app, 'colleague-b');
  await leaveEveryTeam(removed);
  const callers = {
    nobody: caller(app.url),
    'the removed': removed,
    'the outsider': await demoMember(app, 'outsider'),
    'the trainee': await demoMember(app, 'trainee'),
    'a member of another team': await demoMember(app, 'colleague-a'),
  };
  for (const [name, who] of Object.entries(callers))
    strangers.set(name, { who, secrets: await secretsFrom(app, await actorOf(who)) });
}, 60_000);
afterAll(() => app.stop());

async function leaveEveryTeam(member: Caller): Promise<void> {
  const { me } = await member.ask('{ me { person { id } teams { memberships { id person { id } } } } }');
  for (const team of me.teams) {
    const own = team.memberships.find((one: { person: { id: string } }) => one.person.id === me.person.id);
    await member.do('removeMember', { membershipId: own.id }, '... on Team { id }');
  }
}

function actorOf(who: Caller): Promise<Actor | null> {
  const sessionToken = app.contexts.sessionToken(who.cookie);
  return app.contexts.run({ sessionToken }, async (ctx) => ctx.maybeActor);
}

/** The words of an answer that are not this person's to read. */
function leaksIn(answer: string, { words }: Secrets): string[] {
  return words.filter((word) => answer.includes(JSON.stringify(word).slice(1, -1)));
}

/** Some of every kind: rows of one kind are guarded by one rule, which is tried on all of them elsewhere. */
function someOf({ ids }: Secrets, each: number): string[] {
  return Object.values(ids).flatMap((own) => own.slice(0, each));
}

/** Each way to fill an operation with the given ids: one for every place that takes one. */
function fillings({ variables }: Operation, ids: readonly string[]): Record<string, unknown>[] {
  const plain = Object.fromEntries(
    Object.entries(variables).map(([name, type]) => [
      name,
      valueFor(type, '', ({ path, typeName }) => {
        if (typeName === 'ID') return path === 'id' ? uuid() : undefined;
        return /^(first|last)$/u.test(name) && typeName === 'Int' ? 100 : undefined;
      }),
    ]),
  );
  const places = Object.entries(variables).flatMap(([name, type]) =>
    getNamedType(type).name === 'ID'
      ? [[name]]
      : leavesOf(type)
          .filter((leaf) => getNamedType(leaf.type).name === 'ID' && !String(leaf.type).startsWith('['))
          .map(({ path }) => [name, ...path]),
  );
  // With an id the answer is about that id; the lists around it have been read whole already.
  const short = Object.fromEntries(
    Object.entries(plain).map(([name, value]) => [name, value === 100 ? 1 : value]),
  );
  return [
    plain,
    ...places.flatMap((path) => ids.map((id) => changed(short, path, id) as Record<string, unknown>)),
  ];
}

it('is known what is to be hidden from whom', () => {
  for (const [name, { secrets }] of strangers) {
    expect([name, secrets.words.length > 40]).toEqual([name, true]);
    const ids = someOf(secrets, 3);
    expect([name, ids.every(isUuid) && ids.length > 12]).toEqual([name, true]);
  }
  const covered = new Set([...queries, ...mutations].flatMap(({ covers }) => [...covers]));
  expect(everyField(schemaOf(app)).filter((field) => !covered.has(field))).toEqual([]);
});

describe.each(['nobody', 'the removed', 'the outsider', 'the trainee', 'a member of another team'])(
  '%s',
  (name) => {
    const stranger = (): Stranger => strangers.get(name) as Stranger;

    it('is answered by no query with a word that is not theirs, whatever id they name', async () => {
      const { who, secrets } = stranger();
      const leaks: unknown[] = [];
      for (const query of queries) {
        // The demo's mails are shown to whoever tries it out; outside the demo there is no such list.
        if (query.name === 'outbox' || query.name === 'demo') continue;
        for (const variables of fillings(query, someOf(secrets, 2))) {
          const { data, errors } = await who.try(query.query, variables);
          const found = leaksIn(JSON.stringify({ data, errors }), secrets);
          if (found.length > 0) leaks.push([query.name, variables, found]);
          if (errors?.[0]?.extensions.code === 'INTERNAL') leaks.push([query.name, variables, 'INTERNAL']);
        }
      }
      expect(leaks).toEqual([]);
    }, 300_000);

    it('changes nothing that is not theirs, and is told nothing by trying', async () => {
      const { who, secrets } = stranger();
      const faults: unknown[] = [];
      const before = await fingerprint(app.database.ownerUrl);
      for (const mutation of mutations) {
        for (const variables of fillings(mutation, someOf(secrets, 1)).slice(1)) {
          const { data, errors } = await who.try(mutation.query, variables);
          const text = JSON.stringify({ data, errors });
          const result = Object.values(data ?? {})[0] as { code?: string } | null | undefined;
          const code = errors?.[0]?.extensions.code ?? '';
          const isRefused =
            result?.code !== undefined || ['NOT_FOUND', 'UNAUTHENTICATED', 'BAD_INPUT'].includes(code);
          if (!isRefused || leaksIn(text, secrets).length > 0)
            faults.push([mutation.name, variables, text.slice(0, 300)]);
        }
      }
      expect(faults).toEqual([]);
      expect(await fingerprint(app.database.ownerUrl)).toEqual(before);
    }, 300_000);

    it('hears nothing over the socket', async () => {
      const { who, secrets } = stranger();
      if ((await actorOf(who)) === null) {
        await expect(listen(app.url, who)).rejects.toThrow('UNAUTHENTICATED');
        return;
      }
      const listener = await listen(app.url, who);
      const entered: string[] = [];
      for (const id of someOf(secrets, 30)) {
        for (const kind of ['thread', 'case', 'team']) {
          if ((await listener.join(`${kind}:${id}`)).ok) entered.push(`${kind}:${id}`);
        }
      }
      expect(entered).toEqual([]);
      expect(listener.events).toEqual([]);
      listener.close();
    }, 60_000);
  },
);

describe('over plain HTTP', () => {
  interface Layer {
    route?: { path: string };
  }

  it('there are these routes, and none tells anything', async () => {
    const express = app.server.app.getHttpAdapter().getInstance() as { router: { stack: Layer[] } };
    const routes = express.router.stack.flatMap(({ route }) => route?.path ?? []);
    expect([...new Set(routes)].sort()).toEqual(['/health/live', '/health/ready']);
    const { secrets } = strangers.get('nobody') as Stranger;
    for (const path of [
      '/health/live',
      '/health/ready',
      '/graphql',
      '/api/auth/get-session',
      '/api/auth/list-sessions',
      '/outbox',
      '/nothing-here',
    ])
      expect([path, leaksIn(await (await fetch(`${app.url}${path}`)).text(), secrets)]).toEqual([path, []]);
  });

  it('nobody signs up, and no list of sign-ins opens without one', async () => {
    const signUp = await fetch(`${app.url}/api/auth/sign-up/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: app.url },
      body: JSON.stringify({
        email: 'new@story.example',
        password: 'a long enough password',
        name: 'New',
      }),
    });
    expect(signUp.status).toBeGreaterThanOrEqual(400);
    const { rows } = await withClient(app.database.ownerUrl, (owner) =>
      owner.query(`select id from auth."user" where email = 'new@story.example'`),
    );
    expect(rows).toEqual([]);
    expect((await fetch(`${app.url}/api/auth/list-sessions`)).status).toBe(401);
  });
});
