import type { ApolloClient } from '@apollo/client';
import { useSyncExternalStore } from 'react';
import { failureOf } from '../../../data/failure';
import { AddPostDocument } from '../../../data/generated';
import { forget, keep, recall, recallAll } from '../../../data/kept-text';
import { onRoomEvent } from '../../../data/rooms';
import { refetchRound } from '../../../data/refetch';
import { lineState } from '../../../data/socket';
import { createStore } from '../../../data/store';
import { foundByServer } from '../../de-identification/found';
import { mentionedIds, toBody } from '../composer/mention-text';
import { placePost } from '../posts/post-cache';
import type { Outgoing, OutgoingPost } from './outgoing-post';
import { createSender, type Sender, type SendResult } from './sender';

/** Each post has its own place on the device, so that two tabs never write over each other's lists. */
const PLACE = 'outgoing/';
const ANSWER_WITHIN = 20_000;

const store = createStore<Outgoing>([]);
let sender: Sender | undefined;
let startedFor: string | undefined;

/** Sends what is still on this device from an earlier visit, and from now on whatever is added. */
export function startOutgoing(client: ApolloClient, personId: string): void {
  if (startedFor === personId) return;
  sender?.stop();
  startedFor = personId;
  store.set(stored());
  sender = createSender({ read: store.read, write, send: (post) => send(client, post) });
}

export function addOutgoing(post: OutgoingPost): void {
  sender?.add(post);
}

export function takeOutgoing(id: string): OutgoingPost | undefined {
  return sender?.take(id);
}

export function sendAgain(id: string): void {
  sender?.sendAgain(id);
}

export function useOutgoing(): Outgoing {
  return useSyncExternalStore(store.watch, store.read);
}

onRoomEvent((event) => {
  if (event.type === 'post.added') sender?.acknowledge(event.post.id);
});
lineState.watch(() => {
  if (lineState.read() === 'on') sender?.hurry();
});
globalThis.addEventListener?.('online', () => sender?.hurry());

function stored(): OutgoingPost[] {
  const posts = recallAll(PLACE).flatMap(({ text }) => {
    try {
      return [{ kind: 'REMARK', ...(JSON.parse(text) as Partial<OutgoingPost>) } as OutgoingPost];
    } catch {
      return [];
    }
  });
  // The ids carry the time of writing, so they also carry the order.
  return posts.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function write(next: Outgoing): void {
  const before = new Map(store.read().map((post) => [post.id, post]));
  for (const post of next) {
    if (before.get(post.id) !== post) keep(PLACE + post.id, JSON.stringify(post));
    before.delete(post.id);
  }
  for (const id of before.keys()) forget(PLACE + id);
  store.set(next);
}

async function send(client: ApolloClient, post: OutgoingPost): Promise<SendResult> {
  // Taken back in another tab.
  if (recall(PLACE + post.id) === undefined) return { kind: 'kept' };
  try {
    const { data } = await client.mutate({
      mutation: AddPostDocument,
      variables: {
        input: {
          id: post.id,
          threadId: post.threadId,
          kind: post.kind,
          body: toBody(post.typed),
          replyToId: post.replyTo?.id ?? null,
          mentionIds: mentionedIds(post.typed),
          notIdentifiers: post.notIdentifiers,
        },
      },
      context: { fetchOptions: { signal: AbortSignal.timeout(ANSWER_WITHIN) } },
    });
    const answer = data?.addPost;
    if (!answer) return { kind: 'mishap', message: '' };
    if (answer.__typename === 'Post') {
      placePost(client.cache, answer);
      return { kind: 'kept' };
    }
    if (answer.__typename === 'HeldPost') {
      // It waits on the server now; the thread shows it among what is held.
      refetchRound(client, post.threadId);
      return { kind: 'kept' };
    }
    const findings = answer.__typename === 'IdentifyingDetailsFound' ? foundByServer(answer.findings) : [];
    return { kind: 'refused', refusal: { code: answer.code, message: answer.message, findings } };
  } catch (error) {
    return afterError(error);
  }
}

function afterError(error: unknown): SendResult {
  const { kind, message } = failureOf(error);
  if (kind === 'notFound' || kind === 'refusedInput')
    return { kind: 'refused', refusal: { code: kind, message: message ?? '', findings: [] } };
  // A timeout of our own is a lost line, whatever the browser calls it.
  if (kind === 'broken' && !(error instanceof DOMException)) return { kind: 'mishap', message: '' };
  throw error;
}
