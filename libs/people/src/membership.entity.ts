import { Field, ID, ObjectType } from '@nestjs/graphql';
import { TeamRole } from '@second-chair/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@ObjectType()
export class MembershipAbilities {
  @Field(() => Boolean)
  changeRole: boolean;

  @Field(() => Boolean)
  remove: boolean;
}

/** A person's place in a team. It ends and is not deleted, so that what was read under it stays explained. */
@Entity('memberships')
@ObjectType()
export class Membership {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'team_id' })
  teamId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('text')
  @Field(() => TeamRole)
  role: TeamRole;

  @Column({ type: 'timestamptz', name: 'joined_at', precision: 3 })
  @Field(() => Date)
  joinedAt: Date;

  @Column({ type: 'timestamptz', name: 'ended_at', precision: 3, nullable: true })
  endedAt: Date | null;
}
