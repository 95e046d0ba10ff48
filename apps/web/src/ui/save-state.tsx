import { useTranslation } from 'react-i18next';
import { IconAlertTriangle, IconCheck, IconCloudOff } from '@tabler/icons-react';
import { LOCALE } from '../i18n';
import { useNow } from './clock';
import styles from './save-state.module.css';
import { relativeTime } from './times';

export type SaveStateName = 'saving' | 'saved' | 'waiting' | 'failed';

interface SaveStateProps {
  state: SaveStateName;
  /** ISO 8601; when the last save was acknowledged. */
  savedAt?: string | undefined;
}

const ICONS = { saving: undefined, saved: IconCheck, waiting: IconCloudOff, failed: IconAlertTriangle };

/** A quiet word about what happens to the text. */
export function SaveState({ state, savedAt }: SaveStateProps) {
  const { t } = useTranslation();
  const now = useNow();
  const Icon = ICONS[state];
  const when = (savedAt && relativeTime(Date.parse(savedAt), now, LOCALE)) || t('common.time.now');
  return (
    <span className={styles.state} data-state={state}>
      {Icon && <Icon size={16} stroke={1.75} aria-hidden />}
      {/* Only what matters is read out: every "saving" and "saved" would drown the writer's own words. */}
      <span role={state === 'waiting' || state === 'failed' ? 'status' : undefined}>
        {t(`common.saveState.${state}`, { when })}
      </span>
    </span>
  );
}
