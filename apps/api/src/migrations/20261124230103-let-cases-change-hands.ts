import { appRole } from '@second-chair/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetCasesChangeHands20261124230103 implements MigrationInterface {
  name = 'LetCasesChangeHands20261124230103';

  async up(runner: QueryRunner): Promise<void> {
    const role = await appRole(runner);
    await runner.query(`alter table case_presentations
      add column handed_over_from uuid,
      add column handed_over_at timestamptz(3),
      add foreign key (organisation_id, handed_over_from) references people (organisation_id, id)`);
    // A draft that was never submitted goes with its author.
    await runner.query(`grant delete on case_presentations, review_entries, case_kind_changes,
      passage_comments, passage_replies to ${role}`);
    await runner.query(`grant delete on read_marks to ${role}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
