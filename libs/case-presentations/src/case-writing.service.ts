import { Injectable } from '@nestjs/common';
import { Gate, type FieldText } from '@second-chair/confidentiality';
import { ThreadService } from '@second-chair/discussions';
import { inTransaction, NotAllowed, NotFound, type Ctx } from '@second-chair/platform';
import { In } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { AllianceMarker } from './alliance-marker.entity';
import { CaseChanges } from './case-changes';
import { changesIn, contentOf, missingFields, refuseForeignFields } from './case-content';
import { CaseEmotions } from './case-emotions';
import { replaceList } from './case-lists';
import { CaseParts } from './case-parts';
import { CaseRevisions } from './case-revisions';
import { CasePresentation } from './case-presentation.entity';
import { ReviewAction } from './case-presentation.enums';
import type { CaseContentInput } from './case-content.inputs';
import { casePolicy } from './case-presentation.policy';
import { Incomplete, StaleVersion, WrongState } from './case-presentation.refusals';
import { discussedStates, draftStates, teamStates } from './case-presentation.status';
import { CaseVersion } from './case-version.entity';
import { isRepeated } from './repeated-save';
import { ReasonHypothesis } from './reason-hypothesis.entity';
import { ReviewEntry } from './review-entry.entity';
import { TherapyGoal } from './therapy-goal.entity';

type ListedRow = TherapyGoal | AllianceMarker | ReasonHypothesis;

/** What hangs on a case as rows of its own and is written as a whole. */
const lists = [
  ['goals', TherapyGoal],
  ['allianceMarkers', AllianceMarker],
  ['hypotheses', ReasonHypothesis],
] as const;

/** How a case's author writes it: a rolling draft before review, gated revisions after it. */
@Injectable()
export class CaseWritingService {
  constructor(
    private readonly gate: Gate,
    private readonly changes: CaseChanges,
    private readonly parts: CaseParts,
    private readonly threads: ThreadService,
    private readonly revisions: CaseRevisions,
    private readonly emotions: CaseEmotions,
  ) {}

  /**
   * Saves the rolling draft. The account may still hold open findings; headline and focus question stand in lists and
   * may not.
   */
  async saveDraft(ctx: Ctx, input: CaseContentInput): Promise<CasePresentation> {
    return inTransaction(ctx, async (ctx) => {
      const presentation = await this.lockMine(ctx, input.id);
      if (!draftStates.includes(presentation.state)) throw new WrongState(presentation.state);
      if (await this.isDone(ctx, presentation, input)) return presentation;
      this.expectVersion(presentation, input.expectedVersion);
      const decisions = await this.gate.decisions(ctx, presentation.id);
      const listed: FieldText[] = [
        { field: 'headline', text: input.headline ?? '' },
        { field: 'focusQuestion', text: input.focusQuestion ?? '' },
      ];
      await this.gate.check(ctx, presentation.teamId, listed, decisions);
      return this.store(ctx, presentation, input);
    });
  }

  /** Changes a case that colleagues read: all of it passes the gate again, and it becomes another version. */
  async revise(ctx: Ctx, input: CaseContentInput): Promise<CasePresentation> {
    return inTransaction(ctx, async (ctx) => {
      const presentation = await this.lockMine(ctx, input.id);
      if (!discussedStates.includes(presentation.state)) throw new WrongState(presentation.state);
      if (await this.isDone(ctx, presentation, input)) return presentation;
      this.expectVersion(presentation, input.expectedVersion);
      const revised = await this.store(ctx, presentation, input);
      // After the write, inside the transaction: what is checked is exactly what would be stored.
      await this.checkWhole(ctx, revised);
      await this.keepVersion(ctx, revised, ReviewAction.REVISED);
      return revised;
    });
  }

  /** Throws what is missing first, then what could identify the patient. */
  async checkWhole(
    ctx: Ctx,
    presentation: CasePresentation,
    alsoMissing: readonly string[] = [],
  ): Promise<void> {
    const missing = [...missingFields(presentation), ...alsoMissing];
    if (missing.length > 0) throw new Incomplete(missing);
    await this.gate.check(
      ctx,
      presentation.teamId,
      await this.parts.written(ctx, presentation),
      await this.gate.decisions(ctx, presentation.id),
    );
  }

