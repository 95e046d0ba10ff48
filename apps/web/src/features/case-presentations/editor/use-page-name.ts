import { useTranslation } from 'react-i18next';
import type { CasePresentationKind } from '../../../data/generated';
import { isSectionKey } from '../writing/content';
import { useSectionName } from '../writing/kind-words';
import { pageOf, type EditorPage } from '../writing/pages';

/** What a page of the editor is called. */
export function usePageName(kind: CasePresentationKind): (page: EditorPage) => string {
  const { t } = useTranslation();
  const sectionName = useSectionName(kind);
  return (page) => (isSectionKey(page) ? sectionName(page) : t(`cases.pages.${page}`));
}

/** Where a text stands, in words. */
export function usePlaceName(kind: CasePresentationKind): (field: string) => string {
  const { t } = useTranslation();
  const nameOf = usePageName(kind);
  return (field) => (field === 'headline' ? t('cases.fields.headline') : nameOf(pageOf(field)));
}
