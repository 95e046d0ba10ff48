import { forget, recallAll } from '../../../data/kept-text';

/** Where unsaved edits of a case are kept on this device. */
export const editsOf = (caseId: string): string => `case.${caseId}.`;

/** Edits of an earlier version than this may hold words that were purged. */
const purgedAt = new Map<string, number>();

export function mayHoldPurged(caseId: string, version: number): boolean {
  return version < (purgedAt.get(caseId) ?? 0);
}

/** Leaked words were purged with this version: what was begun before is dropped, and not kept any more. */
export function forgetEditsBefore(caseId: string, version: number): void {
  purgedAt.set(caseId, version);
  for (const { key, text } of recallAll(editsOf(caseId))) if (versionOf(text) < version) forget(key);
}

function versionOf(text: string): number {
  try {
    return (JSON.parse(text) as { version?: number }).version ?? 0;
  } catch {
    return 0;
  }
}
