import { Injectable } from '@nestjs/common';
import { Gate, isHeld, LegalHolds, PurgeService } from '@second-chair/confidentiality';
import { RecusalService, ThreadService } from '@second-chair/discussions';
import {
  MailQueue,
  RetentionKind,
  Rooms,
  type Ctx,
  type DueCount,
  type DueQuestion,
  type Held,
  type RetainedContent,
} from '@second-chair/platform';
import { caseRoom } from '@second-chair/wire';
import { In, type SelectQueryBuilder } from 'typeorm';
import { AllianceMarker } from './alliance-marker.entity';
import { GlassBreak } from './break-glass/glass-break.entity';
import { CaseChanges } from './case-changes';
import { CaseEmotion } from './case-emotion.entity';
import { CaseKindChange } from './case-kind-change.entity';
import { CasePresentation } from './case-presentation.entity';
import type { CasePresentationState } from './case-presentation.enums';
import { draftStates, putAwayStates } from './case-presentation.status';
import { CaseVersion } from './case-version.entity';
import { HypothesisRevision } from './hypothesis-revision.entity';
import { PassageComment, PassageReply } from './passage-comment.entity';
import { ReasonHypothesis } from './reason-hypothesis.entity';
import { ReviewEntry } from './review-entry.entity';
import { TherapyGoal } from './therapy-goal.entity';

/** What is taken away before the case itself. */
const removedFirst = [
  AllianceMarker,
  TherapyGoal,
  ReasonHypothesis,
  CaseKindChange,
  ReviewEntry,
  PassageComment,
  GlassBreak,
];

/** Its history, and what nobody else may see of it: out of the application’s reach, it goes with the case and not without. */
const goneWithIt = [CaseVersion, HypothesisRevision, CaseEmotion];

/** What hangs on a case in tables of this lib; a story compares this with the tables there are. */
export const partsOfACase = [...removedFirst, ...goneWithIt];

const AT_ONCE = 10;

/** Takes cases away for good, with all that hangs on them: their parts, their discussion, what was decided about their words. */
@Injectable()
export class CaseRemoval {
  constructor(
    private readonly gate: Gate,
    private readonly holds: LegalHolds,
    private readonly purges: PurgeService,
    private readonly threads: ThreadService,
    private readonly recusals: RecusalService,
    private readonly mails: MailQueue,
    private readonly rooms: Rooms,
    private readonly changes: CaseChanges,
  ) {}

  /** Of cases that the caller has locked, and that nothing holds. */
  async remove(ctx: Ctx, cases: readonly CasePresentation[], why: string): Promise<void> {
    const ids = cases.map(({ id }) => id);
    const casePresentationId = In(ids);
    const comments = await ctx.db.find(PassageComment, {
      select: { id: true },
      where: { casePresentationId },
    });
    await ctx.db.delete(PassageReply, { commentId: In(comments.map(({ id }) => id)) });
    for (const part of removedFirst) await ctx.db.delete(part, { casePresentationId });
    await this.gate.forget(ctx, ids);
    await this.threads.forget(ctx, ids);
    await this.purges.forget(ctx, ids);
    await this.mails.forget(ctx, ids);
    await this.holds.forget(ctx, ids);
    for (const presentation of cases) {
      ctx.note(why, 'case', presentation.id);
      await this.changes.tellReviewers(ctx, presentation);
      await this.changes.tell(
        ctx,
        Object.assign(new CasePresentation(), presentation, { version: presentation.version + 1 }),
      );
    }
    await this.rooms.forget(ctx, ids.map(caseRoom));
    await this.recusals.forget(ctx, ids);
    await ctx.db.delete(CasePresentation, { id: In(ids) });
  }

  /** What an organisation decides how long to keep. */
  retained(): RetainedContent[] {
    return [
      this.retainedIn(RetentionKind.PUT_AWAY_CASES, putAwayStates, 'presentation.state_changed_at'),
      this.retainedIn(
        RetentionKind.IDLE_DRAFTS,
        draftStates,
        'greatest(presentation.updated_at, presentation.state_changed_at)',
      ),
    ];
  }

  private retainedIn(
    kind: RetentionKind,
    states: readonly CasePresentationState[],
    since: string,
  ): RetainedContent {
    const due = (ctx: Ctx, { upTo }: DueQuestion): SelectQueryBuilder<CasePresentation> =>
      ctx.db
        .createQueryBuilder(CasePresentation, 'presentation')
        .where('presentation.organisation_id = :organisationId', { organisationId: ctx.organisationId })
        .andWhere(`presentation.state = any(:states) and ${since} <= :upTo`, { states, upTo });
    return {
      kind,
      batch: AT_ONCE,

      due: async (ctx, { upTo, held, except, limit }) => {
        const found = await due(ctx, { upTo, held })
          .andWhere(`not ${heldSql} and presentation.id <> all(:except)`, { ...heldBy(held), except })
          .orderBy('presentation.stateChangedAt', 'ASC')
          .addOrderBy('presentation.id', 'ASC')
          .limit(limit)
          .setLock('pessimistic_write')
          .setOnLocked('skip_locked')
          .getMany();
        return found.map(({ id }) => id);
      },

      count: async (ctx, question) => {
        const counted = await due(ctx, question)
          .select(`(count(*) filter (where not ${heldSql}))::int`, 'due')
          .addSelect(`(count(*) filter (where ${heldSql}))::int`, 'heldBack')
          .setParameters(heldBy(question.held))
          .getRawOne<DueCount>();
        return counted ?? { due: 0, heldBack: 0 };
      },

      remove: async (ctx, ids) => {
        const cases = await ctx.db.findBy(CasePresentation, { id: In([...ids]) });
        await this.remove(ctx, cases, 'removed by retention');
      },
    };
  }

  /** Whether a case may not be removed now, whoever asks. Ask before locking it. */
  async heldNow(ctx: Ctx): Promise<(presentation: CasePresentation) => boolean> {
    const held = await this.holds.whileRemoving(ctx);
    return ({ teamId, id }) => isHeld(held, teamId, id);
  }
}

const heldSql =
  '(:heldEverything or presentation.team_id = any(:heldTeams) or presentation.id = any(:heldCases))';

function heldBy({ everything, teamIds, subjectIds }: Held): Record<string, unknown> {
  return { heldEverything: everything, heldTeams: teamIds, heldCases: subjectIds };
}
