import { oneOf, protect } from '@second-chair/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateWordLists20261124100401 implements MigrationInterface {
  name = 'CreateWordLists20261124100401';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table word_lists (
      organisation_id uuid primary key references organisations (id),
      version integer not null
    )`);
    await protect(runner, 'word_lists', ['select', 'insert', 'update']);

    await runner.query(`create table organisation_words (
      id uuid primary key,
      organisation_id uuid not null references organisations (id),
      text text not null,
      folded text not null,
      ${oneOf('class', ['NAME', 'LOCATION', 'ORG', 'CONTACT', 'ID', 'OTHER'])} not null,
      added_by uuid not null,
      added_at timestamptz(3) not null,
      removed_by uuid,
      removed_at timestamptz(3),
      foreign key (organisation_id, added_by) references people (organisation_id, id),
      foreign key (organisation_id, removed_by) references people (organisation_id, id)
    )`);
    await runner.query(
      `create unique index organisation_words_once on organisation_words (organisation_id, folded) where removed_at is null`,
    );
    await protect(runner, 'organisation_words', ['select', 'insert', 'update']);

    await runner.query(`create table cleared_words (
      id uuid primary key,
      organisation_id uuid not null references organisations (id),
      text text not null,
      folded text not null,
      ${oneOf('class', ['NAME', 'LOCATION', 'STATE', 'COUNTRY', 'ORG', 'OTHER'])} not null,
      reason text not null,
      ${oneOf('state', ['PROPOSED', 'ACCEPTED', 'DECLINED', 'REVOKED'])} not null,
      proposed_by uuid not null,
      proposed_at timestamptz(3) not null,
      decided_by uuid,
      decided_at timestamptz(3),
      foreign key (organisation_id, proposed_by) references people (organisation_id, id),
      foreign key (organisation_id, decided_by) references people (organisation_id, id)
    )`);
    await runner.query(
      `create unique index cleared_words_once on cleared_words (organisation_id, folded)
       where state in ('PROPOSED', 'ACCEPTED')`,
    );
    await protect(runner, 'cleared_words', ['select', 'insert', 'update']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
