import { Client } from 'pg';

/** The pools that answer people. */
const serving = new Set(['second-chair', 'second-chair-owner', 'second-chair-sign-in']);

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
    const { application_name: pool } = (this as { connectionParameters: { application_name?: string } })
      .connectionParameters;
    // What servers say to one another meanwhile, and the queue's own rounds, belong to no request.
    if (serving.has(pool ?? '')) sent.push(typeof first === 'string' ? first : (first.text ?? ''));
    return query.apply(this, args);
  };
  try {
    await work();
  } finally {
    prototype.query = query;
  }
  return sent;
}
