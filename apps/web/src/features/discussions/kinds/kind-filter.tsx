import { Button, Menu } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { postKinds } from '@second-chair/wire';
import { useTranslation } from 'react-i18next';
import type { PostKind } from '../../../data/generated';
import { MenuChoices } from '../../../ui/menu-choices';
import { KIND_LOOKS } from './kind-look';

interface KindFilterProps {
  only: PostKind | null;
  onChange: (only: PostKind | null) => void;
}

const ALL = 'ALL';
const KINDS = postKinds.filter((kind) => kind !== 'REMARK');

/** Shows one kind of post at a time, or all of them. */
export function KindFilter({ only, onChange }: KindFilterProps) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <Button
          variant={only ? 'light' : 'subtle'}
          size="compact-sm"
          leftSection={<IconFilter size={16} stroke={1.75} aria-hidden />}
        >
          {only ? t(`discussions.kinds.${only}.many`) : t('discussions.kinds.all')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <MenuChoices
          chosen={only ?? ALL}
          choices={[
            { value: ALL, name: t('discussions.kinds.all') },
            ...KINDS.map((kind) => ({
              value: kind,
              name: t(`discussions.kinds.${kind}.many`),
              icon: KIND_LOOKS[kind].icon,
            })),
          ]}
          onChoose={(kind) => onChange(kind === ALL ? null : kind)}
        />
      </Menu.Dropdown>
    </Menu>
  );
}
