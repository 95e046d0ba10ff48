import { Link } from '@tanstack/react-router';
import { IconUserCircle, IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../data/session';
import { Logo } from '../ui/logo';
import { ColourScheme } from './colour-scheme';
import { CountMark } from './count-mark';
import { destinationsOf } from './destinations';
import { HideButton } from './hide-button';
import styles from './navigation.module.css';
import { OrganisationLinks } from './organisation-links';
import { SearchButton } from './search-button';
import { SignOutButton } from './sign-out-button';
import type { Waiting } from './waiting';

interface NavigationProps {
  me: Me;
  waiting: Waiting;
}

/** The column on the left of wide screens. */
export function Navigation({ me, waiting }: NavigationProps) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('frame.navigation')} className={styles.column}>
      <Link to="/" className={styles.brand}>
        <Logo />
        {t('common.productName')}
      </Link>
      <SearchButton className={styles.search} />
      <div className={styles.nav}>
        <ul className={styles.list}>
          {destinationsOf(me, waiting).map(({ to, name, icon: Icon, ...counted }) => (
            <li key={to}>
              <Link
                to={to}
                className={styles.link}
                activeOptions={{ exact: to === '/', includeSearch: false }}
              >
                <Icon size={19} stroke={1.75} aria-hidden />
                <span className={styles.label}>{t(`frame.${name}`)}</span>
                <CountMark {...counted} />
              </Link>
            </li>
          ))}
        </ul>
        <TeamLinks me={me} />
        <OrganisationLinks me={me} />
      </div>
      <div className={styles.foot}>
        <ColourScheme />
        <Link to="/account" className={styles.link}>
          <IconUserCircle size={19} stroke={1.75} aria-hidden />
          <span className={styles.label}>{me.person.name}</span>
          <span className="visually-hidden">{t('frame.account')}</span>
        </Link>
        <HideButton className={styles.link} />
        <SignOutButton className={styles.link} />
      </div>
    </nav>
  );
}

export function TeamLinks({ me }: { me: Me }) {
  const { t } = useTranslation();
  if (me.teams.length === 0) return null;
  return (
    <>
      <h2 className={styles.heading}>{t('frame.teams')}</h2>
      <ul className={styles.list}>
        {me.teams.map(({ id, name }) => (
          <li key={id}>
            <Link to="/teams/$teamId" params={{ teamId: id }} className={styles.link}>
              <IconUsersGroup size={19} stroke={1.75} aria-hidden />
              <span className={styles.label}>{name}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
