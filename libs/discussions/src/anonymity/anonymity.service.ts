import { createHash, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Gate } from '@second-chair/confidentiality';
import { BadInput, inTransaction, NotAllowed, NotFound, type Ctx } from '@second-chair/platform';
import { protocolOf, writtenPhases } from '@second-chair/facilitation';
import { serverMessages } from '@second-chair/wire';
import { threadPolicy } from '../discussion.policy';
import { roleInRound } from '../rounds/round.policy';
import { WrittenRound } from '../rounds/written-round.entity';
import { Thread } from '../thread.entity';
import { AnonymousNote, ContributionKept, PhaseKey, PhaseToken, TokenSignature } from './anonymity.entities';
import type { AskForTokenInput, ContributeInput } from './anonymity.inputs';
import { PhaseOver, TokenGiven, TokenInvalid } from './anonymity.refusals';
import { isSigned, newKeys, signBlindly } from './blind-signatures';

const digest = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();
const bytesOf = (base64: string): Buffer => Buffer.from(base64, 'base64');

/**
 * Contributions without an author. A token is signed blindly for every member of the round, so that asking for one tells
 * nothing; whoever shows a signed token contributes once, and no row, no line and no order of rows says who that was.
 */
@Injectable()
export class AnonymityService {
  constructor(private readonly gate: Gate) {}

  /** With the opening of a phase that takes such words. */
  async open(ctx: Ctx, threadId: string, place: number): Promise<void> {
    const key = { threadId, place, organisationId: ctx.organisationId, ...(await newKeys()) };
    await ctx.db.createQueryBuilder().insert().into(PhaseKey).values(key).orIgnore().execute();
  }

  /** The notes of a phase that closes, in an order of chance. Tokens and keys have done their work. */
  async close(ctx: Ctx, threadId: string, place: number): Promise<AnonymousNote[]> {
    const notes = await ctx.db.findBy(AnonymousNote, { threadId, place });
    await ctx.db.delete(AnonymousNote, { threadId, place });
    await ctx.db.delete(PhaseToken, { threadId, place });
    await ctx.db.delete(PhaseKey, { threadId, place });
    return shuffled(notes);
  }

  /** Batch function: the public keys of the phases that are open for it, by thread; null where none is. */
  readonly keysOf = async (ctx: Ctx, threadIds: readonly string[]): Promise<(string | null)[]> => {
    const found = (await ctx.db.query(
      `select key.thread_id as id, key.public_key as key from phase_keys key
       join threads thread on thread.id = key.thread_id and thread.phase_place = key.place
       where key.thread_id = any($1)`,
      [threadIds],
    )) as { id: string; key: Buffer }[];
    return threadIds.map((id) => found.find((one) => one.id === id)?.key.toString('base64') ?? null);
  };

  async sign(ctx: Ctx, { threadId, place, blindedMessage }: AskForTokenInput): Promise<TokenSignature> {
    return inTransaction(ctx, async (ctx) => {
      const { thread, round } = await this.roundOf(ctx, threadId);
      if (!threadPolicy.post(ctx.actor, thread)) throw new NotAllowed();
      if (roleInRound(ctx.actor.personId, round) !== 'MEMBER')
        throw new NotAllowed(serverMessages.anonymity.membersOnly);
      if (thread.phasePlace !== place) throw new PhaseOver();
      const key = await ctx.db.findOneBy(PhaseKey, { threadId, place });
      if (!key) throw new BadInput('place', serverMessages.anonymity.byName);
      const { personId } = ctx.actor;
      const askedWith = digest(bytesOf(blindedMessage));
      const row = { threadId, place, personId, organisationId: ctx.organisationId, askedWith };
      await ctx.db.createQueryBuilder().insert().into(PhaseToken).values(row).orIgnore().execute();
      const given = await ctx.db.findOneByOrFail(PhaseToken, { threadId, place, personId });
      if (!given.askedWith.equals(askedWith)) throw new TokenGiven();
      const signature = await signBlindly(key.privateKey, bytesOf(blindedMessage));
      if (!signature) throw new BadInput('blindedMessage', serverMessages.anonymity.noMessage);
      return Object.assign(new TokenSignature(), {
        threadId,
        place,
        signature: signature.toString('base64'),
      });
    });
  }

  /**
   * Takes words that nobody wrote. No access entry and no event here: both would stand beside the caller's own rows, in
   * one transaction and at one time. They come when the phase closes.
   */
  async contribute(ctx: Ctx, input: ContributeInput): Promise<ContributionKept> {
    return inTransaction(ctx, async (ctx) => {
      const { id, threadId, place, kind, body } = input;
      const { thread, round } = await this.roundOf(ctx, threadId);
      if (!threadPolicy.post(ctx.actor, thread)) throw new NotAllowed();
      if (body.trim() === '') throw new BadInput('body', serverMessages.discussions.emptyPost);
      await this.gate.check(ctx, thread.teamId, [{ field: 'body', text: body }]);
      const key = thread.phasePlace === place && (await ctx.db.findOneBy(PhaseKey, { threadId, place }));
      if (!key) throw new PhaseOver();
      const protocol = protocolOf(round.protocol);
      const phase = protocol && writtenPhases(protocol)[place];
      if (!phase?.rule.writes.MEMBER.includes(kind))
        throw new BadInput('kind', serverMessages.anonymity.kind);
      const token = bytesOf(input.token);
      if (!(await isSigned(key.publicKey, token, bytesOf(input.signature))))
        throw new TokenInvalid('invalid');
      const spent = digest(token);
      const notes = await ctx.db.findBy(AnonymousNote, { threadId, place });
      const same = notes.find((note) => note.spent.equals(spent));
      if (same && same.id !== id) throw new TokenInvalid('spent');
      if (!same) {
        const note = { id, organisationId: ctx.organisationId, threadId, place, kind, body, spent };
        // All of them anew: neither place nor age of a row says which one came last.
        await ctx.db.delete(AnonymousNote, { threadId, place });
        await ctx.db.insert(AnonymousNote, shuffled([...notes.map((one) => ({ ...one })), note]));
      }
      return Object.assign(new ContributionKept(), { threadId, place });
    });
  }

  /** The thread's row is locked, and nothing is noted. */
  private async roundOf(ctx: Ctx, threadId: string): Promise<{ thread: Thread; round: WrittenRound }> {
    const thread = await ctx.db.findOne(Thread, {
      where: { id: threadId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!thread || !threadPolicy.reads(ctx.actor, thread)) throw new NotFound();
    const round = await ctx.db.findOneBy(WrittenRound, { threadId });
    if (!round) throw new BadInput('threadId', serverMessages.rounds.none);
    return { thread, round };
  }
}

/** Every order as likely as every other, by the system's own chance. */
function shuffled<T>(items: readonly T[]): T[] {
  const all = [...items];
  for (let last = all.length - 1; last > 0; last--) {
    const other = randomInt(last + 1);
    [all[last], all[other]] = [all[other] as T, all[last] as T];
  }
  return all;
}
