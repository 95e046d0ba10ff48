import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';

export enum AuthorKind {
  PERSON = 'PERSON',
  ALIAS = 'ALIAS',
  NOBODY = 'NOBODY',
}
registerEnumType(AuthorKind, {
  name: 'AuthorKind',
  description: 'By their name, under an alias, or without an author: then nobody knows who it was.',
});

/** Who wrote a post, as everyone in the thread may know it. */
@ObjectType()
export class PostAuthor {
  @Field(() => ID, { description: 'Of the person or the alias; without an author, of the post itself.' })
  id: string;

  @Field(() => String, { description: 'Empty without an author.' })
  name: string;

  @Field(() => Boolean, { description: 'A person who has left the organisation since.' })
  hasLeft: boolean;

  @Field(() => AuthorKind)
  kind: AuthorKind;
}
