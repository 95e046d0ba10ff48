import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@ObjectType()
export class CommitmentAbilities {
  @Field(() => Boolean, { description: 'Say that it is done, or not yet.' })
  setDone: boolean;
}

/** What somebody will do after a discussion. */
@Entity('commitments')
@ObjectType()
export class Commitment {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'takeaway_id' })
  takeawayId: string;

  @Column('integer')
  place: number;

  @Column('text')
  @Field(() => String)
  what: string;

  @Column('uuid', { name: 'owner_id' })
  ownerId: string;

  @Column('date', { name: 'due_on', nullable: true })
  @Field(() => String, { nullable: true, description: 'A day, as YYYY-MM-DD.' })
  dueOn: string | null;

  @Column({ type: 'timestamptz', name: 'done_at', precision: 3, nullable: true })
  @Field(() => Date, { nullable: true })
  doneAt: Date | null;
}
