import type { MigrationInterface, QueryRunner } from 'typeorm';

const reactions = ['RESONATES', 'WITH_YOU', 'HELPS', 'CURIOUS', 'THANKS', 'WILL_TRY'];

export class SayWhatOneWillTry20261125190000 implements MigrationInterface {
  name = 'SayWhatOneWillTry20261125190000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table post_reactions drop constraint post_reactions_kind_check');
    await runner.query(`alter table post_reactions add constraint post_reactions_kind_check
      check (kind in ('${reactions.join("', '")}'))`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
