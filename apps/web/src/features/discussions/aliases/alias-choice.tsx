import { Button } from '@mantine/core';
import { IconMasksTheater } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../data/session';
import styles from './aliases.module.css';
import type { UseAlias } from './use-alias';

interface AliasChoiceProps {
  live: UseAlias;
  /** Trainees are offered an alias before their name. */
  isTrainee: boolean;
}

/** Says under which name one writes here and, before the first post, lets one choose. */
export function AliasChoice({ live, isTrainee }: AliasChoiceProps) {
  const { t } = useTranslation();
  const { person } = useMe();
  const { alias, mayTake, isBusy, take, drop } = live;
  if (!alias && !mayTake) return null;
  return (
    <div className={styles.choice} data-offered={!alias && isTrainee}>
      <IconMasksTheater size={18} stroke={1.75} aria-hidden />
      <span role="status">
        {alias
          ? t('aliases.under', { name: alias.name })
          : isTrainee
            ? t('aliases.offer')
            : t('aliases.byName', { name: person.name })}
      </span>
      {alias
        ? mayTake && (
            <Button size="compact-sm" variant="subtle" disabled={isBusy} onClick={() => void drop()}>
              {t('aliases.backToName')}
            </Button>
          )
        : mayTake && (
            <Button
              size="compact-sm"
              variant={isTrainee ? 'filled' : 'subtle'}
              disabled={isBusy}
              onClick={() => void take()}
            >
              {t('aliases.take')}
            </Button>
          )}
    </div>
  );
}
