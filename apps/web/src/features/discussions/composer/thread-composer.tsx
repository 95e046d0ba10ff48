import { ActionIcon, Button } from '@mantine/core';
import type { Finding } from '@second-chair/de-identification';
import { LIMITS, threadRoom } from '@second-chair/wire';
import { IconEye, IconHandStop, IconPencil, IconSend, IconX } from '@tabler/icons-react';
import { memo, useEffect, useId, useImperativeHandle, useRef, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import type { HeldPostShownFragment } from '../../../data/generated';
import { keeping } from '../../../data/keeping';
import { useOnline } from '../../../data/online';
import { useTypingSignal } from '../../../data/rooms';
import type { MarkedTextAreaHandle } from '../../de-identification/marked-text-area';
import { CharacterCount } from '../../../ui/character-count';
import { Notice } from '../../../ui/notice';
import { addOutgoing, takeOutgoing, useOutgoing } from '../outgoing/outgoing';
import type { OutgoingPost, ReplyTarget } from '../outgoing/outgoing-post';
import { KindPicker } from '../kinds/kind-picker';
import { OtherDraft } from '../drafts/other-draft';
import { useSharedDraft } from '../drafts/use-shared-draft';
import { FindingList } from './finding-list';
import { HoldNotice } from '../rounds/hold-notice';
import type { UseRound } from '../rounds/use-round';
import { oneEach } from './found';
import { fromBody, toBody, type Mentionable } from './mention-text';
import { Preview } from './preview';
import styles from './thread-composer.module.css';
import { decisionsInUse, useSettling } from './use-settling';
import { useWriting } from './use-writing';
import { WritingField } from './writing-field';

export interface ComposerHandle {
  answer: (target: ReplyTarget) => void;
  /** What was on its way comes back to where it was written, after what stands there now. */
  takeBack: (post: OutgoingPost) => void;
  /** What was held comes back likewise. */
  writeAgain: (held: HeldPostShownFragment) => void;
}

interface ThreadComposerProps {
  threadId: string;
  people: readonly Mentionable[];
  round: UseRound;
  /** Then nobody is told that somebody is writing. */
  isUnderAlias: boolean;
  /** Once it is known under which name one writes: nothing that is written under an alias leaves this device. */
  isDraftShared: boolean;
  onSent: () => void;
  ref: Ref<ComposerHandle>;
}

type Stop = 'empty' | 'tooLong' | 'stopped' | 'refusedByServer' | 'windowOnly';

const SEND_KEYS = /Mac|iPhone|iPad/.test(navigator.userAgent) ? 'keysMac' : 'keys';

/** Drawn anew for what concerns it alone: posts arrive while one writes. */
export const ThreadComposer = memo(function ThreadComposer(props: ThreadComposerProps) {
  const { threadId, people, round, isUnderAlias, isDraftShared, onSent, ref } = props;
  const { t } = useTranslation();
  const hintId = useId();
  const field = useRef<MarkedTextAreaHandle>(null);
  const findings = useRef<HTMLDivElement>(null);
  const { writing, change, clear } = useWriting(`post/${threadId}`);
  const { typed, replyTo } = writing;
  const draft = useSharedDraft(threadId, { writing, change }, people, !isUnderAlias && isDraftShared);
  const [fromServer, setFromServer] = useState<readonly Finding[]>([]);
  const [lookingAt, setLookingAt] = useState<number>();
  const { gate, replace, keepWords, settleAgain } = useSettling(
    writing,
    change,
    field,
    fromServer,
    lookingAt,
  );
  const [stop, setStop] = useState<Stop>();
  const isOnline = useOnline();
  const [isPreview, setIsPreview] = useState(false);
  const typing = useTypingSignal(threadRoom(threadId));
  const open = oneEach(gate.findings).filter(({ tier }) => tier === 'required').length;

  const takeBack = (post: OutgoingPost): void => {
    takeOutgoing(post.id);
    const gap = typed.text === '' ? '' : '\n\n';
    const shift = typed.text.length + gap.length;
    change({
      typed: {
        text: typed.text + gap + post.typed.text,
        mentions: [
          ...typed.mentions,
          ...post.typed.mentions.map((place) => ({
            ...place,
            start: place.start + shift,
            end: place.end + shift,
          })),
        ],
      },
      notIdentifiers: [...writing.notIdentifiers, ...post.notIdentifiers],
      replyTo: replyTo ?? post.replyTo,
      kind: writing.kind === 'REMARK' ? post.kind : writing.kind,
    });
    const findings = post.refusal?.findings ?? [];
    setFromServer(findings);
    if (findings.length > 0) setStop('refusedByServer');
    setIsPreview(false);
    requestAnimationFrame(() => field.current?.focus());
  };

  useImperativeHandle(ref, () => ({
    answer: (target) => {
      change({ replyTo: target });
      setIsPreview(false);
      requestAnimationFrame(() => field.current?.focus());
    },
    takeBack,
    writeAgain: ({ body, kind }) => {
      const back = fromBody(body, people);
      const gap = typed.text === '' ? '' : '\n\n';
      const shift = typed.text.length + gap.length;
      const moved = back.mentions.map((one) => ({ ...one, start: one.start + shift, end: one.end + shift }));
      change({
        typed: { text: typed.text + gap + back.text, mentions: [...typed.mentions, ...moved] },
        kind,
      });
      requestAnimationFrame(() => field.current?.focus());
    },
  }));

  // The server found what the browser did not: with nothing else being written, the words simply return.
  const refused = useOutgoing().find(
    (text): text is OutgoingPost =>
      text.act === 'add' &&
      text.threadId === threadId &&
      text.state === 'refused' &&
      Boolean(text.refusal?.findings.length),
  );
  const isEmpty = typed.text === '';
  useEffect(() => {
    if (refused && isEmpty) takeBack(refused);
    // Only a new refusal or an emptied field is a reason.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [refused, isEmpty]);

  const send = async (): Promise<void> => {
    if (typed.text.trim() === '') return setStop('empty');
    if (toBody(typed).length > LIMITS.post) return setStop('tooLong');
    const found = await gate.check();
    if (found.some(({ tier }) => tier === 'required')) {
      setStop('stopped');
      // What holds it up may stand below the edge of the screen.
      requestAnimationFrame(() => findings.current?.scrollIntoView({ block: 'nearest' }));
      return;
    }
    // Only here it is safe, and only as long as it stands here.
    if (keeping.read() === 'window' && !isOnline) return setStop('windowOnly');
    addOutgoing({
      act: 'add',
      id: uuid(),
      threadId,
      typed,
      replyTo,
      kind: writing.kind,
      notIdentifiers: decisionsInUse(writing),
      writtenAt: new Date().toISOString(),
      state: 'waiting',
      mishaps: 0,
    });
    clear();
    setFromServer([]);
    setStop(undefined);
    setIsPreview(false);
    typing.stopped();
    onSent();
    requestAnimationFrame(() => field.current?.focus({ preventScroll: true }));
  };

  const settleFirst = (finding: Finding): void => {
    const [first] = finding.suggestions;
    if (first !== undefined) replace(finding, first);
  };
  const isSettled =
    ((stop === 'stopped' || stop === 'refusedByServer') && open === 0) || (stop === 'windowOnly' && isOnline);
  return (
    <section className={styles.composer} aria-label={t('discussions.composer.label')}>
      {replyTo && (
        <div className={styles.reply}>
          <span>
            <span className={styles.replyName}>
              {t('discussions.composer.replyingTo', { name: replyTo.authorName })}
            </span>
            <span className={styles.replyWords}>{replyTo.excerpt}</span>
          </span>
          <ActionIcon
            variant="subtle"
            size={28}
            aria-label={t('discussions.composer.cancelReply')}
            onClick={() => {
              change({ replyTo: null });
              field.current?.focus();
            }}
          >
            <IconX size={16} stroke={1.75} aria-hidden />
          </ActionIcon>
        </div>
      )}
      {draft.other && <OtherDraft draft={draft.other} onTake={draft.takeOther} onKeep={draft.keepThis} />}
      {isPreview ? (
        <Preview typed={typed} people={people} />
      ) : (
        <WritingField
          label={t('discussions.composer.label')}
          placeholder={t('discussions.composer.placeholder')}
          typed={typed}
          people={people}
          describedBy={hintId}
          findings={gate.findings}
          field={field}
          onSettle={settleFirst}
          onChange={(next) => {
            change((before) => ({ typed: next(before.typed) }));
            if (stop === 'empty' || stop === 'tooLong' || stop === 'windowOnly') setStop(undefined);
            if (!isUnderAlias) typing.typed();
          }}
          onLooking={setLookingAt}
          onBlur={typing.stopped}
          onSubmit={() => void send()}
        />
      )}
      <HoldNotice round={round} kind={writing.kind} />
      <div className={styles.foot}>
        <KindPicker kind={writing.kind} onChange={(kind) => change({ kind })} />
        <span id={hintId} className={styles.hint}>
          {open > 0 ? (
            <span className={styles.open}>
              <IconHandStop size={16} stroke={1.75} aria-hidden />
              {t('discussions.gate.openHere', { count: open })}
            </span>
          ) : (
            t('discussions.composer.hint', { keys: t(`discussions.composer.${SEND_KEYS}`) })
          )}
        </span>
        <CharacterCount length={toBody(typed).length} limit={LIMITS.post} />
        <span className={styles.buttons}>
          <Button
            variant="subtle"
            size="sm"
            disabled={isEmpty && !isPreview}
            leftSection={
              isPreview ? (
                <IconPencil size={17} stroke={1.75} aria-hidden />
              ) : (
                <IconEye size={17} stroke={1.75} aria-hidden />
              )
            }
            onClick={() => setIsPreview(!isPreview)}
          >
            {isPreview ? t('discussions.composer.write') : t('discussions.composer.preview')}
          </Button>
          <Button
            size="sm"
            leftSection={<IconSend size={17} stroke={1.75} aria-hidden />}
            onClick={() => void send()}
          >
            {t('discussions.composer.send')}
          </Button>
        </span>
      </div>
      <div ref={findings} className={styles.findings}>
        {stop && !isSettled && (
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
          onShow={({ start, end }) => {
            setIsPreview(false);
            requestAnimationFrame(() => field.current?.select(start, end));
          }}
        />
      </div>
    </section>
  );
});
