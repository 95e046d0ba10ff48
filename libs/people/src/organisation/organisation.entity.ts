import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const IDLE_LOCK_MINUTES = [5, 15, 30, 60];

export enum WorkingLanguage {
  ENGLISH = 'ENGLISH',
  GERMAN = 'GERMAN',
  SWEDISH = 'SWEDISH',
  DUTCH = 'DUTCH',
  OTHER = 'OTHER',
}
registerEnumType(WorkingLanguage, {
  name: 'WorkingLanguage',
  description:
    'In which an organisation writes. OTHER: words are found as they stand, without their other forms.',
});

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

  @Column('text')
  @Field(() => WorkingLanguage, { description: 'By which search knows the forms of a word.' })
  language: WorkingLanguage;

  @Column('integer', { name: 'rules_version' })
  @Field(() => Int, { description: 'To be sent as `expectedVersion` with new rules.' })
  rulesVersion: number;
}
