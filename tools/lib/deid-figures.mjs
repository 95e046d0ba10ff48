// The figures that are looked at, what is asked of them, and those of the invented corpus.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const LABELS = ['NAME', 'DATE', 'LOCATION', 'CONTACT', 'ID', 'AGE'];

/** In per cent; "<" is an upper limit. */
export const GOALS = {
  'asq-phi': {
    NAME: '99.5',
    DATE: '99.7',
    LOCATION: '99',
    ID: '97',
    CONTACT: '100',
    precision: '97',
    safe: '96',
    clean: '90',
  },
  'presidio-research': {
    NAME: '92',
    LOCATION: '85',
    DATE: '99',
    CONTACT: '97',
    ID: '97',
    precision: '92',
    safe: '80',
  },
  'presidio-tests': { recall: '95', alarms: '<10' },
  tab: { direct: '97', quasi: '85', 'token p': '70' },
  therapy: { recall: '97', safe: '92', precision: '95', over: '<0.5', clean: '90' },
};

/** One row of the table out of what the scorer says of a group. */
export function figuresOf(group) {
  return {
    recall: group.required?.span_recall,
    ...Object.fromEntries(LABELS.map((label) => [label, group.labels[label]?.span_recall])),
    precision: group.precision,
    over: group.over_masking,
    safe: group.safe_docs.rate,
    clean: group.clean_negatives.rate,
    alarms: group.typed_false_alarms.rate,
    direct: group.tab?.entity_recall.direct.recall,
    quasi: group.tab?.entity_recall.quasi.recall,
    'token p': group.tab?.token_precision,
  };
}

/** Shares of the invented corpus that are found, and left alone, by language. */
export function ownFigures(scan) {
  const languages = join(import.meta.dirname, '../../libs/de-identification/src/languages');
  const share = (part, whole) => `${((part / whole) * 100).toFixed(1)} % (${part} of ${whole})`;
  return readdirSync(languages, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      const { find, leave } = JSON.parse(readFileSync(join(languages, name, 'corpus.json'), 'utf8'));
      const wanted = find.flatMap(({ text, required }) => {
        const found = scan(text).filter(({ tier }) => tier === 'required');
        return required.map((value) => found.some((each) => each.text.includes(value)));
      });
      const untouched = leave.filter(({ text }) => scan(text).length === 0).length;
      return [
        [`${name}: required values found`, share(wanted.filter(Boolean).length, wanted.length)],
        [`${name}: texts rightly untouched`, share(untouched, leave.length)],
      ];
    });
}
