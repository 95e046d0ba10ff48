import { Client } from 'pg';

type Query = (this: unknown, ...args: unknown[]) => unknown;

/**
 * Every statement that this process sends to PostgreSQL while `work` runs, on whichever connection: from looking the
 * sign-in up to COMMIT.
 */
export async function statementsDuring(work: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = [];
  const prototype = Client.prototype as unknown as { query: Query };
  const query = prototype.query;
  prototype.query = function (...args) {
    const [first] = args as [string | { text?: string }];
    sent.push(typeof first === 'string' ? first : (first.text ?? ''));
    return query.apply(this, args);
  };
  try {
    await work();
  } finally {
    prototype.query = query;
  }
  return sent;
}
