import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import { failureOf } from '../../../data/failure';
import {
  CommentOnPassageDocument,
  ReopenCommentDocument,
  ReplyToCommentDocument,
  ResolveCommentDocument,
  type CommentOnPassageMutation,
  type FoundDetailFragment,
  type ResolveCommentMutation,
} from '../../../data/generated';
import { refetchCase } from '../../../data/refetch';

export interface QuotedPassage {
  field: string;
  start: number;
  exact: string;
}

type Answer = CommentOnPassageMutation['commentOnPassage'] | ResolveCommentMutation['resolveComment'];

export interface Comments {
  isSending: boolean;
  problem: string | null;
  /** What in the words could identify someone. */
  found: readonly FoundDetailFragment[];
  /** The words that it was found in. */
  refusedWords: string;
  comment: (passage: QuotedPassage, body: string) => Promise<boolean>;
  reply: (commentId: string, body: string) => Promise<boolean>;
  resolve: (id: string) => Promise<boolean>;
  reopen: (id: string) => Promise<boolean>;
}

/** One conversation about passages: each step says whether it went through, and why it did not. */
export function useComments(casePresentationId: string): Comments {
  const client = useApolloClient();
  const { t } = useTranslation();
  const [isSending, setIsSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [found, setFound] = useState<readonly FoundDetailFragment[]>([]);
  const [refusedWords, setRefusedWords] = useState('');
  // The same words sent again after a lost answer are the same comment.
  const [pending, setPending] = useState<{ words: string; id: string } | null>(null);

  function idFor(words: string): string {
    const id = pending?.words === words ? pending.id : uuid();
    setPending({ words, id });
    return id;
  }

  async function take(words: string, ask: () => Promise<Answer | undefined>): Promise<boolean> {
    setIsSending(true);
    setProblem(null);
    setFound([]);
    try {
      const answer = await ask();
      if (answer?.__typename === 'PassageComment') {
        setPending(null);
        refetchCase(client, casePresentationId);
        return true;
      }
      setProblem(answer?.message ?? t('common.failure.broken.text'));
      if (answer?.__typename === 'IdentifyingDetailsFound') {
        setFound(answer.findings);
        setRefusedWords(words);
      }
    } catch (error) {
      const failure = failureOf(error);
      setProblem(failure.message ?? t(`common.failure.${failure.kind}.text`));
    } finally {
      setIsSending(false);
    }
    return false;
  }

  return {
    isSending,
    problem,
    found,
    refusedWords,
    comment: (passage, body) =>
      take(body, async () => {
        const input = { ...passage, body, casePresentationId, id: idFor(`${passage.exact}${body}`) };
        return (await client.mutate({ mutation: CommentOnPassageDocument, variables: { input } })).data
          ?.commentOnPassage;
      }),
    reply: (commentId, body) =>
      take(body, async () => {
        const input = { id: idFor(`${commentId}${body}`), commentId, body };
        return (await client.mutate({ mutation: ReplyToCommentDocument, variables: { input } })).data
          ?.replyToComment;
      }),
    resolve: (id) =>
      take(
        '',
        async () =>
          (await client.mutate({ mutation: ResolveCommentDocument, variables: { input: { id } } })).data
            ?.resolveComment,
      ),
    reopen: (id) =>
      take(
        '',
        async () =>
          (await client.mutate({ mutation: ReopenCommentDocument, variables: { input: { id } } })).data
            ?.reopenComment,
      ),
  };
}
