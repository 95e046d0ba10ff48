import { registerEnumType } from '@nestjs/graphql';
import { postKinds, reactionKinds, type PostKindName, type ReactionKindName } from '@second-chair/wire';

/** An enum as GraphQL wants it, from its names. */
export const enumOf = <N extends string>(names: readonly N[]): { [K in N]: K } =>
  Object.fromEntries(names.map((name) => [name, name])) as { [K in N]: K };

export const PostKind = enumOf(postKinds);
export type PostKind = PostKindName;

export const ReactionKind = enumOf(reactionKinds);
export type ReactionKind = ReactionKindName;

registerEnumType(PostKind, {
  name: 'PostKind',
  description: 'What a post is to the others. REMARK: an answer, an aside; it says nothing about itself.',
});
registerEnumType(ReactionKind, {
  name: 'ReactionKind',
  description: 'What one says to a post without words.',
});