  /** Fixes what the case says now as its next version, and the step that made it so. */
  async keepVersion(
    ctx: Ctx,
    presentation: CasePresentation,
    action: ReviewAction,
    attested: string | null = null,
  ): Promise<void> {
    const number = presentation.submittedVersions + 1;
    const parts = await this.parts.of(ctx, presentation.id);
    await ctx.db.insert(CaseVersion, {
      casePresentationId: presentation.id,
      number,
      organisationId: ctx.organisationId,
      content: contentOf(presentation, parts),
      createdById: ctx.actor.personId,
      createdAt: ctx.now,
    });
    presentation.submittedVersions = number;
    await ctx.db.update(CasePresentation, { id: presentation.id }, { submittedVersions: number });
    if (discussedStates.includes(presentation.state)) {
      const byId = action === ReviewAction.REVISED ? ctx.actor.personId : presentation.presenterId;
      await this.revisions.keep(ctx, presentation, byId);
    }
    await this.record(ctx, presentation, action, { attested });
  }

  async record(
    ctx: Ctx,
    presentation: CasePresentation,
    action: ReviewAction,
    { comment = '', attested = null }: { comment?: string; attested?: string | null } = {},
  ): Promise<void> {
    await ctx.db.insert(ReviewEntry, {
      id: uuid(),
      organisationId: ctx.organisationId,
      casePresentationId: presentation.id,
      action,
      byId: ctx.actor.personId,
      comment,
      attested,
      versionNumber: presentation.submittedVersions || null,
      at: ctx.now,
    });
  }

  /** Loads and locks a case for a step on it; absent and invisible are one answer. */
  async lock(ctx: Ctx, id: string): Promise<CasePresentation> {
    const presentation = await ctx.db.findOne(CasePresentation, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!presentation || !casePolicy.see(ctx.actor, presentation)) throw new NotFound();
    return presentation;
  }

  expectVersion(presentation: CasePresentation, expected: number): void {
    if (presentation.version !== expected) throw new StaleVersion(presentation);
  }

  private async isDone(ctx: Ctx, presentation: CasePresentation, input: CaseContentInput): Promise<boolean> {
    if (presentation.version === input.expectedVersion) return false;
    return isRepeated(presentation, await this.parts.of(ctx, presentation.id), input);
  }

  private async lockMine(ctx: Ctx, id: string): Promise<CasePresentation> {
    const presentation = await this.lock(ctx, id);
    if (!casePolicy.isMine(ctx.actor, presentation)) throw new NotAllowed();
    return presentation;
  }

  private async store(
    ctx: Ctx,
    presentation: CasePresentation,
    input: CaseContentInput,
  ): Promise<CasePresentation> {
    refuseForeignFields(presentation, input);
    const saved = Object.assign(new CasePresentation(), presentation, changesIn(input), {
      version: presentation.version + 1,
      updatedAt: ctx.now,
    });
    await ctx.db.save(CasePresentation, saved, { reload: false, transaction: false });
    for (const [field, entity] of lists) {
      const said = field === 'hypotheses' ? await this.whole(ctx, input.hypotheses) : input[field];
      if (said) await replaceList<ListedRow>(ctx, entity, field, saved.id, said);
    }
    if (input.emotions) await this.emotions.keep(ctx, saved.id, input.emotions);
    if (saved.headline !== presentation.headline) await this.retitle(ctx, saved);
    ctx.note('edited', 'case', saved.id);
    ctx.unit.forgetLoaded();
    await this.changes.tell(ctx, saved);
    return saved;
  }

  /** Whoever says nothing of what moved a hypothesis says the empty word; where it was said first stays as it was. */
  private async whole(ctx: Ctx, said: CaseContentInput['hypotheses']): Promise<{ id: string }[] | undefined> {
    if (!said) return undefined;
    const known = await ctx.db.findBy(ReasonHypothesis, { id: In(said.map(({ id }) => id)) });
    return said.map((hypothesis) => ({
      ...hypothesis,
      why: hypothesis.why ?? '',
      sourcePostId: known.find(({ id }) => id === hypothesis.id)?.sourcePostId ?? null,
    }));
  }

  private async retitle(ctx: Ctx, { id, state, headline }: CasePresentation): Promise<void> {
    await this.threads.follow(ctx, id, {
      isOpen: teamStates.includes(state),
      takesPosts: discussedStates.includes(state),
      title: headline,
    });
  }
}
