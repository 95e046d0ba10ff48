import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ClientToServer, JoinAnswer, RoomName } from '@second-chair/wire';
import type { GraphQLInterfaceType } from 'graphql';
import { v7 as uuid } from 'uuid';
import type { StoryApp } from '../support/app';
import { tablesOf } from '../support/catalogue';
import { withClient } from '../support/database';
import { demoMember, serveOutsideTheDemo, startDemo } from '../support/demo';
import { fingerprint } from '../support/fingerprint';
import { caller, type Answer, type Caller, type Loose } from '../support/graphql';
import { answerTo, authPaths, isDoor, otherPaths, routesOf } from '../support/http-paths';
import { everyField, schemaOf, type Operation } from '../support/operations';
import { Search } from '../support/search';
import { changedAmong, secretsFrom } from '../support/secrets';
import { listen, until, type Listener } from '../support/sockets';
import { idPlacesOf, type IdPlace } from '../support/sound-input';
import { membersOf, sourcesIn } from '../support/sources';
import {
  callAbout,
  documentsOf,
  fieldsIn,
  idsFor,
  inTurns,
  placesTried,
  readAll,
  textCalls,
  type Breadth,
  type Call,
  type Documents,
} from '../support/sweep';
import { tablesWithARule } from '../support/what-is-open';

interface Stranger {
  who: Caller;
  /** Null for somebody who is nobody here. */
  personId: string | null;
  search: Search;
  own: Record<string, string | undefined>;
}

let app: StoryApp;
let lead: Caller;
let documents: Documents;
/** Types that say no. */
let refusals: Set<string>;
/** Those who are to see less than all. */
const strangers = new Map<string, Stranger>();

const signInOf = {
  nobody: null,
  'who has left': 'hanna.koskela',
  'the outsider': 'outsider',
  'who was removed from a team': 'sofia.marklund',
  'a member of another team': 'dafydd.pryce',
  'the trainee': 'trainee',
};
type Name = keyof typeof signInOf;
const names = Object.keys(signInOf) as Name[];

/** Ids of every kind are tried at every place by one person, who is in the organisation; by others of some kinds. */
function breadthOf(name: Name): Breadth {
  if (name === 'nobody' || name === 'who has left') return { kinds: 4, ofItsKind: 2 };
  return { kinds: name === 'the trainee' ? Infinity : 4, ofItsKind: Infinity };
}

beforeAll(async () => {
  app = await serveOutsideTheDemo(await startDemo());
  documents = documentsOf(schemaOf(app));
  const { objects } = schemaOf(app).getImplementations(
    schemaOf(app).getType('Refusal') as GraphQLInterfaceType,
  );
  refusals = new Set([...objects.map(({ name }) => name), 'InvitationUnusable']);
  lead = await demoMember(app, 'lead');
  const callers = new Map<string, Caller>();
  for (const name of names) {
    const key = signInOf[name];
    callers.set(name, key ? await demoMember(app, key) : caller(app.url));
  }
  // By now it is too late to take back that one has stepped away.
  await withClient(app.database.ownerUrl, (owner) =>
    owner.query(`update recusals set recused_at = recused_at - interval '1 day'`),
  );
  await leave(callers.get('who has left') as Caller, 'Couples and families');
  await leave(callers.get('who was removed from a team') as Caller, 'Young adults');
  const written = new Map<string, Record<string, string>>();
  for (const [name, who] of callers)
    if ((await who.ask('{ me { email } }')).me) written.set(name, await writeSomething(who));
  for (const [name, who] of callers) {
    const personId = written.has(name) ? await idOf(`${signInOf[name as Name]}@demo.example`) : null;
    const search = new Search(await secretsFrom(app.database.ownerUrl, personId));
    const seen = Object.entries(search.secrets.seen).map(([table, [row]]) => [table, row?.['id']]);
    strangers.set(name, {
      who,
      personId,
      search,
      own: { ...Object.fromEntries(seen), ...written.get(name) },
    });
  }
}, 60_000);
afterAll(() => app.stop());

