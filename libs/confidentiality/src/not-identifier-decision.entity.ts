import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Words } from '@second-chair/platform';
import { LIMITS } from '@second-chair/wire';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IdentifierClass } from './identifying-detail';

/**
 * “This is not an identifier, because…”: someone's decision about words that the gate found. It holds for the same
 * words in the same case or post, and whoever reviews the case sees it with its reason.
 */
@Entity('not_identifier_decisions')
@ObjectType()
export class NotIdentifierDecision {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('text', { name: 'subject_kind' })
  subjectKind: 'case' | 'post' | 'takeaway';

  @Column('uuid', { name: 'subject_id' })
  subjectId: string;

  @Column('text')
  @Field(() => String)
  text: string;

  @Column('text')
  @Field(() => IdentifierClass)
  class: IdentifierClass;

  @Column('text')
  @Field(() => String)
  reason: string;

  @Column('uuid', { name: 'decided_by' })
  decidedById: string;

  @Column({ type: 'timestamptz', name: 'decided_at', precision: 3 })
  @Field(() => Date)
  decidedAt: Date;
}

/** The same decision, sent together with the text it is about. */
@InputType()
export class NotIdentifierInput {
  @Field(() => String)
  @Words({ max: LIMITS.notIdentifierText, min: 1 })
  text: string;

  @Field(() => IdentifierClass)
  class: IdentifierClass;

  @Field(() => String)
  @Words({ max: LIMITS.notIdentifierReason, min: 1 })
  reason: string;
}
