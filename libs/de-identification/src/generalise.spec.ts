import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { generalise, scan } from './index';

const names = ['Anna', 'Torsten Lindgren', 'Mrs Okafor', 'Priya Sharma', 'Fatima', 'Dr. Weber'];
const places = ['Uppsala', 'Leeds', '12 Park Road', 'St Mary’s Hospital', 'Heidelberg'];
const days = ['12 March 2024', '2023-04-05', '7 June', 'Friday 10 February'];
const texts = fc
  .tuple(
    fc.constantFrom(...names),
    fc.constantFrom(...names),
    fc.constantFrom(...places),
    fc.constantFrom(...days),
  )
  .chain(([a, b, c, d]) =>
    fc.constantFrom(
      `My patient ${a} came from ${c} on ${d}. Her sister ${b} rang.`,
      `On ${d} I met ${a} and ${b} in ${c}. ${a} cried.`,
      `${a} (seen at ${c}, ${d}) wrote to ${b} at b.k@example.org.`,
    ),
  );

describe('generalise', () => {
  it('leaves nothing required, and is done after once', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'binary', maxLength: 80 })), (text) => {
        const once = generalise(text, { decisions: [] });
        expect(scan(once.text).filter(({ tier }) => tier === 'required')).toEqual([]);
        expect(generalise(once.text, { decisions: [] }, once.known).text).toBe(once.text);
      }),
      { numRuns: 300 },
    );
  });

  it('calls the same person the same through the whole case', () => {
    const decisions = [
      { text: 'Priya Sharma', class: 'NAME', role: 'patient' },
      { text: 'Marek', class: 'NAME', role: 'colleague' },
    ] as const;
    const first = generalise('Priya Sharma came late. I told Marek about it.', { decisions });
    expect(first.text).toBe('[patient] came late. I told [colleague 1] about it.');
    const second = generalise('Then Priya left, and Marek asked.', { decisions }, first.known);
    expect(second.text).toBe('Then [patient] left, and [colleague 1] asked.');
  });

  it('gives two people two placeholders', () => {
    const { text } = generalise('I saw Anna with Torsten.', { decisions: [] });
    expect(text).toBe('I saw [person 1] with [person 2].');
  });

  it('counts weeks from the first session', () => {
    const { text } = generalise('She left on 26 March 2024.', { decisions: [], firstSession: '2024-03-05' });
    expect(text).toBe('She left in week 4.');
  });

  it('keeps to words that the writer chose', () => {
    const decisions = [{ text: 'Uppsala', class: 'LOCATION', replacement: 'a university town' }] as const;
    expect(generalise('He moved to Uppsala.', { decisions }).text).toBe('He moved to a university town.');
  });
});
