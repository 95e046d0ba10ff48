import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever asks this has set the organisation already, and `enter_by_session` asks it as the owner: a door fewer. */
export class AskWhoAPersonIsUnderRowLevelSecurity20261124201838 implements MigrationInterface {
  name = 'AskWhoAPersonIsUnderRowLevelSecurity20261124201838';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter function actor_of(uuid) security invoker`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
