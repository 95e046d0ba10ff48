import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Aliases } from '../aliases/aliases';
import { Authors } from '../authors/authors';
import { PostAuthor } from '../authors/post-author';
import { PeopleService, Person } from '@second-chair/people';
import { Ctx, resultOf } from '@second-chair/platform';
import { protocolOf, writtenPhases } from '@second-chair/facilitation';
import { PostKind } from '../contributions';
import { Thread, ThreadAbilities } from '../thread.entity';
import { ThreadService } from '../thread.service';
import { HeldPost } from './held-post.entity';
import { HeldPosts } from './held-posts';
import { RoundPhase } from './round-phase.entity';
import { ClosePhaseInput, SignalReadyInput, StartRoundInput, TakeBackHeldPostInput } from './round.inputs';
import { roleInRound, roundPolicy } from './round.policy';
import { RoundBegun } from './round.refusals';
import { RoundService } from './round.service';
import { SubjectPresenters } from './subject-presenters';
import { RoundAbilities, RoundRole, WrittenRound } from './written-round.entity';

const StartRoundResult = resultOf('StartRound', Thread, [RoundBegun]);
const ClosePhaseResult = resultOf('ClosePhase', Thread);
const SignalReadyResult = resultOf('SignalReady', Thread);
const TakeBackHeldPostResult = resultOf('TakeBackHeldPost', HeldPost);

@Resolver(() => Thread)
export class ThreadRoundResolver {
  constructor(
    private readonly rounds: RoundService,
    private readonly held: HeldPosts,
  ) {}

  @ResolveField(() => WrittenRound, { nullable: true })
  round(@Context('ctx') ctx: Ctx, @Parent() thread: Thread): Promise<WrittenRound | null> {
    return ctx.batch(this.rounds.byThreads).load(thread.id);
  }

  @ResolveField(() => [HeldPost], { description: 'The viewer’s own posts that wait for their phase.' })
  heldPosts(@Context('ctx') ctx: Ctx, @Parent() thread: Thread): Promise<HeldPost[]> {
    return ctx.batch(this.held.mine).load(thread.id);
  }
}

@Resolver(() => ThreadAbilities)
export class ThreadRoundAbilitiesResolver {
  constructor(
    private readonly rounds: RoundService,
    private readonly presenters: SubjectPresenters,
  ) {}

  @ResolveField(() => Boolean, { description: 'Begin a round in writing; a thread has one at most.' })
  async startRound(@Context('ctx') ctx: Ctx, @Parent() { thread }: ThreadAbilities): Promise<boolean> {
    if (await ctx.batch(this.rounds.byThreads).load(thread.id)) return false;
    const presenterId = await ctx
      .batch(this.presenters.byIds)
      .load(`${thread.subjectKind}:${thread.subjectId}`);
    return roundPolicy.start(ctx.actor, thread, presenterId);
  }
}

@Resolver(() => WrittenRound)
export class RoundResolver {
  constructor(
    private readonly rounds: RoundService,
    private readonly threads: ThreadService,
    private readonly held: HeldPosts,
    private readonly people: PeopleService,
    private readonly authors: Authors,
    private readonly aliases: Aliases,
  ) {}

  @ResolveField(() => Person)
  facilitator(@Context('ctx') ctx: Ctx, @Parent() round: WrittenRound): Promise<Person> {
    return this.people.person(ctx, round.facilitatorId);
  }

  @ResolveField(() => Person, { nullable: true })
  presenter(@Context('ctx') ctx: Ctx, @Parent() round: WrittenRound): Promise<Person> | null {
    return round.presenterId === null ? null : this.people.person(ctx, round.presenterId);
  }

  @ResolveField(() => [RoundPhase])
  phases(@Context('ctx') ctx: Ctx, @Parent() round: WrittenRound): Promise<RoundPhase[]> {
    return ctx.batch(this.rounds.phasesOf).load(round.threadId);
  }

  @ResolveField(() => [PostAuthor], { description: 'Who is ready to move on from the phase that is open.' })
  async ready(@Context('ctx') ctx: Ctx, @Parent() round: WrittenRound): Promise<PostAuthor[]> {
    const ids = await ctx.batch(this.rounds.readyIn).load(round.threadId);
    return Promise.all(ids.map((id) => this.authors.named(ctx, id)));
  }

  @ResolveField(() => Boolean)
  async viewerIsReady(@Context('ctx') ctx: Ctx, @Parent() round: WrittenRound): Promise<boolean> {
    const ids = await ctx.batch(this.rounds.readyIn).load(round.threadId);
    const alias = await ctx.batch(this.aliases.mineIn).load(round.threadId);
    return ids.some((id) => id === ctx.actor.personId || id === alias?.id);
  }

  @ResolveField(() => RoundRole)
  viewerRole(@Context('ctx') ctx: Ctx, @Parent() round: WrittenRound): RoundRole {
    return roleInRound(ctx.actor.personId, round);
  }

  @ResolveField(() => RoundAbilities)
  async viewerCan(@Context('ctx') ctx: Ctx, @Parent() round: WrittenRound): Promise<RoundAbilities> {
    const thread = await ctx.batch(this.threads.rowsByIds).load(round.threadId);
    return {
      closePhase: round.endedAt === null && roundPolicy.closePhase(ctx.actor, thread, round),
      signal: round.endedAt === null && roundPolicy.signal(ctx.actor, thread),
    };
  }

  @Mutation(() => StartRoundResult)
  startRound(@Context('ctx') ctx: Ctx, @Args('input') input: StartRoundInput): Promise<Thread> {
    return this.rounds.start(ctx, input);
  }

  @Mutation(() => ClosePhaseResult)
  closePhase(@Context('ctx') ctx: Ctx, @Args('input') input: ClosePhaseInput): Promise<Thread> {
    return this.rounds.close(ctx, input);
  }

  @Mutation(() => SignalReadyResult)
  signalReady(@Context('ctx') ctx: Ctx, @Args('input') input: SignalReadyInput): Promise<Thread> {
    return this.rounds.signal(ctx, input);
  }

  @Mutation(() => TakeBackHeldPostResult)
  takeBackHeldPost(@Context('ctx') ctx: Ctx, @Args('input') input: TakeBackHeldPostInput): Promise<HeldPost> {
    return this.held.takeBack(ctx, input.id);
  }
}

@Resolver(() => RoundPhase)
export class RoundPhaseResolver {
  constructor(private readonly rounds: RoundService) {}

  @ResolveField(() => [PostKind], { description: 'What the viewer, in their role, may write in it at once.' })
  async takes(@Context('ctx') ctx: Ctx, @Parent() phase: RoundPhase): Promise<PostKind[]> {
    const round = await ctx.batch(this.rounds.byThreads).load(phase.threadId);
    const protocol = round && protocolOf(round.protocol);
    if (!round || !protocol) return Object.values(PostKind);
    const { rule } = writtenPhases(protocol)[phase.place] ?? {};
    return [...(rule?.writes[roleInRound(ctx.actor.personId, round)] ?? Object.values(PostKind))];
  }

  @ResolveField(() => Boolean, { description: 'Members may contribute to it without an author.' })
  async mayBeAnonymous(@Context('ctx') ctx: Ctx, @Parent() phase: RoundPhase): Promise<boolean> {
    const round = await ctx.batch(this.rounds.byThreads).load(phase.threadId);
    const protocol = round && protocolOf(round.protocol);
    return (protocol && writtenPhases(protocol)[phase.place]?.rule.mayBeAnonymous) ?? false;
  }
}
