import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { IdentifyingDetailsFound } from '@second-chair/confidentiality';
import { PeopleService, Person } from '@second-chair/people';
import { Ctx, resultOf } from '@second-chair/platform';
import { TooLateToUndo } from '../discussion.refusals';
import { Thread, ThreadAbilities, ThreadName } from '../thread.entity';
import { ThreadService } from '../thread.service';
import { MergeThreadsInput, MovePostsInput, SplitThreadInput, UndoMoveInput } from './move.inputs';
import { movePolicy } from './move.policy';
import { MoveService } from './move.service';
import { ToldMove } from './post-move.entity';

const MovePostsResult = resultOf('MovePosts', Thread);
const SplitThreadResult = resultOf('SplitThread', Thread, [IdentifyingDetailsFound]);
const MergeThreadsResult = resultOf('MergeThreads', Thread);
const UndoMoveResult = resultOf('UndoMove', Thread, [TooLateToUndo]);

@Resolver(() => Thread)
export class ThreadMovesResolver {
  constructor(
    private readonly service: MoveService,
    private readonly threads: ThreadService,
  ) {}

  @ResolveField(() => [ThreadName], {
    description: 'The other threads on the same subject: posts can go there.',
  })
  beside(@Context('ctx') ctx: Ctx, @Parent() thread: Thread): Promise<ThreadName[]> {
    return ctx.batch(this.threads.beside).load(thread.id);
  }

  @ResolveField(() => [ToldMove], {
    description: 'Posts that came and posts that went, the first move first.',
  })
  moves(@Context('ctx') ctx: Ctx, @Parent() thread: Thread): Promise<ToldMove[]> {
    return ctx.batch(this.service.byThreads).load(thread.id);
  }

  @Mutation(() => MovePostsResult, { description: 'Answers the thread that they went from.' })
  movePosts(@Context('ctx') ctx: Ctx, @Args('input') input: MovePostsInput): Promise<Thread> {
    return this.service.move(ctx, input);
  }

  @Mutation(() => SplitThreadResult, { description: 'Answers the new thread.' })
  splitThread(@Context('ctx') ctx: Ctx, @Args('input') input: SplitThreadInput): Promise<Thread> {
    return this.service.split(ctx, input);
  }

  @Mutation(() => MergeThreadsResult, { description: 'Answers the thread that stays.' })
  mergeThreads(@Context('ctx') ctx: Ctx, @Args('input') input: MergeThreadsInput): Promise<Thread> {
    return this.service.merge(ctx, input);
  }

  @Mutation(() => UndoMoveResult, { description: 'Answers the thread that they are in again.' })
  undoMove(@Context('ctx') ctx: Ctx, @Args('input') input: UndoMoveInput): Promise<Thread> {
    return this.service.undo(ctx, input);
  }
}

@Resolver(() => ThreadAbilities)
export class MoveAbilitiesResolver {
  @ResolveField(() => Boolean, { description: 'Move posts to another thread, split it, or merge it.' })
  movePosts(@Context('ctx') ctx: Ctx, @Parent() { thread }: ThreadAbilities): boolean {
    return movePolicy.moveFrom(ctx.actor, thread);
  }
}

@Resolver(() => ToldMove)
export class MoveResolver {
  constructor(
    private readonly people: PeopleService,
    private readonly threads: ThreadService,
  ) {}

  @ResolveField(() => Person)
  movedBy(@Context('ctx') ctx: Ctx, @Parent() { movedById }: ToldMove): Promise<Person> {
    return this.people.person(ctx, movedById);
  }

  @ResolveField(() => ThreadName, { description: 'The other thread.' })
  async other(@Context('ctx') ctx: Ctx, @Parent() move: ToldMove): Promise<ThreadName> {
    const id = move.isArrival ? move.fromThreadId : move.toThreadId;
    // Both are about the same subject: whoever reads the one reads the other.
    const { title } = await ctx.batch(this.threads.rowsByIds).load(id);
    return Object.assign(new ThreadName(), { id, title });
  }

  @ResolveField(() => Date, {
    nullable: true,
    description: 'For whoever moved them, while it can be undone.',
  })
  undoUntil(@Context('ctx') ctx: Ctx, @Parent() move: ToldMove): Date | null {
    return move.movedById === ctx.actor.personId && ctx.now <= move.undoUntil ? move.undoUntil : null;
  }
}
