import { Button, Menu } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { postKinds } from '@second-chair/wire';
import { useTranslation } from 'react-i18next';
import type { PostKind } from '../../../data/generated';
import { KIND_LOOKS } from './kind-look';
import styles from './kinds.module.css';

interface KindPickerProps {
  kind: PostKind;
  /** Where not all of them may be chosen. */
  only?: readonly PostKind[];
  onChange: (kind: PostKind) => void;
}

/** Says what one is about to write. Each kind explains itself in a line. */
export function KindPicker({ kind, only = postKinds, onChange }: KindPickerProps) {
  const { t } = useTranslation();
  const { icon: Shape } = KIND_LOOKS[kind];
  const name = t(`discussions.kinds.${kind}.name`);
  return (
    <Menu position="top-start" width={300}>
      <Menu.Target>
        <Button
          variant="default"
          size="compact-sm"
          className={styles.picker ?? ''}
          leftSection={<Shape size={16} stroke={1.75} aria-hidden />}
          rightSection={<IconChevronDown size={14} stroke={1.75} aria-hidden />}
          aria-label={t('discussions.kinds.pick', { name })}
        >
          {name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {only.map((one) => {
          const { icon: Mark } = KIND_LOOKS[one];
          return (
            <Menu.Item
              key={one}
              role="menuitemradio"
              aria-checked={one === kind}
              leftSection={<Mark size={18} stroke={1.75} aria-hidden />}
              rightSection={one === kind && <IconCheck size={16} stroke={1.75} aria-hidden />}
              onClick={() => onChange(one)}
            >
              <span className={styles.name}>{t(`discussions.kinds.${one}.name`)}</span>
              <span className={styles.hint}>{t(`discussions.kinds.${one}.hint`)}</span>
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
