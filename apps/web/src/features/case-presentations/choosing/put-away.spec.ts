import type { CaseCardFragment } from '../../../data/generated';
import { putAwayAll, type Outcome } from './put-away';

const card = (id: string, version = 1) => ({ id, version }) as CaseCardFragment;
const cards = ['a', 'b', 'c', 'd'].map((id) => card(id));

it('goes on after a refusal, and keeps what was not put away as it stands now', async () => {
  const outcomes: Record<string, Outcome> = {
    a: { kind: 'done' },
    b: { kind: 'changed', now: card('b', 5) },
    c: { kind: 'refused' },
    d: { kind: 'done' },
  };
  const tried: number[] = [];
  const tally = await putAwayAll(
    cards,
    ({ id }) => Promise.resolve(outcomes[id] ?? { kind: 'done' }),
    (count) => tried.push(count),
  );
  expect(tally).toMatchObject({ done: ['a', 'd'], changed: ['b'], refused: ['c'], unreachable: [] });
  expect(tally.left).toEqual([card('b', 5), card('c')]);
  expect(tried).toEqual([0, 1, 2, 3]);
});

it('tries no more once the workspace cannot be reached, and loses nothing', async () => {
  const asked: string[] = [];
  const tally = await putAwayAll(
    cards,
    ({ id }) => {
      asked.push(id);
      return Promise.resolve({ kind: id === 'b' ? 'unreachable' : 'done' });
    },
    () => undefined,
  );
  expect(asked).toEqual(['a', 'b']);
  expect(tally.left.map(({ id }) => id)).toEqual(['b', 'c', 'd']);
});
