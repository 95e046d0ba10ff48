import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowsMoveHorizontal } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './board.module.css';
import { asksFirst, type Move } from './moves';

interface MoveMenuProps {
  title: string;
  moves: readonly Move[];
  /** Said where the keys move the card as well. */
  withKeys: boolean;
  onMove: (move: Move) => void;
}

/** “Move to…”: the same ways as dragging, for those who do not drag. */
export function MoveMenu({ title, moves, withKeys, onMove }: MoveMenuProps) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon
          className={styles.menu ?? ''}
          variant="subtle"
          size={32}
          aria-label={t('board.menu', { title })}
          title={t('board.moveTo')}
        >
          <IconArrowsMoveHorizontal size={18} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('board.moveTo')}</Menu.Label>
        {moves.map((move) => (
          <Menu.Item key={move.to} onClick={() => onMove(move)}>
            {t(asksFirst(move) ? 'board.asksFirst' : 'board.atOnce', {
              state: t(`enums.CasePresentationState.${move.to}`),
            })}
          </Menu.Item>
        ))}
        {withKeys && <Menu.Label className={styles.keys ?? ''}>{t('board.keys')}</Menu.Label>}
      </Menu.Dropdown>
    </Menu>
  );
}
