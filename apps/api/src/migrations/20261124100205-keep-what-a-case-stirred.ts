import { oneOf, protect } from '@second-chair/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const emotions = [
  'RELIEF',
  'SORROW',
  'GUILT',
  'SELF_DOUBT',
  'ABANDONMENT',
  'FRUSTRATION',
  'ANGER',
  'HELPLESSNESS',
  'WORRY',
  'SHAME',
  'NUMBNESS',
  'TENDERNESS',
  'GRATITUDE',
  'HOPE',
];

export class KeepWhatACaseStirred20261124100205 implements MigrationInterface {
  name = 'KeepWhatACaseStirred20261124100205';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create function current_person() returns uuid language sql stable as
      $$ select nullif(current_setting('app.person_id', true), '')::uuid $$`);
    await runner.query(`create table case_emotions (
      id uuid primary key,
      organisation_id uuid not null,
      case_presentation_id uuid not null,
      person_id uuid not null,
      place integer not null,
      ${oneOf('emotion', emotions)} not null,
      intensity integer not null check (intensity between 0 and 10),
      is_shared boolean not null,
      unique (case_presentation_id, person_id, emotion),
      foreign key (organisation_id, case_presentation_id) references case_presentations (organisation_id, id),
      foreign key (organisation_id, person_id) references people (organisation_id, id)
    )`);
    await protect(runner, 'case_emotions', ['select', 'insert', 'delete']);
    // Unlike every other table this one asks who is reading, too: what its author keeps to themselves is no row to
    // anyone else, and nobody writes in another's name.
    for (const [name, command, rule] of [
      ['shared_or_own', 'select', 'using (is_shared or person_id = current_person())'],
      ['own_new', 'insert', 'with check (person_id = current_person())'],
      ['own_gone', 'delete', 'using (person_id = current_person())'],
    ])
      await runner.query(`create policy ${name} on case_emotions as restrictive for ${command} ${rule}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
