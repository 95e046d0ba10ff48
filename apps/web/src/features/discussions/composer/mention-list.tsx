import { useTranslation } from 'react-i18next';
import { PersonMark } from '../../../ui/person-mark';
import styles from './mention-list.module.css';
import type { Mentionable } from './mention-text';

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
  return (
    <ul id={id} role="listbox" aria-label={t('discussions.composer.mention.list')} className={styles.list}>
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
          <PersonMark id={person.id} name={person.name} size="small" />
          {person.name}
        </li>
      ))}
    </ul>
  );
}
