import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openRequired, replaceFinding, scan, type Finding } from './index';

const brief = (findings: readonly Finding[]): string[] =>
  findings.map((each) => `${each.class} ${each.text}`);
const required = (text: string): Finding[] => scan(text).filter((each) => each.tier === 'required');

function replaceAll(text: string): string {
  return required(text).reduceRight(
    (current, finding) => replaceFinding(current, finding, finding.suggestions[0] ?? ''),
    text,
  );
}

const people = [
  'Anna',
  'Torsten Lindgren',
  'Priya Sharma',
  'Mrs Okafor',
  'Dr. Weber',
  'Fatima',
  'J.K.',
  'Liam O’Connor',
];
const places = ['Uppsala', 'Leeds', 'Heidelberg', 'St Mary’s Hospital', '12 Park Road', 'Malmö', 'New York'];
const days = ['12 March', 'March 3rd, 2021', '2023-04-05', '03/11/2022', 'Friday 10 February', '7.6.2024'];
const contacts = [
  'anna.berg@example.org',
  '07700 900123',
  '+46 70 174 06 05',
  'www.example.com/anna',
  '@anna.berg',
];
const sentence = fc
  .tuple(
    fc.constantFrom(...people),
    fc.constantFrom(...places),
    fc.constantFrom(...days),
    fc.constantFrom(...contacts),
    fc.constantFrom(
      (a: string, b: string, c: string, d: string) =>
        `My patient ${a} came from ${b} on ${c}. Reached at ${d}.`,
      (a: string, b: string, c: string, d: string) =>
        `On ${c} I wrote to ${d}. ${a} had moved to ${b}, she said.`,
      (a: string, b: string, c: string, d: string) =>
        `${a} (seen at ${b}, ${c}) rang from ${d} and he cried.`,
    ),
  )
  .map(([a, b, c, d, build]) => build(a, b, c, d));

// Words, marks, surrogates and digits in any order: the raw material of every accident.
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'Anna',
        ' ',
        '\n',
        '.',
        '[patient]',
        '\ud83d',
        '\udc00',
        '😀',
        '\u200b',
        '12 March',
        'e\u0301',
        '**',
        '@[',
        'Мarіa',
        '0',
      ),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('what a number or a name is said to be', () => {
  it.each([
    ['Her NHS number is 943 476 5919.', ['ID 943 476 5919']],
    ['Ihr Sohn geht auf die Theodor-Storm-Schule und mag sie nicht.', ['LOCATION Theodor-Storm-Schule']],
    ['Die Mutter-Kind-Klinik war ihr zu weit, und sie kam nicht.', []],
    ['det var jobbigt i gruppen, pat säger att chefen suckar varje gång', []],
  ])('%s', (text, expected) => expect(brief(scan(text))).toEqual(expected));
});

