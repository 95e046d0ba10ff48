import { useTranslation } from 'react-i18next';
import { isSectionKey } from '../writing/content';
import { useSectionName } from '../writing/kind-words';
import { pageOf, type EditorPage } from '../writing/pages';
import { useEditor } from './editor-context';

/** What a page of the editor is called. */
export function usePageName(): (page: EditorPage) => string {
  const { t } = useTranslation();
  const sectionName = useSectionName(useEditor().presentation.kind);
  return (page) => (isSectionKey(page) ? sectionName(page) : t(`cases.pages.${page}`));
}

/** Where a text stands, in words. */
export function usePlaceName(): (field: string) => string {
  const { t } = useTranslation();
  const nameOf = usePageName();
  return (field) => (field === 'headline' ? t('cases.fields.headline') : nameOf(pageOf(field)));
}
