import 'reflect-metadata';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { PostSearch, postsFound } from '@second-chair/discussions';
import { Contexts, createLogger, startEmbeddedDatabase } from '@second-chair/platform';
import { SearchService } from '@second-chair/search';
import pg from 'pg';
import { v7 as uuid } from 'uuid';
import { seedCrowd } from '../../test/support/crowd';
import { newDataFolder } from '../../test/support/data-folder';
import { serveOn } from '../../test/support/serve-on';

export interface SearchPlan {
  posts: number;
  rounds: number;
  say: (line: string) => void;
}

/** Milliseconds that nineteen of twenty searches take at most. */
export interface SearchFigures {
  posts: number;
  bare: number;
  everything: number;
}

const TEAMS = 20;
const THREADS = 400;
const ANOTHER_READER = 5;
const POSTS_AT_ONCE = 1_000;
/** Each stands in about this share of the posts. */
const words = {
  quarry: 0.0005,
  lantern: 0.002,
  orchard: 0.005,
  harbour: 0.01,
  ladder: 0.02,
  winter: 0.03,
  window: 0.05,
};

/** Teams who have talked for years, in one organisation; somebody who is in five of them looks for a word. */
export async function search({ posts, rounds, say }: SearchPlan): Promise<SearchFigures> {
  const folder = newDataFolder('search');
  const database = await startEmbeddedDatabase({
    dataDir: join(folder, 'data'),
    log: createLogger('silent'),
  });
  const server = await serveOn(database, folder);
  try {
    await seedCrowd(database, '', { teams: TEAMS, teamSize: 3 });
    const reader = await fill(database.ownerUrl, posts);
    say(`${posts} posts written`);
    const { app } = server;
    const contexts = app.get(Contexts);
    const [postSearch, everything] = [
      app.get(PostSearch, { strict: false }),
      app.get(SearchService, { strict: false }),
    ];
    const bare = new pg.Client(database.appUrl);
    await bare.connect();
    const took = { posts: [] as number[], bare: [] as number[], everything: [] as number[] };
    const timed = async (kind: keyof typeof took, work: () => Promise<unknown>): Promise<void> => {
      const begun = performance.now();
      await work();
      took[kind].push(performance.now() - begun);
    };
    const none = { teamId: null, personId: null, states: null, since: null, until: null, after: null };
    for (let round = 0; round <= rounds; round += 1) {
      // The first one warms up.
      if (round === 1) for (const times of Object.values(took)) times.length = 0;
      for (const word of Object.keys(words)) {
        await timed('posts', () =>
          contexts.run(reader, (ctx) => postSearch.find(ctx, { ...none, query: word, limit: 21 })),
        );
        await timed('bare', async () => {
          await bare.query('begin');
          await bare.query(`select set_config('app.organisation_id', $1, true)`, [reader.organisationId]);
          await bare.query(postsFound, [word, reader.teamIds, [], null, null, null, null, null, null, 21]);
          await bare.query('commit');
        });
        await timed('everything', () =>
          contexts.run(reader, (ctx) => everything.search(ctx, { text: word, first: 20 })),
        );
      }
    }
    await bare.end();
    return { posts: p95(took.posts), bare: p95(took.bare), everything: p95(took.everything) };
  } finally {
    await server.close();
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Reader {
  personId: string;
  organisationId: string;
  teamIds: string[];
}

async function fill(ownerUrl: string, count: number): Promise<Reader> {
  const owner = new pg.Client(ownerUrl);
  await owner.connect();
  const { rows: teams } = await owner.query<{ id: string; organisation_id: string; person: string }>(
    `select distinct on (team.id) team.id, team.organisation_id, place.person_id as person
     from teams team join memberships place on place.team_id = team.id order by team.id`,
  );
  const [{ person, organisation_id: organisationId }] = teams as [(typeof teams)[number]];
  await owner.query(
    `insert into memberships (id, organisation_id, team_id, person_id, role, joined_at)
     select gen_random_uuid(), $1, id, $2, 'MEMBER', now() from unnest($3::uuid[]) id`,
    [organisationId, person, teams.slice(1, ANOTHER_READER).map(({ id }) => id)],
  );
  const threads = Array.from({ length: THREADS }, (_, n) => ({
    id: uuid(),
    team: teams[n % TEAMS] as (typeof teams)[number],
  }));
  for (const { id, team } of threads)
    await owner.query(
      `insert into threads (id, organisation_id, team_id, subject_kind, subject_id, subject_title, is_open, takes_posts,
         title, version, opened_by, last_activity_at, created_at)
       values ($1, $2, $3, 'case', gen_random_uuid(), 'A case', true, true, 'What was said', 1, $4, now(), now())`,
      [id, organisationId, team.id, team.person],
    );
  const random = seeded(7);
  for (let from = 0; from < count; from += POSTS_AT_ONCE) {
    const rows = Array.from({ length: Math.min(POSTS_AT_ONCE, count - from) }, (_, n) => ({
      ...(threads[(from + n) % THREADS] as (typeof threads)[number]),
      position: Math.floor((from + n) / THREADS) + 1,
      body: body(random),
    }));
    await owner.query(
      `insert into posts (id, organisation_id, thread_id, position, version, author_id, body, created_at)
       select gen_random_uuid(), $1, thread, position, 1, author, body, now() - random() * interval '700 days'
       from unnest($2::uuid[], $3::integer[], $4::uuid[], $5::text[]) one (thread, position, author, body)`,
      [
        organisationId,
        rows.map(({ id }) => id),
        rows.map(({ position }) => position),
        rows.map(({ team }) => team.person),
        rows.map((row) => row.body),
      ],
    );
  }
  await owner.query('vacuum analyze');
  await owner.end();
  return { personId: person, organisationId, teamIds: teams.slice(0, ANOTHER_READER).map(({ id }) => id) };
}

const VOCABULARY = Array.from({ length: 5_000 }, (_, n) => `word${n.toString(36)}`);

/** As many words as a post has, the first ones of the vocabulary far more often than the last. */
function body(random: () => number): string {
  const usual = Array.from(
    { length: 40 + Math.floor(random() * 80) },
    () => VOCABULARY[Math.floor(VOCABULARY.length ** random()) - 1],
  );
  const looked = Object.entries(words).flatMap(([word, share]) => (random() < share ? [word] : []));
  return [...usual, ...looked].join(' ');
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function p95(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.95)] ?? 0;
}
