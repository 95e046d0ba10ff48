import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { WordListsDocument } from '../../data/generated';
import { useMe } from '../../data/session';
import { PageFailure } from '../../frame/page-failure';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';
import { PageHeader } from '../../ui/page-header';
import { SkeletonLines } from '../../ui/skeleton-lines';
import { AddWords } from './add-words';
import { ClearedWords } from './cleared-words';
import { OwnWords } from './own-words-list';
import { Proposals } from './proposals';
import styles from './words.module.css';

/** What the gate knows of this organisation's own words, and who said so. */
export function WordsPage() {
  const { t } = useTranslation();
  const { organisation } = useMe();
  const { data, error, refetch } = useQuery(WordListsDocument);
  if (!data) {
    if (error) return <PageFailure error={error} onRetry={() => void refetch()} />;
    return (
      <Page title={t('words.title')}>
        <SkeletonLines shape="rows" lines={6} />
      </Page>
    );
  }
  const { ownWords, clearedWords, proposals, viewerCan } = data.wordLists;
  return (
    <Page title={t('words.title')}>
      <PageHeader
        title={t('words.title')}
        facts={
          <>
            <span>{organisation.name}</span>
            <span>{t('words.ownCount', { count: ownWords.length })}</span>
            <span>{t('words.clearedCount', { count: clearedWords.length })}</span>
          </>
        }
      />
      <p className={styles.lead}>{t(viewerCan.edit ? 'words.leadForLeads' : 'words.lead')}</p>
      <div className={styles.page}>
        {proposals.length > 0 && <Proposals proposals={proposals} canDecide={viewerCan.edit} />}
        <div className={styles.columns}>
          <div className={styles.main}>
            <OwnWords words={ownWords} canEdit={viewerCan.edit} />
            <ClearedWords words={clearedWords} canRevoke={viewerCan.edit} />
          </div>
          {viewerCan.edit && (
            <Card aria-labelledby="add-words">
              <AddWords listed={ownWords.map(({ text }) => text)} />
            </Card>
          )}
        </div>
      </div>
    </Page>
  );
}
