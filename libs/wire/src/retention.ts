/** How long content may be kept at least and at most, where an organisation does not keep it for good. */
export const RETENTION_BOUNDS = {
  PUT_AWAY_CASES: { unit: 'months', least: 6, most: 240 },
  IDLE_DRAFTS: { unit: 'days', least: 30, most: 1095 },
  MAILS: { unit: 'days', least: 1, most: 365 },
  INVITATIONS: { unit: 'days', least: 7, most: 730 },
} as const;

/** A shorter time counts after so many days, and a hold protects so much longer than it stands: a mistake can be undone. */
export const RETENTION_GRACE_DAYS = 7;
