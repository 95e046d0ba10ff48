import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

export function CopyButton({ text }: { text: string }) {
  const { t } = useTranslation();
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return undefined;
    const timer = setTimeout(() => setIsCopied(false), 4_000);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const Icon = isCopied ? IconCheck : IconCopy;
  // Without https there is no clipboard to write to: the field beside it can still be selected and copied by hand.
  if (!window.isSecureContext) return null;
  return (
    <>
      <Button
        variant="default"
        leftSection={<Icon size={18} stroke={1.75} />}
        onClick={() =>
          void navigator.clipboard.writeText(text).then(
            () => setIsCopied(true),
            () => undefined,
          )
        }
      >
        {t(isCopied ? 'common.copied' : 'common.copy')}
      </Button>
      <span role="status" className="visually-hidden">
        {isCopied && t('common.copied')}
      </span>
    </>
  );
}
