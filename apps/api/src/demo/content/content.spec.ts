import { describe, expect, it } from '@jest/globals';
import { scan } from '@second-chair/de-identification';
import { demoCases, demoGoalsAndAlliance, demoTeamThreads, demoThreads, type DemoThread } from '.';

/** What the gate would refuse, in words that lead to it. */
function refused(text: string, notIdentifiers: readonly { text: string }[] = []): string[] {
  const words = text.replaceAll(/@\{[\w-]+\}/gu, '');
  return scan(words, { notIdentifiers: notIdentifiers.map(({ text }) => ({ text })) })
    .filter(({ tier }) => tier === 'required')
    .map(({ start, text }) => `“${text}” in “${words.slice(Math.max(0, start - 30), start + 40)}”`);
}

// The demo is written through the services, so one refused text would keep the workspace from starting.
describe('the demo', () => {
  it('talks in posts that the gate lets through', () => {
    const said = ({ title, posts, resolved }: Pick<DemoThread, 'title' | 'posts' | 'resolved'>): string[] => [
      title,
      ...posts.map(({ body }) => body),
      resolved?.takeaway ?? '',
      ...(resolved?.commitments ?? []).map(({ what }) => what),
    ];
    const found = [...demoThreads, ...demoTeamThreads].flatMap(said).flatMap((text) => refused(text));
    expect(found).toEqual([]);
  });

  it('presents cases that the gate lets through, but for drafts', () => {
    const found = demoCases.flatMap((one) => {
      const goals = Object.entries(demoGoalsAndAlliance).find(([key]) => key === one.key)?.[1];
      const texts =
        one.state === 'DRAFT'
          ? [one.headline, one.focusQuestion]
          : [
              one.headline,
              one.focusQuestion,
              ...Object.values(one.sections),
              ...one.hypotheses.map(({ evidence }) => evidence),
              ...one.review.map(({ comment }) => comment),
              ...(goals?.goals ?? []).map(({ goal }) => goal),
              ...(goals?.allianceMarkers ?? []).map(({ note }) => note),
            ];
      return texts.flatMap((text) => refused(text, one.notIdentifiers));
    });
    expect(found).toEqual([]);
  });
});
