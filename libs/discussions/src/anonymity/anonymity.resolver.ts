import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { IdentifyingDetailsFound } from '@second-chair/confidentiality';
import { Ctx, resultOf } from '@second-chair/platform';
import { WrittenRound } from '../rounds/written-round.entity';
import { ContributionKept, TokenSignature } from './anonymity.entities';
import { AskForTokenInput, ContributeInput } from './anonymity.inputs';
import { PhaseOver, TokenGiven, TokenInvalid } from './anonymity.refusals';
import { AnonymityService } from './anonymity.service';

const AskForTokenResult = resultOf('AskForToken', TokenSignature, [TokenGiven, PhaseOver]);
const ContributeResult = resultOf('Contribute', ContributionKept, [
  TokenInvalid,
  PhaseOver,
  IdentifyingDetailsFound,
]);

@Resolver(() => WrittenRound)
export class AnonymityResolver {
  constructor(private readonly anonymity: AnonymityService) {}

  @ResolveField(() => String, {
    nullable: true,
    description:
      'Of the phase that is open, where it takes words without an author; SubjectPublicKeyInfo in Base64.',
  })
  anonymousKey(@Context('ctx') ctx: Ctx, @Parent() round: WrittenRound): Promise<string | null> {
    return ctx.batch(this.anonymity.keysOf).load(round.threadId);
  }

  @Mutation(() => AskForTokenResult)
  askForToken(@Context('ctx') ctx: Ctx, @Args('input') input: AskForTokenInput): Promise<TokenSignature> {
    return this.anonymity.sign(ctx, input);
  }

  @Mutation(() => ContributeResult)
  contribute(@Context('ctx') ctx: Ctx, @Args('input') input: ContributeInput): Promise<ContributionKept> {
    return this.anonymity.contribute(ctx, input);
  }
}
