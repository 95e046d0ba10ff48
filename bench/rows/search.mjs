import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export const name = 'search';
export const what =
  'searching posts with the policy of their readers, beside the same SQL by bare pg; rarer and commoner words in turn';

export async function run({ isTiny, isQuick }) {
  const posts = isTiny ? 200 : isQuick ? 10_000 : 100_000;
  const found = await inProcessOfItsOwn({ posts, rounds: isTiny ? 1 : isQuick ? 5 : 20 });
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

/** It holds the whole application, of which there can be one in a process. */
async function inProcessOfItsOwn(plan) {
  const child = fork(join(import.meta.dirname, '../search/search-process.mjs'), [JSON.stringify(plan)]);
  const [found] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`The search ended with ${code}.`))),
  ]);
  return found;
}
