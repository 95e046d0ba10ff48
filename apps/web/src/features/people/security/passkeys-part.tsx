import { Button } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MySecurityFragment } from '../../../data/generated';
import { AddPasskey } from './add-passkey';
import { PasskeyRow } from './passkey-row';
import styles from './security.module.css';

interface PasskeysPartProps {
  passkeys: MySecurityFragment['passkeys'];
  onChanged: () => void;
}

export function PasskeysPart({ passkeys, onChanged }: PasskeysPartProps) {
  const { t } = useTranslation();
  const [isAdding, setIsAdding] = useState(false);
  return (
    <>
      <p className={styles.text}>{t('security.passkeys.text')}</p>
      {passkeys.length > 0 && (
        <ul className={styles.list}>
          {passkeys.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} />
          ))}
        </ul>
      )}
      {isAdding ? (
        <AddPasskey
          onDone={() => {
            setIsAdding(false);
            onChanged();
          }}
          onCancel={() => setIsAdding(false)}
        />
      ) : (
        <Button
          variant={passkeys.length > 0 ? 'default' : 'filled'}
          leftSection={<IconKey size={18} stroke={1.75} />}
          onClick={() => setIsAdding(true)}
        >
          {t('security.passkeys.addOne')}
        </Button>
      )}
    </>
  );
}
