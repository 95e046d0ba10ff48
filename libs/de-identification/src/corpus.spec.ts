import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scan } from './index';
import { LANGUAGE_CODES } from './languages/languages';

interface Corpus {
  find: { why: string; text: string; required: string[] }[];
  leave: { why: string; text: string }[];
}

// Every sentence is invented for these files, one beside the words of each language. Each says why it is there.
const corpora = LANGUAGE_CODES.map(
  (code) =>
    [
      code,
      JSON.parse(readFileSync(join(import.meta.dirname, 'languages', code, 'corpus.json'), 'utf8')) as Corpus,
    ] as const,
);

describe.each(corpora)('invented sentences in %s', (code, { find, leave }) => {
  it.each(find.map(({ why, text, required }) => [why, text, required] as const))(
    'finds %s',
    (_, text, expected) => {
      const found = scan(text, { language: code })
        .filter((each) => each.tier === 'required')
        .map((each) => each.text);
      for (const identifier of expected) expect(found.join(' | ')).toContain(identifier);
      expect(found).toHaveLength(expected.length);
    },
  );

  it.each(leave.map(({ why, text }) => [why, text] as const))('leaves %s alone', (_, text) => {
    expect(scan(text, { language: code }).map((each) => `${each.class} ${each.text}`)).toEqual([]);
  });
});

it('finds a country, a state, an age and an employer, and demands nothing for them', () => {
  const findings = scan(
    'A 48-year-old carpenter from Ireland, once in Texas, works for Halden Brothers Ltd.',
  );
  expect(findings.map((each) => each.class)).toEqual(['AGE', 'COUNTRY', 'STATE', 'ORG']);
  expect(findings.every((each) => each.tier === 'quasi')).toBe(true);
});
