import { describe, expect, it } from '@jest/globals';
import { someContent } from '../writing/some-content.fixture';
import { coarserAnswers, isLookedAt, needsSeveral, type Rare } from './coarser';

type Step = Rare['ways'][number]['steps'][number];

const step = (fact: Step['fact'], ageBand: Step['ageBand'] = null): Step => ({
  __typename: 'CoarseningStep',
  fact,
  ageBand,
});
const rare = (...ways: Step[][]): Rare => ({
  __typename: 'RareCombination',
  fewerThan: 5,
  facts: ['SETTING', 'AGE_BAND'],
  ways: ways.map((steps) => ({ __typename: 'CoarseningWay', steps })),
});

describe('what could be said more coarsely', () => {
  it('is offered one fact at a time, and for each its gentlest change', () => {
    const two = rare(
      [step('SETTING'), step('AGE_BAND', 'FROM_18_TO_34')],
      [step('SETTING'), step('AGE_BAND')],
    );
    expect(coarserAnswers(two)).toEqual([
      { field: 'setting', to: null },
      { field: 'ageBand', to: 'FROM_18_TO_34' },
    ]);
    expect(needsSeveral(two)).toBe(true);
    expect(needsSeveral(rare([step('SETTING')]))).toBe(false);
  });

  it('is out of date once one of the facts has changed, and by nothing else', () => {
    const saved = someContent({ setting: 'SCHOOL' });
    expect(isLookedAt(someContent({ setting: 'SCHOOL', headline: 'Another' }), saved)).toBe(true);
    expect(isLookedAt(someContent({ setting: null }), saved)).toBe(false);
  });
});
