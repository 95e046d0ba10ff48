import pg from 'pg';
import { v7 as uuid } from 'uuid';
import { readyCase } from '../../test/support/cases';
import { seedCrowd, type CrowdTeam } from '../../test/support/crowd';

export interface StagePlan {
  /** Posts in the threads, the shortest first; the longest has one as long beside it that is older. */
  lengths: readonly number[];
  /** Cases in the list of a team that has few, and of one that has many. */
  cases: readonly [number, number];
}

export interface Seeded {
  /** The first team talks; two others have cases. */
  talking: CrowdTeam;
  /** By how many posts are in it. */
  threads: ReadonlyMap<number, string>;
  /** Threads in which nothing was said yet. */
  quiet: readonly string[];
  /** By how many cases are in its list; the fewer first. */
  withCases: readonly { team: CrowdTeam; size: number }[];
  /** One team for each of these threads, in which only they talk. */
  apart: readonly { team: CrowdTeam; threadId: string }[];
}

const TEAM_SIZE = 20;
const QUIET = 10;
const APART = 10;
const sentences = [
  'What did we agree on, and when did I stop asking whether it was still so?',
  'The silence before the last session was longer than the ones before it.',
  'I heard a question about the end, and answered one about the next appointment.',
  'It seems to me that the goal was ours more than theirs.',
  'I would like to hear how the room felt when nobody spoke.',
  'Something was let go of there, and I am not sure by whom.',
];

/** Three sentences each, as long as a post is. */
const texts = sentences.flatMap((first, i) =>
  sentences.map((second, j) => `${first} ${second} ${sentences[(i + 2 * j) % sentences.length]}`),
);

export async function seed(ownerUrl: string, url: string, plan: StagePlan): Promise<Seeded> {
  const [talking, few, many, ...others] = await seedCrowd({ ownerUrl }, url, {
    teams: 3 + APART,
    teamSize: TEAM_SIZE,
  });
  if (!talking || !few || !many) throw new Error('There are too few teams.');
  const owner = new pg.Client(ownerUrl);
  await owner.connect();
  try {
    const threads = new Map<number, string>();
    await thread(owner, talking, plan.lengths.at(-1) ?? 0);
    for (const length of plan.lengths) threads.set(length, await thread(owner, talking, length));
    const quiet: string[] = [];
    for (let i = 0; i < QUIET; i += 1) quiet.push(await thread(owner, talking, 0));
    const apart: Seeded['apart'][number][] = [];
    for (const team of others) apart.push({ team, threadId: await thread(owner, team, 0) });
    await cases(owner, few, plan.cases[0]);
    await cases(owner, many, plan.cases[1]);
    await owner.query('vacuum analyze');
    return {
      talking,
      threads,
      quiet,
      withCases: [
        { team: few, size: plan.cases[0] },
        { team: many, size: plan.cases[1] },
      ],
      apart,
    };
  } finally {
    await owner.end();
  }
}

/** A thread of a team in which all of them write in turn, answer, mention and react. */
async function thread(owner: pg.Client, team: CrowdTeam, length: number): Promise<string> {
  const id = uuid();
  await owner.query(
    `insert into threads (id, organisation_id, team_id, subject_kind, subject_id, subject_title, is_open, takes_posts,
       title, version, opened_by, last_position, last_activity_at, created_at)
     select $1, organisation_id, team_id, 'case', gen_random_uuid(), 'Stopped after the goal was agreed', true, true,
       'First impressions', 1, person_id, $3, now(), now()
     from memberships where team_id = $2 and role = 'LEAD'`,
    [id, team.id, length],
  );
  // There are few different texts, so that what the search keeps of each is made once and not by the trigger, row by row.
  await owner.query('alter table posts disable trigger user');
  await owner.query(
    `with team as (select array_agg(person_id order by person_id) as people, min(organisation_id::text)::uuid as organisation
       from memberships where team_id = $2),
     said as materialized (select place, body, search_words('ENGLISH', '', '', body) as words
       from unnest($4::text[]) with ordinality one (body, place))
     insert into posts (id, organisation_id, thread_id, position, version, author_id, kind, body, words, mention_ids,
       reply_to_id, created_at)
     select md5($1 || n)::uuid, organisation, $1::uuid, n, 1, people[1 + n % ${TEAM_SIZE}],
       (array['REMARK', 'QUESTION', 'HYPOTHESIS'])[1 + n % 3], body, words,
       case when n % 10 = 0 then array[people[1 + (n + 3) % ${TEAM_SIZE}]] else '{}' end,
       case when n % 4 = 0 and n > 4 then md5($1 || (n - 3))::uuid end,
       now() - ($3::int - n) * interval '1 minute'
     from team, generate_series(1, $3::int) n join said on place = 1 + n % $5::int`,
    [id, team.id, length, texts, texts.length],
  );
  await owner.query('alter table posts enable trigger user');
  await owner.query(
    `with team as (select array_agg(person_id order by person_id) as people from memberships where team_id = $2)
     insert into post_reactions (organisation_id, post_id, reactor_id, kind, reacted_at)
     select organisation_id, id, people[1 + (position + person) % ${TEAM_SIZE}],
       (array['RESONATES', 'HELPS'])[1 + person % 2], created_at
     from posts, team, generate_series(1, 3) person where thread_id = $1 and position % 3 = 0`,
    [id, team.id],
  );
  return id;
}

/** Cases of one team, all open to it: one that was made as people make them, and copies. */
async function cases(owner: pg.Client, team: CrowdTeam, count: number): Promise<void> {
  const [lead, author] = team.members;
  if (!lead || !author) throw new Error('A team needs two people.');
  const { id } = await readyCase(author, lead, team.id);
  const { rows } = await owner.query<{ name: string }>(
    `select column_name as name from information_schema.columns
     where table_name = 'case_presentations' and is_generated = 'NEVER'`,
  );
  const changed: Record<string, string> = {
    id: 'gen_random_uuid()',
    state_changed_at: `one.state_changed_at - n * interval '1 minute'`,
  };
  const names = rows.map(({ name }) => `"${name}"`).join(', ');
  const values = rows.map(({ name }) => changed[name] ?? `one."${name}"`).join(', ');
  await owner.query(
    `insert into case_presentations (${names}) select ${values}
     from (select * from case_presentations where id = $1) one, generate_series(1, $2::int) n`,
    [id, count - 1],
  );
}
