import { Injectable } from '@nestjs/common';
import { Gate, type FieldText } from '@second-chair/confidentiality';
import { PeopleService } from '@second-chair/people';
import { BadInput, Emitter, inTransaction, NotAllowed, NotFound, type Ctx } from '@second-chair/platform';
import { serverMessages } from '@second-chair/wire';
import { Aliases } from '../aliases/aliases';
import { Authors } from '../authors/authors';
import { threadPolicy } from '../discussion.policy';
import { TooLateToUndo } from '../discussion.refusals';
import { PostService } from '../post.service';
import { Thread } from '../thread.entity';
import { ThreadService } from '../thread.service';
import { Commitment } from './commitment.entity';
import { Takeaway } from './takeaway.entity';
import type { ReopenThreadInput, ResolveThreadInput, SetCommitmentDoneInput } from './takeaway.inputs';
import { takeawayPolicy } from './takeaway.policy';
import { ResolvedAlready } from './takeaway.refusals';

const words = serverMessages.takeaways;

@Injectable()
export class TakeawayService {
  constructor(
    private readonly threads: ThreadService,
    private readonly posts: PostService,
    private readonly people: PeopleService,
    private readonly aliases: Aliases,
    private readonly authors: Authors,
    private readonly gate: Gate,
    private readonly emitter: Emitter,
  ) {}

  /** Repeated with the same id it changes nothing; whoever comes second is told what the first one wrote. */
  async resolve(ctx: Ctx, input: ResolveThreadInput): Promise<Thread> {
    return inTransaction(ctx, async (ctx) => {
      const thread = await this.posts.lockThread(ctx, input.threadId);
      const known = await ctx.db.findOneBy(Takeaway, { id: input.id });
      if (known) return this.sameCall(ctx, known, thread);
      if (!threadPolicy.post(ctx.actor, thread)) throw new NotAllowed(serverMessages.discussions.closed);
      if (thread.takeawayId !== null)
        throw new ResolvedAlready(await ctx.db.findOneByOrFail(Takeaway, { id: thread.takeawayId }));
      const commitments = input.commitments ?? [];
      await this.check(ctx, thread, input);
      const alias = await this.aliases.mineOn(ctx, thread.subjectId);
      // A reason is kept with who gave it.
      if (alias && input.notIdentifiers?.length)
        throw new BadInput('notIdentifiers', serverMessages.aliases.noReasons);
      await this.insert(ctx, Takeaway, 'id', [
        {
          id: input.id,
          organisationId: ctx.organisationId,
          threadId: thread.id,
          body: input.takeaway.trim(),
          authorId: alias ? null : ctx.actor.personId,
          aliasId: alias?.id ?? null,
          keptAt: ctx.now,
        },
      ]);
      await this.insert(
        ctx,
        Commitment,
        'commitments',
        commitments.map((commitment, place) => ({
          ...commitment,
          place,
          organisationId: ctx.organisationId,
          takeawayId: input.id,
        })),
      );
      await this.gate.keep(
        ctx,
        { kind: 'takeaway', id: input.id, teamId: thread.teamId },
        input.notIdentifiers ?? [],
      );
      await ctx.db.update(Thread, { id: thread.id }, { takeawayId: input.id });
      this.note(ctx, alias?.id, 'resolved', thread.id);
      await this.tell(ctx, thread);
      return this.threads.find(ctx, thread.id);
    });
  }

  /** For a minute, and by whoever resolved it: nothing of it stays in the thread. */
  async undo(ctx: Ctx, takeawayId: string): Promise<Thread> {
    return inTransaction(ctx, async (ctx) => {
      const { takeaway, thread } = await this.lock(ctx, takeawayId);
      if (!(await this.authors.isViewer(ctx, takeaway))) throw new NotAllowed(words.notYours);
      if (ctx.now > takeaway.undoUntil || takeaway.reopenedAt !== null) throw new TooLateToUndo();
      await ctx.db.update(Thread, { id: thread.id }, { takeawayId: null });
      await ctx.db.delete(Takeaway, { id: takeawayId });
      await this.gate.forget(ctx, [takeawayId]);
      this.note(ctx, takeaway.aliasId, 'took the resolution back', thread.id);
      await this.tell(ctx, thread);
      return this.threads.find(ctx, thread.id);
    });
  }

