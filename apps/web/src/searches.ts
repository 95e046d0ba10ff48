import type { CasePresentationState, SearchKind } from './data/generated';

/** What an address may carry after its question mark. Anything else in it is dropped, never trusted. */
export interface CasesSearch {
  view?: 'board' | 'list';
  states?: CasePresentationState[];
  team?: string;
  mine?: boolean;
}

export interface SignInSearch {
  /** Where to go on after signing in; always within this site. */
  next?: string;
  /** Why the page is seen: the sign-in ended by itself, or a new password was just set. */
  because?: 'ended' | 'renewed';
}

/** How far back the access log is shown. */
export const PERIODS = ['week', 'month', 'year'] as const;
export type Period = (typeof PERIODS)[number];

export interface AccessLogSearch {
  kind?: 'READ' | 'CHANGED';
  person?: string;
  period?: Period;
}

/** Filters alone: what is looked for stands in no address. */
export interface SearchSearch {
  kind?: SearchKind;
  team?: string;
  person?: string;
  state?: CasePresentationState;
  period?: Period;
}

const FOUND_KINDS: readonly SearchKind[] = ['CASE', 'THREAD', 'POST', 'TAKEAWAY'];

const STATES: readonly CasePresentationState[] = [
  'DRAFT',
  'IN_REVIEW',
  'RETURNED',
  'READY',
  'SCHEDULED',
  'PRESENTED',
  'FOLLOW_UP',
  'ARCHIVED',
  'WITHDRAWN',
];

type Raw = Record<string, unknown>;

export function casesSearch(raw: Raw): CasesSearch {
  const states = STATES.filter((state) => Array.isArray(raw['states']) && raw['states'].includes(state));
  const team = words(raw['team']);
  return {
    ...(raw['view'] === 'list' || raw['view'] === 'board' ? { view: raw['view'] } : {}),
    ...(states.length > 0 && { states }),
    ...(team && { team }),
    ...(raw['mine'] === true && { mine: true }),
  };
}

export function hiddenCasesSearch(raw: Raw): { team?: string } {
  const team = words(raw['team']);
  return team ? { team } : {};
}

export function caseSearch(raw: Raw): { thread?: string } {
  const thread = words(raw['thread']);
  return thread ? { thread } : {};
}

export function caseEditorSearch(raw: Raw): { section?: string; submit?: boolean } {
  const section = words(raw['section']);
  return { ...(section && { section }), ...(raw['submit'] === true && { submit: true }) };
}

export function caseVersionsSearch(raw: Raw): { before?: number; after?: number } {
  const [before, after] = [versionNumber(raw['before']), versionNumber(raw['after'])];
  return { ...(before && { before }), ...(after && { after }) };
}

export function accessLogSearch(raw: Raw): AccessLogSearch {
  const { kind } = raw;
  const person = words(raw['person']);
  const period = PERIODS.find((one) => one === raw['period']);
  return {
    ...((kind === 'READ' || kind === 'CHANGED') && { kind }),
    ...(person && { person }),
    ...(period && { period }),
  };
}

export function searchSearch(raw: Raw): SearchSearch {
  const [team, person] = [words(raw['team']), words(raw['person'])];
  const kind = FOUND_KINDS.find((one) => one === raw['kind']);
  const state = STATES.find((one) => one === raw['state']);
  const period = PERIODS.find((one) => one === raw['period']);
  return {
    ...(kind && { kind }),
    ...(team && { team }),
    ...(person && { person }),
    ...(state && { state }),
    ...(period && { period }),
  };
}

export function discussionsSearch(raw: Raw): { unread?: boolean; which?: 'mine' | 'followed' } {
  const { unread, which } = raw;
  if (unread === true) return { unread: true };
  return which === 'mine' || which === 'followed' ? { which } : {};
}

export function threadSearch(raw: Raw): { post?: string } {
  const post = words(raw['post']);
  return post ? { post } : {};
}

export function signInSearch(raw: Raw): SignInSearch {
  const next = words(raw['next']);
  return {
    // `//elsewhere.example` and `/\elsewhere.example` are other sites to a browser.
    ...(next && /^\/(?![/\\])/.test(next) && { next }),
    ...(raw['because'] === 'ended' || raw['because'] === 'renewed' ? { because: raw['because'] } : {}),
  };
}

export function rosterSearch(raw: Raw): { team?: string } {
  const team = words(raw['team']);
  return team ? { team } : {};
}

export function secondStepSearch(raw: Raw): { next?: string } {
  const { next } = signInSearch(raw);
  return next ? { next } : {};
}

function versionNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : undefined;
}

function words(value: unknown): string | undefined {
  return typeof value === 'string' && value.length > 0 && value.length <= 2_000 ? value : undefined;
}
