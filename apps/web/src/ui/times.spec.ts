import { dayInWords, exactTime, relativeTime } from './times';
import { showTimesFor } from './zone';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const before = (seconds: number) => relativeTime(NOW - seconds * 1_000, NOW, 'en-GB');

describe('relative time', () => {
  it('leaves the last minute to its own words', () => {
    expect(before(0)).toBeUndefined();
    expect(before(59)).toBeUndefined();
    expect(relativeTime(NOW + 20_000, NOW, 'en-GB')).toBeUndefined();
  });

  it('speaks as people do', () => {
    expect(before(60)).toBe('1 minute ago');
    expect(before(3_700)).toBe('1 hour ago');
    expect(before(86_400)).toBe('yesterday');
    expect(before(3 * 86_400)).toBe('3 days ago');
    expect(before(15 * 86_400)).toBe('2 weeks ago');
    expect(relativeTime(NOW + 7 * 86_400_000, NOW, 'en-GB')).toBe('next week');
  });

  it('never rounds up to more than has passed', () => {
    expect(before(119 * 60)).toBe('1 hour ago');
  });
});

describe('exact time', () => {
  it('names the zone', () => {
    expect(exactTime(NOW, 'en-GB')).toMatch(/24 November 2026.*(GMT|UTC|CET|[A-Z+0-9]+)$/);
  });

  it('is in the zone that the reader chose, and in the device’s where the browser does not know it', () => {
    const device = exactTime(NOW, 'en-GB');
    showTimesFor('Asia/Tokyo');
    expect(exactTime(NOW, 'en-GB')).toMatch(/24 November 2026 at 21:00/);
    expect(dayInWords('2026-11-24T20:00:00Z', 'en-GB')).toBe('Wednesday 25 November');
    showTimesFor('Europe/Atlantis');
    expect(exactTime(NOW, 'en-GB')).toBe(device);
    showTimesFor(null);
    expect(exactTime(NOW, 'en-GB')).toBe(device);
  });
});
