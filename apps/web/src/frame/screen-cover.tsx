import { lazy, Suspense, useEffect, useRef, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { screenState, showScreen } from '../data/screen';
import { Logo } from '../ui/logo';
import styles from './screen-cover.module.css';

const UnlockForm = lazy(() =>
  import('../features/people/security/unlock-form').then(({ UnlockForm }) => ({ default: UnlockForm })),
);

/**
 * Lies over everything, dialogs included (the browser's top layer), and takes the rest out of sight, of print and of a
 * screen reader. What is beneath stays as it is: nothing is unmounted, so what was being typed is there afterwards.
 */
export function ScreenCover() {
  const state = useSyncExternalStore(screenState.watch, screenState.read);
  return state === 'open' ? null : createPortal(<Cover isLocked={state === 'locked'} />, document.body);
}

function Cover({ isLocked }: { isLocked: boolean }) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const cover = dialog.current;
    const title = document.title;
    const focused = document.activeElement;
    const keep = () => cover?.isConnected && !cover.open && cover.showModal();
    document.documentElement.dataset['covered'] = 'true';
    document.title = t('common.productName');
    cover?.showModal();
    // A browser closes a dialog at Escape, at the latest at the second; this one closes only when the screen is open.
    cover?.addEventListener('close', keep);
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && event.preventDefault();
    window.addEventListener('keydown', onKey, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true });
      cover?.removeEventListener('close', keep);
      // Visible first: what is hidden takes no focus.
      delete document.documentElement.dataset['covered'];
      cover?.close();
      document.title = title;
      if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    };
  }, [t]);
  return (
    <dialog ref={dialog} className={styles.cover} aria-labelledby="cover-title">
      <div className={styles.sheet}>
        <Logo size={34} />
        <h1 id="cover-title" className={styles.title}>
          {t(isLocked ? 'security.screen.lockedTitle' : 'security.screen.hiddenTitle')}
        </h1>
        {isLocked ? (
          <Suspense fallback={<p>{t('common.loading')}</p>}>
            <UnlockForm />
          </Suspense>
        ) : (
          <>
            <p className={styles.text}>{t('security.screen.hiddenText')}</p>
            <button type="button" className={styles.show} onClick={showScreen}>
              {t('security.screen.show')}
            </button>
          </>
        )}
      </div>
    </dialog>
  );
}
