import type { FindingCounts } from '@second-chair/confidentiality';
import { FindingOutcome, IdentifierClass } from '@second-chair/confidentiality';
import type { ActAs } from './demo-cases';
import { demoId } from './demo-ids';
import type { DemoOrganisation } from './content';

const WEEK = 7 * 24 * 60;
const WEEKS = 12;

/** What a team of writing clinicians might come across in a week, and how much of it they replace. */
const USUAL: readonly [IdentifierClass, number, number][] = [
  [IdentifierClass.NAME, 18, 0.9],
  [IdentifierClass.DATE, 12, 0.85],
  [IdentifierClass.LOCATION, 9, 0.8],
  [IdentifierClass.ORG, 7, 0.6],
  [IdentifierClass.AGE, 3, 0.7],
];

/** Three months of counts, so that a lead's page has something to show; by the same door as a browser's. */
export async function seedFindings(
  counts: FindingCounts,
  organisation: DemoOrganisation,
  actAs: ActAs,
): Promise<void> {
  for (const { key } of organisation.teams) {
    const member = organisation.people.find(
      ({ left, memberships }) => !left && memberships.some(({ team }) => team === key),
    );
    if (!member) continue;
    for (let week = 1; week <= WEEKS; week++) {
      // Busier before a holiday, quieter after it: a slow wave rather than chance, so that each start shows the same.
      const busy = 1 + 0.5 * Math.sin(week);
      await counts.report(await actAs(member.key, week * WEEK), {
        id: demoId('finding-report', `${key}:${week}`),
        teamId: demoId('team', key),
        counts: USUAL.flatMap(([ofClass, usual, replaced]) => {
          const found = Math.max(1, Math.round(usual * busy));
          return [
            { class: ofClass, outcome: FindingOutcome.FOUND, count: found },
            {
              class: ofClass,
              outcome: FindingOutcome.REPLACED,
              count: Math.max(1, Math.round(found * replaced)),
            },
          ];
        }),
      });
    }
  }
}
