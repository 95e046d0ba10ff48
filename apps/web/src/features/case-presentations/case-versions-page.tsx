import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CaseVersionsDocument, TwoVersionsDocument, type CaseVersionsQuery } from '../../data/generated';
import { PageFailure } from '../../frame/page-failure';
import { LOCALE } from '../../i18n';
import { Card } from '../../ui/card';
import { FailureNotice } from '../../ui/failure-notice';
import { TextLink } from '../../ui/links';
import { Page } from '../../ui/page';
import { PageHeader } from '../../ui/page-header';
import { SkeletonLines } from '../../ui/skeleton-lines';
import { dayInWords } from '../../ui/times';
import { useReaderZone } from '../../ui/zone';
import { StateTag } from './life/state-tag';
import { DifferenceView } from './versions/difference-view';
import styles from './versions/versions.module.css';

type Case = CaseVersionsQuery['casePresentation'];

/** What changed between any two versions of a case. Which two stays in the address. */
export function CaseVersionsPage() {
  const { t } = useTranslation();
  const { caseId } = useParams({ from: '/inside/cases/$caseId/versions' });
  const { data, error, refetch } = useQuery(CaseVersionsDocument, { variables: { id: caseId } });
  const presentation = data?.casePresentation;
  if (presentation) return <Versions presentation={presentation} />;
  if (error) return <PageFailure error={error} onRetry={() => void refetch()} />;
  return (
    <Page title={t('versions.title')} width="reading">
      <SkeletonLines lines={9} />
    </Page>
  );
}

function Versions({ presentation }: { presentation: Case }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = useSearch({ from: '/inside/cases/$caseId/versions' });
  const zone = useReaderZone();
  const { versions } = presentation;
  const has = (number: number | undefined): number | undefined =>
    versions.find((version) => version.number === number)?.number;
  const after = has(search.after) ?? versions.at(-1)?.number;
  const before = has(search.before) ?? versions.at(-2)?.number ?? after;
  const choices = versions.map(({ number, createdAt, createdBy }) => ({
    value: String(number),
    label: t('versions.choice', { number, name: createdBy.name, when: dayInWords(createdAt, LOCALE, zone) }),
  }));
  const show = (next: { before?: number; after?: number }): void =>
    void navigate({
      to: '/cases/$caseId/versions',
      params: { caseId: presentation.id },
      search: { ...search, ...next },
      replace: true,
      resetScroll: false,
    });
  return (
    <Page title={t('versions.title')} width="reading">
      <PageHeader
        breadcrumb={
          <>
            <TextLink to="/cases">{t('cases.list.title')}</TextLink> {'›'}{' '}
            <TextLink to="/cases/$caseId" params={{ caseId: presentation.id }}>
              {presentation.headline}
            </TextLink>
          </>
        }
        title={t('versions.title')}
        facts={
          <>
            <StateTag state={presentation.state} />
            <span>{t('versions.count', { count: versions.length })}</span>
          </>
        }
      />
      {before === undefined || after === undefined || versions.length < 2 ? (
        <p className={styles.soft}>{t(versions.length === 0 ? 'versions.none' : 'versions.only')}</p>
      ) : (
        <>
          <div className={styles.choice}>
            <NativeSelect
              label={t('versions.before')}
              value={String(before)}
              data={choices}
              onChange={({ currentTarget }) => show({ before: Number(currentTarget.value) })}
            />
            <NativeSelect
              label={t('versions.after')}
              value={String(after)}
              data={choices}
              onChange={({ currentTarget }) => show({ after: Number(currentTarget.value) })}
            />
          </div>
          <Difference caseId={presentation.id} before={before} after={after} />
        </>
      )}
    </Page>
  );
}

function Difference({ caseId, before, after }: { caseId: string; before: number; after: number }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(TwoVersionsDocument, {
    variables: { id: caseId, before, after },
  });
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={6} />;
  return (
    <Card padding="roomy" as="div">
      <p className={styles.key}>
        <ins className={styles.added}>{t('versions.keyAdded')}</ins>
        <del className={styles.removed}>{t('versions.keyRemoved')}</del>
      </p>
      <DifferenceView
        kind={data.casePresentation.kind}
        before={data.casePresentation.before.fields}
        after={data.casePresentation.after.fields}
      />
    </Card>
  );
}
