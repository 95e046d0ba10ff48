import { Injectable } from '@nestjs/common';
import { RecusalService, ThreadService } from '@second-chair/discussions';
import { PeopleService, type LeftBehind, type Leaving } from '@second-chair/people';
import { NotAllowed, type Ctx } from '@second-chair/platform';
import { CaseChanges } from './case-changes';
import { CaseEmotions } from './case-emotions';
import { CasePresentation } from './case-presentation.entity';
import { CasePresentationState } from './case-presentation.enums';
import { CaseRemoval } from './case-removal.service';

const draftOnly = [CasePresentationState.DRAFT, CasePresentationState.WITHDRAWN];

type Going = Omit<Leaving, 'heirs'>;

/**
 * The cases of somebody who goes. What was submitted once belongs to the team's work and finds a new owner; a draft that
 * never was is its author's own and goes with them. In a team that they only leave, drafts wait for their return.
 */
@Injectable()
export class CaseHandoverService {
  constructor(
    private readonly people: PeopleService,
    private readonly recusals: RecusalService,
    private readonly threads: ThreadService,
    private readonly emotions: CaseEmotions,
    private readonly changes: CaseChanges,
    private readonly removal: CaseRemoval,
  ) {}

  async leftBehind(ctx: Ctx, going: Going): Promise<LeftBehind[]> {
    const cases = await this.casesOf(ctx, going);
    const byTeam = new Map<string, LeftBehind>();
    for (const presentation of cases) {
      const { id, teamId } = presentation;
      const left = byTeam.get(teamId) ?? { teamId, handedOver: [], deleted: [] };
      (isDraftOnly(presentation) ? left.deleted : left.handedOver).push(id);
      byTeam.set(teamId, left);
    }
    return [...byTeam.values()];
  }

  async carryOut(ctx: Ctx, leaving: Leaving): Promise<void> {
    const isHeld = await this.removal.heldNow(ctx);
    for (const presentation of await this.casesOf(ctx, leaving, 'locked')) {
      await this.emotions.leaveWith(ctx, leaving.personId, presentation.id);
      if (!isDraftOnly(presentation)) await this.handOver(ctx, presentation, leaving);
      // A draft that is held stays where it was, under the name of whoever left.
      else if (!isHeld(presentation))
        await this.removal.remove(ctx, [presentation], 'deleted with its author');
    }
  }

  private async casesOf(
    ctx: Ctx,
    { personId, teamIds, leavesOrganisation }: Going,
    locked?: 'locked',
  ): Promise<CasePresentation[]> {
    const query = ctx.db
      .createQueryBuilder(CasePresentation, 'presentation')
      .where('presentation.presenter_id = :personId', { personId })
      .orderBy('presentation.id');
    if (teamIds) query.andWhere('presentation.team_id = any(:teamIds)', { teamIds });
    if (locked) query.setLock('pessimistic_write');
    const found = await query.getMany();
    return leavesOrganisation ? found : found.filter((presentation) => !isDraftOnly(presentation));
  }

  private async handOver(
    ctx: Ctx,
    presentation: CasePresentation,
    { personId, heirs }: Leaving,
  ): Promise<void> {
    const presenterId = await this.heirOf(ctx, presentation, heirs.get(presentation.teamId));
    const { asksOrganisation, state } = presentation;
    const without = [presenterId, ...(await this.recusals.peopleFrom(ctx, presentation.id))];
    const moved = Object.assign(new CasePresentation(), presentation, {
      presenterId,
      handedOverFromId: personId,
      handedOverAt: ctx.now,
      version: presentation.version + 1,
      updatedAt: ctx.now,
      // Whoever takes a case over reviews it no more.
      asksOrganisation:
        state === CasePresentationState.IN_REVIEW
          ? !(await this.people.hasReviewer(ctx, presentation.teamId, without))
          : asksOrganisation,
    });
    const { id, handedOverFromId, handedOverAt, version, updatedAt } = moved;
    await ctx.db.update(
      CasePresentation,
      { id },
      {
        presenterId,
        handedOverFromId,
        handedOverAt,
        version,
        updatedAt,
        asksOrganisation: moved.asksOrganisation,
      },
    );
    await this.threads.handOver(ctx, id, presenterId);
    ctx.note('handed over', 'case', id);
    await this.changes.tellReviewers(ctx, moved);
    await this.changes.tell(ctx, moved);
  }

  /** The colleague named; where they have stepped away from this case, the first of its reviewers who has not. Nobody is told why. */
  private async heirOf(
    ctx: Ctx,
    { id, teamId }: CasePresentation,
    heir: string | undefined,
  ): Promise<string> {
    if (heir === undefined) throw new NotAllowed();
    const recused = await this.recusals.peopleFrom(ctx, id);
    if (!recused.includes(heir)) return heir;
    const members = await this.people.memberIds(ctx, teamId);
    return members.find((member) => !recused.includes(member)) ?? heir;
  }
}

/** Never submitted: no colleague was meant to see it yet. */
function isDraftOnly({ submittedVersions, state }: CasePresentation): boolean {
  return submittedVersions === 0 && draftOnly.includes(state);
}
