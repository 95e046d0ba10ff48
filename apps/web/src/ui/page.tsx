import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './page.module.css';

interface PageProps {
  /** Stands in the browser's tab and history. Never what was written about a patient: tabs are seen over shoulders. */
  title: string;
  /** `reading` is one column of text; `wide` uses the whole width. */
  width?: 'narrow' | 'reading' | 'wide';
  children: ReactNode;
}

export function Page({ title, width = 'wide', children }: PageProps) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = t('common.documentTitle', { title });
  }, [t, title]);
  return (
    <div className={styles.page} data-width={width}>
      {children}
    </div>
  );
}
