/**
 * One entry a figure. `ratio` says how many times the peer’s cost ours is; `goal` is what we want of it or, where it
 * says so, of the value, and `holds` whether it is so. What is a fact and no race has neither peer nor goal.
 */
export function resultsOf(rows) {
  return rows.flatMap(({ name, figures }) =>
    figures.map(({ on, unit, ours, peer, ratio, goal }) => ({
      name: `${name}: ${on}`,
      value: rounded(ours),
      unit,
      against: peer ? `${peer.name}: ${said(peer.value)} ${unit}` : null,
      ratio: ratio === undefined ? null : rounded(ratio),
      goal: goal ? wordsOf(goal, unit) : null,
      holds: goal ? isReached({ ours, ratio }, goal) : null,
    })),
  );
}

/** The same to read. */
export function table(rows) {
  const lines = [['row', 'on', 'ours', 'beside', 'ratio', 'goal', 'holds']];
  for (const { name, figures } of rows)
    for (const { on, ours, peer, unit, ratio, goal } of figures)
      lines.push([
        name,
        on,
        `${said(ours)} ${unit}`,
        peer ? `${said(peer.value)} ${unit} (${peer.name})` : '',
        ratio === undefined ? '' : `${said(ratio)}`,
        goal ? wordsOf(goal, unit) : '',
        goal ? (isReached({ ours, ratio }, goal) ? 'yes' : 'no') : '',
      ]);
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function wordsOf(goal, unit) {
  return 'ratio' in goal ? `ratio at most ${goal.ratio}` : `at most ${goal.value} ${unit}`;
}

function isReached({ ours, ratio }, goal) {
  return 'ratio' in goal ? ratio <= goal.ratio : ours <= goal.value;
}

function said(value) {
  return new Intl.NumberFormat('en', { maximumSignificantDigits: 3 }).format(value);
}

function rounded(value) {
  return Number(value.toPrecision(4));
}
