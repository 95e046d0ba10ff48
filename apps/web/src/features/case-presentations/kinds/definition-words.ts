import { useTranslation } from 'react-i18next';
import type { DropoutDefinition } from '../../../data/generated';

/** A definition as colleagues read it: the one that counts sessions with its number. */
export function useDefinitionWords(): (
  definition: DropoutDefinition,
  belowNSessions: number | null,
) => string {
  const { t } = useTranslation();
  return (definition, belowNSessions) =>
    definition === 'BELOW_N_SESSIONS' && belowNSessions !== null
      ? t('caseKinds.belowN', { count: belowNSessions })
      : t(`enums.DropoutDefinition.${definition}`);
}
