import type { Finding } from '@second-chair/de-identification';
import { findingBeyond, oneEach, openFindings, withoutMentions } from './found';

const name = (text: string, start: number, more: Partial<Finding> = {}): Finding => ({
  start,
  end: start + text.length,
  text,
  class: 'NAME',
  tier: 'required',
  confidence: 0.9,
  reason: 'A first name.',
  suggestions: ['[patient]'],
  ...more,
});

describe('findings of the browser and of the server', () => {
  it('are shown once where both have them', () => {
    expect(openFindings('With Annika.', [name('Annika', 5)], [name('Annika', 40)], [])).toHaveLength(1);
  });

  it('are found by their words where the server counted other places', () => {
    const [found] = openFindings('@Lena, it was Annika.', [], [name('Annika', 49)], []);
    expect(found).toMatchObject({ start: 14, end: 20 });
  });

  it('are gone when their words are gone or settled', () => {
    expect(openFindings('It was [patient].', [name('Annika', 7)], [name('Annika', 7)], [])).toEqual([]);
    const decision = { text: 'Annika', class: 'NAME' as const, reason: 'A book.' };
    expect(openFindings('It was Annika.', [name('Annika', 7)], [name('Annika', 7)], [decision])).toEqual([]);
  });

  it('ask one question for words that stand there twice, what must be settled first', () => {
    const town = name('Leeds', 2, { class: 'LOCATION', tier: 'quasi' });
    expect(oneEach([town, name('Annika', 10), name('annika', 20)]).map(({ text }) => text)).toEqual([
      'Annika',
      'Leeds',
    ]);
  });

  it('do not include colleagues who are mentioned', () => {
    const typed = { text: 'Ask @Anna now', mentions: [{ start: 4, end: 9, personId: 'p' }] };
    expect(withoutMentions(typed)).toBe('Ask       now');
  });
});

describe('walking from finding to finding', () => {
  const [first, town, last] = [name('Annika', 0), name('Paris', 10, { tier: 'quasi' }), name('Olof', 20)];
  const all = [first, town, last];

  it.each([
    ['from a caret before it', { start: 0, end: 0 }, 'next', first],
    ['from before the first', { start: -1, end: -1 }, 'next', first],
    ['from one to the next', { start: 0, end: 6 }, 'next', last],
    ['from the last around to the first', { start: 20, end: 24 }, 'next', first],
    ['back', { start: 20, end: 24 }, 'previous', first],
    ['from the first back around to the last', { start: 0, end: 6 }, 'previous', last],
  ] as const)('%s', (_, selected, direction, wanted) => {
    expect(findingBeyond(all, selected, direction)).toBe(wanted);
  });

  it('takes the rest where nothing has to be settled, and nothing where there is none', () => {
    expect(findingBeyond([town], { start: 0, end: 0 }, 'next')).toBe(town);
    expect(findingBeyond([], { start: 0, end: 0 }, 'next')).toBeUndefined();
  });
});
