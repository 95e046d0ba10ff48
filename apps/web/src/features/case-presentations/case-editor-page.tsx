import { useQuery } from '@apollo/client/react';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { caseRoom } from '@second-chair/wire';
import { useTranslation } from 'react-i18next';
import { CaseToEditDocument, type CaseWholeFragment } from '../../data/generated';
import { useRoom } from '../../data/rooms';
import { PageFailure } from '../../frame/page-failure';
import { TextLink } from '../../ui/links';
import { Page } from '../../ui/page';
import { PageHeader } from '../../ui/page-header';
import { SkeletonLines } from '../../ui/skeleton-lines';
import { TextSubjectOf } from '../de-identification/text-subject';
import { ConflictDialog } from './editor/conflict-dialog';
import { EditorActions } from './editor/editor-actions';
import { EditorContext } from './editor/editor-context';
import { EditorNotices } from './editor/editor-notices';
import { EditorSheet } from './editor/editor-sheet';
import { EditorPhoneBar, EditorSide } from './editor/editor-side';
import styles from './editor/editor.module.css';
import { SaveWord } from './editor/save-word';
import { useCaseEditor } from './editor/use-case-editor';
import { KindWord } from './kinds/kind-word';
import { StateTag } from './life/state-tag';
import { isEditorPage, type EditorPage } from './writing/pages';

export function CaseEditorPage() {
  const { t } = useTranslation();
  const { caseId } = useParams({ from: '/inside/cases/$caseId/edit' });
  const { data, error, refetch } = useQuery(CaseToEditDocument, { variables: { id: caseId } });
  const presentation = data?.casePresentation;
  useRoom(caseRoom(caseId), presentation ? 0 : undefined, { onReset: () => void refetch() });
  if (presentation) {
    // A draft that was submitted, or a case that became ready, is another kind of writing.
    const isDraft = presentation.state === 'DRAFT' || presentation.state === 'RETURNED';
    return (
      <TextSubjectOf caseId={caseId} teamId={presentation.team.id}>
        <Editor
          key={`${caseId}:${String(isDraft)}:${presentation.purgedVersion}`}
          presentation={presentation}
          isDraft={isDraft}
        />
      </TextSubjectOf>
    );
  }
  if (error) return <PageFailure error={error} onRetry={() => void refetch()} />;
  return (
    <Page title={t('cases.editor.documentTitle')}>
      <SkeletonLines lines={8} />
    </Page>
  );
}

function Editor({ presentation, isDraft }: { presentation: CaseWholeFragment; isDraft: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { section } = useSearch({ from: '/inside/cases/$caseId/edit' });
  const goTo = (page: EditorPage) =>
    void navigate({
      to: '/cases/$caseId/edit',
      params: { caseId: presentation.id },
      search: { section: page },
      replace: true,
      resetScroll: false,
    });
  const page = isEditorPage(section) ? section : 'facts';
  const editor = useCaseEditor({ presentation, isDraft, page, goTo });
  const { headline } = editor.content;
  return (
    <EditorContext value={editor}>
      <Page title={t('cases.editor.documentTitle')}>
        <PageHeader
          breadcrumb={
            <>
              <TextLink to="/cases">{t('cases.list.title')}</TextLink> {'›'} {presentation.team.name}
            </>
          }
          title={headline.trim() === '' ? t('cases.untitled') : headline}
          facts={
            <>
              <StateTag state={presentation.state} />
              <KindWord presentation={presentation} />
              <SaveWord />
              {presentation.submittedVersions > 0 && (
                <span>{t('cases.version', { number: presentation.submittedVersions })}</span>
              )}
            </>
          }
          actions={<EditorActions />}
        />
        <ConflictDialog />
        <EditorNotices />
        <EditorPhoneBar />
        <div className={styles.layout}>
          <EditorSheet />
          <EditorSide />
        </div>
      </Page>
    </EditorContext>
  );
}
