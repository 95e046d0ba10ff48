import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../data/failure';
import { Notice } from './notice';

interface FailureNoticeProps {
  error: unknown;
  onRetry?: () => void;
}

/** What happened, what is safe, what to do, for a request that brought no answer. */
export function FailureNotice({ error, onRetry }: FailureNoticeProps) {
  const { t } = useTranslation();
  const { kind, requestId, message } = failureOf(error);
  return (
    <Notice
      tone={kind === 'offline' || kind === 'full' ? 'honey' : 'clay'}
      title={t(`common.failure.${kind}.title`)}
      actions={
        onRetry && (
          <Button size="sm" variant="default" onClick={onRetry}>
            {t('common.tryAgain')}
          </Button>
        )
      }
    >
      <p>{message ?? t(`common.failure.${kind}.text`)}</p>
      {kind === 'broken' && requestId && <p>{t('common.failure.broken.reference', { requestId })}</p>}
    </Notice>
  );
}
