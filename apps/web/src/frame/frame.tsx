import { useQuery } from '@apollo/client/react';
import { Outlet } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveUpdates } from '../data/events';
import { WaitingDocument } from '../data/generated';
import { useKeeping } from '../data/keeping';
import { useMe } from '../data/session';
import { keepShell } from '../shell-worker/register';
import { Toasts } from '../ui/toasts';
import { useThemeOfAccount } from './colour-scheme';
import { useFocusOnNavigation } from './focus-on-navigation';
import styles from './frame.module.css';
import { useHideKey } from './hide-key';
import { useIdleLock } from './idle-lock';
import { Navigation } from './navigation';
import { OfflineBanner } from './offline-banner';
import { PhoneBar } from './phone-bar';
import { SearchPlace } from './search-place';
import { NOTHING_WAITS, type Waiting } from './waiting';

export function Frame() {
  const { t } = useTranslation();
  const me = useMe();
  const main = useRef<HTMLElement>(null);
  const waiting = useWaiting();
  useLiveUpdates(
    me.person.id,
    me.teams.map(({ id }) => id),
    me.organisation.id,
  );
  useThemeOfAccount(me.theme);
  useIdleLock(me.organisation.idleLockMinutes);
  useHideKey();
  const keeping = useKeeping();
  useEffect(() => {
    if (keeping === 'device') keepShell();
  }, [keeping]);
  useFocusOnNavigation(main);
  return (
    <div className={styles.frame}>
      <a
        className={styles.skip}
        href="#main"
        onClick={(event) => {
          // The address belongs to the router.
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {t('frame.skip')}
      </a>
      <Navigation me={me} waiting={waiting} />
      <div className={styles.content}>
        <OfflineBanner />
        <main id="main" ref={main} tabIndex={-1} className={styles.main}>
          <Outlet />
        </main>
      </div>
      <PhoneBar me={me} waiting={waiting} />
      <SearchPlace />
      <Toasts />
    </div>
  );
}

function useWaiting(): Waiting {
  const { data } = useQuery(WaitingDocument);
  if (!data) return NOTHING_WAITS;
  const { returned, toReview, unread, mentions } = data.home;
  return {
    home: returned.length + toReview.length + mentions.length,
    toReview: toReview.length,
    unread: unread.length,
  };
}
