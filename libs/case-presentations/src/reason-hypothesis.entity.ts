import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RevisionOccasion, TerminationReason } from './case-presentation.enums';

/** A possible reason for the ending, as its author weighs it, with what speaks for it. */
@Entity('reason_hypotheses')
@ObjectType()
export class ReasonHypothesis {
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
  @Field(() => TerminationReason)
  reason: TerminationReason;

  @Column('integer')
  @Field(() => Int, { description: 'From 0 to 100.' })
  confidence: number;

  @Column('text')
  @Field(() => String)
  evidence: string;

  @Column('text', { nullable: true })
  @Field(() => RevisionOccasion, { nullable: true, description: 'After what it was last weighed anew.' })
  occasion: RevisionOccasion | null;

  @Column('text', { default: '' })
  @Field(() => String, { description: 'What moved it last; empty while nothing has.' })
  why: string;

  /** The post in which a colleague said it first. */
  @Column('uuid', { name: 'source_post_id', nullable: true })
  sourcePostId: string | null;
}
