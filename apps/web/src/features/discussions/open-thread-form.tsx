import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import type { Finding } from '@second-chair/de-identification';
import { LIMITS } from '@second-chair/wire';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import { CaseDiscussionThreadFragmentDoc, OpenThreadDocument } from '../../data/generated';
import { FailureNotice } from '../../ui/failure-notice';
import { Notice } from '../../ui/notice';
import { foundByServer } from '../de-identification/found';
import { MarkedField } from '../de-identification/marked-field';
import type { MarkedTextAreaHandle } from '../de-identification/marked-text-area';
import styles from './case-discussion.module.css';
import { FindingList } from './composer/finding-list';
import { useSettling } from './composer/use-settling';
import { useWriting } from './composer/use-writing';

interface OpenThreadFormProps {
  casePresentationId: string;
  onOpened: (threadId: string) => void;
  onCancel: () => void;
}

/** A title stands in lists, so it passes the gate without exceptions. */
export function OpenThreadForm({ casePresentationId, onOpened, onCancel }: OpenThreadFormProps) {
  const { t } = useTranslation();
  // The same id for every try: an answer that was lost does not open a second thread.
  const [id] = useState(() => uuid());
  const { writing, change, clear } = useWriting(`thread/${casePresentationId}`);
  const [fromServer, setFromServer] = useState<readonly Finding[]>([]);
  const { gate, replace } = useSettling(writing, change, undefined, fromServer);
  const [problem, setProblem] = useState<string>();
  const [openThread, { loading, error }] = useMutation(OpenThreadDocument, {
    update: (cache, { data }) => {
      if (data?.openThread.__typename !== 'Thread') return;
      const opened = cache.writeFragment({
        fragment: CaseDiscussionThreadFragmentDoc,
        data: data.openThread,
      });
      cache.modify({
        id: cache.identify({ __typename: 'CasePresentation', id: casePresentationId }),
        fields: {
          threads: (known, { readField }) =>
            Array.isArray(known) && opened && !known.some((other) => readField('id', other) === id)
              ? [opened, ...known]
              : known,
        },
      });
    },
  });

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const title = writing.typed.text.trim();
    if (title === '') return setProblem(t('discussions.open.empty'));
    const found = await gate.check();
    if (found.some(({ tier }) => tier === 'required')) return setProblem(t('discussions.open.stopped'));
    setProblem(undefined);
    const { data } = await openThread({ variables: { input: { id, casePresentationId, title } } }).catch(
      () => ({
        data: undefined,
      }),
    );
    const answer = data?.openThread;
    if (!answer) return;
    if (answer.__typename === 'Thread') {
      clear();
      return onOpened(answer.id);
    }
    if (answer.__typename === 'IdentifyingDetailsFound') setFromServer(foundByServer(answer.findings));
    setProblem(answer.message);
  };

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <MarkedField
        label={t('discussions.open.title')}
        hint={t('discussions.open.hint')}
        handle={focusOnce}
        value={writing.typed.text}
        findings={gate.findings}
        maxLength={LIMITS.threadTitle}
        isSingleLine
        onChange={(text) => {
          change({ typed: { text, mentions: [] } });
          setProblem(undefined);
        }}
        onEscape={onCancel}
      />
      {problem && (
        <Notice tone="honey" live="assertive">
          {problem}
        </Notice>
      )}
      {error !== undefined && <FailureNotice error={error} />}
      <FindingList findings={gate.findings} decisions={[]} onReplace={replace} />
      <div className={styles.buttons}>
        <Button type="submit" loading={loading}>
          {t('discussions.open.submit')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('discussions.open.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** Opened by the writer’s own click, so the title is where they want to be. */
function focusOnce(area: MarkedTextAreaHandle | null): void {
  area?.focus();
}
