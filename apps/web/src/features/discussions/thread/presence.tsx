import { threadRoom } from '@second-chair/wire';
import { useTranslation } from 'react-i18next';
import { LOCALE } from '../../../i18n';
import { usePresence, useTyping } from '../../../data/rooms';
import { useMe } from '../../../data/session';
import { PersonMark } from '../../../ui/person-mark';
import styles from './presence.module.css';

const names = new Intl.ListFormat(LOCALE);
const MOST_MARKS = 5;
const WORDS = { 2: 'two', 3: 'three', 4: 'four', 5: 'five', 6: 'six' } as const;

/** Who has the thread open now. Nothing while that is not known. */
export function Presence({ threadId }: { threadId: string }) {
  const { t } = useTranslation();
  const me = useMe().person.id;
  const present = usePresence(threadRoom(threadId));
  const others = present.filter(({ id }) => id !== me);
  if (present.length === 0) return null;
  if (others.length === 0)
    return <span className={styles.presence}>{t('discussions.thread.here.alone')}</span>;
  const count = others.length + 1;
  const said = [...others.map(({ name }) => name), t('common.you')];
  const word = WORDS[count as keyof typeof WORDS] ?? 'many';
  return (
    <span
      className={styles.presence}
      title={t('discussions.thread.here.names', { names: names.format(said) })}
    >
      <span className={styles.marks}>
        {others.slice(0, MOST_MARKS).map(({ id, name }) => (
          <PersonMark key={id} id={id} name={name} size="small" />
        ))}
      </span>
      {t(`discussions.thread.here.${word}`, { number: count })}
      <span className={styles.names}>{names.format(said)}</span>
    </span>
  );
}

/** A line that keeps its height, so that the page does not move whenever someone begins to write. */
export function Typing({ threadId }: { threadId: string }) {
  const { t } = useTranslation();
  const me = useMe().person.id;
  const people = useTyping(threadRoom(threadId)).filter(({ id }) => id !== me);
  return (
    <p className={styles.typing}>
      {people.length > 0 &&
        t('discussions.thread.typing', { count: people.length, name: people[0]?.name ?? '' })}
    </p>
  );
}
