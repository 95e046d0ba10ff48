import { Injectable } from '@nestjs/common';
import { Recusal, RecusalService } from '@second-chair/discussions';
import { PeopleService } from '@second-chair/people';
import { inTransaction, NotAllowed, NotFound, type Ctx } from '@second-chair/platform';
import { CaseChanges } from './case-changes';
import { CasePresentation } from './case-presentation.entity';
import { CasePresentationState } from './case-presentation.enums';
import { casePolicy } from './case-presentation.policy';
import { CaseReviewService } from './case-review.service';

/**
 * “I know this patient”: a reader steps away, and the case and its discussion are gone for them. Nobody is told, and no
 * reason is asked. Where nobody is left to review the case, the organisation's supervisors are asked.
 */
@Injectable()
export class CaseRecusalService {
  constructor(
    private readonly recusals: RecusalService,
    private readonly reviews: CaseReviewService,
    private readonly people: PeopleService,
    private readonly changes: CaseChanges,
  ) {}

  /** Repeating the call returns the first one. */
  async recuse(ctx: Ctx, id: string): Promise<Recusal> {
    return inTransaction(ctx, async (ctx) => {
      const known = await this.recusals.mine(ctx, id);
      if (known) return known;
      const presentation = await this.lock(ctx, id);
      if (!presentation || !casePolicy.see(ctx.actor, presentation)) throw new NotFound();
      if (!casePolicy.recuse(ctx.actor, presentation)) throw new NotAllowed();
      const recusal = await this.recusals.stepAway(ctx, id);
      await this.askWhoIsLeft(ctx, presentation);
      return recusal;
    });
  }

  /** Takes a wrong click back, for a minute. */
  async undo(ctx: Ctx, id: string): Promise<Recusal> {
    return inTransaction(ctx, async (ctx) => {
      const presentation = await this.lock(ctx, id);
      if (!presentation) throw new NotFound();
      const recusal = await this.recusals.comeBack(ctx, id);
      const back = ctx.with({
        actor: { ...ctx.actor, recusedFrom: ctx.actor.recusedFrom.filter((subject) => subject !== id) },
      });
      // A membership may have ended in between: coming back opens nothing that is closed.
      if (!casePolicy.see(back.actor, presentation)) throw new NotFound();
      await this.askWhoIsLeft(back, presentation);
      return recusal;
    });
  }

  private async askWhoIsLeft(ctx: Ctx, presentation: CasePresentation): Promise<void> {
    if (presentation.state !== CasePresentationState.IN_REVIEW) return;
    const without = await this.reviews.neverReviewing(ctx, presentation);
    const asksOrganisation = !(await this.people.hasReviewer(ctx, presentation.teamId, without));
    if (asksOrganisation === presentation.asksOrganisation) return;
    presentation.asksOrganisation = asksOrganisation;
    await ctx.db.update(CasePresentation, { id: presentation.id }, { asksOrganisation });
    if (asksOrganisation) await this.reviews.askReviewers(ctx, presentation);
    await this.changes.tellReviewers(ctx, presentation);
  }

  private lock(ctx: Ctx, id: string): Promise<CasePresentation | null> {
    return ctx.db.findOne(CasePresentation, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }
}
