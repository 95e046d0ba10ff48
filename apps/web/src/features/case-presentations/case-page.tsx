import { useQuery } from '@apollo/client/react';
import { useParams } from '@tanstack/react-router';
import { caseRoom } from '@second-chair/wire';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { CasePageDocument, type CasePageQuery } from '../../data/generated';
import { useRoom } from '../../data/rooms';
import { failureOf } from '../../data/failure';
import { PageFailure } from '../../frame/page-failure';
import { Card } from '../../ui/card';
import { TextLink } from '../../ui/links';
import { Page } from '../../ui/page';
import { PageHeader } from '../../ui/page-header';
import { RelativeTime } from '../../ui/relative-time';
import { SkeletonLines } from '../../ui/skeleton-lines';
import { say } from '../../ui/toasts-store';
import { NotIdentifiers } from '../de-identification/not-identifiers';
import { CaseDiscussion } from '../discussions/case-discussion';
import { CaseActions } from './life/case-actions';
import { ReviewHistory } from './life/review-history';
import { ReviewPanel } from './life/review-panel';
import { StateTag } from './life/state-tag';
import { CaseAccount } from './reading/case-account';
import { gateMarks } from './reading/gate-marks';
import styles from './reading/reading.module.css';
import { contentOf } from './writing/content';
import { textsOf } from './writing/texts';

export function CasePage() {
  const { t } = useTranslation();
  const { caseId } = useParams({ from: '/inside/cases/$caseId' });
  const { data, error, refetch } = useQuery(CasePageDocument, { variables: { id: caseId } });
  const presentation = data?.casePresentation;
  // What the room tells is applied for all screens alike; only a long absence needs a fresh load.
  useRoom(caseRoom(caseId), presentation ? 0 : undefined, { onReset: () => void refetch() });
  if (error && (!presentation || failureOf(error).kind === 'notFound'))
    return <PageFailure error={error} onRetry={() => void refetch()} wasOpen={presentation !== undefined} />;
  if (presentation) return <CaseToRead presentation={presentation} />;
  return (
    <Page title={t('cases.reading.documentTitle')}>
      <SkeletonLines lines={9} />
    </Page>
  );
}

function CaseToRead({ presentation }: { presentation: CasePageQuery['casePresentation'] }) {
  const { t } = useTranslation();
  const content = useMemo(() => contentOf(presentation), [presentation]);
  const marksOf = useMemo(() => {
    const texts = textsOf(content);
    return gateMarks(presentation, (field) => texts[field] ?? '');
  }, [presentation, content]);
  const { viewerCan, presenter, review, notIdentifiers, threads } = presentation;
  const isTalkedAbout = viewerCan.discuss || threads.length > 0;
  const hasGate = review.length > 0 || notIdentifiers.length > 0;
  return (
    <Page title={t('cases.reading.documentTitle')}>
      <PageHeader
        breadcrumb={
          <>
            <TextLink to="/cases">{t('cases.list.title')}</TextLink> {'›'} {presentation.team.name}
          </>
        }
        title={content.headline.trim() === '' ? t('cases.untitled') : content.headline}
        facts={
          <>
            <StateTag state={presentation.state} />
            <span>{t(`enums.CasePresentationKind.${presentation.kind}`)}</span>
            <span>
              {t('cases.presentedBy', {
                name: presenter.hasLeft
                  ? t('common.personWhoLeft', { name: presenter.name })
                  : presenter.name,
              })}
            </span>
            <span>
              {t('cases.lastStep')} <RelativeTime at={presentation.stateChangedAt} />
            </span>
          </>
        }
        actions={<CaseActions presentation={presentation} />}
      />
      <div className={styles.layout} data-side={isTalkedAbout || hasGate || viewerCan.review}>
        <Card padding="roomy" as="div">
          <CaseAccount content={content} {...(viewerCan.review ? { marksOf } : {})} />
        </Card>
        <div className={styles.side}>
          {viewerCan.review && (
            <Card as="div">
              <ReviewPanel
                presentation={presentation}
                onDone={(step) =>
                  say(t(step === 'approved' ? 'cases.review.approved' : 'cases.review.returned'))
                }
              />
            </Card>
          )}
          {isTalkedAbout && (
            <CaseDiscussion
              casePresentationId={presentation.id}
              threads={threads}
              canDiscuss={viewerCan.discuss}
            />
          )}
          {notIdentifiers.length > 0 && (
            <Card as="div">
              <NotIdentifiers decisions={notIdentifiers} />
            </Card>
          )}
          {review.length > 0 && (
            <Card as="div">
              <ReviewHistory review={review} />
            </Card>
          )}
        </div>
      </div>
    </Page>
  );
}
