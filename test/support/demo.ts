import { RetentionRunService } from '@second-chair/confidentiality';
import { AccessSealer, Contexts, type Settings } from '@second-chair/platform';
import { v7 as uuid } from 'uuid';
import { startServer } from '../../apps/api/src/server';
import { startApp, type StoryApp } from './app';
import { withClient, type StoryDatabase } from './database';
import { freePort } from './free-port';
import { tokenOf } from './blind-token';
import { POST } from './cases';
import { CASE, caller, signIn, type Caller, type Loose } from './graphql';

/** Known to everyone: everything behind it is invented. */
export const DEMO_PASSWORD = 'demo-second-chair';

/** The application with the demo's two organisations in it, and something in every table of both. */
export async function startDemo(env: Record<string, string> = {}): Promise<StoryApp> {
  const app = await startApp({ DEMO: 'on', ...env });
  for (const [who, elsewhere, headline, masked] of [
    ['lead', 'ines.carvalho', 'A silence that nobody has heard of yet', 'colleague-b'],
    ['outsider', 'tunde.oyelaran', 'An empty chair that is not spoken about yet', 'brigid.mallon'],
  ] as const) {
    await hideACase(app, elsewhere, headline);
    await lookBehind(app, await demoMember(app, who), await demoMember(app, masked));
    await live(await demoMember(app, who), who);
  }
  await inEach(app, (id) => app.server.app.get(RetentionRunService, { strict: false }).sweep(id, in8Days()));
  await inEach(app, (id) => app.server.app.get(AccessSealer, { strict: false }).seal(id));
  return app;
}

/** A draft in a team of their own, which no lead is in. */
async function hideACase(app: StoryApp, who: string, headline: string): Promise<void> {
  // Stories take the first row of each table for one that the lead has to do with: these come last.
  const [teamId, membershipId, id] = [uuid(), uuid(), uuid()].map((one) => `ff${one.slice(2)}`);
  await withClient(app.database.ownerUrl, async (owner) => {
    await owner.query(
      `insert into teams (id, organisation_id, name, created_at)
       select $1, organisation_id, 'The reading circle of ' || name, now() from people where email = $2`,
      [teamId, `${who}@demo.example`],
    );
    await owner.query(
      `insert into memberships (id, organisation_id, team_id, person_id, role, joined_at)
       select $1, organisation_id, $2, id, 'MEMBER', now() from people where email = $3`,
      [membershipId, teamId, `${who}@demo.example`],
    );
  });
  const member = await demoMember(app, who);
  await member.do('draftCase', { id, teamId, kind: 'DROPOUT', headline }, CASE);
}

/** When what was decided just now begins to count. */
const in8Days = (): Date => new Date(Date.now() + 8 * 86_400_000);

async function inEach(
  { database }: StoryApp,
  work: (organisationId: string) => Promise<void>,
): Promise<void> {
  const { rows } = await withClient(database.ownerUrl, (owner) =>
    owner.query<{ id: string }>('select id from organisations'),
  );
  for (const { id } of rows) await work(id);
}

/** The same workspace, served as any other: without what is shown to whoever tries out the demo, such as its mails. */
export async function serveOutsideTheDemo(demo: StoryApp): Promise<StoryApp> {
  const { server, ...served } = await serveFrom(demo, demo.database);
  const stop = async (): Promise<void> => {
    await server.close();
    await demo.stop();
  };
  return { ...demo, ...served, server, stop };
}

/** Another server with the demo's settings, on this database, which seeds nothing. */
export async function serveFrom(
  demo: StoryApp,
  database: StoryDatabase,
  changes: Partial<Settings> = {},
): Promise<Pick<StoryApp, 'url' | 'server' | 'settings' | 'contexts'>> {
  const settings = { ...demo.settings, demo: false, port: await freePort(), ...changes };
  const server = await startServer(settings, database, { write: () => undefined });
  return { url: `http://127.0.0.1:${settings.port}`, server, settings, contexts: server.app.get(Contexts) };
}

