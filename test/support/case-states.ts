import { CasePresentationState, CaseReviewService } from '@second-chair/case-presentations';
import type { StoryApp } from './app';
import { caseInReview, draftCase } from './cases';
import { CASE, type Caller, type Loose } from './graphql';

type Advance = Parameters<CaseReviewService['advance']>[2];

/** The steps that lead to each state, the way that people take them. */
const ways: Record<
  keyof typeof CasePresentationState,
  readonly ('return' | 'approve' | 'withdraw' | Advance)[]
> = {
  DRAFT: [],
  IN_REVIEW: [],
  RETURNED: ['return'],
  READY: ['approve'],
  SCHEDULED: ['approve', 'schedule'],
  PRESENTED: ['approve', 'schedule', 'present'],
  FOLLOW_UP: ['approve', 'schedule', 'present', 'followUp'],
  ARCHIVED: ['approve', 'schedule', 'present', 'archive'],
  WITHDRAWN: ['approve', 'withdraw'],
};

interface Way {
  author: Caller & { personId: string; organisationId: string };
  reviewer: Caller;
  teamId: string;
}

/** A case of each state, by its state. */
export async function caseInEveryState(app: StoryApp, way: Way): Promise<Map<string, Loose>> {
  const cases = new Map<string, Loose>();
  for (const state of Object.keys(ways) as (keyof typeof ways)[])
    cases.set(state, await caseIn(app, state, way));
  return cases;
}

async function caseIn(
  app: StoryApp,
  state: keyof typeof ways,
  { author, reviewer, teamId }: Way,
): Promise<Loose> {
  let current = await (state === 'DRAFT' ? draftCase(author, teamId) : caseInReview(author, teamId));
  for (const step of ways[state]) {
    const input = { id: current.id, expectedVersion: current.version };
    if (step === 'approve') current = await reviewer.do('approveCase', input, CASE);
    else if (step === 'return')
      current = await reviewer.do('returnCase', { ...input, comment: 'Say more about the ending.' }, CASE);
    else if (step === 'withdraw') current = await author.do('withdrawCase', input, CASE);
    else {
      const { personId, organisationId } = author;
      current = await app.contexts.run({ personId, organisationId }, (ctx) =>
        app.server.app.get(CaseReviewService, { strict: false }).advance(ctx, input, step),
      );
    }
  }
  if (current.state !== state) throw new Error(`Wanted ${state}, came to ${JSON.stringify(current)}.`);
  return current;
}
