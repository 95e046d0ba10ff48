import { useTranslation } from 'react-i18next';
import type { CasePresentationKind, NarrativeSectionKey } from '../../../data/generated';

/** What a section is called: care that is open has no ending yet. */
export function useSectionName(kind: CasePresentationKind): (section: NarrativeSectionKey) => string {
  const { t } = useTranslation();
  return (section) => t(`caseKinds.sections.${kind}.${section}`);
}
