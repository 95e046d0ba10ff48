import { useMutation } from '@apollo/client/react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { MarkThreadUnreadDocument } from '../../../data/generated';
import { say } from '../../../ui/toasts-store';

/** From this post on; on all devices. */
export function useMarkUnread(threadId: string): (position: number) => Promise<void> {
  const { t } = useTranslation();
  const [markUnread] = useMutation(MarkThreadUnreadDocument);
  return useCallback(
    async (position) => {
      const { data } = await markUnread({ variables: { input: { threadId, position } } }).catch(() => ({
        data: undefined,
      }));
      const answer = data?.markThreadUnread;
      if (answer?.__typename === 'Thread') say(t('threads.standing.isUnread'));
      else say(answer?.message ?? t('threads.standing.failed'));
    },
    [markUnread, t, threadId],
  );
}
