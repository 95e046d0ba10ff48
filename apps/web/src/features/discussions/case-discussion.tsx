import { caseRoom } from '@second-chair/wire';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDiscussionThreadFragment } from '../../data/generated';
import { useRoom } from '../../data/rooms';
import { EmptyState } from '../../ui/empty-state';
import styles from './case-discussion.module.css';
import { OpenThreadForm } from './open-thread-form';
import { ThreadOnCase } from './thread-on-case';
import { ThreadSwitcher } from './thread-switcher';

interface CaseDiscussionProps {
  casePresentationId: string;
  threads: readonly CaseDiscussionThreadFragment[];
  canDiscuss: boolean;
}

/** The threads of a case, under or beside it; the one with the latest activity is open. */
export function CaseDiscussion({ casePresentationId, threads, canDiscuss }: CaseDiscussionProps) {
  const { t } = useTranslation();
  const chosen = useSearch({ strict: false }).thread;
  const navigate = useNavigate();
  // The order changes with every post; what one reads must not.
  const [firstShown, setFirstShown] = useState(threads[0]?.id);
  const [isOpening, setIsOpening] = useState(false);
  useRoom(caseRoom(casePresentationId), 0, { onReset: () => undefined });

  const shown =
    threads.find(({ id }) => id === chosen) ?? threads.find(({ id }) => id === firstShown) ?? threads[0];
  const show = (thread: string): void => {
    setFirstShown(thread);
    void navigate({
      to: '.',
      search: (before) => ({ ...before, thread }),
      replace: true,
      resetScroll: false,
    });
  };
  const opening = isOpening ? (
    <OpenThreadForm
      casePresentationId={casePresentationId}
      onOpened={(id) => {
        setIsOpening(false);
        show(id);
      }}
      onCancel={() => setIsOpening(false)}
    />
  ) : undefined;

  return (
    <section className={styles.discussion} aria-labelledby="case-discussion">
      <div className={styles.head}>
        <h2 id="case-discussion" className={styles.title}>
          {t('discussions.onCase.title')}
        </h2>
        {canDiscuss && shown && !isOpening && (
          <Button
            size="sm"
            variant="subtle"
            leftSection={<IconPlus size={17} stroke={1.75} aria-hidden />}
            onClick={() => setIsOpening(true)}
          >
            {t('discussions.open.action')}
          </Button>
        )}
      </div>
      {opening}
      {threads.length > 1 && <ThreadSwitcher threads={threads} shownId={shown?.id} onShow={show} />}
      {shown && <ThreadOnCase key={shown.id} threadId={shown.id} isNamedAbove={threads.length > 1} />}
      {!shown && !canDiscuss && <p className={styles.quiet}>{t('discussions.onCase.noneReadOnly')}</p>}
      {!shown && canDiscuss && !isOpening && (
        <EmptyState
          level={3}
          title={t('discussions.onCase.none.title')}
          action={<Button onClick={() => setIsOpening(true)}>{t('discussions.open.first')}</Button>}
        >
          {t('discussions.onCase.none.text')}
        </EmptyState>
      )}
    </section>
  );
}
