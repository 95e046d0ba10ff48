import { FindingTally } from './finding-tally';

const name = (text: string, tier: 'required' | 'quasi' = 'required') => ({
  text,
  class: 'NAME' as const,
  tier,
});
let ids = 0;
const id = () => `batch ${++ids}`;

it('counts the same words in one place once, whatever their case', () => {
  const tally = new FindingTally();
  tally.found('team', 'case 1', [name('Ingrid'), name('INGRID'), name('Anna')]);
  tally.found('team', 'case 1', [name('Ingrid')]);
  tally.found('team', 'case 2', [name('Ingrid')]);
  expect(tally.take(id)).toEqual([
    { id: expect.any(String), teamId: 'team', counts: [{ class: 'NAME', outcome: 'FOUND', count: 3 }] },
  ]);
});

it('gives each count away once, in one batch for each team', () => {
  const tally = new FindingTally();
  tally.replaced('one', name('Ingrid'));
  tally.replaced('other', name('Ingrid'));
  tally.replaced('other', name('Anna'));
  const batches = tally.take(id);
  expect(batches.map(({ teamId, counts }) => [teamId, counts[0]?.count])).toEqual([
    ['one', 1],
    ['other', 2],
  ]);
  expect(new Set(batches.map((batch) => batch.id)).size).toBe(2);
  expect(tally.take(id)).toEqual([]);
});

it('gives away no words, and counts only what has to be settled', () => {
  const tally = new FindingTally();
  tally.found('team', 'case', [name('Ingrid'), name('Sweden', 'quasi')]);
  tally.replaced('team', name('Sweden', 'quasi'));
  const told = JSON.stringify(tally.take(id));
  expect(told).not.toMatch(/ingrid|sweden/iu);
  expect(told).toContain('"count":1');
});

it('stays within what the server takes', () => {
  const tally = new FindingTally();
  for (let times = 0; times < 700; times++) tally.replaced('team', name('Ingrid'));
  expect(tally.take(id)[0]?.counts[0]?.count).toBe(500);
});
