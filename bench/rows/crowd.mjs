import { existsSync } from 'node:fs';
import { load } from '../../test/support/load.mjs';

export const name = 'crowd';
export const what =
  'a thousand signed-in people who read and save for ten minutes, beside a bare server that asks the database one thing';
/** Ten minutes, and longer than a quick look. */
export const isSlow = true;

const real = {
  people: 1_000,
  teamSize: 20,
  readable: 3,
  posts: 20,
  warmUpSeconds: 30,
  seconds: 600,
  pauseSeconds: 10,
};
const tiny = {
  people: 4,
  teamSize: 2,
  readable: 1,
  posts: 1,
  warmUpSeconds: 0,
  seconds: 3,
  pauseSeconds: 0.2,
};

export async function run({ isTiny }) {
  if (!existsSync('dist/apps/api/main.js')) throw new Error('Build the server first: npm run build');
  const { crowd } = await load('../../bench/crowd/crowd.ts');
  const plan = isTiny ? tiny : real;
  const found = await crowd({ ...plan, say: console.error });
  if (found.errors.length > 0)
    throw new Error(`${found.errors.length} errors of ${found.acts}: ${found.errors.slice(0, 3).join('; ')}`);
  const on = `${plan.people} people, ${found.acts} acts, no error`;
  return [
    {
      on: `${on}: p95`,
      unit: 'ms',
      ours: found.p95,
      peer: { name: 'bare server, p95', value: found.bareP95 },
      ratio: found.p95 / found.bareP95,
    },
    {
      on: `${on}: memory of the server at the end`,
      unit: 'MB',
      ours: found.memoryAtLast,
      peer: { name: 'in the first fifth', value: found.memoryAtFirst },
      ratio: found.memoryAtLast / found.memoryAtFirst,
    },
  ];
}
