import { registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IdentifierClass } from './identifying-detail';

/** What became of a finding. */
export enum FindingOutcome {
  FOUND = 'FOUND',
  REPLACED = 'REPLACED',
  OVERRULED = 'OVERRULED',
  STOPPED = 'STOPPED',
}

registerEnumType(FindingOutcome, {
  name: 'FindingOutcome',
  description:
    'FOUND while someone wrote; REPLACED by other words; OVERRULED with a reason; STOPPED at the gate when it was sent.',
});

/** How many, in one team and one week, of one class and outcome. Never which words, whose text or who wrote it. */
@Entity('finding_counts')
export class FindingCount {
  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @PrimaryColumn('uuid', { name: 'team_id' })
  teamId: string;

  @PrimaryColumn('date')
  week: string;

  @PrimaryColumn('text')
  class: IdentifierClass;

  @PrimaryColumn('text')
  outcome: FindingOutcome;

  @Column('integer')
  count: number;
}
