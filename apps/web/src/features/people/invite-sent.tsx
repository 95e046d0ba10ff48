import { Button, Group, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../ui/copy-button';
import { Notice } from '../../ui/notice';
import { dayInWords } from './day-in-words';
import type { Issued } from './invite-dialog';
import styles from './sheet.module.css';

interface InviteSentProps {
  issued: Issued;
  onAnother: () => void;
  onDone: () => void;
}

export function InviteSent({ issued, onAnother, onDone }: InviteSentProps) {
  const { t } = useTranslation();
  const { email, expiresAt } = issued.invitation;
  return (
    <div className={styles.form}>
      <Notice tone="primary" title={t('people.team.inviteForm.sent.title', { email })}>
        <p>{t('people.team.inviteForm.sent.text', { until: dayInWords(expiresAt) })}</p>
      </Notice>
      <Group align="flex-end" gap={8} wrap="nowrap">
        <TextInput
          style={{ flex: 1 }}
          label={t('people.team.inviteForm.link')}
          readOnly
          value={issued.link}
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton text={issued.link} />
      </Group>
      <Group justify="flex-end">
        <Button variant="default" onClick={onAnother}>
          {t('people.team.inviteForm.another')}
        </Button>
        <Button onClick={onDone} data-autofocus>
          {t('people.team.inviteForm.done')}
        </Button>
      </Group>
    </div>
  );
}
