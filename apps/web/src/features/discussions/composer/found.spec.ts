import type { Finding } from '@second-chair/de-identification';
import { oneEach, openFindings, withoutMentions } from './found';

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
