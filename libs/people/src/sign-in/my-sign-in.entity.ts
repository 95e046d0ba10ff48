import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';

export enum SecondFactorKind {
  TOTP = 'TOTP',
  BACKUP_CODE = 'BACKUP_CODE',
  PASSKEY = 'PASSKEY',
}

/** Where someone stands at the door: LOCKED and SECOND_FACTOR are signed in, and yet nothing opens. */
export enum SignInStanding {
  NONE = 'NONE',
  OPEN = 'OPEN',
  LOCKED = 'LOCKED',
  SECOND_FACTOR = 'SECOND_FACTOR',
}

registerEnumType(SecondFactorKind, {
  name: 'SecondFactorKind',
  description: 'What was shown at sign-in beside the password, or instead of it.',
});
registerEnumType(SignInStanding, {
  name: 'SignInStanding',
  description:
    'LOCKED: the screen waits to be unlocked. SECOND_FACTOR: the organisation requires one that is missing.',
});

@ObjectType({ description: 'One browser in which the viewer is signed in.' })
export class SignInEntry {
  @Field(() => ID)
  id: string;

  @Field(() => String, { nullable: true, description: 'Null where it did not say.' })
  browser: string | null;

  @Field(() => String, { nullable: true, description: 'Null where it did not say.' })
  system: string | null;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => Date, { description: 'When somebody last was at its keys.' })
  lastActiveAt: Date;

  @Field(() => SecondFactorKind, { nullable: true, description: 'Null: the password alone.' })
  secondFactor: SecondFactorKind | null;

  @Field(() => Boolean, { description: 'Whether the screen that asks is in it.' })
  isCurrent: boolean;
}

@ObjectType({ description: 'A key that a device keeps, opened by a finger, a face or a PIN.' })
export class Passkey {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => Date)
  createdAt: Date;
}

@ObjectType()
export class MySignIn {
  @Field(() => SignInStanding)
  standing: SignInStanding;

  @Field(() => String, { nullable: true, description: 'The address signed in with; null when nobody is.' })
  email: string | null;

  @Field(() => Boolean)
  hasAuthenticatorApp: boolean;

  @Field(() => Boolean)
  hasPasskey: boolean;
}
