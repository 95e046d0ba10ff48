import {
  Thread,
  type AliasService,
  type StandingService,
  type PostService,
  type ReactionService,
  type RoundService,
  type TakeawayService,
  type ThreadService,
} from '@second-chair/discussions';
import type { Ctx } from '@second-chair/platform';
import type { CasePresentationService } from '@second-chair/case-presentations';
import type { DemoReadMark, DemoTakeaway, DemoTeamThread, DemoThread } from './content';
import type { ActAs } from './demo-cases';
import { demoId } from './demo-ids';

interface Services {
  cases: CasePresentationService;
  threads: ThreadService;
  takeaways: TakeawayService;
  posts: PostService;
  reactions: ReactionService;
  rounds: RoundService;
  aliases: AliasService;
}

/** A discussion, written post by post by the people who took part. The first of a case is the one that came with it. */
export async function seedThread(services: Services, demo: DemoThread, actAs: ActAs): Promise<string | null> {
  const first = demo.posts[0];
  if (!first) return null;
  const threadId = await threadFor(services, demo, await actAs(first.by, first.ageMinutes));
  await seedPosts(services, demo, threadId, actAs);
  if (demo.resolved) await resolve(services, demo.key, demo.resolved, threadId, actAs);
  return threadId;
}

/** A discussion of a team, about no case. */
export async function seedTeamThread(
  services: Services,
  demo: DemoTeamThread,
  teamName: string,
  actAs: ActAs,
): Promise<string | null> {
  const first = demo.posts[0];
  if (!first) return null;
  const id = demoId('thread', demo.key);
  const teamId = demoId('team', demo.team);
  const subject = { kind: 'team' as const, id: teamId, title: teamName, teamId, presenterId: null };
  await services.threads.open(await actAs(first.by, first.ageMinutes), id, subject, demo.title);
  await seedPosts(services, demo, id, actAs);
  return id;
}

async function resolve(
  { takeaways }: Services,
  key: string,
  { by, ageMinutes, takeaway, commitments }: DemoTakeaway,
  threadId: string,
  actAs: ActAs,
): Promise<void> {
  const ctx = await actAs(by, ageMinutes);
  const idOf = (index: number): string => demoId('commitment', `${key}:${index}`);
  const day = (ahead: number): string =>
    new Date(ctx.now.getTime() + ahead * 86_400_000).toISOString().slice(0, 10);
  await takeaways.resolve(ctx, {
    id: demoId('takeaway', key),
    threadId,
    takeaway,
    commitments: commitments.map(({ owner, what, dueInDays }, index) => ({
      id: idOf(index),
      what,
      ownerId: demoId('person', owner),
      dueOn: dueInDays === undefined ? null : day(dueInDays),
    })),
  });
  for (const [index, { owner, isDone }] of commitments.entries())
    if (isDone)
      await takeaways.setDone(await actAs(owner, ageMinutes - 60), { commitmentId: idOf(index), isDone });
}

async function seedPosts(
  { posts, reactions, rounds, aliases }: Services,
  demo: Pick<DemoThread, 'key' | 'posts' | 'round'>,
  threadId: string,
  actAs: ActAs,
): Promise<void> {
  const idOf = (index: number): string => demoId('post', `${demo.key}:${index}`);
  for (const [i, post] of demo.posts.entries()) {
    const id = idOf(i);
    const body = post.body.replaceAll(/@\{([\w-]+)\}/gu, (_, key: string) => `@[${demoId('person', key)}]`);
    const ctx = await actAs(post.by, post.ageMinutes);
    if (post.isUnderAlias)
      await aliases.take(ctx, { id: demoId('alias', `${demo.key}:${post.by}`), threadId });
    await posts.add(ctx, {
      id,
      threadId,
      kind: post.kind ?? null,
      body: post.bodyAtFirst ?? body,
      replyToId: post.replyTo === undefined ? null : idOf(post.replyTo),
    });
    if (demo.round && i === 0)
      await rounds.start(ctx, {
        threadId,
        protocol: demo.round.protocol,
        hours: [...demo.round.hours],
      });
    if (post.editedAgeMinutes !== undefined) {
      await posts.edit(await actAs(post.by, post.editedAgeMinutes), { id, expectedVersion: 1, body });
    }
    for (const [kind, by] of post.reactions ?? [])
      await reactions.react(await actAs(by, Math.max(0, post.ageMinutes - 15)), {
        postId: id,
        kind,
        isOn: true,
      });
    if (post.deletedAgeMinutes !== undefined)
      await posts.delete(await actAs(post.by, post.deletedAgeMinutes), id);
  }
}

async function threadFor({ cases }: Services, demo: DemoThread, opener: Ctx): Promise<string> {
  const casePresentationId = demoId('case', demo.casePresentation);
  const own = await opener.db.findOneBy(Thread, { subjectId: casePresentationId, lastPosition: 0 });
  if (own) {
    await opener.db.update(Thread, { id: own.id }, { title: demo.title });
    return own.id;
  }
  const id = demoId('thread', demo.key);
  await cases.openThread(opener, { id, casePresentationId, title: demo.title });
  return id;
}

/** Everyone has read everything, but for what the demo leaves unread. */
export async function seedReading(
  standing: StandingService,
  threads: readonly { key: string; id: string }[],
  marks: readonly DemoReadMark[],
  readers: readonly { key: string; teamIds: ReadonlySet<string> }[],
  actAs: ActAs,
): Promise<void> {
  for (const { key, teamIds } of readers) {
    const ctx = await actAs(key, 0);
    for (const thread of threads) {
      const stored = await ctx.db.findOneBy(Thread, { id: thread.id });
      if (!stored || !teamIds.has(stored.teamId)) continue;
      const left = marks.find((mark) => mark.thread === thread.key && mark.person === key);
      const position = left?.readUpTo ?? stored.lastPosition;
      await standing.markRead(ctx, { threadId: thread.id, position });
    }
  }
}
