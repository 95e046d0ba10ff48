import { IconFlag, IconMessage, IconMessages, IconNotebook, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FoundItemFragment, SearchKind } from '../../data/generated';
import { RelativeTime } from '../../ui/relative-time';
import { StateTag } from '../case-presentations/life/state-tag';
import styles from './search.module.css';

export const KINDS: readonly SearchKind[] = ['CASE', 'THREAD', 'POST', 'TAKEAWAY'];
const ICONS: Record<SearchKind, Icon> = {
  CASE: IconNotebook,
  THREAD: IconMessages,
  POST: IconMessage,
  TAKEAWAY: IconFlag,
};

/** Where a result leads: a post to its place in the thread. */
export function placeOf({ kind, id, casePresentationId, threadId }: FoundItemFragment) {
  if (kind === 'POST')
    return { to: '/threads/$threadId', params: { threadId: threadId ?? '' }, search: { post: id } } as const;
  if (kind === 'TAKEAWAY')
    return { to: '/threads/$threadId', params: { threadId: threadId ?? '' }, search: {} } as const;
  if (kind === 'THREAD') return { to: '/threads/$threadId', params: { threadId: id }, search: {} } as const;
  return { to: '/cases/$caseId', params: { caseId: casePresentationId ?? id }, search: {} } as const;
}

/** What was found, in a few lines. `passages` says how many are shown: fewer where one types. */
export function FoundItem({ item, passages }: { item: FoundItemFragment; passages: number }) {
  const { t } = useTranslation();
  const Shape = ICONS[item.kind];
  return (
    <>
      <span className={styles.shape} aria-hidden>
        <Shape size={20} stroke={1.75} />
      </span>
      <span className={styles.words}>
        <span className={styles.title}>
          <span className="visually-hidden">{t(`search.kind.${item.kind}`)}: </span>
          <Stretches stretches={item.title} />
        </span>
        {item.passages.slice(0, passages).map(({ part, stretches }, index) => (
          <span key={index} className={styles.passage}>
            {part && <span className={styles.part}>{partName(part)}</span>}
            <Stretches stretches={stretches} />
          </span>
        ))}
        <span className={styles.facts}>
          {item.state && <StateTag state={item.state} />}
          {item.person && <span>{item.person.name}</span>}
          <span>{item.team.name}</span>
          <span>
            <RelativeTime at={item.at} />
          </span>
        </span>
      </span>
    </>
  );

  function partName(part: string): string {
    if (part === 'FOCUS_QUESTION' || part === 'HYPOTHESES' || part === 'GOALS' || part === 'ALLIANCE')
      return t(`search.part.${part}`);
    return t(`enums.NarrativeSectionKey.${part as 'CONTEXT'}`);
  }
}

function Stretches({ stretches }: { stretches: FoundItemFragment['title'] }) {
  return stretches.map(({ text, isMatch }, index) =>
    isMatch ? (
      <mark key={index} className={styles.match}>
        {text}
      </mark>
    ) : (
      <span key={index}>{text}</span>
    ),
  );
}
