import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isInputObjectType, getNamedType, type GraphQLInputType } from 'graphql';
import { v7 as uuid } from 'uuid';
import type { StoryApp } from '../support/app';
import { changed, leavesOf, MARK, writable, wrongFor, type Leaf } from '../support/bad-input';
import { withClient } from '../support/database';
import { demoMember, startDemo } from '../support/demo';
import { fingerprint, idsOf } from '../support/fingerprint';
import type { Answer, Caller } from '../support/graphql';
import { rootFields, schemaOf } from '../support/operations';
import { idPlace, placeOf, soundInput } from '../support/sound-input';

interface Mutation {
  name: string;
  type: GraphQLInputType;
  leaves: Leaf[];
}

let app: StoryApp;
let lead: Caller;
let mutations: Mutation[];
/** Ids of the lead's own organisation, and of another one, by table. */
let ours: Record<string, string>;
let theirs: Record<string, string>;

beforeAll(async () => {
  app = await startDemo();
  lead = await demoMember(app, 'lead');
  mutations = rootFields(schemaOf(app), 'mutation').map((field) => {
    const type = field.args[0]?.type as GraphQLInputType;
    return { name: field.name, type, leaves: leavesOf(type) };
  });
  const own = (await lead.ask('{ me { organisation { id } } }')).me.organisation.id as string;
  const other = await withClient(app.database.ownerUrl, async (owner) => {
    const { rows } = await owner.query<{ id: string }>('select id from organisations where id <> $1', [own]);
    return rows[0]?.id as string;
  });
  ours = await idsOf(app.database.ownerUrl, own);
  theirs = await idsOf(app.database.ownerUrl, other);
});
afterAll(() => app.stop());

/** Ids that are not the caller’s own are left alone here, without a word about whose they are. */
const leavesForeignIdsAlone = new Set(['endSignIns.ids']);

/** Sound as far as its type says, about rows that are there. */
const sound = (mutation: Mutation, towards?: Leaf['path']): Record<string, unknown> =>
  soundInput(mutation, ours, towards);

async function call({ name, type }: Mutation, input: unknown, who = lead): Promise<Answer> {
  const answer = await who.try(
    `mutation ($input: ${String(type)}) { ${name}(input: $input) { __typename ... on Refusal { code message } } }`,
    { input },
  );
  // What was sent comes back in no error, and nothing is ever a fault of ours.
  if (/zqxprobe|INTERNAL/iu.test(JSON.stringify(answer.errors ?? [])))
    throw new Error(
      `${name} ${JSON.stringify(input).slice(0, 400)} was answered ${JSON.stringify(answer.errors)}`,
    );
  return answer;
}

/** A typed error that names the field, or why there is none. */
function complaint(answer: Answer, name: string): string {
  const error = answer.errors?.[0];
  if (!error) return answer.data ? `answered ${JSON.stringify(answer.data)}` : 'nothing';
  if (error.extensions.code !== 'BAD_INPUT') return error.extensions.code;
  const field = String(error.extensions.field);
  return field.split(/[.[\]]+/u).some((part) => part === name || part === 'unknownPart')
    ? 'named'
    : `names ${field}`;
}

