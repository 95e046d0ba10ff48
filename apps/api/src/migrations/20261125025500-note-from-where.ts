import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NoteFromWhere20261125025500 implements MigrationInterface {
  name = 'NoteFromWhere20261125025500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table access_entries add column address text, add column device text');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
