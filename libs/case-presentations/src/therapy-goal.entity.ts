import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { GoalReached } from './case-presentation.enums';

/** Something that patient and therapist had set out to reach, and how far they came. */
@Entity('therapy_goals')
@ObjectType()
export class TherapyGoal {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'case_presentation_id' })
  casePresentationId: string;

  @Column('integer')
  place: number;

  @Column('text')
  @Field(() => String)
  goal: string;

  @Column('text', { nullable: true })
  @Field(() => GoalReached, { nullable: true, description: 'Null where nothing is said.' })
  reached: GoalReached | null;
}
