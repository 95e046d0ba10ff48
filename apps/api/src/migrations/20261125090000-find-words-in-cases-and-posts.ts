import { appRole, oneOf } from '@second-chair/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const languages = ['ENGLISH', 'GERMAN', 'SWEDISH', 'DUTCH', 'OTHER'];

interface Texts {
  heading?: string;
  question?: string;
  account?: readonly string[];
}

/** Each table with what is written in its rows: a heading counts more than a question, and that more than an account. */
const tables: Readonly<Record<string, Texts>> = {
  case_presentations: {
    heading: 'headline',
    question: 'focus_question',
    account: ['context', 'course', 'ending', 'relationship', 'stirred', 'unfinished'].map(
      (section) => `section_${section}`,
    ),
  },
  reason_hypotheses: { account: ['evidence', 'why'] },
  therapy_goals: { account: ['goal'] },
  alliance_markers: { account: ['note'] },
  threads: { heading: 'title' },
  posts: { account: ['body'] },
};

export class FindWordsInCasesAndPosts20261125090000 implements MigrationInterface {
  name = 'FindWordsInCasesAndPosts20261125090000';

  async up(runner: QueryRunner): Promise<void> {
    const role = await appRole(runner);
    await runner.query('create extension if not exists pg_trgm');
    await this.language(runner, role);
    await this.words(runner);
    for (const [table, texts] of Object.entries(tables)) await this.column(runner, table, texts);
    await this.doors(runner, role);
  }

  private async language(runner: QueryRunner, role: string): Promise<void> {
    await runner.query(
      `alter table organisations add column ${oneOf('language', languages)} not null default 'ENGLISH'`,
    );
    await runner.query(`grant update (language) on organisations to ${role}`);
    await runner.query(`create function organisation_language() returns text language sql stable as
      $$ select coalesce((select language from organisations where id = current_organisation()), 'OTHER') $$`);
    await runner.query(`create function search_configuration(language text) returns regconfig
      language sql immutable parallel safe as $$
        select case language when 'ENGLISH' then 'pg_catalog.english'::regconfig
          when 'GERMAN' then 'pg_catalog.german'::regconfig when 'SWEDISH' then 'pg_catalog.swedish'::regconfig
          when 'DUTCH' then 'pg_catalog.dutch'::regconfig else 'pg_catalog.simple'::regconfig end $$`);
  }

  private async words(runner: QueryRunner): Promise<void> {
    // Left alone, the parser takes "mother/father" for a path and "it.Then" for a host, and finds neither word of them.
    await runner.query(`create function plain_words(written text) returns text language sql immutable parallel safe as $$
      select translate(regexp_replace(normalize(written, NFC), '@\\[[0-9a-fA-F-]{36}\\]', ' ', 'g'),
        '/\\@.:_&?=#+~<>|*%-' || U&'\\2019\\00AD\\200B', repeat(' ', 19)) $$`);
    // Stems find other forms of a word, and the words as they stand find what is half typed: both are kept, the second
    // under a weight of their own (D).
    await runner.query(`create function search_words(language text, heading text, question text, account text)
      returns tsvector language sql immutable parallel safe as $$
        select setweight(to_tsvector(search_configuration(language), plain_words(heading)), 'A')
          || setweight(to_tsvector(search_configuration(language), plain_words(question)), 'B')
          || setweight(to_tsvector(search_configuration(language), plain_words(account)), 'C')
          || to_tsvector('pg_catalog.simple', plain_words(heading || ' ' || question || ' ' || account)) $$`);
  }

  /**
   * Kept by a trigger and not generated: the type of a column that another one is generated from cannot be set again,
   * which is how a purge takes samples away before PostgreSQL 18.
   */
  private async column(runner: QueryRunner, table: string, texts: Texts): Promise<void> {
    const { heading, question, account = [] } = texts;
    const written = [heading, question, ...account].filter((column) => column !== undefined);
    const of = (row: 'old' | 'new'): string =>
      ['search_language', ...written].map((column) => `${row}.${column}`).join(', ');
    const said = (column: string | undefined): string => (column ? `new.${column}` : `''`);
    const told = account.map((column) => `new.${column}`).join(` || ' ' || `) || `''`;
    await runner.query(`alter table ${table} add column search_language text not null default 'ENGLISH',
      add column words tsvector not null default ''`);
    await runner.query(`create function keep_words_of_${table}() returns trigger language plpgsql
      set search_path = public, pg_temp as $$
      begin
        if tg_op = 'INSERT' or (${of('new')}) is distinct from (${of('old')}) then
          new.words := search_words(new.search_language, ${said(heading)}, ${said(question)}, ${told});
        end if;
        return new;
      exception when program_limit_exceeded then
        -- Too many different words for one row: all is saved, and found by the first of them.
        new.words := search_words(new.search_language, ${said(heading)}, ${said(question)}, left(${told}, 20000));
        return new;
      end $$`);
    await runner.query(`create trigger keep_words before insert or update on ${table}
      for each row execute function keep_words_of_${table}()`);
    await runner.query(`update ${table} set words = search_words(search_language,
      ${heading ?? `''`}, ${question ?? `''`}, ${account.join(` || ' ' || `) || `''`})`);
    await runner.query(`alter table ${table} alter column search_language set default organisation_language(),
      add check (search_language in (${languages.map((one) => `'${one}'`).join(', ')}))`);
    // Samples of words would outlive the words.
    await runner.query(`alter table ${table} alter column words set statistics 0`);
    await runner.query(`create index ${table}_words on ${table} using gin (words) with (fastupdate = off)`);
    await runner.query(
      `create index ${table}_search_language on ${table} (organisation_id, search_language)`,
    );
  }

  /**
   * Under row-level security no index answers `@@`, which PostgreSQL does not trust with the rows of others. These do, for
   * rows of one's own organisation, and tell no words; which of them somebody may read is asked of what they answer.
   */
  private async doors(runner: QueryRunner, role: string): Promise<void> {
    const parts = ['reason_hypotheses', 'therapy_goals', 'alliance_markers'].map(
      (table) => `union all select case_presentation_id, ts_rank(words, query, 1) from ${table}
        where words @@ query and organisation_id = current_organisation()`,
    );
    await this.door(
      runner,
      role,
      'cases_with(query tsquery) returns table (id uuid, rank real)',
      `select id, max(rank) from (select id, ts_rank(words, query, 1) as rank from case_presentations
         where words @@ query and organisation_id = current_organisation() ${parts.join(' ')}) found group by id`,
    );
    await this.door(
      runner,
      role,
      'threads_with(query tsquery) returns table (id uuid, rank real)',
      `select id, ts_rank(words, query, 1) from threads
       where words @@ query and organisation_id = current_organisation()`,
    );
    // Posts are many: they are ranked by whoever has left out those that are not to be read.
    await this.door(
      runner,
      role,
      'posts_with(query tsquery) returns table (id uuid, thread_id uuid, author_id uuid, created_at timestamptz)',
      `select id, thread_id, author_id, created_at from posts
       where words @@ query and organisation_id = current_organisation() and deleted_at is null`,
    );
  }

  private async door(runner: QueryRunner, role: string, signature: string, answer: string): Promise<void> {
    const name = `${signature.slice(0, signature.indexOf('('))}(tsquery)`;
    await runner.query(`create function ${signature} language sql stable rows 500 security definer
      set search_path = public, pg_temp as $$ ${answer} $$`);
    await runner.query(`revoke execute on function ${name} from public`);
    await runner.query(`grant execute on function ${name} to ${role}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
