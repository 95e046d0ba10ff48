import { useTranslation } from 'react-i18next';
import type { RosterPreviewWholeFragment } from '../../../data/generated';
import { Tag } from '../../../ui/tag';
import styles from './roster.module.css';

type Row = RosterPreviewWholeFragment['rows'][number];

const TONES = {
  INVITE: 'primary',
  ALREADY_MEMBER: 'plain',
  ALREADY_INVITED: 'plain',
  PROBLEM: 'clay',
} as const;

/** What will become of each row; those with a problem first, because they hold up the others. */
export function RosterRows({ rows }: { rows: readonly Row[] }) {
  const { t } = useTranslation();
  const inOrder = [
    ...rows.filter(({ outcome }) => outcome === 'PROBLEM'),
    ...rows.filter(({ outcome }) => outcome !== 'PROBLEM'),
  ];
  return (
    <ol className={styles.rows} aria-label={t('people.roster.rows')}>
      {inOrder.map(({ row, name, email, teamName, role, outcome, problems }) => (
        <li key={row} className={styles.row}>
          <span className={styles.number}>{t('people.roster.row', { row })}</span>
          <span>
            <span className={styles.who}>{email || name || t('people.roster.nobody')}</span>{' '}
            <span className={styles.fact}>
              {[email ? name : '', teamName, role ? t(`enums.TeamRole.${role}`) : '']
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
          </span>
          <Tag tone={TONES[outcome]}>{t(`people.roster.outcomes.${outcome}`)}</Tag>
          {problems.length > 0 && (
            <ul className={styles.problems}>
              {problems.map(({ column, message }) => (
                <li key={column + message}>{t('people.roster.problem', { column, message })}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}
