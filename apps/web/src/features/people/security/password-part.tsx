import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '../../../ui/toasts-store';
import { PasswordForm } from './password-form';
import styles from './security.module.css';

export function PasswordPart({ onChanged }: { onChanged: () => void }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);

  function done(endedOthers: boolean) {
    setIsOpen(false);
    say(t(endedOthers ? 'security.password.changedEverywhere' : 'security.password.changed'));
    onChanged();
  }

  if (isOpen) return <PasswordForm onDone={done} onCancel={() => setIsOpen(false)} />;
  return (
    <>
      <p className={styles.text}>{t('security.password.text')}</p>
      <Button variant="default" onClick={() => setIsOpen(true)}>
        {t('security.password.change')}
      </Button>
    </>
  );
}
