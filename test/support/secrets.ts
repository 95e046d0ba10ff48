import { CasePresentation, casePolicy } from '@second-chair/case-presentations';
import { Thread, threadPolicy } from '@second-chair/discussions';
import type { Actor } from '@second-chair/platform';
import type { StoryApp } from './app';
import { withClient } from './database';

export interface Secrets {
  /** Words that this person may read nowhere. */
  words: string[];
  /** Ids, by table, of what does not exist for them: cases, threads and posts, and rows of another organisation. */
  ids: Record<string, string[]>;
}

type Row = Record<string, unknown> & { id: string; organisation_id: string };

/** Shorter words stand in many texts by chance. */
const TELLING = 10;

/** Open to everyone of an organisation, or to its teams; of another one, to nobody. */
const elsewhere = [
  'people',
  'teams',
  'memberships',
  'organisations',
  'invitations',
  'organisation_words',
  'cleared_words',
];

const written =
  /^(headline|focus_question|section_|evidence|comment|body|title|subject_title|text|reason$|name|email)/u;

/** What a person may not know of all that is stored: null is somebody who is not signed in, and may know nothing. */
export async function secretsFrom(app: StoryApp, actor: Actor | null): Promise<Secrets> {
  return withClient(app.database.ownerUrl, async (owner) => {
    const all = async (table: string): Promise<Row[]> =>
      (await owner.query<Row>(`select * from ${table}`)).rows;
    const isElsewhere = (row: Row): boolean => row.organisation_id !== actor?.organisationId;
    const sees = <T>(row: Row, rule: (actor: Actor, row: T) => boolean, as: T): boolean =>
      actor !== null && !isElsewhere(row) && rule(actor, as);

    const cases = (await all('case_presentations')).filter(
      (row) =>
        !sees(row, casePolicy.see, {
          id: row.id,
          teamId: row['team_id'],
          presenterId: row['presenter_id'],
          state: row['state'],
          asksOrganisation: row['asks_organisation'],
        } as CasePresentation),
    );
    const threads = (await all('threads')).filter(
      (row) =>
        !sees(row, threadPolicy.see, {
          teamId: row['team_id'],
          isOpen: row['is_open'],
          subjectId: row['subject_id'],
        } as Thread),
    );
    const hidden = new Set([...cases, ...threads].map(({ id }) => id));
    const partOf = async (table: string, column: string): Promise<Row[]> =>
      (await all(table)).filter((row) => hidden.has(row[column] as string));
    const secret: Record<string, Row[]> = {
      case_presentations: cases,
      threads,
      posts: await partOf('posts', 'thread_id'),
      reason_hypotheses: await partOf('reason_hypotheses', 'case_presentation_id'),
      review_entries: await partOf('review_entries', 'case_presentation_id'),
      not_identifier_decisions: await partOf('not_identifier_decisions', 'subject_id'),
    };
    for (const table of elsewhere) secret[table] = (await all(table)).filter(isElsewhere);
    const ids = Object.entries(secret).map(([table, rows]) => [table, rows.map(({ id }) => id)] as const);
    return { words: wordsOf(Object.values(secret).flat()), ids: Object.fromEntries(ids) };
  });
}

function wordsOf(rows: readonly Row[]): string[] {
  const words = new Set<string>();
  for (const row of rows)
    for (const [column, value] of Object.entries(row))
      if (written.test(column) && typeof value === 'string' && value.length >= TELLING) words.add(value);
  return [...words];
}
