import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Logo } from '../ui/logo';
import { OfflineBanner } from './offline-banner';
import styles from './public-frame.module.css';

/** For those who are not signed in: one quiet sheet, no navigation. */
export function PublicFrame() {
  const { t } = useTranslation();
  return (
    <div className={styles.ground}>
      <OfflineBanner />
      <header className={styles.brand}>
        <Logo size={34} />
        <span className={styles.name}>{t('common.productName')}</span>
      </header>
      <main className={styles.main}>
        <Outlet />
      </main>
    </div>
  );
}
