import { oneOf, protect } from '@second-chair/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = ['REMARK', 'RESONANCE', 'QUESTION', 'HYPOTHESIS', 'OWN_EXPERIENCE', 'SUGGESTION', 'RESOURCE'];

export class TakeWordsWithoutAnAuthor20261125140000 implements MigrationInterface {
  name = 'TakeWordsWithoutAnAuthor20261125140000';

  async up(runner: QueryRunner): Promise<void> {
    const ofPhase = `foreign key (organisation_id, thread_id, place)
        references round_phases (organisation_id, thread_id, place) on delete cascade`;
    await runner.query(`create table phase_keys (
      thread_id uuid not null,
      place integer not null,
      organisation_id uuid not null,
      public_key bytea not null,
      private_key bytea not null,
      primary key (thread_id, place),
      ${ofPhase}
    )`);
    await protect(runner, 'phase_keys', ['select', 'insert', 'delete']);

    // Who has a token, which everyone asks for; what is done with it is nowhere beside a person.
    await runner.query(`create table phase_tokens (
      thread_id uuid not null,
      place integer not null,
      person_id uuid not null,
      organisation_id uuid not null,
      asked_with bytea not null,
      primary key (thread_id, place, person_id),
      ${ofPhase},
      foreign key (organisation_id, person_id) references people (organisation_id, id)
    )`);
    await protect(runner, 'phase_tokens', ['select', 'insert', 'delete']);

    // No author, no time, no order: written anew as a whole, shuffled, with each contribution.
    await runner.query(`create table anonymous_notes (
      id uuid primary key,
      organisation_id uuid not null,
      thread_id uuid not null,
      place integer not null,
      ${oneOf('kind', kinds)} not null,
      body text not null,
      spent bytea not null,
      unique (thread_id, place, spent),
      ${ofPhase}
    )`);
    await protect(runner, 'anonymous_notes', ['select', 'insert', 'update', 'delete']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
