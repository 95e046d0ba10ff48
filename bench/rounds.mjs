import autocannon from 'autocannon';

/** The middle one. */
export function median(values) {
  return quantile(values, 0.5);
}

/** Between two neighbours, the mean of both where the share falls in the middle. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = share * (sorted.length - 1);
  return (sorted[Math.floor(at)] + sorted[Math.ceil(at)]) / 2;
}

/**
 * Measures each side once a round, in turn, so that a slow minute of the machine meets all of them; what comes first
 * changes from round to round. Answers what was measured, by side.
 */
export async function alternating(sides, rounds, measure) {
  const names = Object.keys(sides);
  const measured = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? names : names.toReversed();
    for (const name of order) measured[name].push(await measure(sides[name], name));
  }
  return measured;
}

/** Load from 10 connections: what one request costs the server, and how many it answers in a second. */
export async function load({ server, path = '', headers, requests }, { amount, connections = 10 }) {
  const before = await server.used();
  const begun = performance.now();
  // When the last answer came: autocannon itself looks whether it is done but once a second.
  let ended = begun;
  const result = await autocannon({
    url: `${server.url}${path}`,
    connections,
    amount,
    headers: { 'content-type': 'application/json', ...headers },
    requests: requests.map((request) => ({ method: 'POST', ...request })),
    setupClient: (client) => client.on('response', () => (ended = performance.now())),
  });
  const seconds = (ended - begun) / 1_000;
  const after = await server.used();
  const answered = result['2xx'];
  if (answered !== amount) throw new Error(`${amount - answered} of ${amount} requests went wrong.`);
  return { cpu: (after.cpu - before.cpu) / amount, perSecond: amount / seconds, p50: result.latency.p50 };
}