/** A few steps that leave a row where the demo leaves none. */
async function live(member: Caller, who: string): Promise<void> {
  const { me } = await member.ask('{ me { teams { id } } }');
  const teamId = me.teams[0].id;
  const email = `${who}-invites@story.example`;
  await member.do(
    'inviteMember',
    { id: uuid(), teamId, email, role: 'MEMBER' },
    '... on InvitationIssued { link }',
  );
  const id = uuid();
  await member.do('draftCase', { id, teamId, kind: 'DROPOUT' }, CASE);
  const sections = [{ key: 'CONTEXT', text: 'She came on Mondays, after Rivermouth.' }];
  const goals = [{ id: uuid(), goal: 'To take the lift again', reached: null }];
  const allianceMarkers = [
    { id: uuid(), kind: 'REPAIR', moment: 3, strength: 4, note: 'She said what hurt.' },
  ];
  const emotions = [
    { id: uuid(), emotion: 'RELIEF', intensity: 7, isShared: true },
    { id: uuid(), emotion: 'SORROW', intensity: 3, isShared: false },
  ];
  await member.do('saveDraft', { id, expectedVersion: 1, sections, goals, allianceMarkers, emotions }, CASE);
  const decision = { text: 'Rivermouth', class: 'LOCATION', reason: 'A word of ours for how she felt.' };
  await member.do('keepAsNotIdentifier', { id: uuid(), casePresentationId: id, ...decision }, CASE);
  const purge = { id: uuid(), casePresentationId: id, words: 'Mondays' };
  await member.do('purgeWords', purge, '... on Purge { id }');
  const atRisk = uuid();
  await member.do('draftCase', { id: atRisk, teamId, kind: 'AT_RISK_ENGAGEMENT' }, CASE);
  const dropoutDefinitions = ['THERAPIST_JUDGEMENT'];
  await member.do('recordDropout', { id: atRisk, expectedVersion: 1, dropoutDefinitions }, CASE);
  const lists = '... on WordLists { version }';
  const words = [{ id: uuid(), text: `The ${who}’s own house`, class: 'ORG' }];
  await member.do('addOrganisationWords', { words }, lists);
  await member.do('proposeClearedWord', { id: uuid(), ...decision }, lists);
  const filter = { id: uuid(), name: 'What is ready', view: 'LIST', states: ['READY'], presentedByMe: false };
  await member.do('saveFilter', { ...filter, teamId }, '... on SavedFilter { id }');
  await member.do(
    'setRetention',
    { expectedVersion: 0, kind: 'MAILS', keepFor: 30 },
    '... on Retention { id }',
  );
  const held = { scope: 'ORGANISATION', reason: `The ombudsman of ${who} asked for it` };
  const past = uuid();
  for (const id of [uuid(), past])
    await member.do('placeLegalHold', { id, ...held }, '... on LegalHold { id }');
  await member.do('liftLegalHold', { id: past }, '... on LegalHold { id }');
  await takePart(member, who);
  const { casePresentations } = await member.ask(
    '{ casePresentations(first: 40) { nodes { id viewerCan { recuse } } } }',
  );
  const known = casePresentations.nodes.find((one: Loose) => one.viewerCan.recuse);
  await member.do('recuseFromCase', { casePresentationId: known.id }, '... on Recusal { recusedAt }');
  await lookInto(member);
  await member.ask(
    '{ casePresentations(first: 5) { nodes { id } } threads(first: 5) { nodes { id posts { nodes { id } } } } }',
  );
}

/** Writes, rewrites and reacts in a thread that takes posts. */
async function takePart(member: Caller, who: string): Promise<void> {
  const { threads } = await member.ask(
    '{ threads(first: 40) { nodes { id casePresentationId viewerCan { post } } } }',
  );
  const threadId = threads.nodes.find((one: Loose) => one.casePresentationId && one.viewerCan.post).id;
  const id = uuid();
  await member.do('addPost', { id, threadId, body: `${who} wonders.`, kind: 'QUESTION' }, POST);
  await member.do('editPost', { id, expectedVersion: 1, body: `${who} wonders aloud.` }, POST);
  await member.do('react', { postId: id, kind: 'CURIOUS', isOn: true }, POST);
  await putInOrder(member, threadId);
  await holdARound(member, threadId);
}

/** What a thread comes to, posts that go elsewhere, and a draft. */
async function putInOrder(member: Caller, from: string): Promise<void> {
  const { thread } = await member.ask(
    'query ($id: ID!) { thread(id: $id) { casePresentationId team { id } } }',
    {
      id: from,
    },
  );
  const { me } = await member.ask('{ me { person { id } } }');
  const [here, there, postId] = [uuid(), uuid(), uuid()];
  for (const [id, title] of [
    [here, 'Before the holidays'],
    [there, 'After the holidays'],
  ]) {
    const opened = { id, casePresentationId: thread.casePresentationId, title };
    await member.do('openThread', opened, '... on Thread { id }');
  }
  await member.do('addPost', { id: postId, threadId: here, body: 'This belongs elsewhere.' }, POST);
  const move = { id: uuid(), threadId: here, toThreadId: there, postIds: [postId] };
  await member.do('movePosts', move, '... on Thread { id }');
  const commitments = [{ id: uuid(), what: 'Write to her in spring', ownerId: me.person.id }];
  const takeaway = { id: uuid(), threadId: there, takeaway: 'We shall write in spring.', commitments };
  await member.do('resolveThread', takeaway, '... on Thread { id }');
  const hypothesis = uuid();
  const thought = { id: hypothesis, threadId: here, kind: 'HYPOTHESIS', body: 'Perhaps we were too early.' };
  await member.do('addPost', thought, POST);
  const adopted = { id: uuid(), postId: hypothesis, reason: 'NO_PROGRESS', confidence: 40 };
  await member.do('adoptHypothesis', adopted, '... on CasePresentation { id }');
  const draft = { threadId: there, body: 'Begun and not sent', expectedVersion: 0 };
  await member.do('keepPostDraft', draft, '... on Thread { id }');
}

