import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Passage } from '@second-chair/wire';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An answer to a comment on a passage, by the author of the case or a reviewer. */
@Entity('passage_replies')
@ObjectType()
export class PassageReply {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'comment_id' })
  commentId: string;

  @Column('text')
  @Field(() => String)
  body: string;

  @Column('uuid', { name: 'by_id' })
  byId: string;

  @Column({ type: 'timestamptz', precision: 3 })
  @Field(() => Date)
  at: Date;
}

/**
 * What a reviewer says about a passage of a case. It keeps the words that it is about and what stood around them, and so
 * finds its place after edits, or says that the passage has changed. Only the author and the reviewers see it.
 */
@Entity('passage_comments')
@ObjectType()
export class PassageComment implements Passage {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'case_presentation_id' })
  casePresentationId: string;

  @Column('text')
  @Field(() => String, { description: 'headline, focusQuestion, a section key or hypothesis:<id>.' })
  field: string;

  @Column('text')
  @Field(() => String, { description: 'The words that it is about, as they stood when it was written.' })
  exact: string;

  @Column('text')
  @Field(() => String, { description: 'What stood right before them.' })
  prefix: string;

  @Column('text')
  @Field(() => String, { description: 'What stood right after them.' })
  suffix: string;

  @Column('integer')
  @Field(() => Int, {
    description: 'Where they began, in UTF-16 units. With the rest, the passage is found again after edits.',
  })
  start: number;

  @Column('text')
  @Field(() => String)
  body: string;

  @Column('uuid', { name: 'by_id' })
  byId: string;

  @Column('integer', { name: 'version_number' })
  @Field(() => Int, { description: 'The submitted version that it speaks of.' })
  versionNumber: number;

  @Column({ type: 'timestamptz', precision: 3 })
  @Field(() => Date)
  at: Date;

  @Column({ type: 'timestamptz', name: 'resolved_at', precision: 3, nullable: true })
  @Field(() => Date, { nullable: true, description: 'When it was marked as settled; null while it is open.' })
  resolvedAt: Date | null;

  @Column('uuid', { name: 'resolved_by', nullable: true })
  resolvedById: string | null;

  /** Where it was read together with its case. */
  replies?: PassageReply[];
}
