import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { AllianceMarkerKind } from './case-presentation.enums';

/**
 * A moment at which the working alliance strained or was mended. It stands on a count of weeks or of therapy sessions
 * from the first one; there is no place for a calendar date.
 */
@Entity('alliance_markers')
@ObjectType()
export class AllianceMarker {
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
  @Field(() => AllianceMarkerKind)
  kind: AllianceMarkerKind;

  @Column('integer')
  @Field(() => Int, { description: 'Counted in the unit of the case, 0 before the first.' })
  moment: number;

  @Column('integer', { nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'How strong the alliance felt then, from 0 to 10; null where nothing is said.',
  })
  strength: number | null;

  @Column('text')
  @Field(() => String)
  note: string;
}
