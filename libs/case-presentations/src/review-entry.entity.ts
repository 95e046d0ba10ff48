import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ReviewAction } from './case-presentation.enums';

/** One step of a case's review: who did what, when, about which version, with which comment. */
@Entity('review_entries')
@ObjectType()
export class ReviewEntry {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'case_presentation_id' })
  casePresentationId: string;

  @Column('text')
  @Field(() => ReviewAction)
  action: ReviewAction;

  @Column('uuid', { name: 'by_id' })
  byId: string;

  @Column('text')
  @Field(() => String)
  comment: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The words that were attested with this step.' })
  attested: string | null;

  @Column('integer', { name: 'version_number', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'The version it speaks of; null before the first submission.',
  })
  versionNumber: number | null;

  @Column({ type: 'timestamptz', precision: 3 })
  @Field(() => Date)
  at: Date;
}
