import { setTimeout as wait } from 'node:timers/promises';
import { alternating, median } from '../rounds.mjs';
import { openScreens } from '../screens.mjs';

export const name = 'memory';
export const what =
  'heap of the server for each signed-in screen that has a room open, beside socket.io alone';

export async function run({ isTiny, isQuick, stage }) {
  const set = await stage();
  const count = isTiny ? 20 : isQuick ? 200 : 1_000;
  const place = (i) => set.apart[i % set.apart.length];
  const sides = {
    ours: {
      server: set.ours,
      cookieOf: (i) => {
        const { members } = place(i).team;
        return members[Math.floor(i / set.apart.length) % members.length].cookie;
      },
    },
    bare: { server: await set.peer('bare-sockets') },
  };
  const measure = async ({ server, cookieOf }) => {
    const before = await server.used('exact');
    const screens = await openScreens(server.url, {
      count,
      cookieOf,
      roomOf: (i) => `thread:${place(i).threadId}`,
    });
    await wait(500);
    const during = await server.used('exact');
    await screens.close();
    await wait(500);
    return { heap: (during.heap - before.heap) / count / 1_024, resident: during.resident / 1_048_576 };
  };
  if (!isTiny) for (const side of Object.values(sides)) await measure(side);
  const rounds = await alternating(sides, isTiny ? 1 : 5, measure);
  const of = (side, what) => median(rounds[side].map((one) => one[what]));
  const heap = { unit: 'KB', ours: of('ours', 'heap') };
  const peer = { name: 'socket.io', value: of('bare', 'heap') };
  return [
    { on: `heap a screen, ${count} screens`, ...heap, goal: { value: 20 } },
    {
      on: `heap a screen, ${count} screens`,
      ...heap,
      peer,
      ratio: heap.ours / peer.value,
      goal: { ratio: 1.5 },
    },
    {
      on: `process with ${count} screens`,
      unit: 'MB',
      ours: of('ours', 'resident'),
      peer: { name: 'socket.io', value: of('bare', 'resident') },
      ratio: of('ours', 'resident') / of('bare', 'resident'),
    },
  ];
}
