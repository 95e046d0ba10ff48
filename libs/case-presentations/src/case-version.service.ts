import { Injectable } from '@nestjs/common';
import { NotFound, type Ctx } from '@second-chair/platform';
import { In } from 'typeorm';
import { CaseParts } from './case-parts';
import type { CasePresentation } from './case-presentation.entity';
import { ReviewAction } from './case-presentation.enums';
import { casePolicy } from './case-presentation.policy';
import { CaseVersion } from './case-version.entity';

/** Steps by which a version was given to the team. */
const given: readonly ReviewAction[] = [ReviewAction.APPROVED, ReviewAction.REVISED];

/** What a case said at each submission and revision, for those who may know. */
@Injectable()
export class CaseVersionService {
  constructor(private readonly parts: CaseParts) {}

  /** Oldest first, without what they say. */
  async list(ctx: Ctx, presentation: CasePresentation): Promise<CaseVersion[]> {
    return ctx.db.find(CaseVersion, {
      select: withoutContent,
      where: { casePresentationId: presentation.id, ...(await this.visible(ctx, presentation)) },
      order: { number: 'ASC' },
    });
  }

  async get(ctx: Ctx, presentation: CasePresentation, number: number): Promise<CaseVersion> {
    const visible = await this.list(ctx, presentation);
    const found = visible.find((version) => version.number === number);
    if (!found) throw new NotFound();
    return found;
  }

  /** Batch function: what versions say that the caller was given already. */
  readonly contents = async (ctx: Ctx, versions: readonly CaseVersion[]): Promise<object[]> => {
    const found = await ctx.db.find(CaseVersion, {
      where: versions.map(({ casePresentationId, number }) => ({ casePresentationId, number })),
    });
    return versions.map(
      ({ casePresentationId, number }) =>
        found.find((one) => one.casePresentationId === casePresentationId && one.number === number)
          ?.content ?? {},
    );
  };

  /** A version that was submitted and returned was never the team's to read. */
  private async visible(ctx: Ctx, presentation: CasePresentation): Promise<object> {
    if (casePolicy.seeReview(ctx.actor, presentation)) return {};
    const { review } = await this.parts.of(ctx, presentation.id);
    const numbers = review.filter(({ action }) => given.includes(action)).map((entry) => entry.versionNumber);
    return { number: In(numbers) };
  }
}

const withoutContent = {
  casePresentationId: true,
  organisationId: true,
  number: true,
  createdById: true,
  createdAt: true,
} as const;
