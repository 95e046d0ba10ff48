import { isDeepStrictEqual } from 'node:util';
import { alternating, load, median } from '../rounds.mjs';

export const name = 'thread page';
export const what =
  '50 posts of a long thread, signed in, with policy, row-level security and access log; beside servers that have none of them';

export async function run({ isTiny, isQuick, stage }) {
  const set = await stage();
  const [length, threadId] = [...set.threads].at(-1);
  const [viewer] = set.talking.members;
  const body = JSON.stringify({
    operationName: 'Thread',
    query: set.document('Thread'),
    variables: { id: threadId, last: 50 },
  });
  const requests = [{ body }];
  const [mercurius, bare] = [await set.peer('mercurius-page'), await set.peer('bare-page')];
  const peers = { headers: { 'x-viewer': viewer.personId }, requests };
  const sides = {
    ours: { server: set.ours, path: '/graphql', headers: { cookie: viewer.cookie }, requests },
    mercurius: { server: mercurius, path: '/graphql', ...peers },
    bare: { server: bare, path: '/', ...peers },
  };
  await checkAlike(sides);

  const amount = isTiny ? 10 : isQuick ? 120 : 500;
  if (!isTiny) for (const side of Object.values(sides)) await load(side, { amount: 600 });
  const rounds = await alternating(sides, isTiny ? 1 : isQuick ? 5 : 9, (side) => load(side, { amount }));
  const of = (side, what) => median(rounds[side].map((one) => one[what]));
  const on = `in a thread of ${new Intl.NumberFormat('en').format(length)} posts`;
  return [
    ['mercurius', 'Mercurius with graphql-jit and SQL by hand', 1.4],
    ['bare', 'node:http with prepared statements', 2],
  ].flatMap(([side, peer, atMost]) => [
    {
      on: `CPU a request, ${on}`,
      unit: 'ms',
      ours: of('ours', 'cpu'),
      peer: { name: peer, value: of(side, 'cpu') },
      ratio: of('ours', 'cpu') / of(side, 'cpu'),
      goal: { ratio: atMost },
    },
    {
      on: `requests a second, ${on}`,
      unit: '/s',
      ours: of('ours', 'perSecond'),
      peer: { name: peer, value: of(side, 'perSecond') },
      ratio: of(side, 'perSecond') / of('ours', 'perSecond'),
    },
  ]);
}

/** All sides answer the same to the letter, or they are not to be compared. */
async function checkAlike(sides) {
  const answers = [];
  for (const [name, { server, path, headers, requests }] of Object.entries(sides)) {
    const response = await fetch(`${server.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: requests[0].body,
    });
    const text = await response.text();
    const { data } = JSON.parse(text);
    if (data?.thread?.posts === undefined) throw new Error(`${name}: ${text.slice(0, 300)}`);
    answers.push(withoutTypeNames(data));
  }
  for (const [i, name] of Object.keys(sides).entries())
    if (!isDeepStrictEqual(answers[i], answers[0])) throw new Error(`${name} answers something else.`);
}

function withoutTypeNames(value) {
  return JSON.parse(JSON.stringify(value, (key, inner) => (key === '__typename' ? undefined : inner)));
}
