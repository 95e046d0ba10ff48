import { Inject, Injectable } from '@nestjs/common';
import { Gate } from '@second-chair/confidentiality';
import { RecusalService, ThreadService } from '@second-chair/discussions';
import { PeopleService, TeamService, type Person } from '@second-chair/people';
import {
  BadInput,
  inTransaction,
  MailQueue,
  NotAllowed,
  SETTINGS,
  type Ctx,
  type MailKind,
  type Settings,
} from '@second-chair/platform';
import { attestations, serverMessages } from '@second-chair/wire';
import { v7 as uuid } from 'uuid';
import { CaseChanges } from './case-changes';
import { CasePresentation } from './case-presentation.entity';
import { CasePresentationState, CaseStep, ReviewAction } from './case-presentation.enums';
import { casePolicy } from './case-presentation.policy';
import { WrongState } from './case-presentation.refusals';
import { discussedStates, nextState, teamStates, type CaseAction } from './case-presentation.status';
import { CaseRevisions } from './case-revisions';
import { CaseWritingService } from './case-writing.service';
import { PassageCommentService } from './passage-comment.service';

interface Step {
  id: string;
  expectedVersion: number;
}

const stepsByHand = {
  [CaseStep.PRESENT]: ['present', CasePresentationState.PRESENTED],
  [CaseStep.FOLLOW_UP]: ['followUp', CasePresentationState.FOLLOW_UP],
  [CaseStep.ARCHIVE]: ['archive', CasePresentationState.ARCHIVED],
} as const satisfies Record<CaseStep, readonly [CaseAction, CasePresentationState]>;

