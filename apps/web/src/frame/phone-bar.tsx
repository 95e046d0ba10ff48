import { Link } from '@tanstack/react-router';
import { IconDots, IconSearch, IconUserCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../data/session';
import { Sheet } from '../ui/sheet';
import { ColourScheme } from './colour-scheme';
import { CountMark } from './count-mark';
import { destinationsOf } from './destinations';
import { TeamLinks } from './navigation';
import navigation from './navigation.module.css';
import { OrganisationLinks } from './organisation-links';
import styles from './phone-bar.module.css';
import { HideButton } from './hide-button';
import { SignOutButton } from './sign-out-button';
import type { Waiting } from './waiting';

interface PhoneBarProps {
  me: Me;
  waiting: Waiting;
}

/** The navigation of narrow screens: the daily places along the bottom, everything else in a sheet. */
export function PhoneBar({ me, waiting }: PhoneBarProps) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <nav aria-label={t('frame.navigation')} className={styles.bar}>
        {destinationsOf(me, waiting).map(({ to, name, icon: Icon, ...counted }) => (
          <Link
            key={to}
            to={to}
            className={styles.place}
            activeOptions={{ exact: to === '/', includeSearch: false }}
          >
            <Icon size={22} stroke={1.75} aria-hidden />
            <span>{t(`frame.${name}`)}</span>
            <span className={styles.count}>
              <CountMark {...counted} />
            </span>
          </Link>
        ))}
        <button type="button" className={styles.place} aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
          <IconDots size={22} stroke={1.75} aria-hidden />
          <span>{t('frame.more')}</span>
        </button>
      </nav>
      <Sheet opened={isOpen} onClose={() => setIsOpen(false)} title={t('frame.more')}>
        {/* Any link in the sheet leads away from it. */}
        <div
          className={styles.sheet}
          role="presentation"
          onClick={(event) =>
            event.target instanceof Element && event.target.closest('a') && setIsOpen(false)
          }
        >
          <Link to="/search" className={navigation.link}>
            <IconSearch size={19} stroke={1.75} aria-hidden />
            <span className={navigation.label}>{t('frame.search')}</span>
          </Link>
          <Link to="/account" className={navigation.link}>
            <IconUserCircle size={19} stroke={1.75} aria-hidden />
            <span className={navigation.label}>{me.person.name}</span>
            <span className="visually-hidden">{t('frame.account')}</span>
          </Link>
          <TeamLinks me={me} />
          <OrganisationLinks me={me} />
          <div className={styles.foot}>
            <ColourScheme />
            <HideButton className={navigation.link} />
            <SignOutButton className={navigation.link} />
          </div>
        </div>
      </Sheet>
    </>
  );
}
