import { oneOf, protect } from '@second-chair/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = ['REMARK', 'RESONANCE', 'QUESTION', 'HYPOTHESIS', 'OWN_EXPERIENCE', 'SUGGESTION', 'RESOURCE'];
const reactions = ['RESONATES', 'WITH_YOU', 'HELPS', 'CURIOUS', 'THANKS'];

export class SayWhatAPostIs20261125100000 implements MigrationInterface {
  name = 'SayWhatAPostIs20261125100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table posts
      add column ${oneOf('kind', kinds)} not null default 'REMARK',
      add column mention_roles text[] not null default '{}'`);
    await runner.query(`create index posts_kind on posts (thread_id, kind, position)`);

    await runner.query(`create table post_versions (
      organisation_id uuid not null,
      post_id uuid not null,
      version integer not null,
      body text not null,
      written_at timestamptz(3) not null,
      primary key (post_id, version),
      foreign key (organisation_id, post_id) references posts (organisation_id, id) on delete cascade
    )`);
    await protect(runner, 'post_versions', ['select', 'insert', 'update', 'delete']);

    await runner.query(`create table post_reactions (
      organisation_id uuid not null,
      post_id uuid not null,
      person_id uuid not null,
      ${oneOf('kind', reactions)} not null,
      reacted_at timestamptz(3) not null,
      primary key (post_id, kind, person_id),
      foreign key (organisation_id, post_id) references posts (organisation_id, id) on delete cascade,
      foreign key (organisation_id, person_id) references people (organisation_id, id)
    )`);
    await runner.query(`create index post_reactions_person on post_reactions (person_id)`);
    await protect(runner, 'post_reactions', ['select', 'insert', 'delete']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
