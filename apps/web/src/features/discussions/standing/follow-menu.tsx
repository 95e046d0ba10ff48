import { Button, Menu } from '@mantine/core';
import { IconBell, IconBellOff, IconBellRinging, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FollowLevel } from '../../../data/generated';
import { MenuChoices } from '../../../ui/menu-choices';
import type { UseSides } from '../thread/use-sides';

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
        <MenuChoices
          chosen={level}
          choices={LEVELS.map((one) => ({
            value: one,
            name: t(`threads.standing.${one}.name`),
            hint: t(`threads.standing.${one}.hint`),
            icon: ICONS[one],
          }))}
          onChoose={(one) => void live.setLevel(one)}
        />
      </Menu.Dropdown>
    </Menu>
  );
}
