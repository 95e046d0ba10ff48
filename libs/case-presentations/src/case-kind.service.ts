import { Injectable } from '@nestjs/common';
import { inTransaction, NotAllowed, type Ctx } from '@second-chair/platform';
import { v7 as uuid } from 'uuid';
import { CaseChanges } from './case-changes';
import { lacksItsNumber } from './case-content';
import { CaseKindChange } from './case-kind-change.entity';
import { CasePresentation } from './case-presentation.entity';
import { CasePresentationKind, ReviewAction } from './case-presentation.enums';
import type { RecordDropoutInput } from './case-presentation.inputs';
import { casePolicy } from './case-presentation.policy';
import { Incomplete, WrongState } from './case-presentation.refusals';
import { discussedStates } from './case-presentation.status';
import { CaseWritingService } from './case-writing.service';

/** How a case turns from one kind into another. */
@Injectable()
export class CaseKindService {
  constructor(
    private readonly writing: CaseWritingService,
    private readonly changes: CaseChanges,
  ) {}

  /**
   * The care that was at risk ended as a dropout. The case stays the same one, with its discussion and its versions;
   * where colleagues read it already, what they read now passes the gate as a version of its own.
   */
  async recordDropout(ctx: Ctx, input: RecordDropoutInput): Promise<CasePresentation> {
    return inTransaction(ctx, async (ctx) => {
      const presentation = await this.writing.lock(ctx, input.id);
      if (!casePolicy.isMine(ctx.actor, presentation)) throw new NotAllowed();
      if (
        presentation.kind === CasePresentationKind.DROPOUT &&
        presentation.version === input.expectedVersion + 1
      )
        return presentation;
      if (!casePolicy.recordDropout(ctx.actor, presentation)) throw new WrongState(presentation.state);
      this.writing.expectVersion(presentation, input.expectedVersion);
      const belowNSessions = input.belowNSessions ?? null;
      if (lacksItsNumber({ ...input, belowNSessions })) throw new Incomplete(['belowNSessions']);
      const ended = Object.assign(new CasePresentation(), presentation, {
        kind: CasePresentationKind.DROPOUT,
        dropoutDefinitions: input.dropoutDefinitions,
        belowNSessions,
        endedBy: input.endedBy ?? null,
        mannerOfEnding: input.mannerOfEnding ?? null,
        weeksSinceLastContact: input.weeksSinceLastContact ?? presentation.weeksSinceLastContact,
        version: presentation.version + 1,
        updatedAt: ctx.now,
      });
      await ctx.db.save(CasePresentation, ended, { reload: false, transaction: false });
      await ctx.db.insert(CaseKindChange, {
        id: uuid(),
        organisationId: ctx.organisationId,
        casePresentationId: ended.id,
        from: presentation.kind,
        to: ended.kind,
        versionNumber: presentation.submittedVersions || null,
        changedById: ctx.actor.personId,
        at: ctx.now,
      });
      if (discussedStates.includes(ended.state)) {
        await this.writing.checkWhole(ctx, ended);
        await this.writing.keepVersion(ctx, ended, ReviewAction.REVISED);
      }
      ctx.note('recorded a dropout', 'case', ended.id);
      await this.changes.tell(ctx, ended);
      return ended;
    });
  }
}
