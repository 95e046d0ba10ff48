import { useMutation, useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../../data/failure';
import {
  ClosePhaseDocument,
  RoundDocument,
  SignalReadyDocument,
  type RoundOfThreadFragment,
} from '../../../data/generated';
import { say } from '../../../ui/toasts-store';

export type RoundShown = NonNullable<RoundOfThreadFragment['round']>;
export type PhaseShown = RoundShown['phases'][number];

export interface UseRound {
  round: RoundShown | null;
  held: RoundOfThreadFragment['heldPosts'];
  /** The one that is open; undefined before the first and after the last. */
  phase: PhaseShown | undefined;
  mayStart: boolean;
  isBusy: boolean;
  closePhase: () => Promise<void>;
  signal: (isReady: boolean) => Promise<void>;
}

const NOTHING: UseRound['held'] = [];

/** Where the thread's round stands. It is asked again when the room says that it moved. */
export function useRound(threadId: string): UseRound {
  const { t } = useTranslation();
  const { data } = useQuery(RoundDocument, {
    variables: { id: threadId },
    fetchPolicy: 'cache-and-network',
  });
  const [close, closing] = useMutation(ClosePhaseDocument);
  const [signal, signalling] = useMutation(SignalReadyDocument);
  const isBusy = closing.loading || signalling.loading;

  // The same until it changes: the composer is given it, and is costly to draw for each post that arrives.
  return useMemo(() => {
    const round = data?.thread.round ?? null;
    const phase = round?.phases.find(({ place }) => place === data?.thread.phasePlace);
    const take = async (ask: () => Promise<{ message?: string } | undefined>): Promise<void> => {
      try {
        const message = (await ask())?.message;
        if (message) say(message);
      } catch (error) {
        say(t(`common.failure.${failureOf(error).kind}.title`));
      }
    };
    return {
      round,
      held: data?.thread.heldPosts ?? NOTHING,
      phase,
      mayStart: data?.thread.viewerCan.startRound ?? false,
      isBusy,
      closePhase: () =>
        take(async () => {
          const input = { threadId, place: phase?.place ?? 0 };
          const answer = (await close({ variables: { input } })).data?.closePhase;
          return answer && 'message' in answer ? answer : undefined;
        }),
      signal: (isReady) =>
        take(async () => {
          const input = { threadId, place: phase?.place ?? 0, isReady };
          const answer = (await signal({ variables: { input } })).data?.signalReady;
          return answer && 'message' in answer ? answer : undefined;
        }),
    };
  }, [data, isBusy, threadId, close, signal, t]);
}
