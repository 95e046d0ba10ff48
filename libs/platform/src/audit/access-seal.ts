import { createHash } from 'node:crypto';

/** One row of the access log as a seal reads it: each column as text. */
export type SealedEntry = readonly (string | null)[];

export interface Seal {
  organisationId: string;
  /** From 1, without gaps. */
  number: number;
  /** Nothing lies between these two, or before the first, that is not under a seal. */
  firstEntry: string;
  lastEntry: string;
  entryCount: number;
}

const columns = `id::text, organisation_id::text, actor_id::text,
  to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), request_id, action, subject_kind, subject_id::text`;

/** An entry in the order in which its columns are sealed; one that came from nowhere has no place to seal. */
export const entryAsSealed = `case when address is null and device is null then json_build_array(${columns})
  else json_build_array(${columns}, address, device) end`;

/** How much of each entry's own hash a seal keeps, so that a broken one can be named. */
export const MARK_BYTES = 8;

/** Before the first seal of an organisation. */
export const NO_HASH = '0'.repeat(64);

/**
 * What a seal holds, from the one before it and the entries under it. `tools/audit-verify.mjs` says the same once more
 * for itself: whoever doubts the log does not ask the server.
 */
export function sealOf(
  previous: string,
  seal: Seal,
  entries: readonly SealedEntry[],
): { marks: string; hash: string } {
  const marks = entries.map((entry) => sha256(JSON.stringify(entry)).slice(0, 2 * MARK_BYTES)).join('');
  const { organisationId, number, firstEntry, lastEntry, entryCount } = seal;
  const head = [previous, organisationId, number, firstEntry, lastEntry, entryCount, marks];
  const hash = sha256([JSON.stringify(head), ...entries.map((entry) => JSON.stringify(entry))].join('\n'));
  return { marks, hash };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
