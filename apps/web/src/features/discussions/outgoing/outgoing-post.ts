import type { Finding } from '@second-chair/de-identification';
import type { PostKind } from '../../../data/generated';
import type { MentionText } from '../composer/mention-text';

export interface NotIdentifierDecision {
  text: string;
  class: Finding['class'];
  reason: string;
}

export interface ReplyTarget {
  id: string;
  authorName: string;
  excerpt: string;
}

/** Why a post stays here: the server read it and will not take it as it is. */
export interface PostRefusal {
  code: string;
  message: string;
  findings: Finding[];
}

/** Words on their way. They are kept as they were typed, so that they can go back to where they were written unharmed. */
interface OnItsWay {
  /** Tells the time of writing, and so the order. */
  id: string;
  threadId: string;
  typed: MentionText;
  kind: PostKind;
  notIdentifiers: NotIdentifierDecision[];
  writtenAt: string;
  state: 'waiting' | 'sending' | 'refused';
  /** Answers of the server that say nothing about the post, such as an internal error. */
  mishaps: number;
  refusal?: PostRefusal;
}

/** A new post; its id is the one that it will have. */
export interface OutgoingPost extends OnItsWay {
  act: 'add';
  replyTo: ReplyTarget | null;
}

/** New words for a post of one's own. */
export interface OutgoingEdit extends OnItsWay {
  act: 'edit';
  postId: string;
  /** Which version they were written over. */
  expectedVersion: number;
}

export type OutgoingText = OutgoingPost | OutgoingEdit;
export type Outgoing = readonly OutgoingText[];

/** What an edit is refused with when the post was changed elsewhere: its author chooses between the texts. */
export const STALE_POST = 'STALE_POST';

/** How often the server may stumble over one post before it is handed back and no longer holds up the others. */
const MOST_MISHAPS = 6;

/** What becomes of one on its way. */
export type OutgoingChange = Partial<Pick<OnItsWay, 'state' | 'mishaps' | 'refusal'>>;

export function firstWaiting(outgoing: Outgoing): OutgoingText | undefined {
  return outgoing.find(({ state }) => state === 'waiting');
}

export function change(outgoing: Outgoing, id: string, changes: OutgoingChange): Outgoing {
  return outgoing.map((post) => (post.id === id ? { ...post, ...changes } : post));
}

export function without(outgoing: Outgoing, id: string): Outgoing {
  return outgoing.filter((post) => post.id !== id);
}

export function afterMishap(post: OutgoingText, message: string): OutgoingChange {
  const mishaps = post.mishaps + 1;
  if (mishaps < MOST_MISHAPS) return { state: 'waiting', mishaps };
  return { state: 'refused', mishaps: 0, refusal: { code: 'INTERNAL', message, findings: [] } };
}

/** What was on its way when the page closed is sent again with its old id: the server knows it if it came. */
export function afterReload(outgoing: Outgoing): Outgoing {
  return outgoing.map((post) => (post.state === 'sending' ? { ...post, state: 'waiting' } : post));
}
