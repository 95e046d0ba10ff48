import { Checkbox } from '@mantine/core';
import { IconAlertOctagon } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useId, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseCardFragment } from '../../../data/generated';
import { useMe } from '../../../data/session';
import { PersonMark } from '../../../ui/person-mark';
import { RelativeTime } from '../../../ui/relative-time';
import { Tag } from '../../../ui/tag';
import { say } from '../../../ui/toasts-store';
import { useChoosing } from '../choosing/choosing';
import { StateTag } from '../life/state-tag';
import styles from './board.module.css';
import { useDraggable } from './dragged';
import { useFocusWhenShown } from './focus-when-shown';
import { MoveMenu } from './move-menu';
import { movesOf, moveTowards } from './moves';
import { useMoves } from './use-moves';

interface CaseCardProps {
  presentation: CaseCardFragment;
  /** Said where cases of several teams stand together. */
  withTeam?: boolean;
  /** Among columns, to which it can be dragged or moved by keys. */
  isOnBoard?: boolean;
  /** The cards it stands among, for choosing everything up to another. */
  among: readonly CaseCardFragment[];
}

/** What a colleague needs to choose a case: its headline, its question, how it was held, who brings it, since when. */
export function CaseCard({ presentation, among, withTeam = false, isOnBoard = false }: CaseCardProps) {
  const { t } = useTranslation();
  const { person } = useMe();
  const { id, state, headline, focusQuestion, presenter } = presentation;
  const isMyDraft = presenter.id === person.id && (state === 'DRAFT' || state === 'RETURNED');
  const title = headline.trim() === '' ? t('cases.untitled') : headline;
  const article = useRef<HTMLElement>(null);
  const link = useRef<HTMLAnchorElement>(null);
  const choosing = useChoosing();
  const box = useId();
  const isWithShift = useRef(false);
  const isInHand = useDraggable(presentation, article, !isOnBoard || choosing.isOn);
  useFocusWhenShown(id, link);
  const moves = movesOf(presentation);
  const move = useMoves();

  function onKeyDown(event: KeyboardEvent): void {
    if (!event.shiftKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
    event.preventDefault();
    const direction = event.key === 'ArrowLeft' ? 'left' : 'right';
    const wanted = moveTowards(presentation, direction);
    if (wanted) void move(presentation, wanted);
    else say(t(direction === 'left' ? 'board.noWayLeft' : 'board.noWayRight', { title }));
  }

  const byKeys = isOnBoard && {
    onKeyDown,
    'aria-keyshortcuts': 'Shift+ArrowLeft Shift+ArrowRight',
  };
  return (
    <article
      className={styles.card}
      ref={article}
      data-in-hand={isInHand || undefined}
      data-chosen={(choosing.isOn && choosing.chosen.has(id)) || undefined}
    >
      <div className={styles.head}>
        {choosing.isOn && (
          <Checkbox
            id={box}
            className={styles.box ?? ''}
            checked={choosing.chosen.has(id)}
            onClick={({ shiftKey }) => (isWithShift.current = shiftKey)}
            onChange={() => choosing.toggle(presentation, among, isWithShift.current)}
          />
        )}
        <h3>
          {choosing.isOn ? (
            <label htmlFor={box}>{title}</label>
          ) : (
            // The card is what is dragged, not the address behind its title.
            <Link
              ref={link}
              draggable={false}
              to={isMyDraft ? '/cases/$caseId/edit' : '/cases/$caseId'}
              params={{ caseId: id }}
              {...(moves.length > 0 && byKeys)}
            >
              {title}
            </Link>
          )}
        </h3>
        {moves.length > 0 && !choosing.isOn && (
          <MoveMenu
            title={title}
            moves={moves}
            withKeys={isOnBoard}
            onMove={(wanted) => void move(presentation, wanted)}
          />
        )}
      </div>
      {focusQuestion.trim() !== '' && <p className={styles.question}>{focusQuestion}</p>}
      <div className={styles.tags}>
        <StateTag state={state} />
        {presentation.safetyConcern !== 'NONE' && (
          <Tag tone="risk" icon={<IconAlertOctagon stroke={1.75} />}>
            {t('cases.board.safety')}
          </Tag>
        )}
        <span>{t(`enums.CasePresentationKind.${presentation.kind}`)}</span>
        {presentation.deliveryMode && <span>{t(`enums.DeliveryMode.${presentation.deliveryMode}`)}</span>}
        {withTeam && <span>{presentation.team.name}</span>}
      </div>
      <div className={styles.foot}>
        <PersonMark name={presenter.name} id={presenter.id} size="small" />
        <span className={styles.name}>
          {presenter.id === person.id
            ? t('cases.board.you')
            : presenter.hasLeft
              ? t('common.personWhoLeft', { name: presenter.name })
              : presenter.name}
        </span>
        <span className={styles.since}>
          <RelativeTime at={presentation.stateChangedAt} />
        </span>
      </div>
    </article>
  );
}
