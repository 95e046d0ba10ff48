import { useApolloClient } from '@apollo/client/react';
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { WherePostIsDocument } from '../../../data/generated';
import { say } from '../../../ui/toasts-store';

/** A post that is not in this thread may have been moved: its address leads to where it is now. */
export function useElsewhere(threadId: string): (postId: string) => void {
  const { t } = useTranslation();
  const client = useApolloClient();
  const navigate = useNavigate();
  return useCallback(
    (postId) => {
      const missing = (): void => void say(t('discussions.thread.postMissing'));
      client
        .query({ query: WherePostIsDocument, variables: { id: postId }, fetchPolicy: 'network-only' })
        .then(({ data }) => {
          const place = data?.post.threadId;
          if (place === undefined || place === threadId) return missing();
          return navigate({
            to: '/threads/$threadId',
            params: { threadId: place },
            search: { post: postId },
            replace: true,
          });
        })
        .catch(missing);
    },
    [client, navigate, t, threadId],
  );
}
