import { readerZone } from './zone';

const STEPS: { unit: Intl.RelativeTimeFormatUnit; seconds: number }[] = [
  { unit: 'year', seconds: 31_557_600 },
  { unit: 'month', seconds: 2_629_800 },
  { unit: 'week', seconds: 604_800 },
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3_600 },
  { unit: 'minute', seconds: 60 },
];

/** As people say it ("3 days ago", "yesterday"); undefined within the minute, which has its own words. */
export function relativeTime(at: number, now: number, locale: string): string | undefined {
  const seconds = (at - now) / 1_000;
  const size = Math.abs(seconds);
  const step = STEPS.find(({ seconds: length }) => size >= length);
  if (!step) return undefined;
  const amount = Math.trunc(seconds / step.seconds);
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(amount, step.unit);
}

/** In the reader's own zone, with the zone named. */
export function exactTime(at: number, locale: string, zone = readerZone()): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone: zone,
  }).format(at);
}

/** "14:05", in the reader's zone. */
export function timeInWords(at: number | string, locale: string, zone = readerZone()): string {
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(
    typeof at === 'number' ? at : Date.parse(at),
  );
}

/** "Thursday 26 November", in the reader's zone. */
export function dayInWords(at: number | string, locale: string, zone = readerZone()): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: zone,
  }).format(typeof at === 'number' ? at : Date.parse(at));
}
