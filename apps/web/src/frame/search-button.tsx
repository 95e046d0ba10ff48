import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './search-button.module.css';
import { searchOpen } from './search-state';

const isMac = typeof navigator === 'object' && /mac/iu.test(navigator.platform);

export function SearchButton({ className }: { className: string | undefined }) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={className}
      aria-haspopup="dialog"
      aria-keyshortcuts={isMac ? 'Meta+K' : 'Control+K'}
      onClick={() => searchOpen.set(true)}
    >
      <IconSearch size={19} stroke={1.75} aria-hidden />
      <span className={styles.label}>{t('frame.search')}</span>
      <kbd className={styles.key} aria-hidden>
        {isMac ? '⌘K' : 'Ctrl K'}
      </kbd>
    </button>
  );
}
