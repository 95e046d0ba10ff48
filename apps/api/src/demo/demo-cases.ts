import {
  CaseKindService,
  CaseReviewService,
  CaseWritingService,
  CasePresentationService,
  PassageCommentService,
  RevisionOccasion,
  type CaseContentInput,
  type CasePresentation,
  type CasePresentationKind,
  type NarrativeSectionKey,
  type RecordDropoutInput,
} from '@second-chair/case-presentations';
import { IdentifierClass } from '@second-chair/confidentiality';
import type { Ctx } from '@second-chair/platform';
import {
  demoEmotions,
  demoGoalsAndAlliance,
  demoReweighed,
  type DemoCase,
  type DemoReviewEntry,
} from './content';
import { demoEarlierVersions } from './content/earlier-versions';
import { seedAnswers, seedComments } from './demo-comments';
import { demoId } from './demo-ids';

export type ActAs = (personKey: string, ageMinutes: number) => Promise<Ctx>;

interface Services {
  cases: CasePresentationService;
  writing: CaseWritingService;
  reviews: CaseReviewService;
  comments: PassageCommentService;
  kinds: CaseKindService;
}

const DAY = 24 * 60;

/** Writes a case the way its author would have: drafted, saved, settled, submitted, reviewed. */
export async function seedCase(services: Services, demo: DemoCase, actAs: ActAs): Promise<CasePresentation> {
  const { cases, writing } = services;
  const created = demo.ageDays.created * DAY;
  const id = demoId('case', demo.key);
  const author = await actAs(demo.presenter, created);
  const teamId = demoId('team', demo.team);
  let current = await cases.draft(author, {
    id,
    teamId,
    kind: demo.kind as CasePresentationKind,
    headline: demo.headline,
  });
  const firstStep = demo.review[0]?.ageDays ?? demo.ageDays.stateChanged;
  const written = await actAs(demo.presenter, Math.max(firstStep, 0) * DAY + 30);
  const earlier = demoEarlierVersions[demo.key];
  const first = earlier ? { ...demo, sections: { ...demo.sections, ...earlier } } : demo;
  current = await writing.saveDraft(written, contentOf(first, current));
  for (const [i, decision] of (demo.notIdentifiers ?? []).entries()) {
    const kept = { ...decision, id: demoId('decision', `${demo.key}:${i}`), casePresentationId: id };
    current = await cases.keepAsNotIdentifier(written, { ...kept, class: IdentifierClass[decision.class] });
  }
  for (const entry of demo.review) {
    if (earlier && entry.action === 'SUBMITTED' && current.submittedVersions > 0) {
      const author = await actAs(demo.presenter, entry.ageDays * DAY + 30);
      current = await writing.saveDraft(author, contentOf(demo, current));
    }
    current = await reviewStep(services, await actAs(entry.by, entry.ageDays * DAY), demo, entry, current);
    if (entry.action === 'SUBMITTED')
      await seedComments(services.comments, demo, current.submittedVersions, actAs);
  }
  await seedAnswers(services.comments, demo, actAs);
  if (demo.becameDropout) {
    const { ageDays, ...ending } = demo.becameDropout;
    const ctx = await actAs(demo.presenter, ageDays * DAY);
    current = await services.kinds.recordDropout(ctx, {
      ...(ending as Omit<RecordDropoutInput, 'id' | 'expectedVersion'>),
      id,
      expectedVersion: current.version,
    });
  }
  const reweighed = demoReweighed[demo.key];
  if (reweighed) {
    const { hypotheses } = contentOf(demo, current);
    current = await writing.revise(await actAs(demo.presenter, reweighed.ageDays * DAY), {
      id,
      expectedVersion: current.version,
      hypotheses: (hypotheses ?? [])
        .map((hypothesis, i) => {
          const move = reweighed.moves.find((one) => one.hypothesis === i);
          if (!move) return hypothesis;
          const occasion = RevisionOccasion[move.occasion];
          return { ...hypothesis, confidence: move.confidence, occasion, why: move.why };
        })
        .filter((_, i) => !reweighed.setAside.includes(i)),
    });
  }
  return current;
}

/** The later states, which sessions will bring about; after the discussion, since an archived case takes no posts. */
export async function advanceCase(
  { reviews }: Services,
  demo: DemoCase,
  actAs: ActAs,
  from: CasePresentation,
): Promise<void> {
  const steps = {
    SCHEDULED: ['schedule'],
    PRESENTED: ['schedule', 'present'],
    FOLLOW_UP: ['schedule', 'present', 'followUp'],
    ARCHIVED: ['schedule', 'present', 'followUp', 'archive'],
  } as const;
  const path = demo.state in steps ? steps[demo.state as keyof typeof steps] : [];
  let current = from;
  for (const [i, action] of path.entries()) {
    const ago = demo.ageDays.stateChanged * DAY + (path.length - 1 - i) * DAY;
    const ctx = await actAs(demo.presenter, ago);
    current = await reviews.advance(ctx, { id: current.id, expectedVersion: current.version }, action);
  }
}

function reviewStep(
  { writing, reviews }: Services,
  ctx: Ctx,
  demo: DemoCase,
  { action, comment }: DemoReviewEntry,
  current: CasePresentation,
): Promise<CasePresentation> {
  const step = { id: current.id, expectedVersion: current.version };
  switch (action) {
    case 'SUBMITTED':
      return reviews.submit(ctx, { ...step, attested: true });
    case 'RETURNED':
      return reviews.return(ctx, { ...step, comment });
    case 'APPROVED':
      return reviews.approve(ctx, { ...step, comment });
    case 'WITHDRAWN':
      return reviews.withdraw(ctx, step);
    case 'REOPENED':
      return reviews.reopen(ctx, step);
    case 'REVISED':
      return writing.revise(ctx, contentOf(demo, current));
  }
}

function contentOf(demo: DemoCase, current: CasePresentation): CaseContentInput {
  const {
    key,
    team,
    presenter,
    kind,
    state,
    ageDays,
    becameDropout,
    notIdentifiers,
    review,
    sections,
    hypotheses,
    ...plain
  } = demo;
  const more = demoGoalsAndAlliance[key];
  return {
    ...plain,
    id: current.id,
    expectedVersion: current.version,
    sections: Object.entries(sections).map(([section, text]) => ({
      key: section as NarrativeSectionKey,
      text,
    })),
    ...(more && {
      goals: more.goals.map((goal, i) => ({ ...goal, id: demoId('goal', `${key}:${i}`) })),
      allianceUnit: more.allianceUnit,
      allianceMarkers: more.allianceMarkers.map((marker, i) => ({
        ...marker,
        id: demoId('marker', `${key}:${i}`),
      })),
    }),
    emotions: (demoEmotions[key] ?? []).map((emotion, i) => ({
      ...emotion,
      id: demoId('emotion', `${key}:${i}`),
    })),
    hypotheses: hypotheses.map((hypothesis, i) => ({
      ...hypothesis,
      id: demoId('hypothesis', `${key}:${i}`),
    })),
  } as CaseContentInput;
}
