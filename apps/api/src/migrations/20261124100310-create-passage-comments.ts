import { protect } from '@second-chair/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePassageComments20261124100310 implements MigrationInterface {
  name = 'CreatePassageComments20261124100310';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table passage_comments (
      id uuid primary key,
      organisation_id uuid not null,
      case_presentation_id uuid not null,
      field text not null,
      exact text not null,
      prefix text not null,
      suffix text not null,
      start integer not null,
      body text not null,
      by_id uuid not null,
      version_number integer not null,
      at timestamptz(3) not null,
      resolved_at timestamptz(3),
      resolved_by uuid,
      unique (organisation_id, id),
      foreign key (organisation_id, case_presentation_id) references case_presentations (organisation_id, id),
      foreign key (organisation_id, by_id) references people (organisation_id, id),
      foreign key (organisation_id, resolved_by) references people (organisation_id, id)
    )`);
    await runner.query(
      `create index passage_comments_case on passage_comments (case_presentation_id, at, id)`,
    );
    await protect(runner, 'passage_comments', ['select', 'insert', 'update']);

    await runner.query(`create table passage_replies (
      id uuid primary key,
      organisation_id uuid not null,
      comment_id uuid not null,
      body text not null,
      by_id uuid not null,
      at timestamptz(3) not null,
      foreign key (organisation_id, comment_id) references passage_comments (organisation_id, id),
      foreign key (organisation_id, by_id) references people (organisation_id, id)
    )`);
    await runner.query(`create index passage_replies_comment on passage_replies (comment_id, at, id)`);
    await protect(runner, 'passage_replies', ['select', 'insert', 'update']);

    await runner.query(`alter table review_entries add column attested text`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
