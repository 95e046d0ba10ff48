import {
  CaseContent,
  changedFields,
  ContentChanges,
  CONTENT_FIELDS,
  ContentField,
  merge,
  pick,
  sameValue,
} from './content';

/** Long enough that a sentence is not sent word by word, short enough that nobody waits for it. */
export const SAVE_AFTER = 800;
/** Someone who types without a pause is saved all the same. */
export const SAVE_AT_LATEST = 5_000;
const RETRY_FIRST = 2_000;
const RETRY_AT_MOST = 30_000;

export type Trouble =
  | { kind: 'unreachable'; at: number; attempts: number }
  /** The server said no; the next edit tries again. */
  | { kind: 'refused'; message: string };

/**
 * How the text on the screen and the text on the server stand to each other. Everything typed is in `mine` from the
 * first key on, and only an answer of the server makes it part of `base`.
 */
export interface AutosaveState {
  /** What the server holds, as far as this screen knows. */
  base: CaseContent;
  version: number;
  mine: CaseContent;
  sending: boolean;
  /** Sent, and not yet known to have arrived: the answer may have been lost on its way. */
  unacknowledged: ContentChanges;
  /** Not sent, because they stand in lists and hold something that could identify the patient. */
  heldHere: readonly ContentField[];
  heldByServer: readonly ContentField[];
  /** Changed here and elsewhere, differently. `base` holds the other text. */
  conflicts: readonly ContentField[];
  /** Changed elsewhere only, and taken over; shown once. */
  taken: readonly ContentField[];
  trouble: Trouble | null;
  firstEditAt: number | null;
  lastEditAt: number | null;
  savedAt: number | null;
}

export interface KeptEdits {
  version: number;
  base: ContentChanges;
  mine: ContentChanges;
  /** Nobody has chosen yet between two texts: `base` holds the other one. */
  conflicts: readonly ContentField[];
}

export type AutosaveEvent =
  | { type: 'edited'; content: CaseContent; at: number }
  | { type: 'held'; fields: readonly ContentField[] }
  /** A decision was made or withdrawn: what was held may go now. */
  | { type: 'recheck' }
  | { type: 'sent'; changes: ContentChanges }
  | { type: 'saved'; changes: ContentChanges; content: CaseContent; version: number; at: number }
  | { type: 'unreachable'; at: number }
  | { type: 'reachable' }
  | { type: 'refused'; message: string }
  | { type: 'identifying'; fields: readonly ContentField[] }
  | { type: 'stale'; content: CaseContent; version: number }
  | { type: 'heard'; content: CaseContent; version: number }
  | { type: 'restored'; kept: KeptEdits; at: number }
  | { type: 'settled'; field: ContentField; value: CaseContent[ContentField]; at: number }
  | { type: 'noticed' };

export function startAutosave(content: CaseContent, version: number): AutosaveState {
  return {
    base: content,
    version,
    mine: content,
    sending: false,
    unacknowledged: {},
    heldHere: [],
    heldByServer: [],
    conflicts: [],
    taken: [],
    trouble: null,
    firstEditAt: null,
    lastEditAt: null,
    savedAt: null,
  };
}

export function unsavedFields(state: AutosaveState): ContentField[] {
  return changedFields(state.base, state.mine);
}

export function heldFields(state: AutosaveState): ContentField[] {
  return unsavedFields(state).filter(
    (field) => state.heldHere.includes(field) || state.heldByServer.includes(field),
  );
}

/** What the next save carries. */
export function changesToSend(state: AutosaveState): ContentChanges {
  const held = heldFields(state);
  return pick(
    state.mine,
    unsavedFields(state).filter((field) => !held.includes(field) && !state.conflicts.includes(field)),
  );
}

/** In how many milliseconds the next save is due; null when there is nothing to send or one is on its way. */
export function nextSaveIn(state: AutosaveState, now: number): number | null {
  if (state.sending || state.trouble?.kind === 'refused') return null;
  if (Object.keys(changesToSend(state)).length === 0) return null;
  if (state.trouble) {
    const pause = Math.min(RETRY_FIRST * 2 ** (state.trouble.attempts - 1), RETRY_AT_MOST);
    return Math.max(0, state.trouble.at + pause - now);
  }
  const quiet = (state.lastEditAt ?? now) + SAVE_AFTER;
  const latest = (state.firstEditAt ?? now) + SAVE_AT_LATEST;
  return Math.max(0, Math.min(quiet, latest) - now);
}

/** What must survive a closed tab; null when the server has everything. */
export function editsToKeep(state: AutosaveState): KeptEdits | null {
  const fields = unsavedFields(state);
  if (fields.length === 0) return null;
  return {
    version: state.version,
    base: pick(state.base, fields),
    mine: pick(state.mine, fields),
    conflicts: state.conflicts,
  };
}

