const PING_EVERY = 60_000;

export interface IdleState {
  /** When somebody was last at the keys, in any tab. */
  activeAt: number;
  /** When the server was last told so. */
  toldAt: number;
}

export interface IdleRules {
  /** Null: the organisation lets screens stay open. */
  minutes: number | null;
}

/** Whether nobody has been here for as long as the organisation allows. */
export function isIdle({ activeAt }: IdleState, { minutes }: IdleRules, now: number): boolean {
  return minutes !== null && now - activeAt >= minutes * 60_000;
}

/** A sign of life; `tell` when the server should hear of it. After a closed laptop the first key comes too late to count. */
export function signOfLife(
  state: IdleState,
  rules: IdleRules,
  now: number,
): { state: IdleState; tell: boolean; lock: boolean } {
  if (isIdle(state, rules, now)) return { state, tell: false, lock: true };
  const tell = now - state.toldAt >= PING_EVERY;
  return { state: { activeAt: now, toldAt: tell ? now : state.toldAt }, tell, lock: false };
}
