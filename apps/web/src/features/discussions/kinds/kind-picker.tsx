import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { postKinds } from '@second-chair/wire';
import { useTranslation } from 'react-i18next';
import type { PostKind } from '../../../data/generated';
import { MenuChoices } from '../../../ui/menu-choices';
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
        <MenuChoices
          chosen={kind}
          choices={only.map((one) => ({
            value: one,
            name: t(`discussions.kinds.${one}.name`),
            hint: t(`discussions.kinds.${one}.hint`),
            icon: KIND_LOOKS[one].icon,
          }))}
          onChoose={onChange}
        />
      </Menu.Dropdown>
    </Menu>
  );
}
