import { Field, ID, ObjectType } from '@nestjs/graphql';
import { TeamRole } from '@second-chair/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The only way in: a link for one address, one team and one role, that works once and for a limited time. */
@Entity('invitations')
@ObjectType()
export class Invitation {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'team_id' })
  teamId: string;

  @Column('text')
  @Field(() => String)
  email: string;

  @Column('text')
  @Field(() => TeamRole)
  role: TeamRole;

  @Column('text', { default: '' })
  name: string;

  @Column('uuid', { nullable: true })
  roster: string | null;

  @Column('uuid', { name: 'invited_by' })
  invitedById: string;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  @Field(() => Date)
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'expires_at', precision: 3 })
  @Field(() => Date)
  expiresAt: Date;

  @Column({ type: 'timestamptz', name: 'accepted_at', precision: 3, nullable: true })
  acceptedAt: Date | null;

  @Column({ type: 'timestamptz', name: 'revoked_at', precision: 3, nullable: true })
  revokedAt: Date | null;
}

/** What the holder of a link is shown before joining. */
@ObjectType()
export class InvitationPreview {
  @Field(() => String)
  organisationName: string;

  @Field(() => String)
  teamName: string;

  @Field(() => TeamRole)
  role: TeamRole;

  @Field(() => String)
  email: string;

  @Field(() => String, { description: 'As whoever invites knows them; empty where nobody said.' })
  name: string;

  @Field(() => String)
  invitedByName: string;

  @Field(() => Date)
  expiresAt: Date;

  @Field(() => Boolean, {
    description: 'Whether the invited address has an account, whose password is then asked for.',
  })
  hasAccount: boolean;
}

@ObjectType()
export class InvitationIssued {
  @Field(() => Invitation)
  invitation: Invitation;

  @Field(() => String, { description: 'To copy and pass on; the same link is in the mail.' })
  link: string;
}

@ObjectType()
export class InvitationAccepted {
  @Field(() => String, { description: 'The address to sign in with now.' })
  email: string;

  @Field(() => ID)
  teamId: string;
}
