import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ReferToWhoeverMadeAVersion20261124201550 implements MigrationInterface {
  name = 'ReferToWhoeverMadeAVersion20261124201550';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table case_versions add foreign key (organisation_id, created_by) references people (organisation_id, id)`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
