import { ArgsType, Field, ID, Int } from '@nestjs/graphql';
import {
  decodeCursor,
  encodeCursor,
  Id,
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
  IsBoolean,
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

/**
 * `first`/`after` reads forward, `last`/`before` backward, `around` and `atUnread` both ways; without any, the newest 50.
 * Always in order of position.
 */
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

  @Field(() => ID, {
    nullable: true,
    description: 'The posts around this one. Where it is not in the thread, the newest.',
  })
  @IsOptional()
  @Id()
  around?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'The posts around the first that the viewer has not read.',
  })
  @IsOptional()
  @IsBoolean()
  atUnread?: boolean | null;

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

const selectStretch = (order: 'asc' | 'desc', filter = ''): string =>
  prepared(`${selectPost}
    from unnest($1::uuid[], $2::integer[], $3::integer[]) as wanted (thread_id, low, high)
    cross join lateral (
      select * from posts
      where posts.thread_id = wanted.thread_id and position > wanted.low and position < wanted.high ${filter}
      order by position ${order} limit $4
    ) post
    left join posts quoted on quoted.id = post.reply_to_id`);

const selectStretches = {
  asc: selectStretch('asc'),
  desc: selectStretch('desc'),
  'asc of kinds': selectStretch('asc', 'and kind = any($5)'),
  'desc of kinds': selectStretch('desc', 'and kind = any($5)'),
};

/**
 * Batch function: a page of each thread. Threads that ask for the same page share a statement; each thread's own index
 * (thread_id, position) is walked, so the cost is the page and not the thread.
 */
export async function postPages(ctx: Ctx, keys: readonly PostPageKey[]): Promise<Page<Post>[]> {
  const pages = new Map<PostPageKey, Page<Post>>();
  for (const group of groupBy(keys, ({ args }) => JSON.stringify(args)).values()) {
    const { args } = group[0] as PostPageKey;
    const found =
      args.around || args.atUnread ? await bothWays(ctx, group, args) : await oneWay(ctx, group, args);
    group.forEach((key, index) => pages.set(key, found[index] as Page<Post>));
  }
  return keys.map((key) => pages.get(key) as Page<Post>);
}

const FARTHEST = 2_147_483_647;

async function oneWay(ctx: Ctx, keys: readonly PostPageKey[], args: PostPageArgs): Promise<Page<Post>[]> {
  const { first, after, last, before } = args;
  const forward = first != null;
  const size = forward ? first : (last ?? NEWEST);
  const [low = 0] = after ? decodeCursor(after, ['number'], 'after') : [];
  const [high = FARTHEST] = before ? decodeCursor(before, ['number'], 'before') : [];
  const stretches = keys.map(({ threadId }) => ({ threadId, low, high }));
  const posts = await stretch(ctx, stretches, forward, size + 1, args);
  return keys.map(({ threadId }) => {
    const own = posts.filter((post) => post.threadId === threadId);
    const page = pageOf(own, size, cursorOf, after != null);
    return forward ? page : reversed(page, before != null);
  });
}

/** Half a page before the post and half from it on. Near the end of the thread that is the newest page. */
async function bothWays(ctx: Ctx, keys: readonly PostPageKey[], args: PostPageArgs): Promise<Page<Post>[]> {
  const size = args.last ?? NEWEST;
  const half = Math.ceil(size / 2);
  const places = (await ctx.db.query(
    args.around
      ? `select posts.thread_id as "threadId", posts.position, thread.last_position as last
         from posts join threads thread on thread.id = posts.thread_id
         where posts.id = $1 and posts.thread_id = any($2)`
      : `select thread.id as "threadId", coalesce(mark.position, 0) + 1 as position, thread.last_position as last
         from threads thread left join read_marks mark on mark.thread_id = thread.id and mark.person_id = $1
         where thread.id = any($2)`,
    [args.around ?? ctx.actor.personId, keys.map(({ threadId }) => threadId)],
  )) as { threadId: string; position: number; last: number }[];
  const inside = places.filter(({ position, last }) => position + half <= last);
  const newest = keys.filter(({ threadId }) => !inside.some((place) => place.threadId === threadId));
  const earlier = inside.map(({ threadId, position }) => ({ threadId, low: 0, high: position }));
  const later = inside.map(({ threadId, position }) => ({ threadId, low: position - 1, high: FARTHEST }));
  const [before, from, atEnd] = [
    await stretch(ctx, earlier, false, half + 1, args),
    await stretch(ctx, later, true, half + 1, args),
    await oneWay(ctx, newest, { last: size, ...(args.kinds && { kinds: args.kinds }) }),
  ];
  return keys.map((key) => {
    const index = newest.indexOf(key);
    if (index >= 0) return atEnd[index] as Page<Post>;
    const own = (posts: readonly Post[]): Post[] => posts.filter(({ threadId }) => threadId === key.threadId);
    const past = reversed(pageOf(own(before), half, cursorOf, false), true);
    const next = pageOf(own(from), half, cursorOf, true);
    const edges = [...past.edges, ...next.edges];
    return {
      nodes: [...past.nodes, ...next.nodes],
      edges,
      pageInfo: {
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
        hasPreviousPage: past.pageInfo.hasPreviousPage,
        hasNextPage: next.pageInfo.hasNextPage,
      },
    };
  });
}

interface Stretch {
  threadId: string;
  low: number;
  high: number;
}

/** Of each thread up to `limit` posts between two positions, from the one end or the other, in one statement. */
async function stretch(
  ctx: Ctx,
  wanted: readonly Stretch[],
  forward: boolean,
  limit: number,
  { kinds }: Pick<PostPageArgs, 'kinds'>,
): Promise<Post[]> {
  if (wanted.length === 0) return [];
  const rows = (await ctx.db.query(
    selectStretches[`${forward ? 'asc' : 'desc'}${kinds ? ' of kinds' : ''}`],
    [
      wanted.map(({ threadId }) => threadId),
      wanted.map(({ low }) => low),
      wanted.map(({ high }) => high),
      limit,
      ...(kinds ? [kinds] : []),
    ],
  )) as PostRow[];
  return rows.map(postOf).sort((a, b) => (forward ? a.position - b.position : b.position - a.position));
}

const cursorOf = ({ position }: Post): string => encodeCursor([position]);

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
