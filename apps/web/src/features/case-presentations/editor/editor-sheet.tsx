import { Button } from '@mantine/core';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/card';
import { isSectionKey } from '../writing/content';
import { countWords, EDITOR_PAGES, type EditorPage } from '../writing/pages';
import { useEditor } from './editor-context';
import styles from './editor.module.css';
import { AllianceSheet } from '../alliance/alliance-sheet';
import { HypothesesSheet } from '../hypotheses/hypotheses-sheet';
import { EmotionsSheet } from '../emotions/emotions-sheet';
import { GoalsSheet } from '../goals/goals-sheet';
import { FactsSheet } from './facts-sheet';
import { FocusQuestionSheet, NarrativeSheet, SafetySheet } from './text-sheets';
import { usePageName } from './use-page-name';

function PageBody({ page }: { page: EditorPage }) {
  if (isSectionKey(page)) return <NarrativeSheet section={page} />;
  switch (page) {
    case 'facts':
      return <FactsSheet />;
    case 'goals':
      return <GoalsSheet />;
    case 'alliance':
      return <AllianceSheet />;
    case 'emotions':
      return <EmotionsSheet />;
    case 'hypotheses':
      return <HypothesesSheet />;
    case 'focusQuestion':
      return <FocusQuestionSheet />;
    case 'safetyConcern':
      return <SafetySheet />;
  }
}

/** One section at a time, like a page of paper. */
export function EditorSheet() {
  const { t } = useTranslation();
  const { page, goTo, content, canEdit, presentation } = useEditor();
  const nameOf = usePageName(presentation.kind);
  const heading = useRef<HTMLHeadingElement>(null);
  const at = EDITOR_PAGES.indexOf(page);
  const previous = EDITOR_PAGES[at - 1];
  const next = EDITOR_PAGES[at + 1];
  const turned = useRef(false);

  // A page turned from its foot begins at its head.
  useEffect(() => {
    if (!turned.current) return;
    turned.current = false;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, [page]);

  function turnTo(to: EditorPage): void {
    turned.current = true;
    goTo(to);
  }

  return (
    <Card padding="roomy" className={styles.sheet ?? ''} aria-labelledby="editor-page">
      <div className={styles.sheetHead}>
        <h2 id="editor-page" ref={heading} tabIndex={-1}>
          {nameOf(page)}
        </h2>
        {isSectionKey(page) && <span>{t('cases.editor.words', { count: countWords(content[page]) })}</span>}
      </div>
      {!canEdit && <p className={styles.hint}>{t('cases.editor.readOnly')}</p>}
      <PageBody page={page} />
      <div className={styles.turn}>
        {previous ? (
          <Button
            variant="subtle"
            leftSection={<IconArrowLeft size={18} stroke={1.75} aria-hidden />}
            onClick={() => turnTo(previous)}
          >
            {nameOf(previous)}
          </Button>
        ) : (
          <span />
        )}
        {next && (
          <Button
            variant="subtle"
            rightSection={<IconArrowRight size={18} stroke={1.75} aria-hidden />}
            onClick={() => turnTo(next)}
          >
            {nameOf(next)}
          </Button>
        )}
      </div>
    </Card>
  );
}
