import { Button } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useWaitingHere } from '../data/kept/waiting-here';
import { EmptyState } from '../ui/empty-state';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';

const TRIES_EVERY = 10_000;

/** In place of a page while nothing can be asked, not even who is signed in. It goes on by itself. */
export function UnreachablePage({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation();
  const waiting = useWaitingHere();

  useEffect(() => {
    const retry = (): void => void (navigator.onLine && onRetry());
    const timer = setInterval(retry, TRIES_EVERY);
    window.addEventListener('online', retry);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', retry);
    };
  }, [onRetry]);

  return (
    <Page title={t('common.failure.offline.title')} width="narrow">
      <EmptyState
        level={1}
        icon={<IconCloudOff size={40} stroke={1.5} />}
        title={t('common.failure.offline.title')}
        action={<Button onClick={onRetry}>{t('common.tryAgain')}</Button>}
      >
        <p>{t('frame.unreachable.text')}</p>
      </EmptyState>
      {waiting > 0 && (
        <Notice tone="honey" title={t('frame.unreachable.waiting', { count: waiting })}>
          <p>{t('frame.unreachable.sealed')}</p>
        </Notice>
      )}
    </Page>
  );
}
