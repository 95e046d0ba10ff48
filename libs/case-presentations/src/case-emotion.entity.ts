import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Emotion } from './case-presentation.enums';

/**
 * What a case stirred in its author, and how much. It is theirs alone, also from reviewers and leads, until they share
 * that one feeling. The database shows a row that is not shared to nobody else.
 */
@Entity('case_emotions')
@ObjectType()
export class CaseEmotion {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'case_presentation_id' })
  casePresentationId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('integer')
  place: number;

  @Column('text')
  @Field(() => Emotion)
  emotion: Emotion;

  @Column('integer')
  @Field(() => Int, { description: 'From 0 to 10.' })
  intensity: number;

  @Column('boolean', { name: 'is_shared' })
  @Field(() => Boolean, { description: 'Colleagues who read the case see it.' })
  isShared: boolean;
}
