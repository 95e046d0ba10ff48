import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ApproveCaseDocument,
  ReturnCaseDocument,
  type ApproveCaseMutation,
  type CaseWholeFragment,
  type FoundDetailFragment,
  type ReturnCaseMutation,
} from '../../../data/generated';
import { forget, keep, recall } from '../../../data/kept-text';
import { refetchCase, refetchSoon } from '../../../data/refetch';

interface Review {
  comment: string;
  setComment: (comment: string) => void;
  isSending: boolean;
  problem: string | null;
  /** What in the comment could identify someone. */
  found: readonly FoundDetailFragment[];
  /** The comment as the server read it when it found them. */
  refusedComment: string;
  failure: unknown;
  approve: () => Promise<void>;
  giveBack: () => Promise<void>;
}

type Answer = ApproveCaseMutation['approveCase'] | ReturnCaseMutation['returnCase'] | undefined;

const keyOf = (caseId: string): string => `review.${caseId}`;

export function forgetReview(caseId: string): void {
  forget(keyOf(caseId));
}

export function useReview(
  presentation: CaseWholeFragment,
  onDone: (step: 'approved' | 'returned') => void,
): Review {
  const client = useApolloClient();
  const { t } = useTranslation();
  const { id, version } = presentation;
  const key = keyOf(id);
  const [comment, setComment] = useState(() => recall(key) ?? '');
  const [isSending, setIsSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [found, setFound] = useState<readonly FoundDetailFragment[]>([]);
  const [refusedComment, setRefusedComment] = useState('');
  const [failure, setFailure] = useState<unknown>(null);

  async function take(step: 'approved' | 'returned', ask: () => Promise<Answer>): Promise<void> {
    setIsSending(true);
    setProblem(null);
    setFound([]);
    setFailure(null);
    try {
      const answer = await ask();
      if (answer?.__typename === 'CasePresentation') {
        forget(key);
        refetchSoon(client, ['casePresentations', 'casesToReview', 'home']);
        onDone(step);
        return;
      }
      setProblem(answer?.message ?? t('common.failure.broken.text'));
      if (answer?.__typename === 'IdentifyingDetailsFound') {
        setFound(answer.findings);
        setRefusedComment(comment);
      }
      // Someone was faster, or the author took it back: show how it stands.
      if (answer?.__typename === 'StaleVersion' || answer?.__typename === 'WrongState')
        refetchCase(client, id);
    } catch (error) {
      setFailure(error);
    } finally {
      setIsSending(false);
    }
  }

  return {
    comment,
    setComment(next) {
      setComment(next);
      if (next === '') forget(key);
      else keep(key, next);
    },
    isSending,
    problem,
    found,
    refusedComment,
    failure,
    approve: () =>
      take('approved', async () => {
        const input = { id, expectedVersion: version, comment: comment.trim() === '' ? null : comment };
        return (await client.mutate({ mutation: ApproveCaseDocument, variables: { input } })).data
          ?.approveCase;
      }),
    giveBack: () =>
      take('returned', async () => {
        const input = { id, expectedVersion: version, comment: comment.trim() === '' ? null : comment };
        return (await client.mutate({ mutation: ReturnCaseDocument, variables: { input } })).data?.returnCase;
      }),
  };
}
