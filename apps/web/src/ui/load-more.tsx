import { Button } from '@mantine/core';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';

interface LoadMoreProps {
  hasMore: boolean;
  isLoading: boolean;
  onMore: () => void;
  label?: string;
}

/** The next page comes by itself when the end of the list comes near; the button is for keyboards and slow lines. */
export function LoadMore({ hasMore, isLoading, onMore, label }: LoadMoreProps) {
  const { t } = useTranslation();
  const end = useRef<HTMLDivElement>(null);
  const ask = useEffectEvent(() => {
    if (!isLoading) onMore();
  });
  useEffect(() => {
    const element = end.current;
    if (!hasMore || !element) return undefined;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && ask(), {
      rootMargin: '240px',
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [hasMore]);
  if (!hasMore) return null;
  return (
    <div ref={end} style={{ display: 'flex', justifyContent: 'center', padding: '16px 0' }}>
      <Button variant="default" onClick={onMore} loading={isLoading}>
        {isLoading ? t('common.loadingMore') : (label ?? t('common.showMore'))}
      </Button>
    </div>
  );
}
