import { IconDoor } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/empty-state';
import { ButtonLink } from '../ui/links';
import { Page } from '../ui/page';

/** For a page that was open and is no longer the reader's to see. */
export function NoAccessPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('frame.noAccess.title')} width="narrow">
      <EmptyState
        level={1}
        icon={<IconDoor size={40} stroke={1.5} />}
        title={t('frame.noAccess.title')}
        action={<ButtonLink to="/">{t('frame.noAccess.action')}</ButtonLink>}
      >
        <p>{t('frame.noAccess.text')}</p>
      </EmptyState>
    </Page>
  );
}
