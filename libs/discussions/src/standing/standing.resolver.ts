import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Ctx, resultOf } from '@second-chair/platform';
import { Thread } from '../thread.entity';
import { MarkThreadReadInput, MarkThreadUnreadInput, SetFollowLevelInput } from './standing.inputs';
import { StandingService } from './standing.service';

const MarkThreadReadResult = resultOf('MarkThreadRead', Thread);
const MarkThreadUnreadResult = resultOf('MarkThreadUnread', Thread);
const SetFollowLevelResult = resultOf('SetFollowLevel', Thread);

@Resolver(() => Thread)
export class StandingResolver {
  constructor(private readonly standing: StandingService) {}

  @Mutation(() => MarkThreadReadResult)
  markThreadRead(@Context('ctx') ctx: Ctx, @Args('input') input: MarkThreadReadInput): Promise<Thread> {
    return this.standing.markRead(ctx, input);
  }

  @Mutation(() => MarkThreadUnreadResult)
  markThreadUnread(@Context('ctx') ctx: Ctx, @Args('input') input: MarkThreadUnreadInput): Promise<Thread> {
    return this.standing.markUnread(ctx, input);
  }

  @Mutation(() => SetFollowLevelResult)
  setFollowLevel(@Context('ctx') ctx: Ctx, @Args('input') input: SetFollowLevelInput): Promise<Thread> {
    return this.standing.setLevel(ctx, input);
  }
}
