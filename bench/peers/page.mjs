// A page of a thread in SQL by hand, for whoever asks: nobody is signed in, no policy holds, nothing is logged.
import pg from 'pg';

export const pool = new pg.Pool({ connectionString: process.env.DATABASE_OWNER_URL, max: 10 });

const thread = {
  name: 'thread',
  text: `select thread.id, thread.title, thread.version, thread.subject_id as "casePresentationId",
      thread.subject_title as "subjectTitle", thread.last_position as "lastPosition",
      coalesce(mark.position, 0) as "readUpTo", coalesce(mark.generation, 0) as "readGeneration",
      thread.merged_into_id as "mergedIntoId", coalesce(thread.presenter_id = $2, false) as "viewerPresents",
      thread.takeaway_id is not null as "isResolved",
      coalesce(thread.takeaway_id <> mark.takeaway_id, false) as "takeawayIsNew",
      coalesce((select seq from rooms where rooms.organisation_id = thread.organisation_id
        and rooms.name = 'thread:' || thread.id), 0) as seq,
      team.id as "teamId", team.name as "teamName",
      (select json_agg(json_build_object('id', membership.id, 'role', membership.role,
          'person', json_build_object('id', person.id, 'name', person.name)) order by membership.joined_at, membership.id)
        from memberships membership join people person on person.id = membership.person_id
        where membership.team_id = team.id and membership.ended_at is null) as memberships
    from threads thread join teams team on team.id = thread.team_id
    left join read_marks mark on mark.thread_id = thread.id and mark.person_id = $2
    where thread.id = $1`,
};

const posts = {
  name: 'posts',
  text: `select post.id, post.thread_id, post.position, post.version, post.kind, post.body, post.mention_roles,
      post.created_at, post.edited_at, post.deleted_at, author.id as author_id, author.name as author_name,
      quoted.id as quoted_id, left(quoted.body, 200) as quoted_excerpt,
      answered.id as answered_id, answered.name as answered_name,
      (select json_agg(json_build_object('id', person.id, 'name', person.name))
        from people person where person.id = any(post.mention_ids)) as mentions,
      (select json_agg(json_build_array(reaction.kind, person.id, person.name)
          order by reaction.reacted_at, reaction.reactor_id)
        from post_reactions reaction join people person on person.id = reaction.reactor_id
        where reaction.post_id = post.id) as reactions
    from posts post join people author on author.id = post.author_id
    left join posts quoted on quoted.id = post.reply_to_id
    left join people answered on answered.id = quoted.author_id
    where post.thread_id = $1 order by post.position desc limit $2`,
};

/** The answer to the app’s own question, field for field. */
export async function page({ id, viewerId, last }) {
  const [of, found] = await Promise.all([
    pool.query({ ...thread, values: [id, viewerId] }),
    pool.query({ ...posts, values: [id, last + 1] }),
  ]);
  const { teamId, teamName, memberships, ...head } = of.rows[0];
  const rows = found.rows.slice(0, last).reverse();
  return {
    ...head,
    unreadCount: Math.max(0, head.lastPosition - head.readUpTo),
    team: { id: teamId, name: teamName, memberships },
    viewerCan: { post: true, markRead: true },
    posts: {
      nodes: rows.map((row) => postOf(row, viewerId)),
      lastPosition: head.lastPosition,
      pageInfo: {
        startCursor: cursorOf(rows[0]),
        hasPreviousPage: found.rows.length > last,
        endCursor: cursorOf(rows.at(-1)),
        hasNextPage: false,
      },
    },
  };
}

const cursorOf = (row) => Buffer.from(`[${row?.position}]`).toString('base64url');

function postOf(row, viewerId) {
  const mayChange = row.author_id === viewerId && row.deleted_at === null;
  return {
    id: row.id,
    threadId: row.thread_id,
    position: row.position,
    version: row.version,
    author: { id: row.author_id, name: row.author_name, kind: 'PERSON' },
    kind: row.kind,
    body: row.deleted_at ? '' : row.body,
    mentions: row.mentions ?? [],
    mentionedRoles: row.mention_roles,
    reactions: gathered(row.reactions ?? []),
    replyTo: row.quoted_id && {
      id: row.quoted_id,
      author: { id: row.answered_id, name: row.answered_name, kind: 'PERSON' },
      excerpt: row.quoted_excerpt,
    },
    createdAt: row.created_at,
    editedAt: row.edited_at,
    deletedAt: row.deleted_at,
    undoUntil: null,
    viewerCan: { edit: mayChange, delete: mayChange, undoDelete: false },
  };
}

function gathered(reactions) {
  const byKind = new Map();
  for (const [kind, id, name] of reactions) {
    const people = byKind.get(kind) ?? [];
    people.push({ id, name, kind: 'PERSON' });
    byKind.set(kind, people);
  }
  return Array.from(byKind, ([kind, people]) => ({ kind, people }));
}
