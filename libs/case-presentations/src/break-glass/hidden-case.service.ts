import { Injectable } from '@nestjs/common';
import { decodeCursor, encodeCursor, NotFound, pageOf, type Ctx, type Page } from '@second-chair/platform';
import { CasePresentation } from '../case-presentation.entity';
import { GlassBreak } from './glass-break.entity';
import type { HiddenCasesArgs } from './glass-break.inputs';
import { glassPolicy, hiddenScope } from './glass-break.policy';
import { HiddenCase } from './hidden-case';

/** What an admin may open with a reason. */
@Injectable()
export class HiddenCaseService {
  /** The teams with a case that is closed to the viewer. */
  async teamIds(ctx: Ctx): Promise<string[]> {
    const { sql, parameters } = hiddenScope(ctx.actor);
    const rows = await ctx.db
      .createQueryBuilder(CasePresentation, 'presentation')
      .select('distinct presentation.teamId', 'teamId')
      .where(sql, parameters)
      .getRawMany<{ teamId: string }>();
    return rows.map(({ teamId }) => teamId);
  }

  /**
   * The newest change of state first. That an admin looked is noted once, of the organisation: a line in each case's own
   * log at every look would bury the one line there that matters, and no word about a patient was read.
   */
  async list(ctx: Ctx, { first, after, filter }: HiddenCasesArgs): Promise<Page<HiddenCase>> {
    if (!glassPolicy.listHidden(ctx.actor)) throw new NotFound();
    const { sql, parameters } = hiddenScope(ctx.actor);
    const query = ctx.db
      .createQueryBuilder(CasePresentation, 'presentation')
      .select('presentation.id', 'id')
      .addSelect('presentation.kind', 'kind')
      .addSelect('presentation.state', 'state')
      .addSelect('presentation.teamId', 'teamId')
      .addSelect('presentation.presenterId', 'presenterId')
      .addSelect('presentation.stateChangedAt', 'stateChangedAt')
      .addSelect(
        (opened) =>
          opened
            .select('max(glass.until)')
            .from(GlassBreak, 'glass')
            .where('glass.casePresentationId = presentation.id')
            .andWhere('glass.byId = :me and glass.closedAt is null and glass.until > :now', {
              me: ctx.actor.personId,
              now: ctx.now,
            }),
        'openUntil',
      )
      .where(sql, parameters);
    if (filter?.teamId) query.andWhere('presentation.teamId = :teamId', { teamId: filter.teamId });
    if (after) {
      const [at, id] = decodeCursor(after, ['string', 'string']);
      query.andWhere('(presentation.stateChangedAt, presentation.id) < (:at::timestamptz, :id::uuid)', {
        at,
        id,
      });
    }
    const rows = await query
      .orderBy('presentation.stateChangedAt', 'DESC')
      .addOrderBy('presentation.id', 'DESC')
      .limit(first + 1)
      .getRawMany<HiddenCase>();
    ctx.note('listed hidden cases', 'organisation', ctx.organisationId);
    const found = rows.map((row) => Object.assign(new HiddenCase(), row));
    return pageOf(found, first, (row) => encodeCursor([row.stateChangedAt.toISOString(), row.id]));
  }
}
