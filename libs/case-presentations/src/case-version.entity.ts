import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * What a case said when it was submitted or revised. Versions begin at submission: a name that was typed once into a
 * draft and settled is in no history.
 */
@Entity('case_versions')
export class CaseVersion {
  @PrimaryColumn('uuid', { name: 'case_presentation_id' })
  casePresentationId: string;

  @PrimaryColumn('integer')
  number: number;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('jsonb')
  content: object;

  @Column('uuid', { name: 'created_by' })
  createdById: string;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;
}
