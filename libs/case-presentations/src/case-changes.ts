import { Injectable } from '@nestjs/common';
import { RecusalService } from '@second-chair/discussions';
import { PeopleService } from '@second-chair/people';
import { Emitter, Rooms, type Ctx } from '@second-chair/platform';
import { caseRoom, teamRoom } from '@second-chair/wire';
import type { CasePresentation } from './case-presentation.entity';
import { teamStates } from './case-presentation.status';

/** Tells every screen that shows a case that it changed. What each may see differs, so only ids travel. */
@Injectable()
export class CaseChanges {
  constructor(
    private readonly rooms: Rooms,
    private readonly people: PeopleService,
    private readonly recusals: RecusalService,
    private readonly emitter: Emitter,
  ) {}

  /** The last step of a writing transaction. */
  async tell(ctx: Ctx, { id, version, teamId, state, presenterId }: CasePresentation): Promise<void> {
    const change = { id, version };
    await this.rooms.append(ctx, caseRoom(id), 'presentation.changed', change, change);
    // The team's room is everyone's, also of those who stepped away from this case: no case's id goes there.
    if (teamStates.includes(state)) {
      await this.rooms.append(
        ctx,
        teamRoom(teamId),
        'board.changed',
        { id: teamId, version: 1 },
        { id: teamId },
      );
    }
    ctx.afterCommit(() => this.emitter.inboxChanged([presenterId]));
  }

  /** Who opened it is for few: the event says no more than one about its review, and each screen asks for its own. */
  async tellOpening(ctx: Ctx, { id, version }: CasePresentation): Promise<void> {
    await this.rooms.append(ctx, caseRoom(id), 'review.changed', { id, version }, { id, version });
  }

  /** Those who may review it find it in, or gone from, what waits for them. */
  async tellReviewers(ctx: Ctx, { id: caseId, teamId, presenterId }: CasePresentation): Promise<void> {
    const recused = await this.recusals.peopleFrom(ctx, caseId);
    const reviewers = await this.people.reviewers(ctx, teamId, [presenterId, ...recused]);
    ctx.afterCommit(() => this.emitter.inboxChanged(reviewers.map(({ id }) => id)));
  }
}
