import { useTranslation } from 'react-i18next';
import type { CaseWholeFragment } from '../../../data/generated';
import { RelativeTime } from '../../../ui/relative-time';

/** The kind of a case, and what it was before. */
export function KindWord({
  presentation,
}: {
  presentation: Pick<CaseWholeFragment, 'kind' | 'kindChanges'>;
}) {
  const { t } = useTranslation();
  const before = presentation.kindChanges.findLast(({ from }) => from === 'AT_RISK_ENGAGEMENT');
  return (
    <>
      <span>{t(`enums.CasePresentationKind.${presentation.kind}`)}</span>
      {before && (
        <span>
          {t('caseKinds.wasAtRiskUntil')} <RelativeTime at={before.at} />
        </span>
      )}
    </>
  );
}
