import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { RETENTION_GRACE_DAYS } from '@second-chair/wire';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum LegalHoldScope {
  ORGANISATION = 'ORGANISATION',
  TEAM = 'TEAM',
  CASE = 'CASE',
}
registerEnumType(LegalHoldScope, {
  name: 'LegalHoldScope',
  description: 'What a hold covers: everything, all that belongs to one team, or one case.',
});

/**
 * Nothing that it covers is removed while it stands, whatever was decided about keeping. Only admins know of it: neither
 * the author of a case nor the leads of its team are told.
 */
@Entity('legal_holds')
@ObjectType()
export class LegalHold {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('text')
  @Field(() => LegalHoldScope)
  scope: LegalHoldScope;

  @Column('uuid', { name: 'team_id', nullable: true })
  teamId: string | null;

  @Column('uuid', { name: 'case_presentation_id', nullable: true })
  @Field(() => ID, {
    nullable: true,
    description: 'Null where the case was removed after the hold was lifted.',
  })
  casePresentationId: string | null;

  @Column('text')
  @Field(() => String, { description: 'Empty once its case was removed.' })
  reason: string;

  @Column('uuid', { name: 'placed_by' })
  placedById: string;

  @Column({ type: 'timestamptz', name: 'placed_at', precision: 3 })
  @Field(() => Date)
  placedAt: Date;

  @Column('uuid', { name: 'lifted_by', nullable: true })
  liftedById: string | null;

  @Column({ type: 'timestamptz', name: 'lifted_at', precision: 3, nullable: true })
  @Field(() => Date, { nullable: true, description: 'Null while it stands.' })
  liftedAt: Date | null;

  @Field(() => Date, {
    nullable: true,
    description:
      'A lifted hold protects for some days more, so that it can be placed again; null while it stands.',
  })
  get protectsUntil(): Date | null {
    return this.liftedAt && new Date(this.liftedAt.getTime() + RETENTION_GRACE_DAYS * 86_400_000);
  }
}
