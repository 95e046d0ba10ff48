import { protect } from '@second-chair/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDiscussions20261124090300 implements MigrationInterface {
  name = 'CreateDiscussions20261124090300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table threads (
      id uuid primary key,
      organisation_id uuid not null,
      team_id uuid not null,
      subject_kind text not null,
      subject_id uuid not null,
      subject_title text not null,
      is_open boolean not null,
      takes_posts boolean not null,
      title text not null,
      version integer not null,
      opened_by uuid not null,
      last_position integer not null default 0,
      last_activity_at timestamptz(3) not null,
      created_at timestamptz(3) not null,
      unique (organisation_id, id),
      foreign key (organisation_id, team_id) references teams (organisation_id, id),
      foreign key (organisation_id, opened_by) references people (organisation_id, id)
    )`);
    await runner.query(`create index threads_subject on threads (subject_id, last_activity_at desc)`);
    await runner.query(
      `create index threads_team on threads (team_id, last_activity_at desc, id desc) where is_open`,
    );
    await protect(runner, 'threads', ['select', 'insert', 'update']);

    await runner.query(`create table posts (
      id uuid primary key,
      organisation_id uuid not null,
      thread_id uuid not null,
      position integer not null,
      version integer not null,
      author_id uuid not null,
      body text not null,
      mention_ids uuid[] not null default '{}',
      reply_to_id uuid,
      created_at timestamptz(3) not null,
      edited_at timestamptz(3),
      deleted_at timestamptz(3),
      unique (organisation_id, id),
      unique (thread_id, position),
      foreign key (organisation_id, thread_id) references threads (organisation_id, id),
      foreign key (organisation_id, author_id) references people (organisation_id, id),
      foreign key (organisation_id, reply_to_id) references posts (organisation_id, id)
    )`);
    await runner.query(`create index posts_mentions on posts using gin (mention_ids)`);
    await runner.query(
      `create index posts_to_blank on posts (organisation_id, deleted_at) where deleted_at is not null and body <> ''`,
    );
    await protect(runner, 'posts', ['select', 'insert', 'update']);

    await runner.query(`create table read_marks (
      organisation_id uuid not null,
      thread_id uuid not null,
      person_id uuid not null,
      position integer not null,
      primary key (thread_id, person_id),
      foreign key (organisation_id, thread_id) references threads (organisation_id, id),
      foreign key (organisation_id, person_id) references people (organisation_id, id)
    )`);
    await runner.query(`create index read_marks_person on read_marks (person_id)`);
    await protect(runner, 'read_marks', ['select', 'insert', 'update']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
