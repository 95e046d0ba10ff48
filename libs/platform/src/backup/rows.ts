import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { TableLayout } from './layout';

/** How many rows a table has and what they add up to. */
export interface RowsDigest {
  readonly rows: number;
  readonly digest: string;
}

const NEWLINE = 10;

/** Counts and digests rows as they pass: each is one line, since a line break within a value is written as `\n`. */
export class RowsCount {
  private readonly hash = createHash('sha256');
  private rows = 0;

  add(lines: Buffer): void {
    this.hash.update(lines);
    for (let at = lines.indexOf(NEWLINE); at !== -1; at = lines.indexOf(NEWLINE, at + 1)) this.rows += 1;
  }

  end(): RowsDigest {
    return { rows: this.rows, digest: this.hash.digest('hex') };
  }
}

/** Every row of a table in its one order, in PostgreSQL's own text, without holding more than a piece of it. */
export async function readRows(
  client: Client,
  { name, columns, order }: Pick<TableLayout, 'name' | 'columns' | 'order'>,
  take: (lines: Buffer) => Promise<void> | void = () => undefined,
): Promise<RowsDigest> {
  const count = new RowsCount();
  const select = `select ${columns.join(', ')} from ${name} order by ${order}`;
  for await (const lines of client.query(copyTo(`copy (${select}) to stdout`)) as AsyncIterable<Buffer>) {
    count.add(lines);
    await take(lines);
  }
  return count.end();
}
