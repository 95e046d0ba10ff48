import { Button, Menu } from '@mantine/core';
import { IconBell, IconBellOff, IconBellRinging, IconCheck, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FollowLevel } from '../../../data/generated';
import type { UseSides } from '../thread/use-sides';
import styles from './standing.module.css';

export const LEVELS: readonly FollowLevel[] = ['DEFAULT', 'FOLLOWED', 'MUTED'];
const ICONS: Record<FollowLevel, Icon> = {
  DEFAULT: IconBell,
  FOLLOWED: IconBellRinging,
  MUTED: IconBellOff,
};

/** How much of this thread one wants to hear. */
export function FollowMenu({ live }: { live: UseSides }) {
  const { t } = useTranslation();
  const level = live.sides?.followLevel;
  if (level === undefined) return null;
  const Shape = ICONS[level];
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<Shape size={16} stroke={1.75} aria-hidden />}
          aria-label={t('threads.standing.label', { level: t(`threads.standing.${level}.name`) })}
        >
          {t(`threads.standing.${level}.name`)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {LEVELS.map((one) => {
          const Mark = ICONS[one];
          return (
            <Menu.Item
              key={one}
              role="menuitemradio"
              aria-checked={one === level}
              leftSection={<Mark size={18} stroke={1.75} aria-hidden />}
              rightSection={one === level && <IconCheck size={16} stroke={1.75} aria-hidden />}
              onClick={() => void live.setLevel(one)}
            >
              <span className={styles.name}>{t(`threads.standing.${one}.name`)}</span>
              <span className={styles.hint}>{t(`threads.standing.${one}.hint`)}</span>
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
