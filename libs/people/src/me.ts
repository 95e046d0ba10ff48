import { Field, ObjectType } from '@nestjs/graphql';
import { reviewsIn, type Actor } from '@second-chair/platform';

/** The signed-in member, and where they belong. */
@ObjectType()
export class Me {
  @Field(() => String)
  email: string;

  @Field(() => Boolean)
  isAdmin: boolean;

  @Field(() => Boolean, { description: 'Whether cases may come to this member for review.' })
  reviews: boolean;
}

export function meOf(actor: Actor): Me {
  const reviews = actor.teams.some(({ teamId }) => reviewsIn(actor, teamId));
  return Object.assign(new Me(), { email: actor.email, isAdmin: actor.isAdmin, reviews });
}
