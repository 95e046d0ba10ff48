import type { ApolloClient } from '@apollo/client';
import { failureOf } from '../../../data/failure';
import { AddPostDocument, EditPostDocument, type FoundDetailFragment } from '../../../data/generated';
import { refetchRound } from '../../../data/refetch';
import { foundByServer } from '../../de-identification/found';
import { mentionedIds, toBody } from '../composer/mention-text';
import { placePost } from '../posts/post-cache';
import { STALE_POST, type OutgoingEdit, type OutgoingPost, type OutgoingText } from './outgoing-post';
import type { SendResult } from './sender';

const ANSWER_WITHIN = 20_000;

/** @throws while there is no way to the server. */
export async function sendText(client: ApolloClient, text: OutgoingText): Promise<SendResult> {
  try {
    return await (text.act === 'edit' ? sendEdit(client, text) : sendPost(client, text));
  } catch (error) {
    return afterError(error);
  }
}

async function sendPost(client: ApolloClient, post: OutgoingPost): Promise<SendResult> {
  const { data } = await client.mutate({
    mutation: AddPostDocument,
    variables: {
      input: { ...wordsOf(post), id: post.id, threadId: post.threadId, replyToId: post.replyTo?.id ?? null },
    },
    context: inTime(),
  });
  const answer = data?.addPost;
  if (answer?.__typename === 'Post') {
    placePost(client.cache, answer);
    return { kind: 'kept' };
  }
  if (answer?.__typename === 'HeldPost') {
    // It waits on the server now; the thread shows it among what is held.
    refetchRound(client, post.threadId);
    return { kind: 'kept' };
  }
  return refusedBy(answer);
}

async function sendEdit(client: ApolloClient, edit: OutgoingEdit): Promise<SendResult> {
  const { postId: id, expectedVersion } = edit;
  const { data } = await client.mutate({
    mutation: EditPostDocument,
    variables: { input: { ...wordsOf(edit), id, expectedVersion } },
    context: inTime(),
  });
  const answer = data?.editPost;
  if (answer?.__typename === 'Post') return { kind: 'kept' };
  if (answer?.__typename === 'StalePost')
    return { kind: 'refused', refusal: { code: STALE_POST, message: answer.message, findings: [] } };
  return refusedBy(answer);
}

function wordsOf({ kind, typed, notIdentifiers }: OutgoingText) {
  return { kind, body: toBody(typed), mentionIds: mentionedIds(typed), notIdentifiers };
}

function inTime() {
  return { fetchOptions: { signal: AbortSignal.timeout(ANSWER_WITHIN) } };
}

type Refusing =
  | { __typename: string; code: string; message: string; findings?: readonly FoundDetailFragment[] }
  | undefined;

function refusedBy(answer: Refusing): SendResult {
  if (!answer) return { kind: 'mishap', message: '' };
  const { code, message, findings = [] } = answer;
  return { kind: 'refused', refusal: { code, message, findings: foundByServer(findings) } };
}

function afterError(error: unknown): SendResult {
  const { kind, message } = failureOf(error);
  if (kind === 'notFound' || kind === 'refusedInput')
    return { kind: 'refused', refusal: { code: kind, message: message ?? '', findings: [] } };
  // A timeout of our own is a lost line, whatever the browser calls it.
  if (kind === 'broken' && !(error instanceof DOMException)) return { kind: 'mishap', message: '' };
  throw error;
}
