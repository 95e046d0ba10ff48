import { IconMapQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/empty-state';
import { ButtonLink } from '../ui/links';
import { Page } from '../ui/page';

/** At an address that is no page: outside every frame, so the landmark is its own. */
export function NowherePage() {
  return (
    <main id="main">
      <NotFoundPage />
    </main>
  );
}

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('frame.notFound.title')} width="narrow">
      <EmptyState
        level={1}
        icon={<IconMapQuestion size={40} stroke={1.5} />}
        title={t('frame.notFound.title')}
        action={<ButtonLink to="/">{t('frame.notFound.action')}</ButtonLink>}
      >
        <p>{t('frame.notFound.text')}</p>
        <p>{t('frame.notFound.safe')}</p>
      </EmptyState>
    </Page>
  );
}
