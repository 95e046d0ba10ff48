import { useMutation } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { LIMITS } from '@second-chair/wire';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { confirmPassword } from '../../../data/auth';
import {
  RemovePasskeyDocument,
  RenamePasskeyDocument,
  type MySecurityFragment,
} from '../../../data/generated';
import { FailureNotice } from '../../../ui/failure-notice';
import { Notice } from '../../../ui/notice';
import { RelativeTime } from '../../../ui/relative-time';
import { say } from '../../../ui/toasts-store';
import { PasswordPrompt } from './password-prompt';
import styles from './security.module.css';

export function PasskeyRow({
  passkey: { id, name, createdAt },
}: {
  passkey: MySecurityFragment['passkeys'][number];
}) {
  const { t } = useTranslation();
  const [rename, renaming] = useMutation(RenamePasskeyDocument);
  const [remove, removing] = useMutation(RemovePasskeyDocument);
  const [newName, setNewName] = useState<string>();
  const [asksPassword, setAsksPassword] = useState(false);
  const refused = removing.data?.removePasskey;

  async function takeAway() {
    const answer = await remove({ variables: { input: { id } } }).catch(() => undefined);
    const result = answer?.data?.removePasskey;
    setAsksPassword(result?.__typename === 'ConfirmFirst');
    if (result?.__typename === 'Me') say(t('security.passkeys.removed', { name }));
  }

  async function saveName(event: FormEvent) {
    event.preventDefault();
    if (!newName?.trim()) return;
    const answer = await rename({ variables: { input: { id, name: newName.trim() } } }).catch(
      () => undefined,
    );
    if (answer?.data?.renamePasskey.__typename === 'Me') setNewName(undefined);
  }

  return (
    <li className={styles.item}>
      {newName === undefined ? (
        <>
          <div className={styles.words}>
            <span className={styles.name}>{name}</span>
            <span className={styles.fact}>
              {t('security.passkeys.added')} <RelativeTime at={createdAt} />
            </span>
          </div>
          <Button
            size="sm"
            variant="subtle"
            aria-label={t('security.passkeys.renameFor', { name })}
            onClick={() => setNewName(name)}
          >
            {t('security.passkeys.rename')}
          </Button>
          <Button
            size="sm"
            variant="subtle"
            loading={removing.loading}
            aria-label={t('security.passkeys.removeFor', { name })}
            onClick={() => void takeAway()}
          >
            {t('security.passkeys.remove')}
          </Button>
        </>
      ) : (
        <form className={styles.row} onSubmit={(event) => void saveName(event)}>
          <TextInput
            aria-label={t('security.passkeys.name')}
            maxLength={LIMITS.passkeyName}
            value={newName}
            onChange={(event) => setNewName(event.currentTarget.value)}
            data-autofocus
          />
          <Button type="submit" loading={renaming.loading}>
            {t('common.save')}
          </Button>
          <Button variant="default" onClick={() => setNewName(undefined)}>
            {t('common.cancel')}
          </Button>
        </form>
      )}
      {(renaming.error ?? removing.error) && <FailureNotice error={renaming.error ?? removing.error} />}
      {refused && refused.__typename !== 'Me' && refused.__typename !== 'ConfirmFirst' && (
        <Notice live="assertive">{refused.message}</Notice>
      )}
      {asksPassword && (
        <PasswordPrompt
          action={t('security.passkeys.remove')}
          send={confirmPassword}
          onDone={() => void takeAway()}
          onCancel={() => setAsksPassword(false)}
        />
      )}
    </li>
  );
}
