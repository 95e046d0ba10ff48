import { useTranslation } from 'react-i18next';
import { isSectionKey } from '../writing/content';
import { pageOf, type EditorPage } from '../writing/pages';

/** What a page of the editor is called. */
export function usePageName(): (page: EditorPage) => string {
  const { t } = useTranslation();
  return (page) => (isSectionKey(page) ? t(`enums.NarrativeSectionKey.${page}`) : t(`cases.pages.${page}`));
}

/** Where a text stands, in words. */
export function usePlaceName(): (field: string) => string {
  const { t } = useTranslation();
  const nameOf = usePageName();
  return (field) => (field === 'headline' ? t('cases.fields.headline') : nameOf(pageOf(field)));
}
