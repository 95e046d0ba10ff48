import { Injectable } from '@nestjs/common';
import { FindingTier, Gate } from '@second-chair/confidentiality';
import type { Ctx } from '@second-chair/platform';
import { v7 as uuid } from 'uuid';
import { CaseParts } from './case-parts';
import type { CasePresentation } from './case-presentation.entity';
import { blanked, movesOf } from './hypothesis-moves';
import { HypothesisRevision } from './hypothesis-revision.entity';

const words = ['evidence', 'why'] as const;

/** Keeps how the hypotheses of a case moved, from the day on which colleagues can read it. */
@Injectable()
export class CaseRevisions {
  constructor(
    private readonly gate: Gate,
    private readonly parts: CaseParts,
  ) {}

  /** With every text that goes out to colleagues: when it is let through, and when it is revised. */
  async keep(ctx: Ctx, presentation: CasePresentation, revisedById: string): Promise<void> {
    const { hypotheses, hypothesisRevisions } = await this.parts.of(ctx, presentation.id);
    await this.blankWhatIsFound(ctx, presentation, hypothesisRevisions);
    const moves = movesOf(hypotheses, hypothesisRevisions);
    if (moves.length === 0) return;
    await ctx.db.insert(
      HypothesisRevision,
      moves.map((move) => ({
        ...move,
        id: uuid(),
        organisationId: ctx.organisationId,
        casePresentationId: presentation.id,
        versionNumber: presentation.submittedVersions,
        revisedById,
        at: ctx.now,
      })),
    );
    ctx.unit.forgetLoaded();
  }

  /**
   * A case that was withdrawn may come back with fewer decisions than it had: what its earlier weighings said then
   * passes the gate again, and what it finds there is blanked, since nobody can rewrite what was.
   */
  private async blankWhatIsFound(
    ctx: Ctx,
    presentation: CasePresentation,
    revisions: readonly HypothesisRevision[],
  ): Promise<void> {
    const fields = revisions.flatMap((revision) =>
      words.map((word) => ({ field: `${revision.id}:${word}`, text: revision[word] })),
    );
    const decisions = await this.gate.decisions(ctx, presentation.id);
    const found = (await this.gate.findings(ctx, fields, decisions)).filter(
      ({ tier }) => tier === FindingTier.REQUIRED,
    );
    for (const revision of revisions) {
      const rewritten = words.map((word) =>
        blanked(
          revision[word],
          found.filter(({ field }) => field === `${revision.id}:${word}`),
        ),
      );
      const [evidence = '', why = ''] = rewritten;
      if (evidence === revision.evidence && why === revision.why) continue;
      await ctx.db.update(HypothesisRevision, { id: revision.id }, { evidence, why });
    }
  }
}
