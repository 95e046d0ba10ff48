import fc from 'fast-check';
import { someContent } from './some-content.fixture';
import {
  contentFieldOf,
  goalField,
  hypothesisField,
  limitOf,
  markerField,
  textsOf,
  tooLong,
  withText,
} from './texts';

const content = someContent({
  headline: 'She comes later every week',
  goals: [{ id: 'g', goal: 'To sleep', reached: null }],
  allianceMarkers: [{ id: 'm', kind: 'WITHDRAWAL', moment: 5, strength: null, note: 'She looked away.' }],
  hypotheses: [{ id: 'h', reason: 'UNKNOWN', confidence: 50, evidence: 'A look.', occasion: null, why: '' }],
});
const fields = Object.keys(textsOf(content));

describe('the texts of a case', () => {
  it('include the words in its lists', () => {
    expect(fields).toEqual(expect.arrayContaining([goalField('g'), markerField('m'), hypothesisField('h')]));
  });

  it('are each changed without touching another', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.string(), (field, text) => {
        expect(textsOf(withText(content, field, text))).toEqual({ ...textsOf(content), [field]: text });
      }),
    );
  });

  it('are too long exactly when one of them is past its limit', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.integer({ min: -2, max: 2 }), (field, beyond) => {
        const long = withText(content, field, 'a'.repeat(limitOf(field) + beyond));
        expect(tooLong(long)).toEqual(beyond > 0 ? [contentFieldOf(field)] : []);
      }),
    );
  });
});
