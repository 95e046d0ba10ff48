import { Injectable } from '@nestjs/common';
import { Gate, type FieldText } from '@second-chair/confidentiality';
import { ThreadService } from '@second-chair/discussions';
import { BadInput, inTransaction, NotAllowed, NotFound, type Ctx } from '@second-chair/platform';
import { serverMessages } from '@second-chair/wire';
import { In } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { CaseChanges } from './case-changes';
import { CaseParts } from './case-parts';
import { CasePresentation, sectionColumns } from './case-presentation.entity';
import { ReviewAction, SafetyConcern } from './case-presentation.enums';
import type { CaseContentInput } from './case-presentation.inputs';
import { casePolicy } from './case-presentation.policy';
import { Incomplete, StaleVersion, WrongState } from './case-presentation.refusals';
import { discussedStates, draftStates, teamStates } from './case-presentation.status';
import { CaseVersion } from './case-version.entity';
import { ReasonHypothesis } from './reason-hypothesis.entity';
import { ReviewEntry } from './review-entry.entity';

const plainFields = [
  'unitOfTreatment',
  'deliveryMode',
  'modality',
  'ageBand',
  'therapySessionsAttended',
  'therapySessionsPlanned',
  'weeksSinceLastContact',
  'endedBy',
  'dropoutDefinition',
  'mannerOfEnding',
] as const;

/** How a case's author writes it: a rolling draft before review, gated revisions after it. */
@Injectable()
export class CaseWritingService {
  constructor(
    private readonly gate: Gate,
    private readonly changes: CaseChanges,
    private readonly parts: CaseParts,
    private readonly threads: ThreadService,
  ) {}

  /**
   * Saves the rolling draft. The account may still hold open findings; headline and focus question stand in lists and
   * may not.
   */
  async saveDraft(ctx: Ctx, input: CaseContentInput): Promise<CasePresentation> {
    return inTransaction(ctx, async (ctx) => {
      const presentation = await this.lockMine(ctx, input.id);
      if (!draftStates.includes(presentation.state)) throw new WrongState(presentation.state);
      this.expectVersion(presentation, input.expectedVersion);
      const decisions = await this.gate.decisions(ctx, presentation.id);
      const listed: FieldText[] = [
        { field: 'headline', text: input.headline ?? '' },
        { field: 'focusQuestion', text: input.focusQuestion ?? '' },
      ];
      await this.gate.check(ctx, listed, decisions);
      return this.store(ctx, presentation, input);
    });
  }

