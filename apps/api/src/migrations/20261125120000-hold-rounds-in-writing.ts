import { oneOf, protect } from '@second-chair/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = ['REMARK', 'RESONANCE', 'QUESTION', 'HYPOTHESIS', 'OWN_EXPERIENCE', 'SUGGESTION', 'RESOURCE'];

export class HoldRoundsInWriting20261125120000 implements MigrationInterface {
  name = 'HoldRoundsInWriting20261125120000';

  async up(runner: QueryRunner): Promise<void> {
    // Which phase of its round a thread is in; null while none is held. Asked with every post, so it stands here.
    await runner.query(`alter table threads add column phase_place integer`);

    await runner.query(`create table written_rounds (
      thread_id uuid primary key,
      organisation_id uuid not null,
      protocol text not null,
      facilitator_id uuid not null,
      presenter_id uuid,
      started_by uuid not null,
      started_at timestamptz(3) not null,
      ended_at timestamptz(3),
      version integer not null,
      unique (organisation_id, thread_id),
      foreign key (organisation_id, thread_id) references threads (organisation_id, id) on delete cascade,
      foreign key (organisation_id, facilitator_id) references people (organisation_id, id),
      foreign key (organisation_id, presenter_id) references people (organisation_id, id),
      foreign key (organisation_id, started_by) references people (organisation_id, id)
    )`);
    await protect(runner, 'written_rounds', ['select', 'insert', 'update']);

    await runner.query(`create table round_phases (
      thread_id uuid not null,
      place integer not null,
      organisation_id uuid not null,
      key text not null,
      hours integer not null check (hours > 0),
      opened_at timestamptz(3),
      due_at timestamptz(3),
      closed_at timestamptz(3),
      closed_by uuid,
      primary key (thread_id, place),
      unique (organisation_id, thread_id, place),
      foreign key (organisation_id, thread_id) references written_rounds (organisation_id, thread_id) on delete cascade,
      foreign key (organisation_id, closed_by) references people (organisation_id, id)
    )`);
    await runner.query(
      `create index round_phases_due on round_phases (organisation_id, due_at) where opened_at is not null and closed_at is null`,
    );
    await protect(runner, 'round_phases', ['select', 'insert', 'update']);

    await runner.query(`create table phase_signals (
      thread_id uuid not null,
      place integer not null,
      person_id uuid not null,
      organisation_id uuid not null,
      signalled_at timestamptz(3) not null,
      primary key (thread_id, place, person_id),
      foreign key (organisation_id, thread_id, place)
        references round_phases (organisation_id, thread_id, place) on delete cascade,
      foreign key (organisation_id, person_id) references people (organisation_id, id)
    )`);
    await protect(runner, 'phase_signals', ['select', 'insert', 'delete']);

    await runner.query(`create table held_posts (
      id uuid primary key,
      organisation_id uuid not null,
      thread_id uuid not null,
      place integer not null,
      author_id uuid not null,
      ${oneOf('kind', kinds)} not null,
      body text not null,
      mention_ids uuid[] not null default '{}',
      mention_roles text[] not null default '{}',
      reply_to_id uuid,
      written_at timestamptz(3) not null,
      withdrawn_at timestamptz(3),
      foreign key (organisation_id, thread_id) references threads (organisation_id, id) on delete cascade,
      foreign key (organisation_id, author_id) references people (organisation_id, id),
      foreign key (organisation_id, reply_to_id) references posts (organisation_id, id) on delete set null (reply_to_id)
    )`);
    await runner.query(`create index held_posts_thread on held_posts (thread_id, place)`);
    await protect(runner, 'held_posts', ['select', 'insert', 'update', 'delete']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
