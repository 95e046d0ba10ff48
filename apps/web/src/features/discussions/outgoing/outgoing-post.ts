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

/** A post on its way. It keeps what was typed, so that it can go back to the composer unharmed. */
export interface OutgoingPost {
  id: string;
  threadId: string;
  typed: MentionText;
  replyTo: ReplyTarget | null;
  kind: PostKind;
  notIdentifiers: NotIdentifierDecision[];
  writtenAt: string;
  state: 'waiting' | 'sending' | 'refused';
  /** Answers of the server that say nothing about the post, such as an internal error. */
  mishaps: number;
  refusal?: PostRefusal;
}

export type Outgoing = readonly OutgoingPost[];

/** How often the server may stumble over one post before it is handed back and no longer holds up the others. */
const MOST_MISHAPS = 6;

export function firstWaiting(outgoing: Outgoing): OutgoingPost | undefined {
  return outgoing.find(({ state }) => state === 'waiting');
}

export function change(outgoing: Outgoing, id: string, changes: Partial<OutgoingPost>): Outgoing {
  return outgoing.map((post) => (post.id === id ? { ...post, ...changes } : post));
}

export function without(outgoing: Outgoing, id: string): Outgoing {
  return outgoing.filter((post) => post.id !== id);
}

export function afterMishap(post: OutgoingPost, message: string): Partial<OutgoingPost> {
  const mishaps = post.mishaps + 1;
  if (mishaps < MOST_MISHAPS) return { state: 'waiting', mishaps };
  return { state: 'refused', mishaps: 0, refusal: { code: 'INTERNAL', message, findings: [] } };
}

/** What was on its way when the page closed is sent again with its old id: the server knows it if it came. */
export function afterReload(outgoing: Outgoing): Outgoing {
  return outgoing.map((post) => (post.state === 'sending' ? { ...post, state: 'waiting' } : post));
}