  /** Changes a case that colleagues read: all of it passes the gate again, and it becomes another version. */
  async revise(ctx: Ctx, input: CaseContentInput): Promise<CasePresentation> {
    return inTransaction(ctx, async (ctx) => {
      const presentation = await this.lockMine(ctx, input.id);
      if (!discussedStates.includes(presentation.state)) throw new WrongState(presentation.state);
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
      await this.parts.written(ctx, presentation),
      await this.gate.decisions(ctx, presentation.id),
    );
  }

  /** Fixes what the case says now as its next version, and the step that made it so. */
  async keepVersion(ctx: Ctx, presentation: CasePresentation, action: ReviewAction): Promise<void> {
    const number = presentation.submittedVersions + 1;
    const { hypotheses } = await this.parts.of(ctx, presentation.id);
    await ctx.db.insert(CaseVersion, {
      casePresentationId: presentation.id,
      number,
      organisationId: ctx.organisationId,
      content: contentOf(presentation, hypotheses),
      createdById: ctx.actor.personId,
      createdAt: ctx.now,
    });
    presentation.submittedVersions = number;
    await ctx.db.update(CasePresentation, { id: presentation.id }, { submittedVersions: number });
    await this.record(ctx, presentation, action);
  }

  async record(ctx: Ctx, presentation: CasePresentation, action: ReviewAction, comment = ''): Promise<void> {
    await ctx.db.insert(ReviewEntry, {
      id: uuid(),
      organisationId: ctx.organisationId,
      casePresentationId: presentation.id,
      action,
      byId: ctx.actor.personId,
      comment,
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
    const saved = Object.assign(new CasePresentation(), presentation, changesIn(input), {
      version: presentation.version + 1,
      updatedAt: ctx.now,
    });
    await ctx.db.save(CasePresentation, saved, { reload: false, transaction: false });
    if (input.hypotheses) await this.replaceHypotheses(ctx, saved.id, input.hypotheses);
    if (saved.headline !== presentation.headline) await this.retitle(ctx, saved);
    ctx.note('edited', 'case', saved.id);
    ctx.unit.forgetLoaded();
    await this.changes.tell(ctx, saved);
    return saved;
  }

  private async retitle(ctx: Ctx, { id, state, headline }: CasePresentation): Promise<void> {
    await this.threads.follow(ctx, id, {
      isOpen: teamStates.includes(state),
      takesPosts: discussedStates.includes(state),
      title: headline,
    });
  }

  private async replaceHypotheses(
    ctx: Ctx,
    casePresentationId: string,
    hypotheses: NonNullable<CaseContentInput['hypotheses']>,
  ): Promise<void> {
    const ids = hypotheses.map(({ id }) => id);
    const elsewhere = await ctx.db.findBy(ReasonHypothesis, { id: In(ids) });
    if (elsewhere.some((other) => other.casePresentationId !== casePresentationId)) {
      throw new BadInput('hypotheses', serverMessages.idTaken);
    }
    await ctx.db.delete(ReasonHypothesis, { casePresentationId });
    if (hypotheses.length === 0) return;
    const rows = hypotheses.map((hypothesis, place) => ({
      ...hypothesis,
      place,
      casePresentationId,
      organisationId: ctx.organisationId,
    }));
    const inserted = await ctx.db
      .createQueryBuilder()
      .insert()
      .into(ReasonHypothesis)
      .values(rows)
      .orIgnore()
      .returning('id')
      .execute();
    // An id that is taken out of sight, in another organisation, is skipped by the insert and must not pass unsaid.
    if ((inserted.raw as unknown[]).length < rows.length)
      throw new BadInput('hypotheses', serverMessages.idTaken);
  }
}

function changesIn(input: CaseContentInput): Partial<CasePresentation> {
  const changes: Partial<Record<keyof CasePresentation, unknown>> = {};
  for (const field of plainFields) if (input[field] !== undefined) changes[field] = input[field];
  if (input.headline !== undefined) changes.headline = input.headline ?? '';
  if (input.focusQuestion !== undefined) changes.focusQuestion = input.focusQuestion ?? '';
  if (input.safetyConcern !== undefined) changes.safetyConcern = input.safetyConcern ?? SafetyConcern.NONE;
  for (const { key, text } of input.sections ?? []) changes[sectionColumns[key]] = text;
  return changes as Partial<CasePresentation>;
}

/** A dropout is always paired with the definition by which it is called one (product glossary). */
function missingFields(presentation: CasePresentation): string[] {
  const missing: string[] = [];
  if (presentation.headline.trim() === '') missing.push('headline');
  if (presentation.focusQuestion.trim() === '') missing.push('focusQuestion');
  if (presentation.dropoutDefinition === null) missing.push('dropoutDefinition');
  if (presentation.sections.every(({ text }) => text.trim() === '')) missing.push('sections');
  return missing;
}

function contentOf(presentation: CasePresentation, hypotheses: readonly ReasonHypothesis[]): object {
  return {
    headline: presentation.headline,
    focusQuestion: presentation.focusQuestion,
    ...Object.fromEntries(plainFields.map((field) => [field, presentation[field]])),
    sections: presentation.sections,
    hypotheses: hypotheses.map(({ id, reason, confidence, evidence }) => ({
      id,
      reason,
      confidence,
      evidence,
    })),
    safetyConcern: presentation.safetyConcern,
  };
}
