import { IconUsers } from '@tabler/icons-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonMark } from '../../../ui/person-mark';
import styles from './mention-list.module.css';
import { isRole, type Mentionable } from './mention-text';

interface MentionListProps {
  id: string;
  options: readonly Mentionable[];
  activeIndex: number;
  onChoose: (person: Mentionable) => void;
}

export const optionId = (listId: string, index: number): string => `${listId}-${index}`;

/** The focus stays in the text; the list is walked from there. */
export function MentionList({ id, options, activeIndex, onChoose }: MentionListProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  const [isAbove, setIsAbove] = useState(false);
  // Opened once for each mention: near the lower edge, or above a phone's keyboard, it opens upwards.
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const bar = Number.parseFloat(getComputedStyle(element).scrollMarginBottom) || 0;
    const edge = window.visualViewport?.height ?? window.innerHeight;
    setIsAbove(element.getBoundingClientRect().bottom > edge - bar);
  }, []);
  return (
    <ul
      ref={list}
      id={id}
      role="listbox"
      aria-label={t('discussions.composer.mention.list')}
      className={styles.list}
      data-above={isAbove}
    >
      {options.map((person, index) => (
        // The keys are heard by the text field, which names the active option.
        // eslint-disable-next-line jsx-a11y/click-events-have-key-events
        <li
          key={person.id}
          id={optionId(id, index)}
          role="option"
          aria-selected={index === activeIndex}
          className={styles.option}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(person)}
        >
          {isRole(person.id) ? (
            <IconUsers size={20} stroke={1.75} aria-hidden />
          ) : (
            <PersonMark id={person.id} name={person.name} size="small" />
          )}
          {person.name}
        </li>
      ))}
    </ul>
  );
}
