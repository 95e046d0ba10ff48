import type { MigrationInterface, QueryRunner } from 'typeorm';

export class InviteByRoster20261124230104 implements MigrationInterface {
  name = 'InviteByRoster20261124230104';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table invitations
      add column name text not null default '' check (length(name) <= 120),
      add column roster uuid`);
    await runner.query(`create index invitations_roster on invitations (roster) where roster is not null`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
