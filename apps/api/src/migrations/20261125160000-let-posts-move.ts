import { oneOf, protect } from '@second-chair/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = ['REMARK', 'RESONANCE', 'QUESTION', 'HYPOTHESIS', 'OWN_EXPERIENCE', 'SUGGESTION', 'RESOURCE'];

export class LetPostsMove20261125160000 implements MigrationInterface {
  name = 'LetPostsMove20261125160000';

  async up(runner: QueryRunner): Promise<void> {
    await this.moves(runner);
    await this.drafts(runner);
    // A hypothesis of a colleague may become one of the case; where it was said first stays known.
    await runner.query(`alter table reason_hypotheses add column source_post_id uuid,
      add foreign key (organisation_id, source_post_id) references posts (organisation_id, id)
        on delete set null (source_post_id)`);
    await runner.query(
      'create index reason_hypotheses_source on reason_hypotheses (source_post_id) where source_post_id is not null',
    );
  }

  private async moves(runner: QueryRunner): Promise<void> {
    await runner.query(`create table post_moves (
      id uuid primary key,
      organisation_id uuid not null,
      ${oneOf('kind', ['MOVE', 'SPLIT', 'MERGE'])} not null,
      from_thread_id uuid not null,
      to_thread_id uuid not null,
      moved_by uuid not null,
      moved_at timestamptz(3) not null,
      undone_at timestamptz(3),
      check (from_thread_id <> to_thread_id),
      unique (organisation_id, id),
      foreign key (organisation_id, from_thread_id) references threads (organisation_id, id) on delete cascade,
      foreign key (organisation_id, to_thread_id) references threads (organisation_id, id) on delete cascade,
      foreign key (organisation_id, moved_by) references people (organisation_id, id)
    )`);
    await runner.query('create index post_moves_from on post_moves (from_thread_id, moved_at)');
    await runner.query('create index post_moves_to on post_moves (to_thread_id, moved_at)');
    await protect(runner, 'post_moves', ['select', 'insert', 'update', 'delete']);

    await runner.query(`create table moved_posts (
      organisation_id uuid not null,
      move_id uuid not null,
      post_id uuid not null,
      from_position integer not null,
      to_position integer not null,
      primary key (move_id, post_id),
      foreign key (organisation_id, move_id) references post_moves (organisation_id, id) on delete cascade,
      foreign key (organisation_id, post_id) references posts (organisation_id, id) on delete cascade
    )`);
    await runner.query('create index moved_posts_post on moved_posts (post_id)');
    await protect(runner, 'moved_posts', ['select', 'insert', 'delete']);

    // What is unread is counted by positions; a place from which a post was moved away counts for none.
    await runner.query(`create table position_gaps (
      thread_id uuid not null,
      position integer not null,
      organisation_id uuid not null,
      primary key (thread_id, position),
      foreign key (organisation_id, thread_id) references threads (organisation_id, id) on delete cascade
    )`);
    await protect(runner, 'position_gaps', ['select', 'insert', 'delete']);
  }

  /** What somebody has begun to write in a thread, on whichever device; never what is written under an alias. */
  private async drafts(runner: QueryRunner): Promise<void> {
    await runner.query(`create table post_drafts (
      thread_id uuid not null,
      person_id uuid not null,
      organisation_id uuid not null,
      version integer not null,
      ${oneOf('kind', kinds)} not null,
      body text not null,
      reply_to_id uuid,
      kept_at timestamptz(3) not null,
      primary key (thread_id, person_id),
      foreign key (organisation_id, thread_id) references threads (organisation_id, id) on delete cascade,
      foreign key (organisation_id, person_id) references people (organisation_id, id),
      foreign key (organisation_id, reply_to_id) references posts (organisation_id, id) on delete set null (reply_to_id)
    )`);
    await protect(runner, 'post_drafts', ['select', 'insert', 'update', 'delete']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