describe('every mutation', () => {
  it('tells what is missing, of the wrong kind, too long or unwritable, by its field, and writes none of it', async () => {
    const faults: string[] = [];
    const before = await fingerprint(app.database.ownerUrl);
    for (const mutation of mutations) {
      for (const { path, name, type } of mutation.leaves) {
        for (const [what, value] of wrongFor(type)) {
          const answer = await call(mutation, changed(sound(mutation, path), path, value));
          const said = complaint(answer, name);
          const refusal = Object.values(answer.data ?? {})[0] as { code?: string } | null | undefined;
          // A password or a link's secret is taken as it is, and is wrong.
          const isSecret = ['token', 'password'].includes(name) && refusal?.code !== undefined;
          if (said !== 'named' && !isSecret) faults.push(`${placeOf(mutation.name, path)} ${what}: ${said}`);
        }
      }
      for (const input of [undefined, null, MARK, 7, [], [{}, {}]]) {
        const answer = await call(mutation, input);
        if (answer.errors?.[0]?.extensions.code !== 'BAD_INPUT')
          faults.push(`${mutation.name} ${JSON.stringify(input)}: ${JSON.stringify(answer)}`);
      }
    }
    expect(faults).toEqual([]);
    expect(await fingerprint(app.database.ownerUrl)).toEqual(before);
  }, 300_000);

  it('knows no id of another organisation, nor one that nothing has, and writes nothing for them', async () => {
    const faults: unknown[] = [];
    const before = await fingerprint(app.database.ownerUrl);
    for (const mutation of mutations) {
      for (const { path, name, type } of mutation.leaves) {
        if (getNamedType(type).name !== 'ID') continue;
        const isNew = idPlace(mutation.name, path).isNew;
        const foreign = isNew
          ? []
          : [...Object.values(theirs), uuid(), '00000000-0000-0000-0000-000000000000'];
        for (const id of foreign) {
          const value = String(type).startsWith('[') ? [id] : id;
          const answer = await call(mutation, changed(sound(mutation, path), path, value));
          const code = answer.errors?.[0]?.extensions.code;
          const refusal = Object.values(answer.data ?? {})[0] as { code?: string } | undefined;
          if (leavesForeignIdsAlone.has(placeOf(mutation.name, path))) continue;
          if (code !== 'NOT_FOUND' && code !== 'BAD_INPUT' && refusal?.code === undefined)
            faults.push([placeOf(mutation.name, path), name, id, answer]);
        }
      }
    }
    expect(faults).toEqual([]);
    expect(await fingerprint(app.database.ownerUrl)).toEqual(before);
  }, 300_000);

  it('refuses what is stale', async () => {
    const faults: unknown[] = [];
    // Where nothing is kept yet, 0 is what it goes on from.
    const draft = { threadId: ours['threads'], body: 'Begun', expectedVersion: 0 };
    await lead.do('keepPostDraft', draft, '... on Thread { id }');
    const before = await fingerprint(app.database.ownerUrl);
    for (const mutation of mutations.filter(({ leaves }) =>
      leaves.some(({ name }) => name === 'expectedVersion'),
    )) {
      for (const stale of [0, -1, 999_999]) {
        const answer = await call(mutation, { ...sound(mutation), expectedVersion: stale });
        const result = Object.values(answer.data ?? {})[0] as { code?: string } | undefined;
        if (result?.code === undefined && !answer.errors) faults.push([mutation.name, stale, answer.data]);
      }
    }
    expect(faults).toEqual([]);
    expect(await fingerprint(app.database.ownerUrl)).toEqual(before);
  });

  it('has no quarrel with any script, and breaks on none', async () => {
    for (const mutation of mutations) {
      for (const { path, type } of mutation.leaves) {
        if (getNamedType(type).name !== 'String') continue;
        for (const text of writable) {
          const value = String(type).startsWith('[') ? [text] : text;
          await call(mutation, changed(sound(mutation, path), path, value));
        }
      }
    }
  }, 120_000);

  it('that makes something makes it once, however often it is called, and for one person only', async () => {
    const colleague = await demoMember(app, 'supervisor');
    const { threads } = await lead.ask(
      '{ threads(first: 20) { nodes { id casePresentationId viewerCan { post } } } }',
    );
    const open = threads.nodes.find((thread: { viewerCan: { post: boolean } }) => thread.viewerCan.post);
    const about = { threadId: open.id, casePresentationId: open.casePresentationId };
    const made: string[] = [];
    for (const mutation of mutations.filter(({ name }) => idPlace(name, ['id']).isNew)) {
      const input: Record<string, unknown> = sound(mutation);
      for (const [name, id] of Object.entries(about)) if (name in input) input[name] = id;
      const first = await call(mutation, input);
      const result = Object.values(first.data ?? {})[0] as { code?: string } | null | undefined;
      if (!result || result.code !== undefined) continue;
      made.push(mutation.name);
      const after = await fingerprint(app.database.ownerUrl);
      const { access_entries: _read, ...rows } = after;
      expect([mutation.name, (await call(mutation, input)).data]).toEqual([mutation.name, first.data]);
      expect(await fingerprint(app.database.ownerUrl)).toMatchObject(rows);
      const theirs = await call(mutation, input, colleague);
      const refusal = Object.values(theirs.data ?? {})[0] as { code?: string } | null | undefined;
      expect([mutation.name, refusal?.code ?? complaint(theirs, 'id')]).toEqual([
        mutation.name,
        expect.stringMatching(/^(named|NOT_FOUND|NOT_ALLOWED)$/u),
      ]);
      expect(await fingerprint(app.database.ownerUrl)).toMatchObject(rows);
    }
    expect(made).toEqual(expect.arrayContaining(['addPost', 'draftCase', 'inviteMember', 'openThread']));
  }, 60_000);

  it('is among those tried here', () => {
    expect(mutations.length).toBeGreaterThan(25);
    for (const { type } of mutations) expect(isInputObjectType(getNamedType(type))).toBe(true);
  });
});

describe('the log', () => {
  it('holds nothing of what was sent', () => {
    const lines = app.logged().split('\n');
    expect(lines.some((line) => line.includes('"path":"/graphql"'))).toBe(true);
    expect(lines.filter((line) => line.includes(MARK) || line.includes('"level":50'))).toEqual([]);
  });
});
