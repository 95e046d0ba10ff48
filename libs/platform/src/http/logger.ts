import { pino } from 'pino';
import type { Log } from '../platform.tokens';
import { safeError } from './format-error';

/** One JSON object a line. Errors are cut to what cannot quote a row. */
export function createLogger(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: safeError } });
}

/** A path as it may be logged: without a query, and without an invitation's secret. */
export function loggedPath(url: string | undefined): string {
  const path = (url ?? '').split('?')[0] ?? '';
  return path.replace(/^(\/invitation\/|\/api\/auth\/reset-password\/)[^/]+/u, '$1…');
}
