import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { IdentifyingDetailsFound } from '@second-chair/confidentiality';
import { PeopleService, Person } from '@second-chair/people';
import { Ctx, resultOf } from '@second-chair/platform';
import { Authors } from '../authors/authors';
import { PostAuthor } from '../authors/post-author';
import { TooLateToUndo } from '../discussion.refusals';
import { Thread, ThreadAbilities } from '../thread.entity';
import { ThreadService } from '../thread.service';
import { Commitment, CommitmentAbilities } from './commitment.entity';
import { Takeaway } from './takeaway.entity';
import {
  ReopenThreadInput,
  ResolveThreadInput,
  SetCommitmentDoneInput,
  UndoResolveInput,
} from './takeaway.inputs';
import { takeawayPolicy } from './takeaway.policy';
import { ResolvedAlready } from './takeaway.refusals';
import { TakeawayService } from './takeaway.service';
import { Takeaways } from './takeaways';

const ResolveThreadResult = resultOf('ResolveThread', Thread, [ResolvedAlready, IdentifyingDetailsFound]);
const UndoResolveResult = resultOf('UndoResolve', Thread, [TooLateToUndo]);
const ReopenThreadResult = resultOf('ReopenThread', Thread);
const SetCommitmentDoneResult = resultOf('SetCommitmentDone', Thread);

@Resolver(() => Thread)
export class ThreadTakeawayResolver {
  constructor(
    private readonly service: TakeawayService,
    private readonly takeaways: Takeaways,
  ) {}

  @ResolveField(() => Takeaway, { nullable: true, description: 'What it came to; null while it is open.' })
  async takeaway(@Context('ctx') ctx: Ctx, @Parent() thread: Thread): Promise<Takeaway | null> {
    if (thread.takeawayId === null) return null;
    const all = await ctx.batch(this.takeaways.byThreads).load(thread.id);
    return all.find(({ id }) => id === thread.takeawayId) ?? null;
  }

  @ResolveField(() => [Takeaway], {
    description: 'What it came to before it was reopened, the first one first.',
  })
  async earlierTakeaways(@Context('ctx') ctx: Ctx, @Parent() thread: Thread): Promise<Takeaway[]> {
    const all = await ctx.batch(this.takeaways.byThreads).load(thread.id);
    return all.filter(({ id }) => id !== thread.takeawayId);
  }

  @Mutation(() => ResolveThreadResult)
  resolveThread(@Context('ctx') ctx: Ctx, @Args('input') input: ResolveThreadInput): Promise<Thread> {
    return this.service.resolve(ctx, input);
  }

  @Mutation(() => UndoResolveResult)
  undoResolve(@Context('ctx') ctx: Ctx, @Args('input') input: UndoResolveInput): Promise<Thread> {
    return this.service.undo(ctx, input.takeawayId);
  }

  @Mutation(() => ReopenThreadResult)
  reopenThread(@Context('ctx') ctx: Ctx, @Args('input') input: ReopenThreadInput): Promise<Thread> {
    return this.service.reopen(ctx, input);
  }

  @Mutation(() => SetCommitmentDoneResult)
  setCommitmentDone(@Context('ctx') ctx: Ctx, @Args('input') input: SetCommitmentDoneInput): Promise<Thread> {
    return this.service.setDone(ctx, input);
  }
}

@Resolver(() => ThreadAbilities)
export class TakeawayAbilitiesResolver {
  @ResolveField(() => Boolean, { description: 'Say what it came to.' })
  resolve(@Context('ctx') ctx: Ctx, @Parent() { thread }: ThreadAbilities): boolean {
    return takeawayPolicy.resolve(ctx.actor, thread);
  }

  @ResolveField(() => Boolean, { description: 'Take it up again.' })
  reopen(@Context('ctx') ctx: Ctx, @Parent() { thread }: ThreadAbilities): boolean {
    return takeawayPolicy.reopen(ctx.actor, thread);
  }
}

@Resolver(() => Takeaway)
export class TakeawayResolver {
  constructor(
    private readonly takeaways: Takeaways,
    private readonly authors: Authors,
  ) {}

  @ResolveField(() => PostAuthor)
  keptBy(@Context('ctx') ctx: Ctx, @Parent() takeaway: Takeaway): PostAuthor | Promise<PostAuthor> {
    return this.authors.of(ctx, takeaway);
  }

  @ResolveField(() => PostAuthor, { nullable: true })
  async reopenedBy(@Context('ctx') ctx: Ctx, @Parent() takeaway: Takeaway): Promise<PostAuthor | null> {
    const { id, reopenedAt, reopenedById: authorId, reopenedAliasId: aliasId } = takeaway;
    return reopenedAt === null ? null : this.authors.of(ctx, { id, authorId, aliasId });
  }

  @ResolveField(() => [Commitment])
  commitments(@Context('ctx') ctx: Ctx, @Parent() { id }: Takeaway): Promise<Commitment[]> {
    return ctx.batch(this.takeaways.commitmentsOf).load(id);
  }

  @ResolveField(() => Date, {
    nullable: true,
    description: 'For whoever resolved the thread, while that can be taken back.',
  })
  async undoUntil(@Context('ctx') ctx: Ctx, @Parent() takeaway: Takeaway): Promise<Date | null> {
    if (ctx.now > takeaway.undoUntil || takeaway.reopenedAt !== null) return null;
    return (await this.authors.isViewer(ctx, takeaway)) ? takeaway.undoUntil : null;
  }
}

@Resolver(() => Commitment)
export class CommitmentResolver {
  constructor(
    private readonly people: PeopleService,
    private readonly threads: ThreadService,
    private readonly takeaways: Takeaways,
  ) {}

  @ResolveField(() => Person)
  owner(@Context('ctx') ctx: Ctx, @Parent() { ownerId }: Commitment): Promise<Person> {
    return this.people.person(ctx, ownerId);
  }

  @ResolveField(() => CommitmentAbilities)
  async viewerCan(@Context('ctx') ctx: Ctx, @Parent() commitment: Commitment): Promise<CommitmentAbilities> {
    const threadId = await ctx.batch(this.takeaways.threadsOf).load(commitment.takeawayId);
    const thread = await ctx.batch(this.threads.rowsByIds).load(threadId);
    return { setDone: takeawayPolicy.setDone(ctx.actor, thread, commitment) };
  }
}
