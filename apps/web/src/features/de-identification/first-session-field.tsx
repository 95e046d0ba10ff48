import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFirstSession } from './first-session';
import styles from './findings.module.css';

/** Days become weeks of the therapy once it is known when that began. */
export function FirstSessionField() {
  const { t } = useTranslation();
  const firstSession = useFirstSession();
  if (!firstSession) return null;
  return (
    <TextInput
      type="date"
      className={styles.first_session ?? ''}
      label={t('deidentification.firstSession.label')}
      description={t('deidentification.firstSession.hint')}
      value={firstSession.typed}
      onChange={({ currentTarget }) => firstSession.say(currentTarget.value)}
      // It may stand in a form, which is sent when its text is done, not its dates.
      onKeyDown={(event) => event.key === 'Enter' && !event.altKey && event.preventDefault()}
    />
  );
}
