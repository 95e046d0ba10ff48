import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { TeamRole } from '@second-chair/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

registerEnumType(TeamRole, {
  name: 'TeamRole',
  description: 'A place in a team. Supervisors and leads review cases; leads invite and remove.',
});

@ObjectType()
export class TeamAbilities {
  @Field(() => Boolean)
  invite: boolean;

  @Field(() => Boolean)
  presentCases: boolean;

  @Field(() => Boolean)
  review: boolean;

  @Field(() => Boolean)
  seeAccess: boolean;
}

/** Colleagues who consult each other. A case belongs to one team and is read by that team. */
@Entity('teams')
@ObjectType()
export class Team {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('text')
  @Field(() => String)
  name: string;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;
}
