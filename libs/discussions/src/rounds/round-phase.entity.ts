import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One phase of a written round and its window. */
@Entity('round_phases')
@ObjectType()
export class RoundPhase {
  @PrimaryColumn('uuid', { name: 'thread_id' })
  threadId: string;

  @PrimaryColumn('integer')
  @Field(() => Int, { description: 'From 0.' })
  place: number;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('text')
  @Field(() => String, { description: 'Its name in the protocol.' })
  key: string;

  @Column('integer')
  @Field(() => Int, { description: 'How long its window is.' })
  hours: number;

  @Column({ type: 'timestamptz', name: 'opened_at', precision: 3, nullable: true })
  @Field(() => Date, { nullable: true })
  openedAt: Date | null;

  @Column({ type: 'timestamptz', name: 'due_at', precision: 3, nullable: true })
  @Field(() => Date, {
    nullable: true,
    description: 'When its window ends by itself; known once it is open.',
  })
  dueAt: Date | null;

  @Column({ type: 'timestamptz', name: 'closed_at', precision: 3, nullable: true })
  @Field(() => Date, { nullable: true })
  closedAt: Date | null;

  @Column('uuid', { name: 'closed_by', nullable: true })
  closedById: string | null;
}

/** Someone is ready to move on: under the name, or alias, by which they take part. */
@Entity('phase_signals')
export class PhaseSignal {
  @PrimaryColumn('uuid', { name: 'thread_id' })
  threadId: string;

  @PrimaryColumn('integer')
  place: number;

  /** Of a person or an alias. */
  @PrimaryColumn('uuid', { name: 'signaller_id' })
  signallerId: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column({ type: 'timestamptz', name: 'signalled_at', precision: 3 })
  signalledAt: Date;
}
