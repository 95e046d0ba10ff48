import { Button } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuthRefusal } from '../../../data/auth';
import { passkeysWork } from '../../../data/passkeys';
import { signInWithPasskey } from '../../../data/session';
import { AuthNotice } from '../auth-notice';

interface PasskeyButtonProps {
  onDone: () => void;
  send?: typeof signInWithPasskey;
}

export function PasskeyButton({ onDone, send = signInWithPasskey }: PasskeyButtonProps) {
  const { t } = useTranslation();
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<AuthRefusal>();

  async function use() {
    setIsBusy(true);
    setRefusal(undefined);
    const answer = await send();
    setIsBusy(false);
    if (answer?.ok) return onDone();
    if (answer) setRefusal(answer);
    return undefined;
  }

  if (!passkeysWork()) return null;
  return (
    <>
      {refusal && <AuthNotice refusal={refusal} />}
      <Button
        variant="default"
        fullWidth
        loading={isBusy}
        leftSection={<IconKey size={18} stroke={1.75} />}
        onClick={() => void use()}
      >
        {t('security.usePasskey')}
      </Button>
    </>
  );
}
