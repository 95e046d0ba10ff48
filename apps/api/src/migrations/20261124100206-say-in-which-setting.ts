import { oneOf } from '@second-chair/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SayInWhichSetting20261124100206 implements MigrationInterface {
  name = 'SayInWhichSetting20261124100206';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table case_presentations add column ${oneOf('setting', [
        'PRIVATE_PRACTICE',
        'COMMUNITY_CLINIC',
        'HOSPITAL_OUTPATIENT',
        'INPATIENT',
        'UNIVERSITY_CLINIC',
        'SCHOOL',
        'OTHER',
      ])}`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
