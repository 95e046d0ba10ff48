import type { ApolloClient } from '@apollo/client';
import { useSyncExternalStore } from 'react';
import { onKeptClosed } from '../../../data/kept/this-device';
import { OUTGOING } from '../../../data/kept/waiting-here';
import { forget, keep, recall, recallAll } from '../../../data/kept-text';
import { onRoomEvent } from '../../../data/rooms';
import { lineState } from '../../../data/socket';
import { createStore } from '../../../data/store';
import type { Outgoing, OutgoingEdit, OutgoingText } from './outgoing-post';
import { createSender, type Sender, type SendResult } from './sender';
import { sendText } from './send-text';

const store = createStore<Outgoing>([]);
let sender: Sender | undefined;
let startedFor: string | undefined;

/** Sends what is still on this device from an earlier visit, and from now on whatever is added. */
export function startOutgoing(client: ApolloClient, personId: string): void {
  if (startedFor === personId) return;
  sender?.stop();
  startedFor = personId;
  store.set(stored());
  sender = createSender({ read: store.read, write, send: (text) => send(client, text) });
}

export function addOutgoing(text: OutgoingText): void {
  const earlier = text.act === 'edit' ? editOf(text.postId) : undefined;
  if (earlier) sender?.take(earlier.id);
  sender?.add(text);
}

export function takeOutgoing(id: string): OutgoingText | undefined {
  return sender?.take(id);
}

export function sendAgain(id: string): void {
  sender?.sendAgain(id);
}

export function useOutgoing(): Outgoing {
  return useSyncExternalStore(store.watch, store.read);
}

/** The words that are to replace those of this post; later ones take the place of earlier ones. */
export function useOutgoingEdit(postId: string): OutgoingEdit | undefined {
  // Asked for the one alone, so that a thread is not drawn anew at each step of a queue.
  return useSyncExternalStore(store.watch, () => editOf(postId));
}

function editOf(postId: string): OutgoingEdit | undefined {
  return store.read().findLast((text): text is OutgoingEdit => text.act === 'edit' && text.postId === postId);
}

onRoomEvent((event) => {
  if (event.type === 'post.added') sender?.acknowledge(event.post.id);
  // New words for a post from which others were taken out may still hold them.
  if (event.type === 'content.purged' && event.room.startsWith('thread:'))
    for (const text of store.read())
      if (text.act === 'edit' && event.room === `thread:${text.threadId}`) sender?.take(text.id);
});
lineState.watch(() => {
  if (lineState.read() === 'on') sender?.hurry();
});
globalThis.addEventListener?.('online', () => sender?.hurry());
onKeptClosed(() => {
  sender?.stop();
  sender = startedFor = undefined;
  store.set([]);
});

function stored(): OutgoingText[] {
  const texts = recallAll(OUTGOING).flatMap(({ text }) => {
    try {
      return [JSON.parse(text) as OutgoingText];
    } catch {
      return [];
    }
  });
  // The ids carry the time of writing, so they also carry the order.
  return texts.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function write(next: Outgoing): void {
  const before = new Map(store.read().map((text) => [text.id, text]));
  for (const text of next) {
    if (before.get(text.id) !== text) keep(OUTGOING + text.id, JSON.stringify(text));
    before.delete(text.id);
  }
  for (const id of before.keys()) forget(OUTGOING + id);
  store.set(next);
}

function send(client: ApolloClient, text: OutgoingText): Promise<SendResult> {
  // Taken back in another tab.
  if (recall(OUTGOING + text.id) === undefined) return Promise.resolve({ kind: 'kept' });
  return sendText(client, text);
}
