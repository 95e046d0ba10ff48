import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { protocols, roles, type Role } from '@second-chair/facilitation';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { enumOf } from '../contributions';

export const RoundRole = enumOf(roles);
export type RoundRole = Role;
export const ProtocolKey = enumOf(protocols.map(({ key }) => key));

registerEnumType(RoundRole, {
  name: 'RoundRole',
  description: 'Whoever brings the case, guards the process, or thinks along.',
});
registerEnumType(ProtocolKey, {
  name: 'ProtocolKey',
  description: 'The protocols that can be held in writing.',
});

/** A protocol that a thread goes through in writing, phase by phase. A thread has one at most. */
@Entity('written_rounds')
@ObjectType()
export class WrittenRound {
  @PrimaryColumn('uuid', { name: 'thread_id' })
  @Field(() => ID)
  threadId: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('text')
  @Field(() => ProtocolKey)
  protocol: string;

  @Column('uuid', { name: 'facilitator_id' })
  facilitatorId: string;

  @Column('uuid', { name: 'presenter_id', nullable: true })
  presenterId: string | null;

  @Column('uuid', { name: 'started_by' })
  startedById: string;

  @Column({ type: 'timestamptz', name: 'started_at', precision: 3 })
  @Field(() => Date)
  startedAt: Date;

  @Column({ type: 'timestamptz', name: 'ended_at', precision: 3, nullable: true })
  @Field(() => Date, { nullable: true })
  endedAt: Date | null;

  @Column('integer')
  @Field(() => Int)
  version: number;
}

@ObjectType()
export class RoundAbilities {
  @Field(() => Boolean, { description: 'Close the phase that is open.' })
  closePhase: boolean;

  @Field(() => Boolean, { description: 'Say that they are ready to move on.' })
  signal: boolean;
}
