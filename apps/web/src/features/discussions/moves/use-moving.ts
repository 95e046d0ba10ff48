import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import { failureOf } from '../../../data/failure';
import {
  MergeThreadsDocument,
  MovePostsDocument,
  SplitThreadDocument,
  ThreadsBesideDocument,
} from '../../../data/generated';

export type MoveChoice = 'move' | 'split' | 'merge';

interface Moving {
  /** Undefined while they are asked for. */
  beside: readonly { id: string; title: string }[] | undefined;
  problem: string | undefined;
  isBusy: boolean;
  /** Answers where the posts are now, once they are. */
  submit: (where: { threadId: string; title: string }) => Promise<string | undefined>;
}

/** One move, whatever its kind: the same id for every try, so that a lost answer moves nothing twice. */
export function useMoving(choice: MoveChoice, threadId: string, postIds: readonly string[]): Moving {
  const { t } = useTranslation();
  const [id] = useState(() => uuid());
  const [newThreadId] = useState(() => uuid());
  const [problem, setProblem] = useState<string>();
  const { data } = useQuery(ThreadsBesideDocument, {
    variables: { id: threadId },
    fetchPolicy: 'network-only',
  });
  const [move, moving] = useMutation(MovePostsDocument);
  const [split, splitting] = useMutation(SplitThreadDocument);
  const [merge, merging] = useMutation(MergeThreadsDocument);

  async function ask(
    to: string,
    title: string,
  ): Promise<{ __typename: string; message?: string } | undefined> {
    const ticked = { id, threadId, postIds: [...postIds] };
    if (choice === 'move')
      return (await move({ variables: { input: { ...ticked, toThreadId: to } } })).data?.movePosts;
    if (choice === 'split')
      return (await split({ variables: { input: { ...ticked, newThreadId, title } } })).data?.splitThread;
    return (await merge({ variables: { input: { id, threadId, intoThreadId: to } } })).data?.mergeThreads;
  }

  return {
    beside: data?.thread.beside,
    problem,
    isBusy: moving.loading || splitting.loading || merging.loading,
    submit: async ({ threadId: to, title }) => {
      setProblem(undefined);
      try {
        const answer = await ask(to, title);
        if (answer?.__typename === 'Thread') return choice === 'split' ? newThreadId : to;
        if (answer?.message) setProblem(answer.message);
      } catch (error) {
        const { kind, message } = failureOf(error);
        setProblem(message ?? t(`common.failure.${kind}.title`));
      }
      return undefined;
    },
  };
}
