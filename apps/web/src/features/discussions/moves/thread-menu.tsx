import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowsJoin, IconArrowsSplit, IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface ThreadMenuProps {
  onTick: () => void;
  onMerge: () => void;
}

/** Putting a thread in order. */
export function ThreadMenu({ onTick, onMerge }: ThreadMenuProps) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" size={28} aria-label={t('threads.menu')}>
          <IconDots size={18} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconArrowsSplit size={16} stroke={1.75} aria-hidden />} onClick={onTick}>
          {t('threads.moves.tick')}
        </Menu.Item>
        <Menu.Item leftSection={<IconArrowsJoin size={16} stroke={1.75} aria-hidden />} onClick={onMerge}>
          {t('threads.moves.merge')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