describe('scan', () => {
  it('finds the three details of the first journey and offers words for them', () => {
    const findings = scan('Anna from Uppsala, 12 March');
    expect(brief(findings)).toEqual(['NAME Anna', 'LOCATION Uppsala', 'DATE 12 March']);
    expect(findings.every((each) => each.tier === 'required')).toBe(true);
    expect(findings.map((each) => each.suggestions[0])).toEqual([
      '[patient]',
      'a mid-size town',
      'a few weeks in',
    ]);
  });

  it('reports slices of the text, sorted and apart, for any string at all', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, sentence), (text) => {
        let end = 0;
        for (const finding of scan(text)) {
          expect(text.slice(finding.start, finding.end)).toBe(finding.text);
          expect(finding.start).toBeGreaterThanOrEqual(end);
          expect(finding.end).toBeGreaterThan(finding.start);
          expect(finding.confidence).toBeGreaterThan(0);
          expect(finding.confidence).toBeLessThanOrEqual(1);
          expect(finding.suggestions.length).toBeGreaterThan(0);
          expect(finding.suggestions.length).toBeLessThanOrEqual(3);
          end = finding.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('finds nothing required once every finding is replaced by its first suggestion', () => {
    fc.assert(
      fc.property(sentence, (text) => expect(brief(required(replaceAll(text)))).toEqual([])),
      { numRuns: 300 },
    );
  });

  it('finds the person, the place, the day and the contact in every such sentence', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const classes = new Set(required(text).map((each) => each.class));
        expect([...classes].sort()).toEqual(['CONTACT', 'DATE', 'LOCATION', 'NAME']);
      }),
      { numRuns: 300 },
    );
  });

  it('sees through an invisible character anywhere in a name', () => {
    const invisible = fc.constantFrom('\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u202e');
    fc.assert(
      fc.property(
        fc.constantFrom('Anna', 'Torsten', 'Fatima', 'Uppsala'),
        invisible,
        fc.nat(3),
        (word, char, at) => {
          const hidden = word.slice(0, at + 1) + char + word.slice(at + 1);
          expect(required(`I met ${hidden} again.`)).toHaveLength(1);
        },
      ),
    );
  });

  it.each([
    ['a separate accent', 'I saw Zoe\u0301 again.', 'Zoe\u0301'],
    ['full-width digits', 'Ring ０７７００ ９００１２３ now.', '０７７００ ９００１２３'],
    ['Cyrillic look-alikes', 'I saw \u0410nn\u0430 again.', '\u0410nn\u0430'],
    ['Greek look-alikes', 'I saw \u0391nna again.', '\u0391nna'],
    ['capitals throughout', 'I SAW ANNA TWICE THIS WEEK.', 'ANNA'],
    ['Markdown inside the word', 'I saw An**na** again.', 'An**na'],
    ['Markdown around the word', 'I saw **Anna** again.', 'Anna'],
    ['underscores around the word', 'I saw _Anna_ again.', 'Anna'],
    ['a mention', 'Ask @[Anna] about it.', 'Anna'],
    ['a line break between the names', 'I saw Anna\nLindgren again.', 'Anna\nLindgren'],
    ['no-break spaces', 'It was on 12\u00a0March\u00a02021, then.', '12\u00a0March\u00a02021'],
    ['emoji before it', '😀😀 I saw Anna 😀 again.', 'Anna'],
    ['a lone surrogate before it', '\ud83d I saw Anna again.', 'Anna'],
    ['brackets that are no placeholder', 'I saw [Anna] again.', 'Anna'],
  ])('is not misled by %s', (_, text, expected) => {
    expect(required(text).map((each) => each.text)).toEqual([expected]);
  });

  it('leaves placeholders alone', () => {
    expect(scan('[patient] and [partner] moved from [town] in [month]; [colleague 1] rang [phone].')).toEqual(
      [],
    );
  });

  it('leaves out what a person decided is no identifier, whatever its case and spacing', () => {
    const text = 'She read Winterson, and Anna  Berg rang.';
    expect(brief(scan(text, { notIdentifiers: [{ text: 'anna berg' }] }))).not.toContain('NAME Anna  Berg');
    expect(brief(scan(text, { notIdentifiers: [{ text: 'anna berg', class: 'DATE' }] }))).toContain(
      'NAME Anna  Berg',
    );
  });

  it('leaves out stretches it is told to ignore', () => {
    expect(scan('Anna rang.', { ignore: [{ start: 0, end: 4 }] })).toEqual([]);
  });

  it('names the role it can read from the words before', () => {
    expect(scan('We met her sister Doreen once.')[0]?.suggestions[0]).toBe('[sister]');
    expect(scan('He told Dr Hart about it.')[0]?.suggestions[0]).toBe('[clinician]');
  });
});

describe('openRequired', () => {
  it('keeps required findings without a decision and nothing else', () => {
    const findings = scan('Anna, 34, lives in Sweden with Peter.');
    expect(openRequired(findings, []).map((each) => each.text)).toEqual(['Anna', 'Peter']);
    expect(openRequired(findings, [{ text: 'ANNA' }]).map((each) => each.text)).toEqual(['Peter']);
    expect(openRequired(findings, [{ text: 'Anna', class: 'LOCATION' }])).toHaveLength(2);
  });
});

describe('replaceFinding', () => {
  it('replaces one finding', () => {
    const [finding] = scan('Then Anna rang.');
    expect(finding && replaceFinding('Then Anna rang.', finding, '[patient]')).toBe('Then [patient] rang.');
  });

  it('refuses a finding of another text', () => {
    const [finding] = scan('Then Anna rang.');
    expect(() => finding && replaceFinding('Now Anna rang.', finding, '[patient]')).toThrow(RangeError);
  });
});

describe('the stop behind a day', () => {
  it.each([
    ['She left on 4 March.\nThen nothing.', '4 March'],
    ['It was Monday 3 June.', 'Monday 3 June'],
    ['Sie ging am 4. März. Danach nichts.', '4. März'],
    ['We met on 4 Mar. and once more.', '4 Mar.'],
  ])('%j', (text, day) => {
    expect(brief(required(text).filter((each) => each.class === 'DATE'))).toEqual([`DATE ${day}`]);
  });
});
