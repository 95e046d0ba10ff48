import { Button } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/card';
import { Sheet } from '../../../ui/sheet';
import { FindingsPanel } from '../../de-identification/findings-panel';
import { NotIdentifiers } from '../../de-identification/not-identifiers';
import { PassageComments } from '../review/passage-comments';
import { pageOf } from '../writing/pages';
import { useEditor } from './editor-context';
import styles from './editor.module.css';
import { SectionsNav, SectionsSelect } from './sections-nav';
import { usePlaceName } from './use-page-name';

function FindingsHere() {
  const { found, walk, replace, keepAs, decisions, canEdit, presentation, page, textOf, goTo } = useEditor();
  const placeOf = usePlaceName(presentation.kind);
  const onThisPage = found.findings.find(({ field, tier }) => tier === 'required' && pageOf(field) === page);
  const first = onThisPage ?? found.findings.find(({ tier }) => tier === 'required');
  return (
    <>
      <FindingsPanel
        findings={found.findings}
        activeKey={walk.active?.key ?? first?.key ?? null}
        placeOf={placeOf}
        isBeside={(field) => pageOf(field) === page}
        canSettle={canEdit}
        wantsFocus={walk.isFromPanel}
        isUnavailable={found.isUnavailable}
        onActivate={walk.activate}
        onReplace={(finding, replacement) => replace(finding, replacement, true)}
        onKeep={keepAs}
      />
      {presentation.notIdentifiers.length > 0 && <hr className={styles.rule} />}
      <NotIdentifiers
        decisions={presentation.notIdentifiers}
        {...(canEdit && presentation.viewerCan.submit
          ? { onWithdraw: (id: string) => void decisions.withdraw(id) }
          : {})}
      />
      {presentation.passageComments.length > 0 && (
        <>
          <hr className={styles.rule} />
          <PassageComments
            casePresentationId={presentation.id}
            comments={presentation.passageComments}
            textOf={textOf}
            placeOf={placeOf}
            canAnswer={presentation.viewerCan.answerComments}
            onShow={({ field }) => goTo(pageOf(field))}
          />
        </>
      )}
    </>
  );
}

export function EditorSide() {
  return (
    <div className={styles.side_column}>
      <Card as="div">
        <FindingsHere />
      </Card>
      <SectionsNav />
      <FindingsNews />
    </div>
  );
}

/** On phones the findings come up from below, and one line changes the section. */
export function EditorPhoneBar() {
  const { t } = useTranslation();
  const { found } = useEditor();
  const [isOpen, setIsOpen] = useState(false);
  const open = found.findings.filter(({ tier }) => tier === 'required').length;
  return (
    <div className={styles.phone_bar}>
      <SectionsSelect />
      <Button
        variant="default"
        leftSection={<IconListCheck size={18} stroke={1.75} aria-hidden />}
        data-open={open > 0}
        onClick={() => setIsOpen(true)}
      >
        {t('cases.editor.toSettle', { count: open })}
      </Button>
      <Sheet opened={isOpen} onClose={() => setIsOpen(false)} title={t('cases.editor.findings')}>
        <FindingsHere />
      </Sheet>
      <FindingsNews />
    </div>
  );
}

const SAY_AFTER = 1_500;

/** Tells screen readers how many are open, once the typing rests. */
function FindingsNews() {
  const { t } = useTranslation();
  const { found } = useEditor();
  const open = found.findings.filter(({ tier }) => tier === 'required').length;
  const [said, setSaid] = useState<{ open: number; words: string }>({ open, words: '' });
  useEffect(() => {
    if (!found.isCurrent || open === said.open) return undefined;
    const timer = setTimeout(
      () =>
        setSaid({
          open,
          words:
            open === 0 ? t('deidentification.announceNone') : t('deidentification.announce', { count: open }),
        }),
      SAY_AFTER,
    );
    return () => clearTimeout(timer);
  }, [found.isCurrent, open, said.open, t]);
  return (
    <span className="visually-hidden" role="status">
      {said.words}
    </span>
  );
}
