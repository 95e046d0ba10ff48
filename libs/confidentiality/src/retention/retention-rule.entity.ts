import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { RetentionKind } from '@second-chair/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

registerEnumType(RetentionKind, {
  name: 'RetentionKind',
  description: `PUT_AWAY_CASES: archived and withdrawn cases with their discussion, counted in months. IDLE_DRAFTS: drafts
    that nobody wrote in. MAILS: that were sent. INVITATIONS: that were used, taken back or ran out. All three in days.`,
});

/**
 * How long one kind of content is kept. A shorter time waits some days before it counts, and can be taken back till
 * then. Who decided it is in the access log.
 */
@Entity('retention_rules')
@ObjectType()
export class RetentionRule {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: string;

  @PrimaryColumn('text')
  @Field(() => RetentionKind)
  kind: RetentionKind;

  @Column('integer', { name: 'keep_for', nullable: true })
  @Field(() => Int, { nullable: true, description: 'As it was set last; null: kept for good.' })
  keepFor: number | null;

  @Column('integer', { name: 'kept_before', nullable: true })
  @Field(() => Int, { nullable: true, description: 'What counts until then; null: kept for good.' })
  keptBefore: number | null;

  @Column({ type: 'timestamptz', name: 'effective_from', precision: 3 })
  @Field(() => Date, { description: 'When what was set last begins to count.' })
  effectiveFrom: Date;

  @Column({ type: 'timestamptz', name: 'set_at', precision: 3 })
  @Field(() => Date)
  setAt: Date;
}
