import { Field, ID, InputType } from '@nestjs/graphql';
import { Email, Id, TeamRole, Words } from '@second-chair/platform';
import { LIMITS, serverMessages } from '@second-chair/wire';
import { IsOptional, IsString, MaxLength } from 'class-validator';

@InputType()
export class InviteMemberInput {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => ID)
  @Id()
  teamId: string;

  @Field(() => String)
  @Email()
  email: string;

  @Field(() => TeamRole)
  role: TeamRole;
}

@InputType()
export class RevokeInvitationInput {
  @Field(() => ID)
  @Id()
  id: string;
}

@InputType()
export class AcceptInvitationInput {
  @Field(() => String)
  @IsString()
  @MaxLength(200, { message: serverMessages.people.invitationUnusable })
  token: string;

  @Field(() => String)
  @Words({ max: LIMITS.name, min: 1, oneLine: true })
  name: string;

  @Field(() => String)
  @IsString()
  password: string;
}

@InputType()
export class ChangeRoleInput {
  @Field(() => ID)
  @Id()
  membershipId: string;

  @Field(() => TeamRole)
  role: TeamRole;
}

@InputType()
export class RemoveMemberInput {
  @Field(() => ID)
  @Id()
  membershipId: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Who takes over what they submitted to the team; without it, its longest-standing lead.',
  })
  @IsOptional()
  @Id()
  newOwnerId?: string | null;
}
