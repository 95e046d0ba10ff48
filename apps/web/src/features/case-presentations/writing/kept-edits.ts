import { forget, keep, recallAll } from '../../../data/kept-text';
import type { KeptEdits } from './autosave-state';
import { isContentField } from './content';
import { editsOf, mayHoldPurged } from './purged-edits';

// Two tabs on one case each keep their own.
const page = globalThis.crypto?.randomUUID?.() ?? String(Math.random());

const ownKey = (caseId: string): string => editsOf(caseId) + page;

export function keepEdits(caseId: string, edits: KeptEdits | null): void {
  if (edits && !mayHoldPurged(caseId, edits.version)) keep(ownKey(caseId), JSON.stringify(edits));
  else forget(ownKey(caseId));
}

/**
 * What earlier visits left unsaved, newest first. Where two left the same field, the older one waits for the next visit,
 * so that neither covers the other.
 */
export function recallEdits(caseId: string): { edits: KeptEdits; forget: () => void }[] {
  const seen = new Set<string>();
  return recallAll(editsOf(caseId))
    .reverse()
    .flatMap(({ key, text }) => {
      const edits = parse(text);
      const fields = Object.keys(edits?.mine ?? {});
      if (!edits || fields.some((field) => seen.has(field))) return [];
      fields.forEach((field) => seen.add(field));
      return [{ edits, forget: () => key !== ownKey(caseId) && forget(key) }];
    });
}

/** Whatever any window kept of this case. */
export function forgetEdits(caseId: string): void {
  recallAll(editsOf(caseId)).forEach(({ key }) => forget(key));
}

export function hasKeptEdits(caseId: string): boolean {
  return recallAll(editsOf(caseId)).length > 0;
}

function parse(text: string): KeptEdits | null {
  try {
    const { version, base, mine, conflicts } = JSON.parse(text) as Partial<KeptEdits>;
    if (typeof version !== 'number' || !base || !mine || !Array.isArray(conflicts)) return null;
    return Object.keys(mine).every(isContentField) ? { version, base, mine, conflicts } : null;
  } catch {
    return null;
  }
}
