import { useApolloClient, useQuery } from '@apollo/client/react';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { LIMITS } from '@second-chair/wire';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { CaseToPurgeDocument, type CaseToPurgeQuery } from '../../data/generated';
import { refetchAll } from '../../data/refetch';
import { PageFailure } from '../../frame/page-failure';
import { TextLink } from '../../ui/links';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { PageHeader } from '../../ui/page-header';
import { SkeletonLines } from '../../ui/skeleton-lines';
import { say } from '../../ui/toasts-store';
import styles from './purge/purge.module.css';
import { usePurge } from './purge/use-purge';

/** A lead takes a leaked detail out of a case, wherever it stands. */
export function PurgePage() {
  const { t } = useTranslation();
  const { caseId } = useParams({ from: '/inside/cases/$caseId/purge' });
  const { data, error, refetch } = useQuery(CaseToPurgeDocument, { variables: { id: caseId } });
  const presentation = data?.casePresentation;
  if (error && !presentation) return <PageFailure error={error} onRetry={() => void refetch()} />;
  return (
    <Page title={t('purge.title')} width="reading">
      <PageHeader
        breadcrumb={
          presentation && (
            <>
              <TextLink to="/cases">{t('cases.list.title')}</TextLink> {'›'}{' '}
              <TextLink to="/cases/$caseId" params={{ caseId }}>
                {presentation.headline}
              </TextLink>
            </>
          )
        }
        title={t('purge.title')}
      />
      {!presentation && <SkeletonLines lines={4} />}
      {presentation && !presentation.viewerCan.purge && <p>{t('purge.notYours')}</p>}
      {presentation?.viewerCan.purge && <PurgeForm presentation={presentation} />}
    </Page>
  );
}

function PurgeForm({ presentation: { id } }: { presentation: CaseToPurgeQuery['casePresentation'] }) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const navigate = useNavigate();
  const [words, setWords] = useState('');
  const [wholeWords, setWholeWords] = useState(false);
  const { isBusy, problem, preview, changed, look, remove } = usePurge(id);

  function send(event: FormEvent): void {
    event.preventDefault();
    if (words.trim() !== '') void look({ words, wholeWords });
  }

  async function removeAll(): Promise<void> {
    const places = await remove({ words, wholeWords });
    if (places === null) return;
    setWords('');
    await navigate({ to: '/cases/$caseId', params: { caseId: id }, replace: true });
    void refetchAll(client);
    say(t('purge.done', { count: places }));
  }

  return (
    <>
      <p>{t('purge.intro')}</p>
      <form className={styles.form} onSubmit={send}>
        <TextInput
          label={t('purge.words')}
          description={t('purge.wordsHint')}
          value={words}
          maxLength={LIMITS.purgedWords}
          autoComplete="off"
          onChange={({ currentTarget }) => {
            setWords(currentTarget.value);
            changed();
          }}
        />
        <Checkbox
          label={t('purge.whole')}
          description={t('purge.wholeHint')}
          checked={wholeWords}
          onChange={({ currentTarget }) => {
            setWholeWords(currentTarget.checked);
            changed();
          }}
        />
        <Button type="submit" variant="default" loading={isBusy && !preview} disabled={words.trim() === ''}>
          {t('purge.look')}
        </Button>
      </form>
      {problem !== null && <Notice tone="clay">{problem}</Notice>}
      <div role="status" className={styles.found}>
        {preview?.count === 0 && <p>{t('purge.nowhere')}</p>}
        {preview && preview.count > 0 && (
          <>
            <p>{t('purge.found', { count: preview.count })}</p>
            <ul>
              {preview.places.map(({ place, count }) => (
                <li key={place}>{t('purge.placeCount', { place: t(`purge.place.${place}`), count })}</li>
              ))}
            </ul>
            {preview.insideLongerWords > 0 && (
              <p>{t('purge.inside', { count: preview.insideLongerWords })}</p>
            )}
            <Notice tone="honey" live="off">
              {t('purge.forGood')}
            </Notice>
            <Button loading={isBusy} onClick={() => void removeAll()}>
              {t('purge.remove')}
            </Button>
          </>
        )}
      </div>
    </>
  );
}
