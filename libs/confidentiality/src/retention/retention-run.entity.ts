import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { RetentionKind } from '@second-chair/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The report of one run of the job that removes what was kept long enough: when, and how many. Never what. */
@Entity('retention_runs')
@ObjectType()
export class RetentionRun {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column({ type: 'timestamptz', name: 'started_at', precision: 3 })
  @Field(() => Date)
  startedAt: Date;

  @Column({ type: 'timestamptz', name: 'ended_at', precision: 3, nullable: true })
  @Field(() => Date, { nullable: true, description: 'Null while it goes on.' })
  endedAt: Date | null;

  @Column({ type: 'timestamptz', name: 'tried_at', precision: 3, nullable: true })
  triedAt: Date | null;

  @Column({ type: 'timestamptz', name: 'erased_at', precision: 3, nullable: true })
  @Field(() => Date, {
    nullable: true,
    description:
      'Since when the database’s own files hold none of it; null until then, or where nothing was removed.',
  })
  erasedAt: Date | null;
}

@Entity('retention_run_counts')
@ObjectType()
export class RetentionRunCount {
  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @PrimaryColumn('uuid', { name: 'run_id' })
  runId: string;

  @PrimaryColumn('text')
  @Field(() => RetentionKind)
  kind: RetentionKind;

  @Column('integer')
  @Field(() => Int)
  removed: number;

  @Column('integer', { name: 'held_back' })
  @Field(() => Int, { description: 'Due, and held.' })
  heldBack: number;

  @Column('integer')
  @Field(() => Int, { description: 'Due, and could not be removed; tried again with the next run.' })
  failed: number;
}
