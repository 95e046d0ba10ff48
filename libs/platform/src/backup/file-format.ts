import type { RowsDigest } from './rows';

/** What is in the file beside the rows themselves. */
export interface BackupNotes {
  /** The moment whose state it holds. */
  readonly takenAt: string;
  /** Of PostgreSQL. */
  readonly serverVersion: string;
  readonly migrations: readonly string[];
}

export interface SequenceState {
  readonly name: string;
  readonly lastValue: string;
  readonly isCalled: boolean;
}

/*
 * The plain format of pg_dump: comments, COPY blocks, setval. What restoring needs to know stands in comments, so that
 * psql can read the file as well.
 */

const firstLine = '-- Second Chair: a backup of its database, format 1';

export function headerOf({ takenAt, serverVersion, migrations }: BackupNotes): string {
  return [
    firstLine,
    '--',
    `-- Taken at: ${takenAt}`,
    `-- PostgreSQL: ${serverVersion}`,
    ...migrations.map((name) => `-- Migration: ${name}`),
    '--',
    '-- npm run restore loads this into an empty database of these migrations and compares every table with its digest',
    '-- at the end. psql loads it too, into tables that the migrations have made and that have no rows; it compares',
    '-- nothing. The job queue (pgboss) is left out: what must happen is a row in one of these tables.',
    '--',
    '',
    `SET client_encoding = 'UTF8';`,
    'SET standard_conforming_strings = on;',
    'SET row_security = off;',
    `SET datestyle = 'ISO, YMD';`,
    `SET search_path = 'pg_catalog';`,
    '',
    'BEGIN;',
    '',
    '',
  ].join('\n');
}

export const blockStart = (table: string, columns: readonly string[]): string =>
  `COPY ${table} (${columns.join(', ')}) FROM stdin;\n`;

export const blockEnd = '\\.\n\n';

export const sequenceLine = ({ name, lastValue, isCalled }: SequenceState): string =>
  `SELECT pg_catalog.setval('${name.replaceAll("'", "''")}', ${lastValue}, ${isCalled});\n`;

export function digestsOf(tables: readonly (RowsDigest & { readonly name: string })[]): string {
  return [
    '',
    'COMMIT;',
    '',
    '-- SHA-256 of the rows of each table, each row a line as above, in the order of the primary key',
    ...tables.map(({ name, rows, digest }) => `-- Digest: ${digest} of ${rows} rows in ${name}`),
    '',
  ].join('\n');
}

export const lastLine = (digest: string): string => `-- Digest: ${digest} of all above this line\n`;

/** What one line outside the blocks says. */
export type Said =
  | { readonly kind: 'first' }
  | { readonly kind: 'note'; readonly name: string; readonly value: string }
  | { readonly kind: 'block'; readonly table: string; readonly columns: readonly string[] }
  | ({ readonly kind: 'sequence' } & SequenceState)
  | { readonly kind: 'digest'; readonly table: string; readonly rows: number; readonly digest: string }
  | { readonly kind: 'last'; readonly digest: string };

/** Undefined for what only psql, or a person, reads. */
export function said(line: string): Said | undefined {
  if (line === firstLine) return { kind: 'first' };
  const note = /^-- (Taken at|PostgreSQL|Migration): (.+)$/u.exec(line);
  if (note) return { kind: 'note', name: note[1] ?? '', value: note[2] ?? '' };
  const block = /^COPY (.+?) \((.+)\) FROM stdin;$/u.exec(line);
  if (block) return { kind: 'block', table: block[1] ?? '', columns: (block[2] ?? '').split(', ') };
  const sequence = /^SELECT pg_catalog\.setval\('(.+)', (-?\d+), (true|false)\);$/u.exec(line);
  if (sequence) {
    const [, name = '', lastValue = '', isCalled] = sequence;
    return { kind: 'sequence', name: name.replaceAll("''", "'"), lastValue, isCalled: isCalled === 'true' };
  }
  const last = /^-- Digest: ([0-9a-f]{64}) of all above this line$/u.exec(line);
  if (last) return { kind: 'last', digest: last[1] ?? '' };
  const digest = /^-- Digest: ([0-9a-f]{64}) of (\d+) rows in (.+)$/u.exec(line);
  if (digest)
    return { kind: 'digest', digest: digest[1] ?? '', rows: Number(digest[2]), table: digest[3] ?? '' };
  return undefined;
}