async function leave(member: Caller, teamName: string): Promise<void> {
  const { me } = await member.ask('{ me { person { id } teams { name memberships { id person { id } } } } }');
  const { memberships } = me.teams.find((team: Loose) => team.name === teamName);
  const { id } = memberships.find((one: Loose) => one.person.id === me.person.id);
  await member.do('removeMember', { membershipId: id }, '... on Team { id }');
}

async function idOf(email: string): Promise<string | null> {
  const { rows } = await withClient(app.database.ownerUrl, (owner) =>
    owner.query<{ id: string }>('select id from people where email = $1', [email]),
  );
  return rows[0]?.id ?? null;
}

/** A draft and a post, so that a hidden id can be put beside what is the caller’s own. */
async function writeSomething(who: Caller): Promise<Record<string, string>> {
  const { me, threads } = await who.ask(
    '{ me { teams { id } } threads(first: 50) { nodes { id viewerCan { post } } } }',
  );
  const draft = { id: uuid(), teamId: me.teams[0].id, kind: 'DROPOUT' };
  await who.do('draftCase', draft, '... on CasePresentation { id }');
  const own = { case_presentations: draft.id, teams: draft.teamId };
  const threadId = threads.nodes.find((one: Loose) => one.viewerCan.post)?.id;
  if (!threadId) return own;
  const post = { id: uuid(), threadId, body: 'I wonder what we did not hear.' };
  await who.do('addPost', post, '... on Post { id }');
  return { ...own, threads: threadId, posts: post.id };
}

const stranger = (name: string): Stranger => strangers.get(name) as Stranger;

/** One line a fault: where it was asked, what it came to, and where the words stand that should not have been in it. */
function told(
  { operation, place }: Call,
  answer: Answer,
  found: readonly string[],
  { secrets }: Search,
): string {
  const columns = found.map(
    (word) => `${secrets.words.get(word) ?? secrets.uuids.get(word)} ${word.slice(0, 40)}`,
  );
  return [place?.name ?? operation.name, codeOf(answer) ?? 'answered', ...columns.slice(0, 5)].join(' | ');
}

/** Why there is no answer; undefined where there is one. */
function codeOf({ data, errors }: Answer): string | undefined {
  const { __typename: type } = (Object.values(data ?? {})[0] ?? {}) as { __typename?: string };
  return type && refusals.has(type) ? type : errors?.[0]?.extensions.code;
}

/** Asking is itself noted in the log: two answers about what is one's own are never the same. */
const growsByAsking = new Set(['teamAccessLog']);

function isAlike({ name }: Operation, answer: Answer, other: Answer): boolean {
  return growsByAsking.has(name) ? codeOf(answer) === codeOf(other) : isDeepStrictEqual(answer, other);
}

/** What is answered otherwise than it would be if nothing hidden were there, of all that can be asked about it. */
async function faultsOf(
  { who, search, own }: Stranger,
  operations: readonly Operation[],
  breadth: Breadth,
): Promise<string[]> {
  const faults = new Set<string>();
  await inTurns(operations, async (operation) => {
    const ask = async (call: Call, isFault: (answer: Answer) => boolean): Promise<Answer> => {
      const answer = await who.try(operation.query, call.variables);
      const found = search.in(answer, call.variables);
      if (found.length > 0 || isFault(answer)) faults.add(told(call, answer, found, search));
      return answer;
    };
    const isAnswered = (answer: Answer): boolean => codeOf(answer) === undefined;
    for (const call of textCalls(operation, search.secrets))
      await ask(call, (answer) => operation.kind === 'mutation' && isAnswered(answer));
    for (const place of placesTried(operation)) {
      const about = operation.kind === 'query' ? { ...own, ...discussed(search) } : own;
      const ids = idsFor(place, search.secrets.hidden, breadth);
      const absent = place.isNew ? null : await ask(callAbout(operation, place, about, uuid()), () => false);
      for (const id of ids.filter((one) => !mayBeAnswered(place, one, search)))
        await ask(callAbout(operation, place, about, id), (answer) =>
          absent === null ? isAnswered(answer) : !isAlike(operation, answer, absent),
        );
    }
  });
  return [...faults];
}

