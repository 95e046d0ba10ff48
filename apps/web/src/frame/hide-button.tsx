import { IconEyeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { hideScreen } from '../data/screen';
import styles from './hide-button.module.css';

export function HideButton({ className }: { className?: string | undefined }) {
  const { t } = useTranslation();
  return (
    <button type="button" className={className} onClick={hideScreen} aria-keyshortcuts="Escape Escape">
      <IconEyeOff size={19} stroke={1.75} aria-hidden />
      <span className={styles.label}>{t('security.screen.hide')}</span>
      <kbd className={styles.key}>{t('security.screen.key')}</kbd>
    </button>
  );
}
