import { useMutation, useQuery } from '@apollo/client/react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import { failureOf } from '../../../data/failure';
import {
  AliasHereDocument,
  DropAliasDocument,
  TakeAliasDocument,
  type AliasInThreadFragment,
} from '../../../data/generated';
import { say } from '../../../ui/toasts-store';

export interface UseAlias {
  /** It has been asked: until then nobody knows under which name one writes. */
  isKnown: boolean;
  alias: AliasInThreadFragment['viewerAlias'];
  breaks: AliasInThreadFragment['breaksOfViewerAlias'];
  mayTake: boolean;
  mayBreak: boolean;
  isBusy: boolean;
  take: () => Promise<void>;
  drop: () => Promise<void>;
}

/** Under which name the viewer takes part in this case. */
export function useAlias(threadId: string): UseAlias {
  const { t } = useTranslation();
  const { data } = useQuery(AliasHereDocument, {
    variables: { id: threadId },
    fetchPolicy: 'cache-and-network',
  });
  const [take, taking] = useMutation(TakeAliasDocument);
  const [drop, dropping] = useMutation(DropAliasDocument);
  // The same click sent again after a lost answer takes the same alias.
  const [id] = useState(() => uuid());
  const thread = data?.thread;
  const isBusy = taking.loading || dropping.loading;

  // The same until it changes, whatever posts arrive meanwhile.
  return useMemo(() => {
    const tell = async (ask: () => Promise<{ message?: string } | undefined>): Promise<void> => {
      try {
        const message = (await ask())?.message;
        if (message) say(message);
      } catch (error) {
        say(t(`common.failure.${failureOf(error).kind}.title`));
      }
    };
    return {
      isKnown: thread !== undefined,
      alias: thread?.viewerAlias ?? null,
      breaks: thread?.breaksOfViewerAlias ?? [],
      mayTake: thread?.viewerCan.takeAlias ?? false,
      mayBreak: thread?.viewerCan.breakAlias ?? false,
      isBusy,
      take: () =>
        tell(async () => {
          const answer = (await take({ variables: { input: { id, threadId } } })).data?.takeAlias;
          return answer && 'message' in answer ? answer : undefined;
        }),
      drop: () =>
        tell(async () => {
          const answer = (await drop({ variables: { input: { threadId } } })).data?.dropAlias;
          return answer && 'message' in answer ? answer : undefined;
        }),
    };
  }, [thread, isBusy, id, threadId, take, drop, t]);
}
