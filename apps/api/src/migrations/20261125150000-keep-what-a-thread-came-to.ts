import { appRole, oneOf, protect } from '@second-chair/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepWhatAThreadCameTo20261125150000 implements MigrationInterface {
  name = 'KeepWhatAThreadCameTo20261125150000';

  async up(runner: QueryRunner): Promise<void> {
    await this.threads(runner);
    await this.marks(runner);
    await this.takeaways(runner);
  }

  private async threads(runner: QueryRunner): Promise<void> {
    // Whose subject it is, what the thread came to while it is resolved, and where it went: asked with every list.
    await runner.query(`alter table threads add column presenter_id uuid, add column takeaway_id uuid,
      add column merged_into_id uuid,
      add foreign key (organisation_id, merged_into_id) references threads (organisation_id, id),
      add foreign key (organisation_id, presenter_id) references people (organisation_id, id),
      add check (subject_kind in ('case', 'team', 'session', 'request'))`);
    await runner.query(`update threads set presenter_id = presentation.presenter_id
      from case_presentations presentation
      where threads.subject_kind = 'case' and presentation.id = threads.subject_id`);
    // Whether somebody took part is asked of threads that have many posts by others.
    await runner.query(
      'create index posts_author on posts (author_id, thread_id) where author_id is not null',
    );
  }

  private async marks(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table read_marks
      add column ${oneOf('level', ['DEFAULT', 'FOLLOWED', 'MUTED'])} not null default 'DEFAULT',
      add column generation integer not null default 0,
      add column takeaway_id uuid`);
  }

  private async takeaways(runner: QueryRunner): Promise<void> {
    await runner.query(`create table takeaways (
      id uuid primary key,
      organisation_id uuid not null,
      thread_id uuid not null,
      body text not null,
      author_id uuid,
      alias_id uuid,
      kept_at timestamptz(3) not null,
      reopened_at timestamptz(3),
      reopened_by uuid,
      reopened_alias_id uuid,
      check (num_nonnulls(author_id, alias_id) = 1),
      check (num_nonnulls(reopened_by, reopened_alias_id) = (reopened_at is not null)::integer),
      unique (organisation_id, id),
      foreign key (organisation_id, thread_id) references threads (organisation_id, id) on delete cascade,
      foreign key (organisation_id, author_id) references people (organisation_id, id),
      foreign key (organisation_id, alias_id) references aliases (organisation_id, id) on delete cascade,
      foreign key (organisation_id, reopened_by) references people (organisation_id, id),
      foreign key (organisation_id, reopened_alias_id) references aliases (organisation_id, id) on delete cascade
    )`);
    await runner.query('create index takeaways_thread on takeaways (thread_id, kept_at)');
    await protect(runner, 'takeaways', ['select', 'insert', 'update', 'delete']);
    // A takeaway that is taken back leaves an open thread, and nothing that was seen.
    await runner.query(`alter table read_marks add foreign key (organisation_id, takeaway_id)
      references takeaways (organisation_id, id) on delete set null (takeaway_id)`);
    // The two refer to each other: deferrable, so that a backup can fill the one before the other.
    await runner.query(`alter table threads add foreign key (organisation_id, takeaway_id)
      references takeaways (organisation_id, id) on delete set null (takeaway_id) deferrable initially immediate`);
    await this.found(runner);

    await runner.query(`create table commitments (
      id uuid primary key,
      organisation_id uuid not null,
      takeaway_id uuid not null,
      place integer not null,
      what text not null,
      owner_id uuid not null,
      due_on date,
      done_at timestamptz(3),
      foreign key (organisation_id, takeaway_id) references takeaways (organisation_id, id) on delete cascade,
      foreign key (organisation_id, owner_id) references people (organisation_id, id)
    )`);
    await runner.query('create index commitments_takeaway on commitments (takeaway_id, place)');
    await protect(runner, 'commitments', ['select', 'insert', 'update', 'delete']);
  }

  /** As posts are found: by words that a trigger keeps, through a door that knows the organisation. */
  private async found(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table takeaways
      add column search_language text not null default organisation_language()
        check (search_language in ('ENGLISH', 'GERMAN', 'SWEDISH', 'DUTCH', 'OTHER')),
      add column words tsvector not null default ''`);
    await runner.query(`create function keep_words_of_takeaways() returns trigger language plpgsql
      set search_path = public, pg_temp as $$
      begin
        if tg_op = 'INSERT' or (new.search_language, new.body) is distinct from (old.search_language, old.body) then
          new.words := search_words(new.search_language, '', '', new.body);
        end if;
        return new;
      end $$`);
    await runner.query(`create trigger keep_words before insert or update on takeaways
      for each row execute function keep_words_of_takeaways()`);
    await runner.query('alter table takeaways alter column words set statistics 0');
    await runner.query('create index takeaways_words on takeaways using gin (words) with (fastupdate = off)');
    await runner.query(
      'create index takeaways_search_language on takeaways (organisation_id, search_language)',
    );
    await runner.query(`create function takeaways_with(query tsquery) returns table (id uuid, rank real)
      language sql stable rows 500 security definer set search_path = public, pg_temp as $$
        select id, ts_rank(words, query, 1) from takeaways
        where words @@ query and organisation_id = current_organisation() $$`);
    await runner.query('revoke execute on function takeaways_with(tsquery) from public');
    await runner.query(`grant execute on function takeaways_with(tsquery) to ${await appRole(runner)}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
