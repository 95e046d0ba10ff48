import { NativeSelect, UnstyledButton } from '@mantine/core';
import { IconCircle, IconCircleFilled, IconCircleHalf2 } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/card';
import {
  EDITOR_PAGES,
  fullnessOf,
  isEditorPage,
  pageOf,
  type EditorPage,
  type Fullness,
} from '../writing/pages';
import { useEditor } from './editor-context';
import styles from './editor.module.css';
import { usePageName } from './use-page-name';

const ICONS: Record<Fullness, typeof IconCircle> = {
  empty: IconCircle,
  begun: IconCircleHalf2,
  full: IconCircleFilled,
};

function useOpenOn(): (page: EditorPage) => number {
  const { found } = useEditor();
  return (page) =>
    found.findings.filter(({ field, tier }) => tier === 'required' && pageOf(field) === page).length;
}

/** The sections, how full each is and what waits in it. */
export function SectionsNav() {
  const { t } = useTranslation();
  const { page: current, goTo, content, presentation } = useEditor();
  const nameOf = usePageName(presentation.kind);
  const openOn = useOpenOn();
  const heading = useId();
  return (
    <Card as="nav" aria-labelledby={heading}>
      <h2 id={heading} className={styles.sideTitle}>
        {t('cases.editor.sections')}
      </h2>
      <ul className={styles.sections}>
        {EDITOR_PAGES.map((page) => {
          const fullness = fullnessOf(content, page, presentation.kind);
          const Icon = ICONS[fullness];
          const open = openOn(page);
          return (
            <li key={page}>
              <UnstyledButton
                className={styles.section}
                aria-current={page === current ? 'page' : undefined}
                onClick={() => goTo(page)}
              >
                <Icon size={14} stroke={1.75} aria-hidden />
                <span>{nameOf(page)}</span>{' '}
                <span className="visually-hidden">{t(`cases.fullness.${fullness}`)}</span>
                {open > 0 && (
                  <span className={styles.openCount}>
                    <span aria-hidden>{open}</span>
                    <span className="visually-hidden">{t('deidentification.open', { count: open })}</span>
                  </span>
                )}
              </UnstyledButton>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

/** The same on phones, where one line has to do. */
export function SectionsSelect() {
  const { t } = useTranslation();
  const { page, goTo, content, presentation } = useEditor();
  const nameOf = usePageName(presentation.kind);
  return (
    <NativeSelect
      aria-label={t('cases.editor.sections')}
      value={page}
      data={EDITOR_PAGES.map((value) => ({
        value,
        label: t('cases.editor.sectionWithFullness', {
          name: nameOf(value),
          fullness: t(`cases.fullness.${fullnessOf(content, value, presentation.kind)}`),
        }),
      }))}
      onChange={({ currentTarget }) => isEditorPage(currentTarget.value) && goTo(currentTarget.value)}
    />
  );
}