/** A case of theirs that has a discussion. */
function discussed({ secrets: { seen } }: Search): Record<string, string> {
  const subject = seen['threads']?.[0]?.['subject_id'];
  return typeof subject === 'string' ? { case_presentations: subject } : {};
}

/** What is no secret: that a batch of counts with an id was taken; that one has stepped away from a case oneself. */
function mayBeAnswered({ name }: IdPlace, id: string, { secrets: { seen } }: Search): boolean {
  if (!/Recusal|recuse/u.test(name)) return name === 'reportFindings.id';
  return seen['recusals']?.some((row) => row['subject_id'] === id) ?? false;
}

/** What a browser can say, each said about a room. */
const says: Record<
  keyof ClientToServer,
  (socket: Listener['socket'], room: RoomName) => Promise<JoinAnswer | undefined>
> = {
  'room.join': (socket, room) => socket.timeout(5_000).emitWithAck('room.join', { room, afterSeq: 0 }),
  typing: async (socket, room) => void socket.emit('typing', { room, isTyping: true }),
  'room.leave': async (socket, room) => void socket.emit('room.leave', { room }),
};

/** Two screens of the lead in a thread that is not this person’s, and all that one of them hears. */
async function someoneWhoTalks({ secrets }: Search) {
  const { me, threads } = await lead.ask(
    '{ me { person { id } } threads(first: 100) { nodes { id viewerCan { post } } } }',
  );
  const threadId = threads.nodes.find(
    ({ id, viewerCan }: Loose) => viewerCan.post && secrets.hidden['threads']?.includes(id),
  ).id as string;
  const [near, far] = [await listen(app.url, lead), await listen(app.url, lead)];
  const heard: unknown[] = [];
  near.socket.onAny((...event: unknown[]) => heard.push(event));
  for (const { join } of [near, far]) await join(`thread:${threadId}`, 2_000_000_000);
  return { near: { ...near, heard }, far, threadId, person: me.person.id as string };
}

/** Every room that is not open to this person: of all that is hidden from them, under every kind of name. */
async function roomsClosedTo({ secrets: { hidden, seen } }: Search): Promise<string[]> {
  const { rows } = await withClient(app.database.ownerUrl, (owner) =>
    owner.query<{ name: string }>('select name from rooms'),
  );
  const kinds = [...new Set(rows.map(({ name }) => name.split(':')[0]))];
  const ids = [
    ...Object.values(hidden).flatMap((of) => of.slice(0, 1)),
    ...['case_presentations', 'threads', 'teams', 'organisations'].flatMap((table) => hidden[table] ?? []),
  ];
  const all = [...rows.map(({ name }) => name), ...ids.flatMap((id) => kinds.map((kind) => `${kind}:${id}`))];
  const open = new Set([
    ...(seen['case_presentations'] ?? []).map(({ id }) => `case:${id}`),
    ...(seen['threads'] ?? []).map(({ id }) => `thread:${id}`),
    ...(seen['teams'] ?? []).map(({ id }) => `team:${id}`),
    ...(seen['organisations'] ?? []).map(({ id }) => `organisation:${id}`),
  ]);
  return [...new Set(all)].filter((room) => !open.has(room));
}

