import fc from 'fast-check';
import { scan } from './scan';

const clinic = [{ text: 'Lindgården', class: 'ORG' as const }];

describe('words that an organisation has listed', () => {
  it.each([
    ['as it stands', 'They met at Lindgården twice.', 'Lindgården'],
    ['in capitals', 'They met at LINDGÅRDEN twice.', 'LINDGÅRDEN'],
    ['with a separate ring', 'They met at lindga\u030arden twice.', 'lindga\u030arden'],
    ['with an invisible letter inside', 'They met at Lind\u200bgården twice.', 'Lind\u200bgården'],
    ['in its genitive', 'It was Lindgårdens rule.', 'Lindgårdens'],
  ])('are found %s', (_how, text, words) => {
    expect(scan(text, { deny: clinic })).toContainEqual(
      expect.objectContaining({ text: words, class: 'ORG', tier: 'required', confidence: 1 }),
    );
  });

  it('are found as whole words only', () => {
    const found = scan('the linden and the gardens', { deny: [{ text: 'Lind', class: 'NAME' }] });
    expect(found).toEqual([]);
  });

  it('are found over several words, however they are spaced', () => {
    const deny = [{ text: 'House by the mill', class: 'LOCATION' as const }];
    expect(scan('we sat in the house  by the\nmill again', { deny })).toContainEqual(
      expect.objectContaining({ text: 'house  by the\nmill', class: 'LOCATION' }),
    );
  });

  it('keep their class and reason where a rule finds more around them', () => {
    const [finding] = scan('She wrote to Ingrid Lindgården about it.', { deny: clinic });
    expect(finding).toMatchObject({ class: 'ORG', tier: 'required', confidence: 1 });
    expect(finding?.text).toContain('Lindgården');
  });

  it('are not settled by a decision, nor by what was cleared', () => {
    const [finding] = scan('at lindgården', {
      deny: clinic,
      allow: ['Lindgården'],
      notIdentifiers: [{ text: 'lindgården' }],
    });
    expect(finding).toMatchObject({ class: 'ORG', tier: 'required' });
    expect(finding?.reason).toContain('Your organisation');
  });
});

describe('words that an organisation has cleared', () => {
  const text = 'The fox in the dream was called Ingrid.';

  it('are no finding, whatever their case', () => {
    expect(scan(text).map((finding) => finding.text)).toContain('Ingrid');
    expect(scan(text, { allow: ['INGRID'] }).map((finding) => finding.text)).not.toContain('Ingrid');
  });

  it('clear nothing that reaches beyond them', () => {
    const found = scan('The fox in the dream was called Ingrid Lindqvist.', { allow: ['Ingrid'] });
    expect(found.some((finding) => finding.text.includes('Lindqvist'))).toBe(true);
  });
});

it('never throws and never overlaps, whatever is listed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string({ unit: 'binary' })), (text, words) => {
      const findings = scan(text, { deny: words.map((word) => ({ text: word, class: 'OTHER' as const })) });
      findings.forEach((finding, at) => {
        expect(finding.text).toBe(text.slice(finding.start, finding.end));
        expect(finding.start).toBeGreaterThanOrEqual(findings[at - 1]?.end ?? 0);
      });
    }),
  );
});

describe('names that were settled before in the case', () => {
  const known = (text: string) => [{ text, class: 'NAME' as const, placeholder: '[friend]' }];

  it('are found where no rule would, and the reason says what they were called', () => {
    const [finding] = scan('then annika rang, quietly', { known: known('annika') });
    expect(finding).toMatchObject({
      text: 'annika',
      tier: 'required',
      suggestions: ['[friend]'],
      placeholder: '[friend]',
      reason: 'You called this [friend] before in this case.',
    });
  });

  it('are told from a word in small letters, unless the writer uses no capitals', () => {
    expect(scan('She had the grace to wait.', { known: known('grace') })).toEqual([]);
    expect(scan('She told Grace.', { known: known('Grace') })).toContainEqual(
      expect.objectContaining({ text: 'Grace', placeholder: '[friend]' }),
    );
    expect(scan('she told grace. then she left. nobody rang.', { known: known('grace') })).toContainEqual(
      expect.objectContaining({ text: 'grace', placeholder: '[friend]' }),
    );
  });

  it('keep the placeholder of the whole name where a part of it is somebody else’s', () => {
    const both = [
      { text: 'Anna Berg', class: 'NAME' as const, placeholder: '[friend]' },
      { text: 'Anna', class: 'NAME' as const, placeholder: '[colleague]' },
    ];
    for (const list of [both, both.toReversed()])
      expect(scan('I met Dr. Anna Berg again.', { known: list })[0]?.placeholder).toBe('[friend]');
  });
});
