import { Injectable } from '@nestjs/common';
import { PeopleService } from '@second-chair/people';
import { BadInput, inTransaction, NotAllowed, Rooms, type Ctx } from '@second-chair/platform';
import {
  LONGEST_ROUND,
  protocolOf,
  sharedOut,
  windowProblem,
  writtenPhases,
  type Protocol,
} from '@second-chair/facilitation';
import { serverMessages, threadRoom } from '@second-chair/wire';
import { In } from 'typeorm';
import { Aliases } from '../aliases/aliases';
import { AnonymityService } from '../anonymity/anonymity.service';
import { PostService } from '../post.service';
import { Thread } from '../thread.entity';
import { ThreadService } from '../thread.service';
import { HeldPosts } from './held-posts';
import { PhaseSignal, RoundPhase } from './round-phase.entity';
import type { ClosePhaseInput, SignalReadyInput, StartRoundInput } from './round.inputs';
import { roundPolicy } from './round.policy';
import { RoundBegun } from './round.refusals';
import { SubjectPresenters } from './subject-presenters';
import { WrittenRound } from './written-round.entity';

const HOUR = 3_600_000;
const words = serverMessages.rounds;

@Injectable()
export class RoundService {
  constructor(
    private readonly threads: ThreadService,
    private readonly posts: PostService,
    private readonly held: HeldPosts,
    private readonly people: PeopleService,
    private readonly presenters: SubjectPresenters,
    private readonly rooms: Rooms,
    private readonly anonymity: AnonymityService,
    private readonly aliases: Aliases,
  ) {}

  /** Begins a round in a thread and opens its first phase. The same call again finds it begun. */
  async start(ctx: Ctx, input: StartRoundInput): Promise<Thread> {
    return inTransaction(ctx, async (ctx) => {
      const thread = await this.posts.lockThread(ctx, input.threadId);
      const presenterId = await this.presenters.of(ctx, thread.subjectKind, thread.subjectId);
      if (!roundPolicy.start(ctx.actor, thread, presenterId)) throw new NotAllowed(words.notYours);
      const facilitatorId = input.facilitatorId ?? ctx.actor.personId;
      const begun = await ctx.db.findOneBy(WrittenRound, { threadId: thread.id });
      if (begun) {
        const isSame = begun.startedById === ctx.actor.personId && begun.protocol === input.protocol;
        if (!isSame || begun.facilitatorId !== facilitatorId) throw new RoundBegun();
        return this.threads.find(ctx, thread.id);
      }
      await this.checkFacilitator(ctx, thread, facilitatorId, presenterId);
      const protocol = protocolOf(input.protocol) as Protocol;
      const hours = windowsOf(protocol, input.hours ?? null);
      await ctx.db.insert(WrittenRound, {
        threadId: thread.id,
        organisationId: ctx.organisationId,
        protocol: protocol.key,
        facilitatorId,
        presenterId,
        startedById: ctx.actor.personId,
        startedAt: ctx.now,
        version: 0,
      });
      await ctx.db.insert(
        RoundPhase,
        writtenPhases(protocol).map(({ key }, place) => ({
          threadId: thread.id,
          place,
          organisationId: ctx.organisationId,
          key,
          hours: hours[place] as number,
        })),
      );
      ctx.note('began a round', 'thread', thread.id);
      await this.open(ctx, thread, 0);
      return this.threads.find(ctx, thread.id);
    });
  }

  async close(ctx: Ctx, { threadId, place }: ClosePhaseInput): Promise<Thread> {
    return inTransaction(ctx, async (ctx) => {
      const { thread, round } = await this.lock(ctx, threadId);
      if (!roundPolicy.closePhase(ctx.actor, thread, round)) throw new NotAllowed(words.notFacilitator);
      if (thread.phasePlace === place) {
        ctx.note('closed a phase', 'thread', thread.id);
        await this.closeOpen(ctx, thread, place, ctx.actor.personId);
      }
      return this.threads.find(ctx, threadId);
    });
  }

  async signal(ctx: Ctx, { threadId, place, isReady }: SignalReadyInput): Promise<Thread> {
    return inTransaction(ctx, async (ctx) => {
      const { thread } = await this.lock(ctx, threadId);
      if (!roundPolicy.signal(ctx.actor, thread)) throw new NotAllowed();
      const alias = await this.aliases.mineOn(ctx, thread.subjectId);
      // A signal for a phase that is over says nothing any more.
      if (thread.phasePlace === place) {
        const key = { threadId, place, signallerId: alias?.id ?? ctx.actor.personId };
        if (isReady)
          await ctx.db
            .createQueryBuilder()
            .insert()
            .into(PhaseSignal)
            .values({ ...key, organisationId: ctx.organisationId, signalledAt: ctx.now })
            .orIgnore()
            .execute();
        else await ctx.db.delete(PhaseSignal, key);
        if (alias) ctx.noteAs(alias.id, 'signalled', 'thread', threadId);
        else ctx.note('signalled', 'thread', threadId);
        await this.tell(ctx, threadId);
      }
      return this.threads.find(ctx, threadId);
    });
  }

  /** Windows that have ended by the context's clock are closed, each once, however many sweep. */
  async sweep(ctx: Ctx): Promise<void> {
    const due = (await ctx.db.query(
      `select thread_id as id from round_phases
       where organisation_id = $1 and opened_at is not null and closed_at is null and due_at <= $2
       order by due_at, thread_id`,
      [ctx.organisationId, ctx.now],
    )) as { id: string }[];
    for (const { id } of due) {
      const thread = await ctx.db.findOne(Thread, { where: { id }, lock: { mode: 'pessimistic_write' } });
      const place = thread?.phasePlace ?? null;
      if (!thread || place === null) continue;
      const open = await ctx.db.findOneByOrFail(RoundPhase, { threadId: id, place });
      // Somebody closed it while this one waited for the lock.
      if (open.closedAt === null && open.dueAt !== null && open.dueAt <= ctx.now)
        await this.closeOpen(ctx, thread, place, null);
    }
  }

