import fc from 'fast-check';
import type { Hypothesis } from '../writing/content';
import { hasMoved, lastRead, reweighed, setAside, trailOf, type Revision } from './trail';

const hypothesis = (part: Partial<Hypothesis> = {}): Hypothesis => ({
  id: 'a',
  reason: 'UNKNOWN',
  confidence: 60,
  evidence: 'A look.',
  occasion: null,
  why: '',
  ...part,
});
const revision = (part: Partial<Revision> = {}): Revision => ({
  __typename: 'HypothesisRevision',
  id: String(part.confidence),
  hypothesisId: 'a',
  reason: 'UNKNOWN',
  confidence: 60,
  evidence: 'A look.',
  occasion: null,
  why: '',
  isSetAside: false,
  versionNumber: 1,
  at: '2026-01-01T00:00:00.000Z',
  ...part,
});
const first = revision();
const moved = revision({ confidence: 30, occasion: 'CONSULTATION', why: 'They heard fear.' });

describe('what moved a hypothesis', () => {
  it('is asked anew with the first step, kept with the next, and answered on the way back', () => {
    const settled = hypothesis({ confidence: 30, occasion: 'CONSULTATION', why: 'They heard fear.' });
    const away = reweighed(settled, { confidence: 45 }, moved);
    expect(away).toMatchObject({ occasion: null, why: '' });
    const said = reweighed(away, { why: 'A letter came.' }, moved);
    expect(reweighed(said, { confidence: 50 }, moved).why).toBe('A letter came.');
    expect(reweighed(said, { confidence: 30 }, moved)).toEqual(settled);
  });

  it('is nobody’s question before colleagues have read it', () => {
    expect(reweighed(hypothesis(), { confidence: 10 }, lastRead('a', []))).toEqual(
      hypothesis({ confidence: 10 }),
    );
  });
});

describe('the trail', () => {
  it('tells the weight before the last move, and after what it moved', () => {
    const now = hypothesis({ confidence: 30, occasion: 'CONSULTATION', why: 'They heard fear.' });
    expect(trailOf(now, [first, moved])).toEqual({
      before: 60,
      occasion: 'CONSULTATION',
      why: 'They heard fear.',
      earlier: [first],
    });
  });

  it('tells a move that is not published yet as well', () => {
    const now = hypothesis({ confidence: 10, occasion: 'REFLECTION' });
    expect(trailOf(now, [first, moved])).toMatchObject({
      before: 30,
      occasion: 'REFLECTION',
      earlier: [moved, first],
    });
  });

  it('is empty where nothing moved', () => {
    expect(trailOf(hypothesis(), [first])).toEqual({ before: null, occasion: null, why: '', earlier: [] });
  });

  it('names as set aside exactly those that are on the list no more', () => {
    fc.assert(
      fc.property(fc.subarray(['a', 'b', 'c']), fc.subarray(['a', 'b', 'c']), (read, now) => {
        const gone = setAside(
          now.map((id) => hypothesis({ id })),
          read.map((id) => revision({ hypothesisId: id })),
        );
        expect(gone.map((one) => one.hypothesisId)).toEqual(read.filter((id) => !now.includes(id)));
      }),
    );
  });
});

it('a word at the edge of the evidence is no move', () => {
  expect(hasMoved(hypothesis({ evidence: 'A look. ' }), first)).toBe(false);
});
