import { alternating, median } from '../rounds.mjs';

export const name = 'growth';
export const what =
  'what a page takes when there is much more of what it is a page of, beside the same page of little';

export async function run({ isTiny, isQuick, stage }) {
  const set = await stage();
  const rounds = isTiny ? 1 : isQuick ? 5 : 15;
  const requests = isTiny ? 3 : isQuick ? 20 : 40;
  const threads = [...set.threads].map(([size, id]) => ({
    size,
    cookie: set.talking.members[0].cookie,
    body: { operationName: 'Thread', query: set.document('Thread'), variables: { id, last: 50 } },
  }));
  const cases = set.withCases.map(({ team, size }) => ({
    size,
    cookie: team.members[0].cookie,
    body: { operationName: 'Cases', query: set.document('Cases'), variables: { first: 10 } },
  }));
  return [
    await compared('p50 of 50 posts, beside one huge older thread', 'posts', threads, {
      set,
      rounds,
      requests,
    }),
    await compared('p50 of 10 cases of the list', 'cases', cases, { set, rounds, requests }),
  ];
}

async function compared(on, unit, ends, { set, rounds, requests }) {
  const [small, large] = [ends[0], ends.at(-1)];
  const measure = (end) => p50(set.ours, end, requests);
  for (const end of [small, large]) await measure(end);
  const measured = await alternating({ small, large }, rounds, measure);
  const [few, many] = [median(measured.small), median(measured.large)];
  return {
    on: `${on}, of ${said(large.size)} ${unit}`,
    unit: 'ms',
    ours: many,
    peer: { name: `of ${said(small.size)} ${unit}`, value: few },
    ratio: many / few,
    goal: { ratio: 1.15 },
  };
}

/** One after the other, so that nothing waits for anything but its own answer. */
async function p50({ url }, { cookie, body }, requests) {
  const took = [];
  for (let i = 0; i < requests; i += 1) {
    const begun = performance.now();
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
    });
    const { errors } = await response.json();
    took.push(performance.now() - begun);
    if (errors) throw new Error(JSON.stringify(errors));
  }
  return median(took);
}

function said(count) {
  return new Intl.NumberFormat('en').format(count);
}
