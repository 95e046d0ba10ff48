import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RevisionOccasion, TerminationReason } from './case-presentation.enums';

/**
 * How a hypothesis stood when colleagues could read it, and what moved it there. The first of each is how it was let
 * through; what was weighed in a draft is nobody's to look back on.
 */
@Entity('hypothesis_revisions')
@ObjectType()
export class HypothesisRevision {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'case_presentation_id' })
  casePresentationId: string;

  @Column('uuid', { name: 'hypothesis_id' })
  @Field(() => ID)
  hypothesisId: string;

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
  @Field(() => RevisionOccasion, {
    nullable: true,
    description: 'Null for the first, and where nothing is said.',
  })
  occasion: RevisionOccasion | null;

  @Column('text')
  @Field(() => String, { description: 'What moved it, in the author’s words; may be empty.' })
  why: string;

  @Column('boolean', { name: 'is_set_aside' })
  @Field(() => Boolean, { description: 'Its author took it off the list.' })
  isSetAside: boolean;

  @Column('integer', { name: 'version_number' })
  @Field(() => Int)
  versionNumber: number;

  @Column('uuid', { name: 'revised_by' })
  revisedById: string;

  @Column({ type: 'timestamptz', name: 'revised_at', precision: 3 })
  @Field(() => Date)
  at: Date;
}
