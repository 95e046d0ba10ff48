import { useTranslation } from 'react-i18next';
import type { RoundShown } from './use-round';

/** What the phase at a place is called; after the last one, a word for that. */
export function usePhaseName(round: Pick<RoundShown, 'protocol' | 'phases'>): (place: number) => string {
  const { t } = useTranslation();
  return (place) => {
    const key = round.phases[place]?.key;
    return key === undefined
      ? t('facilitation.afterwards')
      : // The keys are the protocol's own; a test holds them against the words.
        t(`facilitation.${round.protocol}.phases.${key}.name` as 'facilitation.THREE_STEPS.name');
  };
}
