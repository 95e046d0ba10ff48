import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const IDLE_LOCK_MINUTES = [5, 15, 30, 60];

/** A practice, clinic or service. Nothing of one organisation can be read or named from another. */
@Entity('organisations')
@ObjectType()
export class Organisation {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id: string;

  @Column('text')
  @Field(() => String)
  name: string;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  @Column('boolean', { name: 'requires_second_factor' })
  @Field(() => Boolean, { description: 'Then nothing opens without one.' })
  requiresSecondFactor: boolean;

  @Column('integer', { name: 'idle_lock_minutes', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'After how long without anyone at the keys a screen locks; null: never.',
  })
  idleLockMinutes: number | null;

  @Column('integer', { name: 'rules_version' })
  @Field(() => Int, { description: 'To be sent as `expectedVersion` with new rules.' })
  rulesVersion: number;
}
