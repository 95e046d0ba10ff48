import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IdentifierClass } from './identifying-detail';

export enum ClearedWordState {
  PROPOSED = 'PROPOSED',
  ACCEPTED = 'ACCEPTED',
  DECLINED = 'DECLINED',
  REVOKED = 'REVOKED',
}

registerEnumType(ClearedWordState, {
  name: 'ClearedWordState',
  description:
    'Only what a lead ACCEPTED is cleared. DECLINED and REVOKED keep who and when, and lose their words.',
});

/**
 * Words that identify nobody anywhere in the organisation. A clinician proposes them with a reason; from the day a lead
 * accepts, the gate leaves them alone for everyone, until a lead revokes them.
 */
@Entity('cleared_words')
@ObjectType()
export class ClearedWord {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('text')
  @Field(() => String)
  text: string;

  @Column('text')
  folded: string;

  @Column('text')
  @Field(() => IdentifierClass)
  class: IdentifierClass;

  @Column('text')
  @Field(() => String)
  reason: string;

  @Column('text')
  @Field(() => ClearedWordState)
  state: ClearedWordState;

  @Column('uuid', { name: 'proposed_by' })
  proposedById: string;

  @Column({ type: 'timestamptz', name: 'proposed_at', precision: 3 })
  @Field(() => Date)
  proposedAt: Date;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedById: string | null;

  @Column({ type: 'timestamptz', name: 'decided_at', precision: 3, nullable: true })
  @Field(() => Date, { nullable: true, description: 'Null while it is only proposed.' })
  decidedAt: Date | null;
}
