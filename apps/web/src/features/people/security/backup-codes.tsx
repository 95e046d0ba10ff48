import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../../ui/copy-button';
import { Notice } from '../../../ui/notice';
import styles from './security.module.css';

interface BackupCodesProps {
  codes: readonly string[];
  onDone: () => void;
}

/** Shown once: the server itself keeps them encrypted and cannot show them again. */
export function BackupCodes({ codes, onDone }: BackupCodesProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.form}>
      <Notice tone="honey" title={t('security.backup.title')}>
        <p>{t('security.backup.text')}</p>
      </Notice>
      <ul className={styles.codes} aria-label={t('security.backup.label')}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={styles.row}>
        <CopyButton text={codes.join('\n')} />
        <Button onClick={onDone}>{t('security.backup.kept')}</Button>
      </div>
    </div>
  );
}
