import { Link } from '@tanstack/react-router';
import { IconListCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../data/session';
import styles from './navigation.module.css';

/** What concerns the whole organisation, below the teams. */
export function OrganisationLinks({ me }: { me: Me }) {
  const { t } = useTranslation();
  return (
    <>
      <h2 className={styles.heading}>{me.organisation.name}</h2>
      <ul className={styles.list}>
        <li>
          <Link to="/organisation/words" className={styles.link}>
            <IconListCheck size={19} stroke={1.75} aria-hidden />
            <span className={styles.label}>{t('frame.ourWords')}</span>
          </Link>
        </li>
      </ul>
    </>
  );
}
