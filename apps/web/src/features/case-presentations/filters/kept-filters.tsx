import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconBookmarkPlus, IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import type { CasesSearch } from '../../../searches';
import { asFilter, asSearch, isWorthKeeping, shows } from './as-search';
import { FilterNameDialog } from './filter-name-dialog';
import styles from './filters.module.css';
import { useKeptFilters } from './use-kept-filters';

/** The viewer’s own filters, one press each; and the one that is set now can be kept among them. */
export function KeptFilters({ search }: { search: CasesSearch }) {
  const { t } = useTranslation();
  const { filters, save, rename, remove } = useKeptFilters();
  /** A filter’s id, or that of the one about to be kept: the same for every try. */
  const [naming, setNaming] = useState<{ id: string; name: string; isNew: boolean } | null>(null);
  const isKept = filters.some((filter) => shows(search, filter));
  const mayKeep = !isKept && isWorthKeeping(search);
  if (filters.length === 0 && !mayKeep) return null;
  return (
    <div className={styles.kept}>
      {filters.length > 0 && (
        <ul className={styles.chips} aria-label={t('filters.label')}>
          {filters.map((filter) => (
            <li key={filter.id} className={styles.chip} data-current={shows(search, filter) || undefined}>
              <Link
                to="/cases"
                search={asSearch(filter)}
                activeOptions={{ exact: true, includeSearch: true }}
              >
                {filter.name}
              </Link>
              <Menu position="bottom-end">
                <Menu.Target>
                  <ActionIcon
                    variant="subtle"
                    size={28}
                    aria-label={t('filters.more', { name: filter.name })}
                  >
                    <IconDots size={16} stroke={1.75} aria-hidden />
                  </ActionIcon>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item onClick={() => setNaming({ id: filter.id, name: filter.name, isNew: false })}>
                    {t('filters.rename')}
                  </Menu.Item>
                  <Menu.Item onClick={() => void remove(filter)}>{t('filters.remove')}</Menu.Item>
                </Menu.Dropdown>
              </Menu>
            </li>
          ))}
        </ul>
      )}
      {mayKeep && (
        <Button
          variant="subtle"
          size="sm"
          leftSection={<IconBookmarkPlus size={18} stroke={1.75} aria-hidden />}
          onClick={() => setNaming({ id: uuid(), name: '', isNew: true })}
        >
          {t('filters.keep')}
        </Button>
      )}
      {naming && (
        <FilterNameDialog
          title={t(naming.isNew ? 'filters.keep' : 'filters.rename')}
          name={naming.name}
          onSave={(name) =>
            naming.isNew ? save({ id: naming.id, name, ...asFilter(search) }) : rename(naming.id, name)
          }
          onClose={() => setNaming(null)}
        />
      )}
    </div>
  );
}
