import { describe, expect, it } from '@jest/globals';
import type { Parts } from './case-parts';
import { CasePresentation } from './case-presentation.entity';
import type { CaseContentInput } from './case-content.inputs';
import { isRepeated } from './repeated-save';

const stored = Object.assign(new CasePresentation(), {
  version: 4,
  headline: 'Stopped',
  focusQuestion: '',
  dropoutDefinitions: [],
  context: 'She came on time.',
});
const goal = { id: 'g', goal: 'To sleep', reached: null };
const parts = {
  goals: [{ ...goal, place: 0, organisationId: 'o' }],
  allianceMarkers: [],
  hypotheses: [{ id: 'h', reason: 'STIGMA', confidence: 0, evidence: '', why: '', occasion: null }],
  emotions: [],
} as unknown as Parts;
const save = (input: object): CaseContentInput =>
  ({ id: 'c', expectedVersion: 3, ...input }) as CaseContentInput;

describe('a save that comes again', () => {
  it.each([
    ['a text', { headline: 'Stopped' }],
    ['a section', { sections: [{ key: 'CONTEXT', text: 'She came on time.' }] }],
    ['an empty text', { focusQuestion: null }],
    ['a list', { goals: [goal] }],
    [
      'a list with parts left unsaid',
      { hypotheses: [{ id: 'h', reason: 'STIGMA', confidence: 0, evidence: '' }] },
    ],
    ['nothing', {}],
  ])('is known by what it says: %s', (_, input) => {
    expect(isRepeated(stored, parts, save(input))).toBe(true);
  });

  it.each([
    ['another text', { headline: 'Stopped early' }],
    ['another section', { sections: [{ key: 'CONTEXT', text: 'She came late.' }] }],
    ['another goal', { goals: [{ ...goal, goal: 'To rest' }] }],
    ['one goal more', { goals: [goal, { ...goal, id: 'i' }] }],
    ['no goal', { goals: [] }],
    ['another weight', { hypotheses: [{ id: 'h', reason: 'STIGMA', confidence: 10, evidence: '' }] }],
    ['an older version', { expectedVersion: 2, headline: 'Stopped' }],
    ['the version there is', { expectedVersion: 4, headline: 'Stopped' }],
  ])('is another save with %s', (_, input) => {
    expect(isRepeated(stored, parts, save(input))).toBe(false);
  });
});