/** In a thread of its own: begun, signalled, and with something held. */
async function holdARound(member: Caller, from: string): Promise<void> {
  const { thread } = await member.ask('query ($id: ID!) { thread(id: $id) { casePresentationId } }', {
    id: from,
  });
  const threadId = uuid();
  const { casePresentationId } = thread;
  const opened = { id: threadId, casePresentationId, title: 'Step by step' };
  await member.do('openThread', opened, '... on Thread { id }');
  const { me } = await member.ask('{ me { person { id } } }');
  const { team } = (
    await member.ask('query ($id: ID!) { thread(id: $id) { team { memberships { person { id } } } } }', {
      id: threadId,
    })
  ).thread;
  const begin = (facilitatorId: string): Promise<Loose> =>
    member.do('startRound', { threadId, protocol: 'THREE_STEPS', facilitatorId }, '... on Thread { id }');
  const others = team.memberships
    .map(({ person }: Loose) => person.id)
    .filter((id: string) => id !== me.person.id);
  // Not whoever presents the case; the one who writes something to be held is not the facilitator either.
  for (const id of [...others, me.person.id])
    if (
      await begin(id).then(
        () => true,
        () => false,
      )
    )
      break;
  await member.do('signalReady', { threadId, place: 0, isReady: true }, '... on Thread { id }');
  await member.do(
    'addPost',
    { id: uuid(), threadId, body: 'One could wait.', kind: 'SUGGESTION' },
    '... on HeldPost { id }',
  );
  await member.do('closePhase', { threadId, place: 0 }, '... on Thread { id }');
  const token = await tokenOf(member, threadId, 1);
  const contribution = {
    id: uuid(),
    threadId,
    place: 1,
    kind: 'HYPOTHESIS',
    body: 'It may have been the rain.',
  };
  await member.do('contribute', { ...contribution, ...token }, '... on ContributionKept { place }');
}

/** Somebody takes part under an alias, and a lead asks who that is. */
async function lookBehind(app: StoryApp, lead: Caller, masked: Caller): Promise<void> {
  const open = '{ threads(first: 40) { nodes { id viewerCan { takeAlias breakAlias } } } }';
  const seen = (await lead.ask(open)).threads.nodes.map(({ id }: Loose) => id);
  const { threads } = await masked.ask(open);
  const thread = threads.nodes.find((one: Loose) => one.viewerCan.takeAlias && seen.includes(one.id));
  // Where everyone has taken part by name already, the alias is somebody's who has gone.
  if (!thread) return leaveAnAlias(app, lead);
  const { viewerAlias } = await masked.do(
    'takeAlias',
    { id: uuid(), threadId: thread.id },
    '... on Thread { viewerAlias { id } }',
  );
  await masked.do('addPost', { id: uuid(), threadId: thread.id, body: 'I wonder as well.' }, POST);
  const reason = 'Worry about whoever wrote this';
  const input = { id: uuid(), threadId: thread.id, aliasId: viewerAlias.id, reason };
  await lead.do('breakAlias', input, '... on BrokenAlias { alias { id } }');
}

async function leaveAnAlias(app: StoryApp, lead: Caller): Promise<void> {
  const { me } = await lead.ask('{ me { person { id } } }');
  await withClient(app.database.ownerUrl, async (owner) => {
    const { rows } = await owner.query<{ id: string }>(
      `insert into aliases (id, organisation_id, subject_id, name, owner_digest, taken_at)
       select gen_random_uuid(), organisation_id, subject_id, 'Saxifrage', sha256('somebody'), now() from threads
       where organisation_id = (select organisation_id from people where id = $1) limit 1 returning id`,
      [me.person.id],
    );
    await owner.query(
      `insert into alias_breaks (id, organisation_id, alias_id, broken_by, reason, broken_at)
       select gen_random_uuid(), organisation_id, id, $1, 'Worry about whoever wrote this', now() from aliases where id = $2`,
      [me.person.id, rows[0]?.id],
    );
  });
}

/** Opens the one case that is closed to an admin who leads all other teams. */
async function lookInto(admin: Caller): Promise<void> {
  const { hiddenCases } = await admin.ask('{ hiddenCases(first: 1) { nodes { id } } }');
  const [hidden] = hiddenCases.nodes;
  const reason = 'A complaint asks what was agreed at the beginning.';
  const input = { id: uuid(), casePresentationId: hidden.id, reason };
  await admin.do('breakGlass', input, '... on GlassBreak { until }');
}

export async function demoMember(app: Pick<StoryApp, 'url'>, name: string): Promise<Caller> {
  const response = await signIn(app.url, `${name}@demo.example`, DEMO_PASSWORD);
  if (response.status !== 200) throw new Error(`${name} could not sign in: ${response.status}`);
  return caller(
    app.url,
    response.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; '),
  );
}
