import {
  Args,
  Context,
  ID,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import {
  IdentifyingDetail,
  IdentifyingDetailsFound,
  NotIdentifierDecision,
} from '@second-chair/confidentiality';
import { Thread, ThreadService, Takeaway, Takeaways } from '@second-chair/discussions';
import { PeopleService, Person, Team, TeamService } from '@second-chair/people';
import { connectionOf, Ctx, PageArgs, resultOf, type Page } from '@second-chair/platform';
import { CaseParts } from './case-parts';
import { CaseAbilities, CasePresentation } from './case-presentation.entity';
import { CaseContentInput } from './case-content.inputs';
import {
  AdvanceCaseInput,
  ApproveCaseInput,
  CasesArgs,
  DraftCaseInput,
  KeepAsNotIdentifierInput,
  OpenThreadInput,
  ReopenCaseInput,
  ReturnCaseInput,
  SubmitCaseInput,
  WithdrawCaseInput,
  WithdrawNotIdentifierInput,
} from './case-presentation.inputs';
import { casePolicy } from './case-presentation.policy';
import { Incomplete, StaleVersion, WrongState } from './case-presentation.refusals';
import { CasePresentationService } from './case-presentation.service';
import { teamStates } from './case-presentation.status';
import { CaseReviewService } from './case-review.service';
import { CaseWritingService } from './case-writing.service';
import { ReasonHypothesis } from './reason-hypothesis.entity';
import { ReviewEntry } from './review-entry.entity';

@ObjectType()
export class CasePresentationConnection extends connectionOf(CasePresentation, 'CasePresentation') {}

const DraftCaseResult = resultOf('DraftCase', CasePresentation, [IdentifyingDetailsFound]);
const SaveDraftResult = resultOf('SaveDraft', CasePresentation, [
  StaleVersion,
  IdentifyingDetailsFound,
  WrongState,
]);
const ReviseCaseResult = resultOf('ReviseCase', CasePresentation, [
  StaleVersion,
  IdentifyingDetailsFound,
  Incomplete,
  WrongState,
]);
const KeepAsNotIdentifierResult = resultOf('KeepAsNotIdentifier', CasePresentation, [
  IdentifyingDetailsFound,
  WrongState,
]);
const WithdrawNotIdentifierResult = resultOf('WithdrawNotIdentifier', CasePresentation, [WrongState]);
const SubmitCaseResult = resultOf('SubmitCase', CasePresentation, [
  IdentifyingDetailsFound,
  Incomplete,
  StaleVersion,
  WrongState,
]);
const ApproveCaseResult = resultOf('ApproveCase', CasePresentation, [
  StaleVersion,
  WrongState,
  IdentifyingDetailsFound,
]);
const ReturnCaseResult = resultOf('ReturnCase', CasePresentation, [
  StaleVersion,
  WrongState,
  IdentifyingDetailsFound,
]);
const WithdrawCaseResult = resultOf('WithdrawCase', CasePresentation, [StaleVersion, WrongState]);
const ReopenCaseResult = resultOf('ReopenCase', CasePresentation, [StaleVersion, WrongState]);
const AdvanceCaseResult = resultOf('AdvanceCase', CasePresentation, [StaleVersion, WrongState]);
const OpenThreadResult = resultOf('OpenThread', Thread, [IdentifyingDetailsFound]);

@Resolver(() => CasePresentation)
export class CasePresentationResolver {
  constructor(
    private readonly cases: CasePresentationService,
    private readonly parts: CaseParts,
    private readonly people: PeopleService,
    private readonly teams: TeamService,
    private readonly threadService: ThreadService,
    private readonly takeawayReads: Takeaways,
  ) {}

  @Query(() => CasePresentation)
  casePresentation(
    @Context('ctx') ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<CasePresentation> {
    return this.cases.get(ctx, id);
  }

  @Query(() => CasePresentationConnection, {
    description: 'Those the viewer may open, the newest change of state first.',
  })
  casePresentations(@Context('ctx') ctx: Ctx, @Args() args: CasesArgs): Promise<Page<CasePresentation>> {
    return this.cases.list(ctx, args);
  }

  @Query(() => CasePresentationConnection, {
    description: 'What waits for the viewer’s review, the longest wait first.',
  })
  casesToReview(
    @Context('ctx') ctx: Ctx,
    @Args() { first, after }: PageArgs,
  ): Promise<Page<CasePresentation>> {
    return this.cases.toReview(ctx, first, after);
  }

  @ResolveField(() => Team)
  team(@Context('ctx') ctx: Ctx, @Parent() presentation: CasePresentation): Promise<Team> {
    return this.teams.named(ctx, presentation.teamId);
  }

  @ResolveField(() => Person)
  presenter(@Context('ctx') ctx: Ctx, @Parent() presentation: CasePresentation): Promise<Person> {
    return this.people.person(ctx, presentation.presenterId);
  }

  @ResolveField(() => [ReasonHypothesis])
  async hypotheses(
    @Context('ctx') ctx: Ctx,
    @Parent() presentation: CasePresentation,
  ): Promise<ReasonHypothesis[]> {
    return (await this.parts.of(ctx, presentation.id)).hypotheses;
  }

  @ResolveField(() => [IdentifyingDetail], {
    description:
      'What the gate finds now and nobody has settled; empty for readers who are neither author nor reviewer.',
  })
  findings(@Context('ctx') ctx: Ctx, @Parent() presentation: CasePresentation): Promise<IdentifyingDetail[]> {
    return this.cases.findings(ctx, presentation);
  }

  @ResolveField(() => [NotIdentifierDecision], { description: 'For the author and the reviewers.' })
  notIdentifiers(
    @Context('ctx') ctx: Ctx,
    @Parent() presentation: CasePresentation,
  ): Promise<NotIdentifierDecision[]> {
    return this.cases.notIdentifiers(ctx, presentation);
  }

  @ResolveField(() => [ReviewEntry], { description: 'Oldest first, for the author and the reviewers.' })
  async review(@Context('ctx') ctx: Ctx, @Parent() presentation: CasePresentation): Promise<ReviewEntry[]> {
    if (!casePolicy.seeReview(ctx.actor, presentation)) return [];
    return (await this.parts.of(ctx, presentation.id)).review;
  }

  @ResolveField(() => [Thread], { description: 'Latest activity first; none before the case is ready.' })
  async threads(@Context('ctx') ctx: Ctx, @Parent() presentation: CasePresentation): Promise<Thread[]> {
    if (!teamStates.includes(presentation.state)) return [];
    return ctx.batch(this.threadService.bySubject).load(presentation.id);
  }

  @ResolveField(() => Thread, {
    nullable: true,
    description: 'The one with this id, or else that with the latest activity; null while there is none.',
  })
  async thread(
    @Context('ctx') ctx: Ctx,
    @Parent() presentation: CasePresentation,
    @Args('id', { type: () => ID, nullable: true }) id?: string,
  ): Promise<Thread | null> {
    const threads = await this.threads(ctx, presentation);
    return threads.find((thread) => thread.id === id) ?? threads[0] ?? null;
  }

  @ResolveField(() => [Takeaway], { description: 'What its discussions came to, the newest first.' })
  async takeaways(@Context('ctx') ctx: Ctx, @Parent() presentation: CasePresentation): Promise<Takeaway[]> {
    if (!teamStates.includes(presentation.state)) return [];
    return ctx.batch(this.takeawayReads.bySubjects).load(presentation.id);
  }

  @ResolveField(() => CaseAbilities)
  viewerCan(@Context('ctx') ctx: Ctx, @Parent() presentation: CasePresentation): CaseAbilities {
    const { actor } = ctx;
    return {
      edit: casePolicy.edit(actor, presentation),
      submit: casePolicy.submit(actor, presentation),
      withdraw: casePolicy.withdraw(actor, presentation),
      reopen: casePolicy.reopen(actor, presentation),
      review: casePolicy.review(actor, presentation),
      advance: casePolicy.advance(actor, presentation),
      putAway: casePolicy.putAway(actor, presentation),
      discuss: casePolicy.discuss(actor, presentation),
      answerComments: casePolicy.answerComments(actor, presentation),
      purge: casePolicy.purge(actor, presentation),
      seeAccess: casePolicy.seeAccess(actor, presentation),
      recuse: casePolicy.recuse(actor, presentation),
      recordDropout: casePolicy.recordDropout(actor, presentation),
    };
  }

  @Mutation(() => DraftCaseResult)
  draftCase(@Context('ctx') ctx: Ctx, @Args('input') input: DraftCaseInput): Promise<CasePresentation> {
    return this.cases.draft(ctx, input);
  }

  @Mutation(() => KeepAsNotIdentifierResult)
  keepAsNotIdentifier(
    @Context('ctx') ctx: Ctx,
    @Args('input') input: KeepAsNotIdentifierInput,
  ): Promise<CasePresentation> {
    return this.cases.keepAsNotIdentifier(ctx, input);
  }

  @Mutation(() => WithdrawNotIdentifierResult)
  withdrawNotIdentifier(
    @Context('ctx') ctx: Ctx,
    @Args('input') input: WithdrawNotIdentifierInput,
  ): Promise<CasePresentation> {
    return this.cases.withdrawNotIdentifier(ctx, input.id);
  }

  @Mutation(() => OpenThreadResult)
  openThread(@Context('ctx') ctx: Ctx, @Args('input') input: OpenThreadInput): Promise<Thread> {
    return this.cases.openThread(ctx, input);
  }
}

@Resolver(() => CasePresentation)
export class CaseWritingResolver {
  constructor(
    private readonly writing: CaseWritingService,
    private readonly reviews: CaseReviewService,
  ) {}

  @Mutation(() => SaveDraftResult, { description: 'Saves the rolling draft, as often as someone types.' })
  saveDraft(@Context('ctx') ctx: Ctx, @Args('input') input: CaseContentInput): Promise<CasePresentation> {
    return this.writing.saveDraft(ctx, input);
  }

  @Mutation(() => ReviseCaseResult, {
    description: 'Changes a case that colleagues read; all of it passes the gate.',
  })
  reviseCase(@Context('ctx') ctx: Ctx, @Args('input') input: CaseContentInput): Promise<CasePresentation> {
    return this.writing.revise(ctx, input);
  }

  @Mutation(() => SubmitCaseResult)
  submitCase(@Context('ctx') ctx: Ctx, @Args('input') input: SubmitCaseInput): Promise<CasePresentation> {
    return this.reviews.submit(ctx, input);
  }

  @Mutation(() => ApproveCaseResult)
  approveCase(@Context('ctx') ctx: Ctx, @Args('input') input: ApproveCaseInput): Promise<CasePresentation> {
    return this.reviews.approve(ctx, input);
  }

  @Mutation(() => ReturnCaseResult)
  returnCase(@Context('ctx') ctx: Ctx, @Args('input') input: ReturnCaseInput): Promise<CasePresentation> {
    return this.reviews.return(ctx, input);
  }

  @Mutation(() => WithdrawCaseResult)
  withdrawCase(@Context('ctx') ctx: Ctx, @Args('input') input: WithdrawCaseInput): Promise<CasePresentation> {
    return this.reviews.withdraw(ctx, input);
  }

  @Mutation(() => ReopenCaseResult)
  reopenCase(@Context('ctx') ctx: Ctx, @Args('input') input: ReopenCaseInput): Promise<CasePresentation> {
    return this.reviews.reopen(ctx, input);
  }

  @Mutation(() => AdvanceCaseResult, {
    description: 'A step of a case that the team reads. Sessions schedule it.',
  })
  advanceCase(@Context('ctx') ctx: Ctx, @Args('input') input: AdvanceCaseInput): Promise<CasePresentation> {
    return this.reviews.takeStep(ctx, input);
  }
}

@Resolver(() => ReviewEntry)
export class ReviewEntryResolver {
  constructor(private readonly people: PeopleService) {}

  @ResolveField(() => Person)
  by(@Context('ctx') ctx: Ctx, @Parent() entry: ReviewEntry): Promise<Person> {
    return this.people.person(ctx, entry.byId);
  }
}
