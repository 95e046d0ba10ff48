import type { AccessLogQuery } from '../../../data/generated';

export type Entry = AccessLogQuery['casePresentation']['accessLog']['nodes'][number];

/** The message that says what was done: `did.post.read`. One that is not in the catalogue falls back to the word itself. */
export function messageOf({ subject, action }: Pick<Entry, 'subject' | 'action'>): string {
  const key = action.toLowerCase().replace(/[^a-z]+([a-z])/gu, (_, letter: string) => letter.toUpperCase());
  return `accessLog.did.${subject}.${key}`;
}
