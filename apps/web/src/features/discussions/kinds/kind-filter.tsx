import { Button, Menu } from '@mantine/core';
import { IconCheck, IconFilter } from '@tabler/icons-react';
import { postKinds } from '@second-chair/wire';
import { useTranslation } from 'react-i18next';
import type { PostKind } from '../../../data/generated';
import { KIND_LOOKS } from './kind-look';

interface KindFilterProps {
  only: PostKind | null;
  onChange: (only: PostKind | null) => void;
}

/** Shows one kind of post at a time, or all of them. */
export function KindFilter({ only, onChange }: KindFilterProps) {
  const { t } = useTranslation();
  const check = <IconCheck size={16} stroke={1.75} aria-hidden />;
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
        <Menu.Item
          role="menuitemradio"
          aria-checked={only === null}
          rightSection={only === null && check}
          onClick={() => onChange(null)}
        >
          {t('discussions.kinds.all')}
        </Menu.Item>
        {postKinds
          .filter((kind) => kind !== 'REMARK')
          .map((kind) => {
            const { icon: Mark } = KIND_LOOKS[kind];
            return (
              <Menu.Item
                key={kind}
                role="menuitemradio"
                aria-checked={only === kind}
                leftSection={<Mark size={18} stroke={1.75} aria-hidden />}
                rightSection={only === kind && check}
                onClick={() => onChange(kind)}
              >
                {t(`discussions.kinds.${kind}.many`)}
              </Menu.Item>
            );
          })}
      </Menu.Dropdown>
    </Menu>
  );
}
