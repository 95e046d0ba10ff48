import { useQuery } from '@apollo/client/react';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { HomeDocument, type HomeQuery } from '../../data/generated';
import { useMe } from '../../data/session';
import { PageFailure } from '../../frame/page-failure';
import { ButtonLink } from '../../ui/links';
import { Page } from '../../ui/page';
import { PageHeader } from '../../ui/page-header';
import { SkeletonLines } from '../../ui/skeleton-lines';
import { DraftList, ReturnedList, ReviewList } from './case-lists';
import { EmptyHome } from './empty-home';
import styles from './home-page.module.css';
import { MentionList, UnreadList } from './talk-lists';
import { Today } from './today';

/** What waits for the person, most pressing first. */
export function HomePage() {
  const { t } = useTranslation();
  const me = useMe();
  const { data, error, refetch } = useQuery(HomeDocument);
  if (error && !data) return <PageFailure error={error} onRetry={() => void refetch()} />;
  const mayPresent = me.teams.some(({ viewerCan }) => viewerCan.presentCases);
  return (
    <Page title={t('home.title')}>
      <PageHeader
        title={t('home.heading')}
        facts={<Today />}
        actions={
          mayPresent && (
            <ButtonLink to="/cases/new" leftSection={<IconPlus size={18} stroke={1.75} />}>
              {t('home.newCase')}
            </ButtonLink>
          )
        }
      />
      {data ? <Waiting home={data.home} mayPresent={mayPresent} /> : <SkeletonLines shape="rows" lines={5} />}
    </Page>
  );
}

function Waiting({ home, mayPresent }: { home: HomeQuery['home']; mayPresent: boolean }) {
  const me = useMe();
  const { drafts, returned, toReview, unread, mentions } = home;
  const hasCases = returned.length + toReview.length + drafts.length > 0;
  const hasTalk = mentions.length + unread.length > 0;
  if (!hasCases && !hasTalk) return <EmptyHome hasTeam={me.teams.length > 0} mayPresent={mayPresent} />;
  return (
    <div className={styles.columns} data-both={hasCases && hasTalk}>
      {hasCases && (
        <div className={styles.column}>
          <ReturnedList cases={returned} />
          <ReviewList cases={toReview} />
          <DraftList cases={drafts} />
        </div>
      )}
      {hasTalk && (
        <div className={styles.column}>
          <MentionList posts={mentions} />
          <UnreadList threads={unread} />
        </div>
      )}
    </div>
  );
}