  /** The takeaway stays in the thread's history. */
  async reopen(ctx: Ctx, { threadId, takeawayId }: ReopenThreadInput): Promise<Thread> {
    return inTransaction(ctx, async (ctx) => {
      const thread = await this.posts.lockThread(ctx, threadId);
      const known = await ctx.db.findOneBy(Takeaway, { id: takeawayId, threadId });
      if (!known) throw new NotFound();
      if (!threadPolicy.post(ctx.actor, thread)) throw new NotAllowed(serverMessages.discussions.closed);
      if (thread.takeawayId === takeawayId) {
        const alias = await this.aliases.mineOn(ctx, thread.subjectId);
        await ctx.db.update(
          Takeaway,
          { id: takeawayId },
          {
            reopenedAt: ctx.now,
            reopenedById: alias ? null : ctx.actor.personId,
            reopenedAliasId: alias?.id ?? null,
          },
        );
        await ctx.db.update(Thread, { id: threadId }, { takeawayId: null });
        this.note(ctx, alias?.id, 'reopened', threadId);
        await this.tell(ctx, thread);
      }
      return this.threads.find(ctx, threadId);
    });
  }

  async setDone(ctx: Ctx, { commitmentId, isDone }: SetCommitmentDoneInput): Promise<Thread> {
    return inTransaction(ctx, async (ctx) => {
      const found = await ctx.db.findOneBy(Commitment, { id: commitmentId });
      if (!found) throw new NotFound();
      const { thread } = await this.lock(ctx, found.takeawayId);
      if (!takeawayPolicy.setDone(ctx.actor, thread, found)) throw new NotAllowed(words.notYourCommitment);
      const now = await ctx.db.findOneByOrFail(Commitment, { id: commitmentId });
      if ((now.doneAt !== null) !== isDone) {
        await ctx.db.update(Commitment, { id: commitmentId }, { doneAt: isDone ? ctx.now : null });
        ctx.note('changed a commitment', 'thread', thread.id);
        await this.tell(ctx, thread);
      }
      return this.threads.find(ctx, thread.id);
    });
  }

  private async sameCall(ctx: Ctx, known: Takeaway, thread: Thread): Promise<Thread> {
    if (known.threadId !== thread.id || !(await this.authors.isViewer(ctx, known)))
      throw new BadInput('id', serverMessages.idTaken);
    return this.threads.find(ctx, thread.id);
  }

  private async lock(ctx: Ctx, takeawayId: string): Promise<{ takeaway: Takeaway; thread: Thread }> {
    const found = await ctx.db.findOneBy(Takeaway, { id: takeawayId });
    if (!found) throw new NotFound();
    const thread = await this.posts.lockThread(ctx, found.threadId);
    const takeaway = await ctx.db.findOneBy(Takeaway, { id: takeawayId });
    if (!takeaway) throw new NotFound();
    return { takeaway, thread };
  }

  private async check(ctx: Ctx, thread: Thread, input: ResolveThreadInput): Promise<void> {
    const { takeaway } = input;
    const commitments = input.commitments ?? [];
    const decisions = input.notIdentifiers ?? [];
    if (takeaway.trim() === '') throw new BadInput('takeaway', words.empty);
    const fields: FieldText[] = [
      { field: 'takeaway', text: takeaway },
      ...commitments.map(({ what }, index) => ({ field: `commitments.${index}.what`, text: what })),
    ];
    await this.gate.check(ctx, thread.teamId, fields, decisions);
    await this.gate.checkReasons(ctx, thread.teamId, decisions);
    const owners = [...new Set(commitments.map(({ ownerId }) => ownerId))];
    // Whoever stepped away from the subject may be named: a refusal would tell others.
    const members = await this.people.membersAmong(ctx, thread.teamId, owners);
    const index = commitments.findIndex(({ ownerId }) => !members.includes(ownerId));
    if (index >= 0) throw new BadInput(`commitments.${index}.ownerId`, words.ownerElsewhere);
  }

  private async insert<Row extends object>(
    ctx: Ctx,
    entity: new () => Row,
    field: string,
    rows: Partial<Row>[],
  ): Promise<void> {
    if (rows.length === 0) return;
    const { raw } = await ctx.db
      .createQueryBuilder()
      .insert()
      .into(entity)
      .values(rows as never)
      .orIgnore()
      .returning('id')
      .execute();
    if ((raw as unknown[]).length < rows.length) throw new BadInput(field, serverMessages.idTaken);
  }

  private note(ctx: Ctx, aliasId: string | null | undefined, action: string, threadId: string): void {
    if (aliasId) ctx.noteAs(aliasId, action, 'thread', threadId);
    else ctx.note(action, 'thread', threadId);
  }

  /** Every screen of the thread asks again; the lists of whoever took part may have something new. */
  private async tell(ctx: Ctx, thread: Thread): Promise<void> {
    await this.threads.changed(ctx, thread.id);
    const memberIds = await this.people.memberIds(ctx, thread.teamId);
    ctx.afterCommit(() => this.emitter.inboxChanged(memberIds));
  }
}
