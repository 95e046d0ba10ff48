import { useMutation } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { LIMITS } from '@second-chair/wire';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { RenameMyselfDocument } from '../../data/generated';
import { FailureNotice } from '../../ui/failure-notice';
import { Notice } from '../../ui/notice';
import { say } from '../../ui/toasts-store';
import styles from './name-form.module.css';

export function NameForm({ name: present }: { name: string }) {
  const { t } = useTranslation();
  const [rename, { loading, error, data }] = useMutation(RenameMyselfDocument);
  const [name, setName] = useState(present);
  const [wasTried, setWasTried] = useState(false);
  const isChanged = name.trim() !== present;
  const isMissing = name.trim() === '';
  const result = data?.renameMyself;

  async function submit(event: FormEvent) {
    event.preventDefault();
    setWasTried(true);
    if (isMissing || !isChanged) return;
    const answer = await rename({ variables: { input: { name: name.trim() } } }).catch(() => undefined);
    if (answer?.data?.renameMyself.__typename === 'Person') say(t('people.account.nameSaved'));
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      {error && <FailureNotice error={error} />}
      {result && result.__typename !== 'Person' && <Notice>{result.message}</Notice>}
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
