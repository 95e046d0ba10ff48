import { forget, keep, recallAll } from '../../../data/kept-text';
import type { KeptEdits } from './autosave-state';
import { isContentField } from './content';

// Two tabs on one case each keep their own.
const page = globalThis.crypto?.randomUUID?.() ?? String(Math.random());

const prefixOf = (caseId: string): string => `case.${caseId}.`;
const ownKey = (caseId: string): string => prefixOf(caseId) + page;

/** Edits of an earlier version than this may hold words that were purged. */
const purgedAt = new Map<string, number>();

export function keepEdits(caseId: string, edits: KeptEdits | null): void {
  if (edits && edits.version >= (purgedAt.get(caseId) ?? 0)) keep(ownKey(caseId), JSON.stringify(edits));
  else forget(ownKey(caseId));
}

/**
 * What earlier visits left unsaved, newest first. Where two left the same field, the older one waits for the next visit,
 * so that neither covers the other.
 */
export function recallEdits(caseId: string): { edits: KeptEdits; forget: () => void }[] {
  const seen = new Set<string>();
  return recallAll(prefixOf(caseId))
    .reverse()
    .flatMap(({ key, text }) => {
      const edits = parse(text);
      const fields = Object.keys(edits?.mine ?? {});
      if (!edits || fields.some((field) => seen.has(field))) return [];
      fields.forEach((field) => seen.add(field));
      return [{ edits, forget: () => key !== ownKey(caseId) && forget(key) }];
    });
}

/** Leaked words were purged with this version: what was begun before is dropped, and not kept any more. */
export function forgetEditsBefore(caseId: string, version: number): void {
  purgedAt.set(caseId, version);
  for (const { key, text } of recallAll(prefixOf(caseId)))
    if ((parse(text)?.version ?? 0) < version) forget(key);
}

/** Whatever any window kept of this case. */
export function forgetEdits(caseId: string): void {
  recallAll(prefixOf(caseId)).forEach(({ key }) => forget(key));
}

export function hasKeptEdits(caseId: string): boolean {
  return recallAll(prefixOf(caseId)).length > 0;
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
