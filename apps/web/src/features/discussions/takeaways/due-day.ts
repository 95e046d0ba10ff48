/** A day without a time, as the server keeps it: YYYY-MM-DD. It is the same day in every zone. */
export function dayInWords(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(Date.parse(day));
}

/** Over for the reader, by their own calendar. */
export function isPast(day: string, now = new Date()): boolean {
  const two = (n: number): string => String(n).padStart(2, '0');
  return day < `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
