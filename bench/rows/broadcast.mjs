import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { alternating, median, quantile } from '../rounds.mjs';
import { openScreens } from '../screens.mjs';
import { words } from './post.mjs';

export const name = 'broadcast';
export const what =
  'a post to all screens of a thread at 20 posts a second, from the request’s start to the last screen; beside ws';

const POSTS_A_SECOND = 20;

export async function run({ isTiny, isQuick, stage }) {
  const set = await stage();
  const count = isTiny ? 5 : 200;
  const posts = isTiny ? 5 : isQuick ? 25 : 200;
  const { members } = set.talking;
  const [threadId] = set.quiet;
  const query = set.document('AddPost');
  const waiting = new Map();
  const onText = (text) => {
    if (!text.includes('post.added')) return;
    const id = /"id":"([^"]+)"/u.exec(text.slice(text.indexOf('"post":')))?.[1];
    const one = waiting.get(id);
    if (!one) return;
    one.left -= 1;
    if (one.left === 0) one.arrived(performance.now());
  };
  const ours = await openScreens(set.ours.url, {
    count,
    cookieOf: (i) => members[i % members.length].cookie,
    roomOf: () => `thread:${threadId}`,
    onText,
  });
  const peer = await set.peer('bare-post');
  const bare = await openScreens(peer.url, { count, onText, isBare: true });

  const measure = async ({ server, path, cookie }) => {
    const before = await server.used();
    const begun = performance.now();
    const took = await Promise.all(
      Array.from({ length: posts }, async (_, i) => {
        await wait(begun + (i * 1_000) / POSTS_A_SECOND - performance.now());
        const input = { id: randomUUID(), threadId, body: words };
        const last = new Promise((arrived) => waiting.set(input.id, { left: count, arrived }));
        const sentAt = performance.now();
        const response = await fetch(`${server.url}${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
          body: JSON.stringify({ operationName: 'AddPost', query, variables: { input } }),
        });
        const { errors } = await response.json();
        if (errors) throw new Error(JSON.stringify(errors));
        return (await last) - sentAt;
      }),
    );
    const { cpu } = await server.used();
    return { p99: quantile(took, 0.99), cpu: (cpu - before.cpu) / posts };
  };
  const sides = {
    ours: { server: set.ours, path: '/graphql', cookie: members[0].cookie },
    bare: { server: peer, path: '/' },
  };
  if (!isTiny) for (const side of Object.values(sides)) await measure(side);
  const rounds = await alternating(sides, isTiny ? 1 : 5, measure);
  await Promise.all([ours.close(), bare.close()]);
  const of = (side, what) => median(rounds[side].map((one) => one[what]));
  const figure = (on, what, goal) => ({
    on: `${on}, ${count} screens`,
    unit: 'ms',
    ours: of('ours', what),
    peer: { name: 'ws and one insert', value: of('bare', what) },
    ratio: of('ours', what) / of('bare', what),
    goal,
  });
  return [
    figure('p99 to the last screen', 'p99', { value: 25 }),
    figure('CPU of the server a post', 'cpu', { ratio: 1.5 }),
  ];
}
