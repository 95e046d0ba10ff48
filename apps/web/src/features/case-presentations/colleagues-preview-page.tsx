import { useQuery } from '@apollo/client/react';
import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { CaseToEditDocument, type CaseWholeFragment } from '../../data/generated';
import { PageFailure } from '../../frame/page-failure';
import { Card } from '../../ui/card';
import { ButtonLink } from '../../ui/links';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { PageHeader } from '../../ui/page-header';
import { SkeletonLines } from '../../ui/skeleton-lines';
import { KindWord } from './kinds/kind-word';
import { CaseAccount } from './reading/case-account';
import styles from './reading/reading.module.css';
import { contentOf, type CaseContent } from './writing/content';
import { recallEdits } from './writing/kept-edits';
import { forgetEditsBefore } from './writing/purged-edits';

/** Exactly what the case page shows a colleague, of the text as it stands now, saved or not. */
export function ColleaguesPreviewPage() {
  const { t } = useTranslation();
  const { caseId } = useParams({ from: '/inside/cases/$caseId/colleagues' });
  const { data, error, refetch } = useQuery(CaseToEditDocument, { variables: { id: caseId } });
  const presentation = data?.casePresentation;
  if (presentation) return <Preview presentation={presentation} />;
  if (error) return <PageFailure error={error} onRetry={() => void refetch()} />;
  return (
    <Page title={t('cases.preview.title')} width="reading">
      <SkeletonLines lines={9} />
    </Page>
  );
}

function withUnsaved(presentation: CaseWholeFragment): CaseContent {
  if (presentation.purgedVersion !== null) forgetEditsBefore(presentation.id, presentation.purgedVersion);
  return recallEdits(presentation.id).reduce(
    (content, { edits }) => ({ ...content, ...edits.mine }),
    contentOf(presentation),
  );
}

/** What the author keeps to themselves is not theirs to see. */
function asColleaguesSee(content: CaseContent): CaseContent {
  return { ...content, emotions: content.emotions.filter(({ isShared }) => isShared) };
}

function Preview({ presentation }: { presentation: CaseWholeFragment }) {
  const { t } = useTranslation();
  const content = useMemo(() => asColleaguesSee(withUnsaved(presentation)), [presentation]);
  const open = presentation.findings.filter(({ tier }) => tier === 'REQUIRED').length;
  const isRead = !['DRAFT', 'IN_REVIEW', 'RETURNED', 'WITHDRAWN'].includes(presentation.state);
  return (
    <Page title={t('cases.preview.title')} width="reading">
      <div className={styles.banner}>
        <Notice
          tone="sky"
          live="off"
          title={t('cases.preview.title')}
          actions={
            <ButtonLink
              size="sm"
              variant="default"
              to="/cases/$caseId/edit"
              params={{ caseId: presentation.id }}
            >
              {t('cases.preview.back')}
            </ButtonLink>
          }
        >
          <p>
            {isRead ? t('cases.preview.textRead') : t('cases.preview.text', { team: presentation.team.name })}
          </p>
          {open > 0 && <p>{t('cases.preview.open', { count: open })}</p>}
        </Notice>
      </div>
      <PageHeader
        breadcrumb={<>{presentation.team.name}</>}
        title={content.headline.trim() === '' ? t('cases.untitled') : content.headline}
        facts={
          <>
            <KindWord presentation={presentation} />
            <span>{t('cases.presentedBy', { name: presentation.presenter.name })}</span>
          </>
        }
      />
      <Card padding="roomy" as="div">
        <CaseAccount
          kind={presentation.kind}
          revisions={presentation.hypothesisRevisions}
          content={content}
        />
      </Card>
    </Page>
  );
}
