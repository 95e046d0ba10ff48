/** How much waits for the person, for the marks in the navigation. */
export interface Waiting {
  home: number;
  toReview: number;
  unread: number;
}

export const NOTHING_WAITS: Waiting = { home: 0, toReview: 0, unread: 0 };