export type SaveWord =
  'saved' | 'unchanged' | 'waiting' | 'saving' | 'kept' | 'refused' | 'held' | 'conflict';

export function saveWord(state: AutosaveState): SaveWord {
  if (state.conflicts.length > 0) return 'conflict';
  if (state.trouble?.kind === 'refused') return 'refused';
  if (state.trouble) return 'kept';
  if (state.sending) return 'saving';
  if (Object.keys(changesToSend(state)).length > 0) return 'waiting';
  if (heldFields(state).length > 0) return 'held';
  return state.savedAt === null ? 'unchanged' : 'saved';
}

function tidy(state: AutosaveState): AutosaveState {
  const unsaved = unsavedFields(state);
  return {
    ...state,
    conflicts: state.conflicts.filter((field) => unsaved.includes(field)),
    firstEditAt: unsaved.length === 0 ? null : state.firstEditAt,
    lastEditAt: unsaved.length === 0 ? null : state.lastEditAt,
  };
}

/** Takes in what the server holds now, which may include what was sent from here and what another tab wrote. */
function absorb(state: AutosaveState, theirs: CaseContent, version: number): AutosaveState {
  if (version < state.version) return state;
  const arrived = CONTENT_FIELDS.filter((field) => {
    const sent = state.unacknowledged[field];
    return sent !== undefined && sameValue(sent, theirs[field]);
  });
  const base = { ...state.base, ...pick(theirs, arrived) };
  const merged = merge(base, state.mine, theirs);
  return tidy({
    ...state,
    base: theirs,
    version,
    mine: merged.content,
    conflicts: [...new Set([...state.conflicts, ...merged.conflicts])],
    taken: [...new Set([...state.taken, ...merged.taken])],
  });
}

function edit(state: AutosaveState, content: CaseContent, at: number): AutosaveState {
  const touched = changedFields(state.mine, content);
  return tidy({
    ...state,
    mine: content,
    heldHere: state.heldHere.filter((field) => !touched.includes(field)),
    heldByServer: state.heldByServer.filter((field) => !touched.includes(field)),
    trouble: state.trouble?.kind === 'refused' ? null : state.trouble,
    firstEditAt: state.firstEditAt ?? at,
    lastEditAt: at,
  });
}

export function reduceAutosave(state: AutosaveState, event: AutosaveEvent): AutosaveState {
  switch (event.type) {
    case 'edited':
      return edit(state, event.content, event.at);
    case 'held':
      return { ...state, heldHere: event.fields };
    case 'recheck':
      return { ...state, heldHere: [], heldByServer: [] };
    case 'sent':
      return {
        ...state,
        sending: true,
        unacknowledged: { ...state.unacknowledged, ...event.changes },
        firstEditAt: null,
      };
    case 'saved': {
      // What was sent counts as saved exactly as it was typed, so that a tidied space never moves the cursor.
      const known: AutosaveState = {
        ...state,
        sending: false,
        trouble: null,
        base: { ...state.base, ...event.changes },
        savedAt: event.at,
      };
      const absorbed = absorb(known, { ...event.content, ...event.changes }, event.version);
      return tidy({ ...absorbed, unacknowledged: {} });
    }
    case 'unreachable': {
      const attempts = state.trouble?.kind === 'unreachable' ? state.trouble.attempts + 1 : 1;
      return { ...state, sending: false, trouble: { kind: 'unreachable', at: event.at, attempts } };
    }
    case 'reachable':
      return state.trouble?.kind === 'unreachable' ? { ...state, trouble: null } : state;
    case 'refused':
      return {
        ...state,
        sending: false,
        unacknowledged: {},
        trouble: { kind: 'refused', message: event.message },
      };
    case 'identifying':
      return {
        ...state,
        sending: false,
        unacknowledged: {},
        trouble: null,
        heldByServer: [...new Set([...state.heldByServer, ...event.fields])],
      };
    case 'stale':
      return {
        ...absorb({ ...state, sending: false, trouble: null }, event.content, event.version),
        unacknowledged: {},
      };
    case 'heard':
      return absorb(state, event.content, event.version);
    case 'restored': {
      const merged = merge(
        { ...state.base, ...event.kept.base },
        { ...state.mine, ...event.kept.mine },
        state.base,
      );
      const conflicts = [...new Set([...state.conflicts, ...merged.conflicts, ...event.kept.conflicts])];
      const next = { ...state, mine: merged.content, conflicts };
      return tidy({ ...next, firstEditAt: event.at, lastEditAt: event.at });
    }
    case 'settled': {
      const next = edit(state, { ...state.mine, [event.field]: event.value }, event.at);
      return { ...next, conflicts: next.conflicts.filter((field) => field !== event.field) };
    }
    case 'noticed':
      return { ...state, taken: [] };
  }
}