describe('the sweep', () => {
  it('knows of every table what is open to whom', async () => {
    const tables = await withClient(app.database.ownerUrl, async (owner) => [
      ...(await tablesOf(owner)).map(({ name }) => name),
      ...(await tablesOf(owner, 'auth')).map(({ name }) => `auth.${name}`),
    ]);
    expect(tables.sort()).toEqual([...tablesWithARule].sort());
  });

  it('asks for every field, and knows of every id that can be given what it is the id of', () => {
    const { queries, withChoices, mutations } = documents;
    const all = [...queries, ...withChoices, ...mutations];
    const covered = new Set(all.flatMap(({ covers }) => [...covers]));
    expect(everyField(schemaOf(app)).filter((field) => !covered.has(field))).toEqual([]);
    const places = all.flatMap((operation) => idPlacesOf(operation));
    expect(places.filter(({ table }) => table === undefined).map(({ name }) => name)).toEqual([]);
  });

  it('says all that a browser can say, in every kind of room, and takes every path', () => {
    const [wire] = sourcesIn('libs/wire/src').filter(({ path }) => path.endsWith('/realtime.ts'));
    expect(Object.keys(says).sort()).toEqual(wire && membersOf(wire, 'ClientToServer').sort());
    expect(routesOf(app)).toEqual(['/health/live', '/health/ready']);
    expect(authPaths().filter(isDoor).length).toBeGreaterThan(15);
    expect(authPaths().length).toBeGreaterThan(45);
  });
});

describe.each(names)('%s', (name) => {
  const breadth = breadthOf(name);

  it('reads nothing that is not theirs in what is theirs', async () => {
    const { who, search } = stranger(name);
    const leaks = new Set<string>();
    for (const [call, answer] of await readAll(who, documents, search.secrets)) {
      const found = search.in(answer);
      if (found.length > 0) leaks.add(told(call, answer, found, search));
    }
    expect([...leaks]).toEqual([]);
  }, 180_000);

  it('is answered by every query as if what is not theirs were not there', async () => {
    expect(await faultsOf(stranger(name), documents.queries, breadth)).toEqual([]);
  }, 180_000);

  it('is answered so by every mutation, which changes nothing', async () => {
    const { personId } = stranger(name);
    const { rows } = await secretsFrom(app.database.ownerUrl, personId);
    const before = await fingerprint(app.database.ownerUrl);
    expect(await faultsOf(stranger(name), documents.mutations, breadth)).toEqual([]);
    expect(await changedAmong(app.database.ownerUrl, rows)).toEqual([]);
    if (personId === null) expect(await fingerprint(app.database.ownerUrl)).toEqual(before);
  }, 180_000);

  it('enters no room that is not theirs, and neither hears nor is heard there', async () => {
    const { who, search, personId } = stranger(name);
    if (personId === null) {
      await expect(listen(app.url, who)).rejects.toThrow('UNAUTHENTICATED');
      return;
    }
    const { near, far, threadId, person } = await someoneWhoTalks(search);
    const listener = await listen(app.url, who);
    const heard: unknown[] = [];
    listener.socket.onAny((...event: unknown[]) => heard.push(event));
    const entered: string[] = [];
    const rooms = await roomsClosedTo(search);
    await inTurns(rooms, async (room) => {
      for (const [event, say] of Object.entries(says)) {
        const answer = await say(listener.socket, room as RoomName);
        if (event === 'room.join' && answer?.ok !== false) entered.push(room);
        const found = search.in(answer ?? null, room);
        if (found.length > 0) entered.push(`${room} ${event} ${found.join()}`);
      }
    });
    expect(entered).toEqual([]);
    far.socket.emit('typing', { room: `thread:${threadId}`, isTyping: true });
    await lead.do(
      'addPost',
      { id: uuid(), threadId, body: 'I wonder what we did not hear.' },
      '... on Post { id }',
    );
    await until(() => near.events.some(({ type }) => type === 'post.added'), 'the post');
    expect(near.heard.some((event) => JSON.stringify(event).includes('typing.changed'))).toBe(true);
    expect(JSON.stringify(near.heard)).not.toContain(personId);
    expect(JSON.stringify(near.heard)).toContain(person);
    expect(search.in(heard, rooms)).toEqual([]);
    expect(JSON.stringify(heard)).not.toContain(threadId);
    for (const { socket } of [listener, near, far]) socket.disconnect();
  }, 180_000);

  it('is shown by no other path of the server what is not theirs', async () => {
    const { search, personId } = stranger(name);
    const key = signInOf[name];
    // A sign-in of its own: some paths lock it or end it.
    const who = personId !== null && key ? await demoMember(app, key) : caller(app.url);
    const { rows } = await secretsFrom(app.database.ownerUrl, personId);
    const faults: unknown[] = [];
    for (const path of [...authPaths().map((one) => `/api/auth${one}`), ...routesOf(app), ...otherPaths]) {
      for (const method of ['GET', 'POST']) {
        const { status, text } = await answerTo(app, who, method, path);
        const found = search.in(text);
        const isClosed = path.startsWith('/api/auth') && !isDoor(path.replace('/api/auth', ''));
        if (found.length > 0 || status >= 500 || (isClosed && status < 400))
          faults.push([method, path, status, found]);
      }
    }
    expect(faults).toEqual([]);
    const changes = await changedAmong(app.database.ownerUrl, rows);
    expect(changes.filter((line) => !line.startsWith('auth.rate_limits'))).toEqual([]);
  }, 180_000);
});

