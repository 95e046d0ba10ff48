import type { RoomName } from '@second-chair/wire';
import { forget, forgetAll } from '../../../data/kept-text';
import { forgetEditsBefore } from '../writing/purged-edits';

/**
 * What is kept on this device of a case and its discussion may hold the purged words, and nobody says which they are.
 * Of posts being edited it is not known which thread they are in, so all of those go.
 */
export function forgetPurged(casePresentationId: string, version: number, room: RoomName): void {
  forgetEditsBefore(casePresentationId, version);
  for (const start of ['review.', 'comment.', 'thread/']) forgetAll(`${start}${casePresentationId}`);
  if (!room.startsWith('thread:')) return;
  forget(`post/${room.slice('thread:'.length)}`);
  forgetAll('edit/');
}
