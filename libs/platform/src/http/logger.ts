import { pino, type DestinationStream } from 'pino';
import type { Log } from '../platform.tokens';
import { safeError } from './format-error';

/** One JSON object a line. Errors are cut to what cannot quote a row. */
export function createLogger(level: string, to: DestinationStream = pino.destination(1)): Log {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: safeError } },
    to,
  );
}

/** A path as it may be logged: without a query, and without an invitation's secret. */
export function loggedPath(url: string | undefined): string {
  const path = (url ?? '').split('?')[0] ?? '';
  return path.replace(/^(\/invitation\/|\/api\/auth\/reset-password\/)[^/]+/u, '$1…');
}
