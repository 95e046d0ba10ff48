/** What PostgreSQL says when it starts, stops, has no place left or no room: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const sqlStates = /^(?:08...|57P0[1-5]|53[0-4]00|58030)$/u;
const systemCodes: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
/** Of pg and its pool, which give these no code. */
const driverWords =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error|Client was closed)/u;

/** Whether the database has no room left: what is there can still be read. */
export function isFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, driverError, cause } = error as { code?: unknown; driverError?: unknown; cause?: unknown };
  return code === '53100' || isFull(driverError) || isFull(cause);
}

/** Whether the database is out of reach or out of room: nobody's mistake, and it may work again in a moment. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, driverError, cause } = error as { code?: unknown; driverError?: unknown; cause?: unknown };
  if (typeof code === 'string' && (sqlStates.test(code) || systemCodes.has(code))) return true;
  return driverWords.test(error.message) || isUnavailable(driverError) || isUnavailable(cause);
}
