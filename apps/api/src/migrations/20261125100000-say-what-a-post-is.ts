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
      reactor_id uuid not null,
      ${oneOf('kind', reactions)} not null,
      reacted_at timestamptz(3) not null,
      primary key (post_id, kind, reactor_id),
      foreign key (organisation_id, post_id) references posts (organisation_id, id) on delete cascade
    )`);
    await protect(runner, 'post_reactions', ['select', 'insert', 'delete']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