/** Columns of which no query tells a word to anybody. */
const toldToNobody = [
  'access_entries.request_id',
  'access_seals.hash',
  'access_seals.marks',
  'alias_breaks.id',
  'alias_breaks.reason',
  'aliases.owner_digest',
  'alliance_markers.words',
  'anonymous_notes.body',
  'anonymous_notes.id',
  'anonymous_notes.spent',
  'auth.account.accountId',
  'auth.account.id',
  'auth.account.password',
  'auth.account.userId',
  'auth.rate_limits.key',
  'auth.session.token',
  'auth.session.userId',
  'auth.user.id',
  'case_presentations.words',
  'cleared_words.folded',
  'finding_reports.id',
  'mails.id',
  'mails.subject',
  'organisation_words.folded',
  'people.account_id',
  'phase_keys.private_key',
  'phase_keys.public_key',
  'phase_tokens.asked_with',
  'posts.words',
  'reason_hypotheses.words',
  'recusals.subject_id',
  'takeaways.words',
  'therapy_goals.words',
  'threads.words',
];

/**
 * Types of which the answers hold nothing here: of the demo and its mails, of a device with a key, of an invitation’s link,
 * of a list that somebody sends in, of an alias: none of those who ask has one.
 */
const neverAnswered = [
  'AliasBreak',
  'Demo',
  'DemoAccount',
  'InvitationPreview',
  'Mail',
  'MailConnection',
  'MailEdge',
  'Passkey',
  'RosterPreview',
  'RosterProblem',
  'RosterRow',
];

describe('the search', () => {
  it('finds what it looks for where it may stand: in the answers to those who wrote it or review it', async () => {
    const { search } = stranger('nobody');
    const answers: Answer[] = [];
    for (const who of [lead, await demoMember(app, 'outsider'), await demoMember(app, 'clinician')]) {
      const personId = (await who.ask('{ me { person { id } } }')).me.person.id;
      const { secrets } = new Search(await secretsFrom(app.database.ownerUrl, personId));
      answers.push(...(await readAll(who, documents, secrets)).map(([, answer]) => answer));
    }
    const found = new Set(answers.flatMap((answer) => search.in(answer)));
    const { words, uuids } = search.secrets;
    const columns = (of: typeof words, isFound: boolean): string[] =>
      [...of].filter(([word]) => found.has(word) === isFound).flatMap(([, places]) => places);
    const told = new Set([...columns(words, true), ...columns(uuids, true)]);
    const untold = [...columns(words, false), ...columns(uuids, false)].filter((column) => !told.has(column));
    expect([...new Set(untold)].sort()).toEqual(toldToNobody);
    const asked = new Set(
      [...documents.queries, ...documents.withChoices].flatMap(({ covers }) => [...covers]),
    );
    const answered = answers.reduce((all, { data }) => fieldsIn(data, all), new Set<string>());
    const missing = [...asked].filter((field) => !answered.has(field) && !field.startsWith('Query.'));
    expect([...new Set(missing.map((field) => field.split('.')[0]))].sort()).toEqual(neverAnswered);
  }, 180_000);
});