  /** Batch function: the round of each thread, or null. */
  readonly byThreads = async (ctx: Ctx, threadIds: readonly string[]): Promise<(WrittenRound | null)[]> => {
    const found = await ctx.db.findBy(WrittenRound, { threadId: In([...threadIds]) });
    return threadIds.map((id) => found.find(({ threadId }) => threadId === id) ?? null);
  };

  /** Batch function: the phases of each thread's round, in order. */
  readonly phasesOf = async (ctx: Ctx, threadIds: readonly string[]): Promise<RoundPhase[][]> => {
    const found = await ctx.db.find(RoundPhase, {
      where: { threadId: In([...threadIds]) },
      order: { place: 'asc' },
    });
    return threadIds.map((id) => found.filter(({ threadId }) => threadId === id));
  };

  /** Batch function: who is ready to move on from the phase that is open. */
  readonly readyIn = async (ctx: Ctx, threadIds: readonly string[]): Promise<string[][]> => {
    const found = (await ctx.db.query(
      `select signal.thread_id as thread, signal.signaller_id as signaller from phase_signals signal
       join threads thread on thread.id = signal.thread_id and thread.phase_place = signal.place
       where signal.thread_id = any($1) order by signal.signalled_at, signal.signaller_id`,
      [threadIds],
    )) as { thread: string; signaller: string }[];
    return threadIds.map((id) =>
      found.filter(({ thread }) => thread === id).map(({ signaller }) => signaller),
    );
  };

  private async closeOpen(ctx: Ctx, thread: Thread, place: number, closedById: string | null): Promise<void> {
    const { id: threadId } = thread;
    await ctx.db.update(RoundPhase, { threadId, place }, { closedAt: ctx.now, closedById });
    for (const note of await this.anonymity.close(ctx, threadId, place)) await this.posts.reveal(ctx, note);
    const phases = await ctx.db.countBy(RoundPhase, { threadId });
    if (place + 1 < phases) return this.open(ctx, thread, place + 1);
    await ctx.db.update(Thread, { id: threadId }, { phasePlace: null });
    await ctx.db.update(WrittenRound, { threadId }, { endedAt: ctx.now });
    await this.appear(ctx, threadId, phases);
  }

  private async open(ctx: Ctx, thread: Thread, place: number): Promise<void> {
    const { id: threadId } = thread;
    const { hours } = await ctx.db.findOneByOrFail(RoundPhase, { threadId, place });
    const dueAt = new Date(ctx.now.getTime() + hours * HOUR);
    await ctx.db.update(RoundPhase, { threadId, place }, { openedAt: ctx.now, dueAt });
    await ctx.db.update(Thread, { id: threadId }, { phasePlace: place });
    if (await this.takesAnonymous(ctx, threadId, place)) await this.anonymity.open(ctx, threadId, place);
    await this.appear(ctx, threadId, place);
  }

  private async takesAnonymous(ctx: Ctx, threadId: string, place: number): Promise<boolean> {
    const { protocol } = await ctx.db.findOneByOrFail(WrittenRound, { threadId });
    const phases = writtenPhases(protocolOf(protocol) as Protocol);
    return phases[place]?.rule.mayBeAnonymous ?? false;
  }

  /** What was held for this moment appears in the stream, and every screen is told where the round is. */
  private async appear(ctx: Ctx, threadId: string, place: number): Promise<void> {
    const due = await this.held.release(ctx, threadId, place);
    for (const held of due) await this.posts.release(ctx, held);
    await this.tell(ctx, threadId);
  }

  private async tell(ctx: Ctx, threadId: string): Promise<void> {
    const [[row]] = (await ctx.db.query(
      'update written_rounds set version = version + 1 where thread_id = $1 returning version',
      [threadId],
    )) as [[{ version: number }], number];
    const subject = { id: threadId, version: row.version };
    await this.rooms.append(ctx, threadRoom(threadId), 'round.changed', subject, subject);
  }

  private async lock(ctx: Ctx, threadId: string): Promise<{ thread: Thread; round: WrittenRound }> {
    const thread = await this.posts.lockThread(ctx, threadId);
    const round = await ctx.db.findOneBy(WrittenRound, { threadId });
    if (!round) throw new BadInput('threadId', words.none);
    return { thread, round };
  }

  private async checkFacilitator(
    ctx: Ctx,
    thread: Thread,
    facilitatorId: string,
    presenterId: string | null,
  ): Promise<void> {
    if (facilitatorId === presenterId) throw new BadInput('facilitatorId', words.presenterFacilitates);
    const members = await this.people.membersAmong(ctx, thread.teamId, [facilitatorId]);
    if (members.length === 0) throw new BadInput('facilitatorId', words.facilitatorElsewhere);
  }
}

function windowsOf(protocol: Protocol, chosen: readonly number[] | null): readonly number[] {
  const phases = writtenPhases(protocol);
  if (!chosen) return sharedOut(phases);
  const problem = windowProblem(phases, chosen);
  if (problem === null) return chosen;
  const values = { count: phases.length, days: LONGEST_ROUND / 24 };
  throw new BadInput(
    'hours',
    words.windows[problem]
      .replace('{{count}}', String(values.count))
      .replace('{{days}}', String(values.days)),
  );
}
