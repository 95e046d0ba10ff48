import { In } from 'typeorm';
import type { Ctx } from '@second-chair/platform';
import type { Post } from '../post.entity';
import { PostVersion } from './post-version.entity';

/** Keeps what a post says before it says something else. */
export async function keepVersion(ctx: Ctx, post: Post): Promise<void> {
  await ctx.db.insert(PostVersion, {
    postId: post.id,
    version: post.version,
    organisationId: ctx.organisationId,
    body: post.storedBody,
    writtenAt: post.editedAt ?? post.createdAt,
  });
}

/** Batch function: what each post said before, the first wording first. */
export async function versionsOf(ctx: Ctx, postIds: readonly string[]): Promise<PostVersion[][]> {
  const found = await ctx.db.find(PostVersion, {
    where: { postId: In([...postIds]) },
    order: { version: 'asc' },
  });
  return postIds.map((id) => found.filter(({ postId }) => postId === id));
}
