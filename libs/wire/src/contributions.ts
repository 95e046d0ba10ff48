/** What a post is to the others. A remark says nothing about itself: an answer, an aside, a thank-you. */
export const postKinds = [
  'REMARK',
  'RESONANCE',
  'QUESTION',
  'HYPOTHESIS',
  'OWN_EXPERIENCE',
  'SUGGESTION',
  'RESOURCE',
] as const;
export type PostKindName = (typeof postKinds)[number];

/** What one says to a post without words. WILL_TRY is the presenter's answer to what was suggested. */
export const reactionKinds = ['RESONATES', 'WITH_YOU', 'HELPS', 'CURIOUS', 'THANKS', 'WILL_TRY'] as const;
/** Whether a reaction of this kind may stand at a post of that kind, said by whoever presents or another one. */
export function mayReact(kind: ReactionKindName, postKind: PostKindName, presents: boolean): boolean {
  return kind !== 'WILL_TRY' || (presents && (postKind === 'SUGGESTION' || postKind === 'RESOURCE'));
}
export type ReactionKindName = (typeof reactionKinds)[number];

/** The roles of a team, as a mention names all who hold one. */
export const mentionableRoles = ['LEAD', 'SUPERVISOR', 'MEMBER', 'TRAINEE'] as const;
export type MentionableRole = (typeof mentionableRoles)[number];
