import type { AccessEntryRowFragment } from '../../../data/generated';

/** A line of the log; of a team’s log with the case that it is about, where it is about one. */
export type Entry = AccessEntryRowFragment & {
  casePresentation?: { id: string; headline: string } | null;
};

/** The message that says what was done: `did.post.read`. One that is not in the catalogue falls back to the word itself. */
export function messageOf({ subject, action }: Pick<Entry, 'subject' | 'action'>): string {
  const key = action.toLowerCase().replace(/[^a-z]+([a-z])/gu, (_, letter: string) => letter.toUpperCase());
  return `accessLog.did.${subject}.${key}`;
}

/** "Firefox, Windows, 192.0.2.…"; empty for what the workspace did by itself. */
export function placeOf({ device, network }: Pick<Entry, 'device' | 'network'>): string {
  return [device, network].filter(Boolean).join(', ');
}
