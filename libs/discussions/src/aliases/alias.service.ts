import { randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Gate } from '@second-chair/confidentiality';
import { PeopleService } from '@second-chair/people';
import {
  BadInput,
  Emitter,
  inTransaction,
  MailQueue,
  NotAllowed,
  NotFound,
  SETTINGS,
  type Ctx,
  type Settings,
} from '@second-chair/platform';
import { aliasNames, caseRoom, serverMessages, threadRoom } from '@second-chair/wire';
import { In } from 'typeorm';
import { SubjectPresenters } from '../rounds/subject-presenters';
import { Thread } from '../thread.entity';
import { ThreadService } from '../thread.service';
import { Alias, AliasBreak, BrokenAlias } from './alias.entity';
import type { BreakAliasInput, DropAliasInput, TakeAliasInput } from './alias.inputs';
import { aliasPolicy } from './alias.policy';
import { AliasTooLate } from './alias.refusals';
import { Aliases } from './aliases';
import { Veil } from './veil';

@Injectable()
export class AliasService {
  constructor(
    private readonly aliases: Aliases,
    private readonly veil: Veil,
    private readonly threads: ThreadService,
    private readonly presenters: SubjectPresenters,
    private readonly people: PeopleService,
    private readonly gate: Gate,
    private readonly mails: MailQueue,
    private readonly emitter: Emitter,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** From now on, in every discussion of this subject and in none of another. Repeated, it is the same alias. */
  async take(ctx: Ctx, { id, threadId }: TakeAliasInput): Promise<Thread> {
    return inTransaction(ctx, async (ctx) => {
      const thread = await this.threads.lockSubject(ctx, threadId);
      if (await this.aliases.mineOn(ctx, thread.subjectId)) return this.threads.find(ctx, threadId);
      const presenterId = await this.presenters.of(ctx, thread.subjectKind, thread.subjectId);
      if (!aliasPolicy.take(ctx.actor, thread, presenterId))
        throw new NotAllowed(serverMessages.aliases.presenter);
      if (await ctx.batch(this.aliases.tookPartByName).load(thread.subjectId))
        throw new AliasTooLate('named');
      const name = await this.freeName(ctx, thread.subjectId);
      const { raw } = await ctx.db
        .createQueryBuilder()
        .insert()
        .into(Alias)
        .values({
          id,
          organisationId: ctx.organisationId,
          subjectId: thread.subjectId,
          name,
          ownerDigest: this.veil.digestOf(thread.subjectId, ctx.actor.personId),
          takenAt: ctx.now,
        })
        .orIgnore()
        .returning('id')
        .execute();
      if ((raw as unknown[]).length === 0) throw new BadInput('id', serverMessages.idTaken);
      ctx.noteAs(id, 'took an alias', 'thread', threadId);
      await ctx.db.query(
        'delete from post_drafts where person_id = $1 and thread_id in (select id from threads where subject_id = $2)',
        [ctx.actor.personId, thread.subjectId],
      );
      ctx.unit.forgetLoaded();
      await this.conceal(ctx, thread.subjectId);
      return this.threads.find(ctx, threadId);
    });
  }

  /** Screens that are open somewhere no longer say that this person is there. */
  private async conceal(ctx: Ctx, subjectId: string): Promise<void> {
    const { personId } = ctx.actor;
    const threads = await ctx.db.findBy(Thread, { subjectId });
    const rooms = [caseRoom(subjectId), ...threads.map(({ id }) => threadRoom(id))];
    ctx.afterCommit(() => this.emitter.conceal(personId, rooms));
  }

  /** Back to one's own name, as long as nothing was said under the alias. */
  async drop(ctx: Ctx, { threadId }: DropAliasInput): Promise<Thread> {
    return inTransaction(ctx, async (ctx) => {
      const thread = await this.threads.lockSubject(ctx, threadId);
      const alias = await this.aliases.mineOn(ctx, thread.subjectId);
      if (alias) {
        if (await this.aliases.isUsed(ctx, alias.id)) throw new AliasTooLate('used');
        await ctx.db.delete(Alias, { id: alias.id });
        ctx.unit.forgetLoaded();
      }
      return this.threads.find(ctx, threadId);
    });
  }

  /** Reads who it is, writes down who asked and why, and tells the person, all in one transaction. */
  async break(ctx: Ctx, input: BreakAliasInput): Promise<BrokenAlias> {
    return inTransaction(ctx, async (ctx) => {
      const thread = await this.threads.get(ctx, input.threadId);
      if (!aliasPolicy.break(ctx.actor, thread)) throw new NotAllowed(serverMessages.aliases.leadOnly);
      const alias = await ctx.db.findOneBy(Alias, { id: input.aliasId, subjectId: thread.subjectId });
      if (!alias) throw new NotFound();
      await this.gate.check(ctx, thread.teamId, [{ field: 'reason', text: input.reason }]);
      const known = await ctx.db.findOneBy(AliasBreak, { id: input.id });
      if (known && (known.aliasId !== alias.id || known.brokenById !== ctx.actor.personId))
        throw new BadInput('id', serverMessages.idTaken);
      const { inner, outer } = this.veil.halves();
      const [row] = (await ctx.db.query('select break_alias($1, $2, $3, $4, $5, $6, $7) as person', [
        input.id,
        alias.id,
        ctx.actor.personId,
        input.reason,
        ctx.now,
        inner,
        outer,
      ])) as [{ person: string | null }];
      if (row.person === null) throw new NotAllowed(serverMessages.aliases.nobody);
      const { person: personId } = row;
      ctx.note('asked who is behind an alias', 'thread', thread.id);
      if (!known) {
        const person = await this.people.person(ctx, personId);
        await this.mails.queue(ctx, 'alias-broken', person, {
          by: ctx.actor.name,
          link: `${this.settings.publicUrl}/threads/${thread.id}`,
        });
        ctx.afterCommit(() => this.emitter.inboxChanged([personId]));
      }
      return Object.assign(new BrokenAlias(), { alias, personId });
    });
  }

  private async freeName(ctx: Ctx, subjectId: string): Promise<string> {
    const taken = await ctx.db.find(Alias, { select: { name: true }, where: { subjectId } });
    const free = aliasNames.filter((name) => !taken.some((one) => one.name === name));
    const [last] =
      free.length > 0 ? [free[randomInt(free.length)]] : [`${aliasNames[0]} ${taken.length + 1}`];
    return last as string;
  }

  /** Batch function: who asked for the viewer's own alias in each thread, and why. */
  readonly breaksOfMine = async (ctx: Ctx, threadIds: readonly string[]): Promise<AliasBreak[][]> => {
    const loaded = await ctx.batch(this.aliases.mineIn).loadMany(threadIds);
    const mine = loaded.map((one) => (one instanceof Error ? null : one));
    const ids = mine.flatMap((alias) => (alias ? [alias.id] : []));
    if (ids.length === 0) return threadIds.map(() => []);
    const breaks = await ctx.db.find(AliasBreak, { where: { aliasId: In(ids) }, order: { brokenAt: 'asc' } });
    return mine.map((alias) => breaks.filter(({ aliasId }) => aliasId === alias?.id));
  };
}
