import { ArgsType, Field, Int } from '@nestjs/graphql';
import {
  decodeCursor,
  encodeCursor,
  pageOf,
  prepared,
  type Ctx,
  type Page,
  type TeamRole,
} from '@second-chair/platform';
import { LIMITS } from '@second-chair/wire';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  Min,
} from 'class-validator';
import { PostKind, type ReactionKind } from './contributions';
import { Post } from './post.entity';
import { PostReaction } from './reactions/reaction.entity';

/** `first`/`after` reads forward, `last`/`before` backward; without either, the newest 50. Always in order of position. */
@ArgsType()
export class PostPageArgs {
  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(LIMITS.pageSize)
  first?: number | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  after?: string | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(LIMITS.pageSize)
  last?: number | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  before?: string | null;

  @Field(() => [PostKind], { nullable: true, description: 'Only posts of these kinds.' })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(Object.keys(PostKind).length)
  @IsIn(Object.values(PostKind), { each: true })
  kinds?: PostKind[] | null;
}

const NEWEST = 50;

/** All of a row but what only the search reads, which is longer than the rest. */
const columns = `post.id, post.organisation_id, post.thread_id, post.position, post.version, post.author_id, post.alias_id,
    post.kind, post.body, post.mention_ids, post.mention_roles, post.reply_to_id, post.created_at, post.edited_at,
    post.deleted_at`;

/** A post, the beginning of what it answers, and what was said to it without words. */
export const selectPost = `select ${columns},
    (select coalesce(json_agg(json_build_array(kind, reactor_id) order by reacted_at, reactor_id), '[]')
     from post_reactions where post_reactions.post_id = post.id) as reactions,
    quoted.id as quoted_id, quoted.author_id as quoted_author_id, quoted.alias_id as quoted_alias_id,
    case when quoted.deleted_at is null then left(quoted.body, 200) else '' end as quoted_excerpt`;

export interface PostRow {
  id: string;
  organisation_id: string;
  thread_id: string;
  position: number;
  version: number;
  author_id: string | null;
  alias_id: string | null;
  kind: PostKind;
  body: string;
  mention_ids: string[];
  mention_roles: TeamRole[];
  reactions: [ReactionKind, string][];
  reply_to_id: string | null;
  created_at: Date;
  edited_at: Date | null;
  deleted_at: Date | null;
  quoted_id: string | null;
  quoted_author_id: string | null;
  quoted_alias_id: string | null;
  quoted_excerpt: string;
}

export function postOf(row: PostRow): Post {
  return Object.assign(new Post(), {
    id: row.id,
    organisationId: row.organisation_id,
    threadId: row.thread_id,
    position: row.position,
    version: row.version,
    authorId: row.author_id,
    aliasId: row.alias_id,
    kind: row.kind,
    storedBody: row.body,
    mentionIds: row.mention_ids,
    mentionRoles: row.mention_roles,
    reactions: gathered(row.deleted_at ? [] : row.reactions),
    replyToId: row.reply_to_id,
    createdAt: row.created_at,
    editedAt: row.edited_at,
    deletedAt: row.deleted_at,
    quoted: row.quoted_id && {
      id: row.quoted_id,
      authorId: row.quoted_author_id,
      aliasId: row.quoted_alias_id,
      excerpt: row.quoted_excerpt,
    },
  });
}

/** By kind, the kind that was used first comes first. */
function gathered(reactions: PostRow['reactions']): PostReaction[] {
  const byKind = groupBy(reactions, ([kind]) => kind);
  return [...byKind].map(([kind, all]) =>
    Object.assign(new PostReaction(), { kind, reactorIds: all.map(([, reactorId]) => reactorId) }),
  );
}

export interface PostPageKey {
  threadId: string;
  args: PostPageArgs;
}

const selectPage = (order: 'asc' | 'desc', filter = ''): string =>
  prepared(`${selectPost}
    from unnest($1::uuid[]) as wanted (thread_id)
    cross join lateral (
      select * from posts
      where posts.thread_id = wanted.thread_id and position > $2 and position < $3 ${filter}
      order by position ${order} limit $4
    ) post
    left join posts quoted on quoted.id = post.reply_to_id`);

const selectPages = {
  asc: selectPage('asc'),
  desc: selectPage('desc'),
  'asc of kinds': selectPage('asc', 'and kind = any($5)'),
  'desc of kinds': selectPage('desc', 'and kind = any($5)'),
};

/**
 * Batch function: a page of each thread. Threads that ask for the same page share a statement; each thread's own index
 * (thread_id, position) is walked, so the cost is the page and not the thread.
 */
export async function postPages(ctx: Ctx, keys: readonly PostPageKey[]): Promise<Page<Post>[]> {
  const pages = new Map<PostPageKey, Page<Post>>();
  const groups = groupBy(keys, ({ args }) => JSON.stringify(args));
  for (const group of groups.values()) {
    const { first, after, last, before, kinds } = (group[0] as PostPageKey).args;
    const forward = first != null;
    const size = forward ? first : (last ?? NEWEST);
    const [low] = after ? decodeCursor(after, ['number'], 'after') : [0];
    const [high] = before ? decodeCursor(before, ['number'], 'before') : [2_147_483_647];
    const rows = (await ctx.db.query(selectPages[`${forward ? 'asc' : 'desc'}${kinds ? ' of kinds' : ''}`], [
      group.map(({ threadId }) => threadId),
      low,
      high,
      size + 1,
      ...(kinds ? [kinds] : []),
    ])) as PostRow[];
    const posts = rows.map(postOf);
    for (const key of group) {
      const own = posts.filter(({ threadId }) => threadId === key.threadId);
      own.sort((a, b) => (forward ? a.position - b.position : b.position - a.position));
      const page = pageOf(own, size, ({ position }) => encodeCursor([position]), after != null);
      pages.set(key, forward ? page : reversed(page, before != null));
    }
  }
  return keys.map((key) => pages.get(key) as Page<Post>);
}

function groupBy<T, K extends string>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function reversed(page: Page<Post>, hasNextPage: boolean): Page<Post> {
  return {
    nodes: page.nodes.toReversed(),
    get edges() {
      return page.edges.toReversed();
    },
    pageInfo: {
      startCursor: page.pageInfo.endCursor,
      endCursor: page.pageInfo.startCursor,
      hasPreviousPage: page.pageInfo.hasNextPage,
      hasNextPage,
    },
  };
}
