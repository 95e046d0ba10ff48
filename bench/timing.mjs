/**
 * How long one call takes, in seconds: the median of several rounds after a warm-up. A round repeats the call until it
 * has lasted long enough for the clock, so that a call of microseconds is not measured by the clock's own grain.
 */
export function medianSeconds(call, { warmUpMs, roundMs, rounds }) {
  round(call, warmUpMs);
  const each = Array.from({ length: rounds }, () => round(call, roundMs)).sort((a, b) => a - b);
  const middle = Math.floor(rounds / 2);
  return rounds % 2 === 1 ? each[middle] : (each[middle - 1] + each[middle]) / 2;
}

function round(call, milliseconds) {
  const begun = performance.now();
  let calls = 0;
  do {
    call();
    calls += 1;
  } while (performance.now() - begun < milliseconds);
  return (performance.now() - begun) / 1_000 / calls;
}
