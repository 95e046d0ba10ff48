import { useTranslation } from 'react-i18next';
import type { CasePresentationKind } from '../../../data/generated';
import { isSectionKey } from '../writing/content';
import { useSectionName } from '../writing/kind-words';
import { pageOf, type EditorPage } from '../writing/pages';
import { useEditor } from './editor-context';

/** What a page of the editor is called. */
export function usePageName(): (page: EditorPage) => string {
  return useNameOfPage(useEditor().presentation.kind);
}

function useNameOfPage(kind: CasePresentationKind): (page: EditorPage) => string {
  const { t } = useTranslation();
  const sectionName = useSectionName(kind);
  return (page) => (isSectionKey(page) ? sectionName(page) : t(`cases.pages.${page}`));
}

/** Where a text stands, in words; also for readers, who are in no editor. */
export function usePlaceName(kind: CasePresentationKind): (field: string) => string {
  const { t } = useTranslation();
  const nameOf = useNameOfPage(kind);
  return (field) => (field === 'headline' ? t('cases.fields.headline') : nameOf(pageOf(field)));
}
