import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetSeveralDropoutDefinitionsHold20261124100202 implements MigrationInterface {
  name = 'LetSeveralDropoutDefinitionsHold20261124100202';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table case_presentations
      add column dropout_definitions text[] not null default '{}' check (dropout_definitions <@
        array['THERAPIST_JUDGEMENT', 'MISSED_LAST_SCHEDULED_SESSION', 'BELOW_N_SESSIONS', 'PROTOCOL_NOT_COMPLETED',
          'NO_RELIABLE_CHANGE']),
      add column below_n_sessions integer check (below_n_sessions between 1 and 500)`);
    await runner.query(`update case_presentations set dropout_definitions = array[dropout_definition]
      where dropout_definition is not null`);
    await runner.query(`alter table case_presentations drop column dropout_definition`);
    // What a version said is left as it was said, under the name that versions have from now on.
    await runner.query(`update case_versions set content = content - 'dropoutDefinition' || jsonb_build_object(
        'dropoutDefinitions',
        case when content ->> 'dropoutDefinition' is null then '[]'::jsonb
          else jsonb_build_array(content -> 'dropoutDefinition') end,
        'belowNSessions', null)
      where content ? 'dropoutDefinition'`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
