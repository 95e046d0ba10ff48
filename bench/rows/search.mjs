import { load } from '../../test/support/load.mjs';

export const name = 'search';
export const what =
  'searching posts with the policy of their readers, beside the same SQL by bare pg; rarer and commoner words in turn';

export async function run({ isTiny, isQuick }) {
  const { search } = await load('../../bench/search/search.ts');
  const posts = isTiny ? 200 : 100_000;
  const found = await search({ posts, rounds: isTiny ? 1 : isQuick ? 5 : 20, say: console.error });
  const on = `${new Intl.NumberFormat('en').format(posts)} posts`;
  return [
    {
      on: `${on}, posts alone: p95`,
      unit: 'ms',
      ours: found.posts,
      peer: { name: 'the same SQL by bare pg, p95', value: found.bare },
      ratio: found.posts / found.bare,
      goal: { ratio: 1.5 },
    },
    {
      on: `${on}, everything with its passages: p95`,
      unit: 'ms',
      ours: found.everything,
      peer: { name: 'what typing bears', value: 50 },
      ratio: found.everything / 50,
      goal: { value: 50 },
    },
  ];
}
