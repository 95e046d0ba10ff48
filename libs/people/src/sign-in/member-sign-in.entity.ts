import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Person } from '../person.entity';

@ObjectType({
  description: 'How a member signs in, as far as an admin may know it to help: counts, no devices, no times.',
})
export class MemberSignIn {
  @Field(() => Person)
  person: Person;

  @Field(() => Int, { description: 'Browsers in which they are signed in now.' })
  openSignIns: number;

  @Field(() => Boolean)
  hasAuthenticatorApp: boolean;

  @Field(() => Int)
  passkeys: number;
}
