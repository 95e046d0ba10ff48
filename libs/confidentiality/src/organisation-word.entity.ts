import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IdentifierClass } from './identifying-detail';

/**
 * A word of the organisation's own that could give a patient away: the name of a clinic, a street, someone on the staff.
 * The gate finds it in every text, and no decision of an author settles it.
 */
@Entity('organisation_words')
@ObjectType()
export class OrganisationWord {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('text')
  @Field(() => String)
  text: string;

  /** What makes two entries one; the database keeps it unique. */
  @Column('text')
  folded: string;

  @Column('text')
  @Field(() => IdentifierClass)
  class: IdentifierClass;

  @Column('uuid', { name: 'added_by' })
  addedById: string;

  @Column({ type: 'timestamptz', name: 'added_at', precision: 3 })
  @Field(() => Date)
  addedAt: Date;

  @Column('uuid', { name: 'removed_by', nullable: true })
  removedById: string | null;

  @Column({ type: 'timestamptz', name: 'removed_at', precision: 3, nullable: true })
  removedAt: Date | null;
}
