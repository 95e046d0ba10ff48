import { useMutation, useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../../data/failure';
import {
  ReopenThreadDocument,
  SetCommitmentDoneDocument,
  SetFollowLevelDocument,
  ThreadSidesDocument,
  UndoMoveDocument,
  UndoResolveDocument,
  type FollowLevel,
  type ThreadAroundFragment,
} from '../../../data/generated';
import { say } from '../../../ui/toasts-store';

export type TakeawayToShow = NonNullable<ThreadAroundFragment['takeaway']>;
export type MoveToTell = ThreadAroundFragment['moves'][number];

export interface UseSides {
  sides: ThreadAroundFragment | undefined;
  isBusy: boolean;
  undoResolve: (takeawayId: string) => Promise<void>;
  reopen: (takeawayId: string) => Promise<void>;
  setDone: (commitmentId: string, isDone: boolean) => Promise<void>;
  setLevel: (level: FollowLevel) => Promise<void>;
  undoMove: (moveId: string) => Promise<void>;
}

/** What stands around the posts: what the thread came to, what was moved, and how one stands to it. */
export function useSides(threadId: string): UseSides {
  const { t } = useTranslation();
  const { data } = useQuery(ThreadSidesDocument, {
    variables: { id: threadId },
    fetchPolicy: 'cache-and-network',
  });
  const [undo, undoing] = useMutation(UndoResolveDocument);
  const [reopen, reopening] = useMutation(ReopenThreadDocument);
  const [done, settingDone] = useMutation(SetCommitmentDoneDocument);
  const [level, settingLevel] = useMutation(SetFollowLevelDocument);
  const [moveBack, movingBack] = useMutation(UndoMoveDocument);

  const isBusy = [undoing, reopening, settingDone, settingLevel, movingBack].some(({ loading }) => loading);

  // The same until it changes, whatever posts arrive meanwhile.
  return useMemo(() => {
    /** `after` is said once it has worked; a refusal is said in its own words. */
    const take = async (ask: () => Promise<unknown>, after?: string): Promise<void> => {
      try {
        const answer = await ask();
        const message = hasMessage(answer) ? answer.message : after;
        if (message) say(message);
      } catch (error) {
        say(t(`common.failure.${failureOf(error).kind}.title`));
      }
    };
    return {
      sides: data?.thread,
      isBusy,
      undoResolve: (takeawayId) =>
        take(
          async () => (await undo({ variables: { input: { takeawayId } } })).data?.undoResolve,
          t('takeaways.undone'),
        ),
      reopen: (takeawayId) =>
        take(
          async () => (await reopen({ variables: { input: { threadId, takeawayId } } })).data?.reopenThread,
          t('takeaways.reopened'),
        ),
      setDone: (commitmentId, isDone) =>
        take(
          async () =>
            (await done({ variables: { input: { commitmentId, isDone } } })).data?.setCommitmentDone,
        ),
      setLevel: (to) =>
        take(
          async () => (await level({ variables: { input: { threadId, level: to } } })).data?.setFollowLevel,
        ),
      undoMove: (moveId) =>
        take(
          async () => (await moveBack({ variables: { input: { moveId } } })).data?.undoMove,
          t('threads.moves.undone'),
        ),
    };
  }, [data, isBusy, threadId, undo, reopen, done, level, moveBack, t]);
}

function hasMessage(answer: unknown): answer is { message: string } {
  return typeof answer === 'object' && answer !== null && 'message' in answer;
}
