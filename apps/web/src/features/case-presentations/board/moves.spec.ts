import type { CaseCardFragment, CasePresentationState } from '../../../data/generated';
import { asksFirst, moveInto, movesOf, moveTowards } from './moves';

const nothing = {
  submit: false,
  review: false,
  advance: false,
  putAway: false,
  withdraw: false,
  reopen: false,
} as CaseCardFragment['viewerCan'];

const card = (state: CasePresentationState, may: Partial<CaseCardFragment['viewerCan']> = {}) => ({
  state,
  viewerCan: { ...nothing, ...may },
});

it('leads nowhere for whoever may do nothing', () => {
  expect(movesOf(card('PRESENTED'))).toEqual([]);
});

it('takes a submission and a review to where something is asked first', () => {
  const submission = moveInto(card('DRAFT', { submit: true }), 'review');
  const approval = moveInto(card('IN_REVIEW', { review: true }), 'ready');
  expect([submission, approval].map((move) => move && asksFirst(move))).toEqual([true, true]);
});

it('refuses a column that the case may not go to, and its own', () => {
  const presented = card('PRESENTED', { advance: true, putAway: true });
  expect(moveInto(presented, 'ready')).toBeUndefined();
  expect(moveInto(presented, 'discussed')).toBeUndefined();
  expect(moveInto(presented, 'away')).toEqual({ to: 'ARCHIVED', way: 'ARCHIVE' });
});

it('finds the nearest column on the way', () => {
  const draft = card('DRAFT', { submit: true, withdraw: true });
  expect(moveTowards(draft, 'right')?.to).toBe('IN_REVIEW');
  expect(moveTowards(draft, 'left')).toBeUndefined();
  expect(moveTowards(card('READY', { withdraw: true }), 'right')?.to).toBe('WITHDRAWN');
});