/** A case's way from its author to the team: submitted, returned, approved, withdrawn, and on through its later states. */
@Injectable()
export class CaseReviewService {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly gate: Gate,
    private readonly writing: CaseWritingService,
    private readonly revisions: CaseRevisions,
    private readonly changes: CaseChanges,
    private readonly people: PeopleService,
    private readonly teams: TeamService,
    private readonly threads: ThreadService,
    private readonly recusals: RecusalService,
    private readonly comments: PassageCommentService,
    private readonly mails: MailQueue,
  ) {}

  async submit(ctx: Ctx, step: Step & { attested: boolean }): Promise<CasePresentation> {
    return inTransaction(ctx, async (ctx) => {
      const presentation = await this.writing.lock(ctx, step.id);
      if (!casePolicy.isMine(ctx.actor, presentation)) throw new NotAllowed();
      if (this.isRepeated(presentation, step, CasePresentationState.IN_REVIEW)) return presentation;
      this.expect(presentation, step, 'submit');
      await this.writing.checkWhole(ctx, presentation, step.attested ? [] : ['attested']);
      const without = await this.neverReviewing(ctx, presentation);
      presentation.asksOrganisation = !(await this.people.hasReviewer(ctx, presentation.teamId, without));
      await this.writing.keepVersion(ctx, presentation, ReviewAction.SUBMITTED, attestations.author);
      await this.askReviewers(ctx, presentation);
      return this.move(ctx, presentation, 'submit');
    });
  }

  async approve(ctx: Ctx, step: Step & { comment?: string | null }): Promise<CasePresentation> {
    return this.review(ctx, step, 'approve', ReviewAction.APPROVED, 'case-approved', {
      comment: step.comment ?? '',
      attested: attestations.reviewer,
    });
  }

  /** With a comment of its own, or with those on passages that are still open: the author must know how to go on. */
  async return(ctx: Ctx, step: Step & { comment?: string | null }): Promise<CasePresentation> {
    const comment = step.comment ?? '';
    return this.review(ctx, step, 'return', ReviewAction.RETURNED, 'case-returned', { comment });
  }

  async withdraw(ctx: Ctx, step: Step): Promise<CasePresentation> {
    return this.ownStep(ctx, step, 'withdraw', ReviewAction.WITHDRAWN);
  }

  async reopen(ctx: Ctx, step: Step): Promise<CasePresentation> {
    return this.ownStep(ctx, step, 'reopen', ReviewAction.REOPENED);
  }

  /** Its author, and whoever stepped away because they know the patient. */
  async neverReviewing(ctx: Ctx, { id, presenterId }: CasePresentation): Promise<string[]> {
    return [presenterId, ...(await this.recusals.peopleFrom(ctx, id))];
  }

  async askReviewers(ctx: Ctx, presentation: CasePresentation): Promise<void> {
    const without = await this.neverReviewing(ctx, presentation);
    const reviewers = await this.people.reviewers(ctx, presentation.teamId, without);
    for (const reviewer of reviewers) await this.mail(ctx, 'case-to-review', reviewer, presentation);
  }

  /** Steps that sessions and follow-up take on a case that the team reads. */
  async advance(
    ctx: Ctx,
    step: Step,
    action: Extract<CaseAction, 'schedule' | 'unschedule' | 'present' | 'followUp' | 'archive'>,
  ): Promise<CasePresentation> {
    return inTransaction(ctx, async (ctx) => {
      const presentation = await this.writing.lock(ctx, step.id);
      this.expect(presentation, step, action);
      return this.move(ctx, presentation, action);
    });
  }

  /** The same steps, taken by a person: who is not allowed any of them is told so before the state is looked at. */
  async takeStep(ctx: Ctx, step: Step & { step: CaseStep }): Promise<CasePresentation> {
    return inTransaction(ctx, async (ctx) => {
      const presentation = await this.writing.lock(ctx, step.id);
      const isAuthors = step.step === CaseStep.ARCHIVE && casePolicy.isMine(ctx.actor, presentation);
      if (!isAuthors && !casePolicy.leadsTeamOf(ctx.actor, presentation)) throw new NotAllowed();
      const [action, after] = stepsByHand[step.step];
      if (this.isRepeated(presentation, step, after)) return presentation;
      this.expect(presentation, step, action);
      return this.move(ctx, presentation, action);
    });
  }

  private async review(
    ctx: Ctx,
    step: Step,
    action: 'approve' | 'return',
    recorded: ReviewAction,
    mail: MailKind,
    said: { comment: string; attested?: string },
  ): Promise<CasePresentation> {
    return inTransaction(ctx, async (ctx) => {
      const presentation = await this.writing.lock(ctx, step.id);
      if (!casePolicy.reviews(ctx.actor, presentation)) throw new NotAllowed();
      const after = nextState(CasePresentationState.IN_REVIEW, action) as CasePresentationState;
      if (this.isRepeated(presentation, step, after)) return presentation;
      this.expect(presentation, step, action);
      if (action === 'return' && said.comment.trim() === '') await this.expectComments(ctx, presentation);
      await this.gate.check(ctx, presentation.teamId, [{ field: 'comment', text: said.comment }]);
      if (action === 'approve') await this.revisions.keep(ctx, presentation, presentation.presenterId);
      await this.writing.record(ctx, presentation, recorded, said);
      const presenter = await this.people.person(ctx, presentation.presenterId);
      await this.mail(ctx, mail, presenter, presentation);
      return this.move(ctx, presentation, action);
    });
  }

  private async expectComments(ctx: Ctx, { id }: CasePresentation): Promise<void> {
    if ((await this.comments.openCount(ctx, id)) === 0)
      throw new BadInput('comment', serverMessages.tooShort);
  }

  private async ownStep(
    ctx: Ctx,
    step: Step,
    action: 'withdraw' | 'reopen',
    recorded: ReviewAction,
  ): Promise<CasePresentation> {
    return inTransaction(ctx, async (ctx) => {
      const presentation = await this.writing.lock(ctx, step.id);
      if (!casePolicy.isMine(ctx.actor, presentation)) throw new NotAllowed();
      this.expect(presentation, step, action);
      await this.writing.record(ctx, presentation, recorded);
      return this.move(ctx, presentation, action);
    });
  }

  /** A retry of a step that went through finds the case one version on, in the state that the step leads to. */
  private isRepeated(presentation: CasePresentation, step: Step, after: CasePresentationState): boolean {
    return presentation.version === step.expectedVersion + 1 && presentation.state === after;
  }

  private expect(presentation: CasePresentation, step: Step, action: CaseAction): void {
    if (nextState(presentation.state, action) === undefined) throw new WrongState(presentation.state);
    this.writing.expectVersion(presentation, step.expectedVersion);
  }

  private async move(
    ctx: Ctx,
    presentation: CasePresentation,
    action: CaseAction,
  ): Promise<CasePresentation> {
    const state = nextState(presentation.state, action);
    if (!state) throw new WrongState(presentation.state);
    const moved = Object.assign(new CasePresentation(), presentation, {
      state,
      version: presentation.version + 1,
      stateChangedAt: ctx.now,
      updatedAt: ctx.now,
    });
    await ctx.db.update(
      CasePresentation,
      { id: moved.id },
      {
        state,
        version: moved.version,
        stateChangedAt: ctx.now,
        updatedAt: ctx.now,
        asksOrganisation: moved.asksOrganisation,
      },
    );
    await this.followWithThreads(ctx, moved);
    ctx.note(action, 'case', moved.id);
    await this.changes.tellReviewers(ctx, moved);
    await this.changes.tell(ctx, moved);
    return moved;
  }

  /** A case that becomes ready has a place to talk; one that is withdrawn takes its threads out of sight. */
  private async followWithThreads(
    ctx: Ctx,
    { id, state, headline, teamId, presenterId }: CasePresentation,
  ): Promise<void> {
    await this.threads.follow(ctx, id, {
      isOpen: teamStates.includes(state),
      takesPosts: discussedStates.includes(state),
      title: headline,
    });
    if (state === CasePresentationState.READY && (await this.threads.countOf(ctx, id)) === 0) {
      const subject = { kind: 'case' as const, id, title: headline, teamId, presenterId };
      await this.threads.openFirst(ctx, uuid(), subject, serverMessages.discussions.firstThread);
    }
  }

  private async mail(ctx: Ctx, kind: MailKind, to: Person, { id, teamId }: CasePresentation): Promise<void> {
    const team = await this.teams.named(ctx, teamId);
    await this.mails.queue(ctx, kind, to, {
      team: team.name,
      link: `${this.settings.publicUrl}/cases/${id}`,
    });
  }
}
