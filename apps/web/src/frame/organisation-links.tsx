import { Link } from '@tanstack/react-router';
import { IconBuilding, IconChartBar, IconListCheck, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../data/session';
import styles from './navigation.module.css';

/** What concerns the whole organisation, below the teams. */
export function OrganisationLinks({ me }: { me: Me }) {
  const { t } = useTranslation();
  const looksAfterTeams = me.isAdmin || me.teams.some(({ viewerCan }) => viewerCan.invite);
  return (
    <>
      <h2 className={styles.heading}>{me.organisation.name}</h2>
      <ul className={styles.list}>
        {me.isAdmin && (
          <li>
            <Link to="/organisation" className={styles.link} activeOptions={{ exact: true }}>
              <IconBuilding size={19} stroke={1.75} aria-hidden />
              <span className={styles.label}>{t('security.organisation.title')}</span>
            </Link>
          </li>
        )}
        <li>
          <Link to="/organisation/words" className={styles.link}>
            <IconListCheck size={19} stroke={1.75} aria-hidden />
            <span className={styles.label}>{t('frame.ourWords')}</span>
          </Link>
        </li>
        {looksAfterTeams && (
          <li>
            <Link to="/organisation/findings" className={styles.link}>
              <IconChartBar size={19} stroke={1.75} aria-hidden />
              <span className={styles.label}>{t('frame.findings')}</span>
            </Link>
          </li>
        )}
        {me.isAdmin && (
          <li>
            <Link to="/organisation/hidden-cases" className={styles.link}>
              <IconLock size={19} stroke={1.75} aria-hidden />
              <span className={styles.label}>{t('frame.hiddenCases')}</span>
            </Link>
          </li>
        )}
      </ul>
    </>
  );
}
