import type { TFunction } from 'i18next';

/** "4 minutes": rounded up, so that nobody comes back too early. */
export function waitInWords(t: TFunction, seconds: number): string {
  if (seconds < 90) return t('common.wait.seconds', { count: Math.max(1, Math.ceil(seconds)) });
  if (seconds < 90 * 60) return t('common.wait.minutes', { count: Math.ceil(seconds / 60) });
  return t('common.wait.hours', { count: Math.ceil(seconds / 3_600) });
}
