import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DepartureWholeFragment } from '../../data/generated';
import { Notice } from '../../ui/notice';
import styles from './departure.module.css';

interface DepartureTeamProps {
  part: DepartureWholeFragment['teams'][number];
  heir: string;
  onHeir: (personId: string) => void;
}

/** What becomes of the cases in one team, and who takes them over. */
export function DepartureTeam({ part, heir, onHeir }: DepartureTeamProps) {
  const { t } = useTranslation();
  const { team, handedOver, deleted, heirs, isLastLead } = part;
  return (
    <section className={styles.team} aria-label={team.name}>
      <h2 className={styles.heading}>{team.name}</h2>
      {isLastLead && <Notice tone="honey">{t('people.departure.lastLead')}</Notice>}
      <ul className={styles.facts}>
        {handedOver > 0 && <li>{t('people.departure.handedOver', { count: handedOver })}</li>}
        {deleted > 0 && <li>{t('people.departure.deleted', { count: deleted })}</li>}
        {handedOver === 0 && deleted === 0 && <li>{t('people.departure.nothing')}</li>}
      </ul>
      {handedOver > 0 && heirs.length > 0 && (
        <NativeSelect
          label={t('people.departure.heir', { team: team.name })}
          value={heir}
          onChange={({ currentTarget: { value } }) => onHeir(value)}
          data={heirs.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {handedOver > 0 && heirs.length === 0 && <Notice tone="honey">{t('people.departure.nobody')}</Notice>}
    </section>
  );
}
