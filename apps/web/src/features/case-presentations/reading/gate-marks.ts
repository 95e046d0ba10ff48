import type { CaseGateFragment } from '../../../data/generated';
import { marksOfWords, type Mark } from '../../de-identification/marks';

/** Where, in each text, something is still found or was kept with a reason. */
export function gateMarks(
  gate: CaseGateFragment,
  textOf: (field: string) => string,
): (field: string) => Mark[] {
  return (field) => [
    ...gate.findings
      .filter((finding) => finding.field === field)
      .map(({ start, end, tier }): Mark => ({
        start,
        end,
        kind: tier === 'REQUIRED' ? 'open' : 'quasi',
        key: `${field}:${start}`,
      })),
    ...marksOfWords(
      textOf(field),
      gate.notIdentifiers.map(({ text }) => text),
    ),
  ];
}
