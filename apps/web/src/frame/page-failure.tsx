import { useTranslation } from 'react-i18next';
import { failureOf } from '../data/failure';
import { FailureNotice } from '../ui/failure-notice';
import { Page } from '../ui/page';
import { NoAccessPage } from './no-access-page';
import { NotFoundPage } from './not-found-page';

interface PageFailureProps {
  error: unknown;
  onRetry?: () => void;
  /** The page had been showing what it now may not: access ended while it was open. */
  wasOpen?: boolean;
}

/** In place of a page whose first query brought nothing. */
export function PageFailure({ error, onRetry, wasOpen = false }: PageFailureProps) {
  const { t } = useTranslation();
  const { kind } = failureOf(error);
  if (kind === 'notFound') return wasOpen ? <NoAccessPage /> : <NotFoundPage />;
  return (
    <Page title={t(`common.failure.${kind}.title`)} width="narrow">
      <h1 className="visually-hidden" tabIndex={-1}>
        {t(`common.failure.${kind}.title`)}
      </h1>
      <FailureNotice error={error} {...(onRetry && { onRetry })} />
    </Page>
  );
}
