// Which findings the command line writes. Ages under ninety and years alone are what Safe Harbor lets stand, and nearly
// every text of care holds some: they are written for judgments only, where a year and a court are a name.

/** The spans of one text in the label set of the data. */
export function spansOf(engine, text, { all = false } = {}) {
  const isLegal = all || engine.readingOf(text).isLegal;
  return engine
    .scan(text)
    .filter(
      ({ tier, class: label }) => isLegal || tier === 'required' || (label !== 'AGE' && label !== 'DATE'),
    )
    .map(({ start, end, class: label }) => ({ start, end, label }));
}
