import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CasePresentationKind } from './case-presentation.enums';

/** What was care at risk became a dropout: the case stays the same one, and this says when it turned. */
@Entity('case_kind_changes')
@ObjectType()
export class CaseKindChange {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'case_presentation_id' })
  casePresentationId: string;

  @Column('text', { name: 'from_kind' })
  @Field(() => CasePresentationKind)
  from: CasePresentationKind;

  @Column('text', { name: 'to_kind' })
  @Field(() => CasePresentationKind)
  to: CasePresentationKind;

  @Column('integer', { name: 'version_number', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'The last version of the earlier kind; null where none was ever submitted.',
  })
  versionNumber: number | null;

  @Column('uuid', { name: 'changed_by' })
  changedById: string;

  @Column({ type: 'timestamptz', name: 'changed_at', precision: 3 })
  @Field(() => Date)
  at: Date;
}
