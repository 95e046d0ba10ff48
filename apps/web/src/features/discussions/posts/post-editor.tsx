import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import type { Finding } from '@second-chair/de-identification';
import { LIMITS } from '@second-chair/wire';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EditPostDocument } from '../../../data/generated';
import { CharacterCount } from '../../../ui/character-count';
import { FailureNotice } from '../../../ui/failure-notice';
import { Notice } from '../../../ui/notice';
import type { MarkedTextAreaHandle } from '../../de-identification/marked-text-area';
import { foundByServer } from '../../de-identification/found';
import { FindingList } from '../composer/finding-list';
import { fromBody, mentionedIds, toBody, type Mentionable } from '../composer/mention-text';
import { decisionsInUse, useSettling } from '../composer/use-settling';
import { useWriting } from '../composer/use-writing';
import { WritingField } from '../composer/writing-field';
import { KindPicker } from '../kinds/kind-picker';
import { PostBody } from '../markdown/post-body';
import type { PostShown } from '../thread/use-thread';
import styles from './post-editor.module.css';

interface PostEditorProps {
  post: PostShown;
  people: readonly Mentionable[];
  onDone: () => void;
}

/** Edits a post where it stands. What is typed stays until it is saved or given up. */
export function PostEditor({ post, people, onDone }: PostEditorProps) {
  const { t } = useTranslation();
  const field = useRef<MarkedTextAreaHandle>(null);
  const everyone = useMemo(() => [...people, ...post.mentions], [people, post.mentions]);
  const { writing, change, clear } = useWriting(`edit/${post.id}`, {
    typed: fromBody(post.body, everyone),
    notIdentifiers: [],
    replyTo: null,
    kind: post.kind,
  });
  const atEnd = useRef(writing.typed.text.length);
  const [version, setVersion] = useState(post.version);
  const [isStale, setIsStale] = useState(false);
  const [stop, setStop] = useState<string>();
  const [fromServer, setFromServer] = useState<readonly Finding[]>([]);
  const { gate, replace, keepWords, settleAgain } = useSettling(writing, change, field, fromServer);
  const [editPost, { loading, error }] = useMutation(EditPostDocument);

  useEffect(() => {
    field.current?.select(atEnd.current, atEnd.current);
  }, []);

  const finish = (): void => {
    clear();
    onDone();
  };

  const save = async (): Promise<void> => {
    const body = toBody(writing.typed);
    if (writing.typed.text.trim() === '') return setStop(t('discussions.composer.empty'));
    if (body.length > LIMITS.post) return setStop(t('discussions.composer.tooLong'));
    const found = await gate.check();
    if (found.some(({ tier }) => tier === 'required')) return setStop(t('discussions.composer.stopped'));
    setStop(undefined);
    const { data } = await editPost({
      variables: {
        input: {
          id: post.id,
          expectedVersion: version,
          kind: writing.kind,
          body,
          mentionIds: mentionedIds(writing.typed),
          notIdentifiers: decisionsInUse(writing),
        },
      },
    }).catch(() => ({ data: undefined }));
    const answer = data?.editPost;
    if (!answer) return;
    if (answer.__typename === 'Post') return finish();
    if (answer.__typename === 'StalePost') {
      setVersion(answer.currentVersion);
      return setIsStale(true);
    }
    if (answer.__typename === 'IdentifyingDetailsFound') setFromServer(foundByServer(answer.findings));
    setStop(t('discussions.edit.refused', { message: answer.message }));
  };

  return (
    <div className={styles.editor}>
      {isStale && (
        <Notice
          tone="honey"
          title={t('discussions.edit.stale.title')}
          actions={
            <Button size="sm" variant="default" onClick={finish}>
              {t('discussions.edit.stale.takeTheirs')}
            </Button>
          }
        >
          <p>{t('discussions.edit.stale.text')}</p>
          <PostBody id={`${post.id}-now`} body={post.body} mentions={post.mentions} />
        </Notice>
      )}
      <WritingField
        label={t('discussions.edit.label')}
        typed={writing.typed}
        people={people}
        findings={gate.findings}
        field={field}
        onSettle={(finding) => {
          const [first] = finding.suggestions;
          if (first !== undefined) replace(finding, first);
        }}
        onChange={(next) => {
          change((before) => ({ typed: next(before.typed) }));
          setStop(undefined);
        }}
        onSubmit={() => void save()}
        onCancel={finish}
      />
      {stop && (
        <Notice tone="honey" live="assertive">
          {stop}
        </Notice>
      )}
      {error !== undefined && <FailureNotice error={error} />}
      <FindingList
        findings={gate.findings}
        decisions={decisionsInUse(writing)}
        onReplace={replace}
        onKeep={keepWords}
        onSettleAgain={settleAgain}
      />
      <div className={styles.foot}>
        <Button size="sm" loading={loading} onClick={() => void save()}>
          {t('discussions.edit.save')}
        </Button>
        <Button size="sm" variant="default" onClick={finish}>
          {t('discussions.edit.cancel')}
        </Button>
        <KindPicker kind={writing.kind} onChange={(kind) => change({ kind })} />
        <CharacterCount length={toBody(writing.typed).length} limit={LIMITS.post} />
      </div>
    </div>
  );
}
