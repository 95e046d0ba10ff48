import { Button } from '@mantine/core';
import type { Finding } from '@second-chair/de-identification';
import { LIMITS } from '@second-chair/wire';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import { keeping } from '../../../data/keeping';
import { useOnline } from '../../../data/online';
import { CharacterCount } from '../../../ui/character-count';
import { Notice } from '../../../ui/notice';
import type { MarkedTextAreaHandle } from '../../de-identification/marked-text-area';
import { FindingList } from '../composer/finding-list';
import { fromBody, toBody, type Mentionable } from '../composer/mention-text';
import { decisionsInUse, useSettling } from '../composer/use-settling';
import { useWriting } from '../composer/use-writing';
import { WritingField } from '../composer/writing-field';
import { KindPicker } from '../kinds/kind-picker';
import { addOutgoing } from '../outgoing/outgoing';
import type { PostShown } from '../thread/use-thread';
import styles from './post-editor.module.css';

type Stop = 'empty' | 'tooLong' | 'stopped' | 'windowOnly';

/** Where what is typed over a post is kept. */
export const editPlace = (postId: string): string => `edit/${postId}`;

interface PostEditorProps {
  post: PostShown;
  people: readonly Mentionable[];
  /** Over which version one writes, where it is not the one that stands there now. */
  over?: number | undefined;
  /** What the server found in these words before. */
  found?: readonly Finding[] | undefined;
  onDone: () => void;
}

/** Edits a post where it stands. What is typed stays until it is on its way or given up. */
export function PostEditor({ post, people, over = post.version, found = [], onDone }: PostEditorProps) {
  const { t } = useTranslation();
  const field = useRef<MarkedTextAreaHandle>(null);
  const everyone = useMemo(() => [...people, ...post.mentions], [people, post.mentions]);
  const { writing, change, clear } = useWriting(editPlace(post.id), {
    typed: fromBody(post.body, everyone),
    notIdentifiers: [],
    replyTo: null,
    kind: post.kind,
  });
  const atEnd = useRef(writing.typed.text.length);
  const [expectedVersion] = useState(over);
  const [stop, setStop] = useState<Stop>();
  const isOnline = useOnline();
  const { gate, replace, keepWords, settleAgain } = useSettling(writing, change, field, found);

  useEffect(() => {
    field.current?.select(atEnd.current, atEnd.current);
  }, []);

  const finish = (): void => {
    clear();
    onDone();
  };

  const save = async (): Promise<void> => {
    const { typed, kind } = writing;
    if (typed.text.trim() === '') return setStop('empty');
    if (toBody(typed).length > LIMITS.post) return setStop('tooLong');
    const open = await gate.check();
    if (open.some(({ tier }) => tier === 'required')) return setStop('stopped');
    // Only here it is safe, and only as long as it stands here.
    if (keeping.read() === 'window' && !isOnline) return setStop('windowOnly');
    addOutgoing({
      act: 'edit',
      id: uuid(),
      postId: post.id,
      threadId: post.threadId,
      expectedVersion,
      typed,
      kind,
      notIdentifiers: decisionsInUse(writing),
      writtenAt: new Date().toISOString(),
      state: 'waiting',
      mishaps: 0,
    });
    return finish();
  };

  return (
    <div className={styles.editor}>
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
      {stop && !(stop === 'windowOnly' && isOnline) && (
        <Notice tone="honey" live="assertive">
          {t(`discussions.composer.${stop}`)}
        </Notice>
      )}
      <FindingList
        findings={gate.findings}
        decisions={decisionsInUse(writing)}
        onReplace={replace}
        onKeep={keepWords}
        onSettleAgain={settleAgain}
      />
      <div className={styles.foot}>
        <Button size="sm" onClick={() => void save()}>
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
