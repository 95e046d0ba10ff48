import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever takes part under an alias is ready under it, too. */
export class LetAliasesSignal20261125180000 implements MigrationInterface {
  name = 'LetAliasesSignal20261125180000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table phase_signals drop constraint phase_signals_organisation_id_person_id_fkey',
    );
    await runner.query('alter table phase_signals rename column person_id to signaller_id');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
