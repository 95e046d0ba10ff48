import { Button, TextInput } from '@mantine/core';
import { LIMITS } from '@second-chair/wire';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditProfile } from '../../data/profile';
import { FailureNotice } from '../../ui/failure-notice';
import { Notice } from '../../ui/notice';
import { say } from '../../ui/toasts-store';
import styles from './name-form.module.css';

export function NameForm({ name: present }: { name: string }) {
  const { t } = useTranslation();
  const { save, loading, error, refused } = useEditProfile();
  const [name, setName] = useState(present);
  const [wasTried, setWasTried] = useState(false);
  const isChanged = name.trim() !== present;
  const isMissing = name.trim() === '';

  async function submit(event: FormEvent) {
    event.preventDefault();
    setWasTried(true);
    if (isMissing || !isChanged) return;
    if (await save({ name: name.trim() })) say(t('people.account.nameSaved'));
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      {error && <FailureNotice error={error} />}
      {refused && <Notice>{refused}</Notice>}
      <div className={styles.row}>
        <TextInput
          className={styles.field ?? ''}
          label={t('people.name')}
          description={t('people.account.nameHint')}
          name="name"
          autoComplete="name"
          maxLength={LIMITS.name}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={wasTried && isMissing && t('people.nameMissing')}
        />
        {isChanged && (
          <Button type="submit" loading={loading}>
            {t('common.save')}
          </Button>
        )}
      </div>
    </form>
  );
}
