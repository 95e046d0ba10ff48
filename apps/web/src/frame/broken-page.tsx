import { Button } from '@mantine/core';
import { IconTool } from '@tabler/icons-react';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useKeeping } from '../data/keeping';
import { failureOf } from '../data/failure';
import { EmptyState } from '../ui/empty-state';
import { Page } from '../ui/page';
import { PageFailure } from './page-failure';
import { UnreachablePage } from './unreachable-page';

/** What an error boundary shows: a fault of ours, a server out of reach, or a page of yesterday's version. */
export function BrokenPage({ error }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  const keeping = useKeeping();
  const { kind } = failureOf(error);
  if (isOutdated(error))
    return <Reloadable title={t('frame.outdated.title')} text={t(`frame.outdated.text.${keeping}`)} />;
  if (kind === 'offline') return <UnreachablePage onRetry={() => void router.invalidate()} />;
  if (kind !== 'broken') return <PageFailure error={error} onRetry={() => void router.invalidate()} />;
  return <Reloadable title={t('frame.broken.title')} text={t(`frame.broken.text.${keeping}`)} />;
}

/** The same where the frame itself could not be opened, and with it no landmark of the page. */
export function BrokenFrame(props: ErrorComponentProps) {
  return (
    <main>
      <BrokenPage {...props} />
    </main>
  );
}

function Reloadable({ title, text }: { title: string; text: string }) {
  const { t } = useTranslation();
  return (
    <Page title={title} width="narrow">
      <EmptyState
        level={1}
        icon={<IconTool size={40} stroke={1.5} />}
        title={title}
        action={
          <>
            <Button onClick={() => window.location.reload()}>{t('common.reload')}</Button>
            <Button component="a" href="/" variant="default">
              {t('frame.broken.home')}
            </Button>
          </>
        }
      >
        <p>{text}</p>
      </EmptyState>
    </Page>
  );
}

// After an update the old page asks for parts whose hashed names are gone. Each browser says so in its own words.
function isOutdated(error: unknown): boolean {
  return (
    error instanceof Error &&
    /dynamically imported module|module script failed|importing a module/i.test(error.message)
  );
}
