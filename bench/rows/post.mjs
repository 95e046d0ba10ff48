import { randomUUID } from 'node:crypto';
import { alternating, load, median } from '../rounds.mjs';

export const name = 'post';
export const what =
  'writing a post: gate, policy, access log and room event; beside one insert over node:http';

export const words =
  'It seems to me that the goal was ours more than theirs, and I would like to hear how the room felt.';

export async function run({ isTiny, isQuick, stage }) {
  const set = await stage();
  const query = set.document('AddPost');
  const amount = isTiny ? 10 : isQuick ? 80 : 400;
  // In several threads by turns, as people do.
  const requests = () =>
    Array.from({ length: amount }, (_, i) => ({
      body: JSON.stringify({
        operationName: 'AddPost',
        query,
        variables: { input: { id: randomUUID(), threadId: set.quiet[i % set.quiet.length], body: words } },
      }),
    }));
  const sides = {
    ours: { server: set.ours, path: '/graphql', headers: { cookie: set.talking.members[0].cookie } },
    bare: { server: await set.peer('bare-post'), path: '/' },
  };
  // Every connection goes through the whole list, and an id is taken once.
  const measure = (side) => load({ ...side, requests: requests() }, { amount, connections: 1 });
  for (let i = 0; i < (isTiny ? 0 : 3); i += 1) for (const side of Object.values(sides)) await measure(side);
  const rounds = await alternating(sides, isTiny ? 1 : isQuick ? 5 : 9, measure);
  const of = (side, what) => median(rounds[side].map((one) => one[what]));
  return [
    {
      on: 'CPU of a mutation',
      unit: 'ms',
      ours: of('ours', 'cpu'),
      peer: { name: 'one prepared insert', value: of('bare', 'cpu') },
      ratio: of('ours', 'cpu') / of('bare', 'cpu'),
      goal: { ratio: 4 },
    },
  ];
}
