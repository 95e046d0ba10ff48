import { useTranslation } from 'react-i18next';
import styles from './search.module.css';
import type { SearchAnswer } from './use-search';

interface SearchHelpProps {
  /** One in which nothing was found; without it, nothing was asked yet. */
  answer?: SearchAnswer;
  isFiltered?: boolean;
  onSuggestion?: (text: string) => void;
}

/** What to type, and what may have been meant. */
export function SearchHelp({ answer, isFiltered = false, onSuggestion }: SearchHelpProps) {
  const { t } = useTranslation();
  if (!answer)
    return (
      <div className={styles.help}>
        <p className={styles.helpTitle}>{t('search.empty.title')}</p>
        <p>{t('search.empty.text')}</p>
        <ul>
          <li>{t('search.empty.phrase')}</li>
          <li>{t('search.empty.or')}</li>
          <li>{t('search.empty.without')}</li>
        </ul>
      </div>
    );
  const { advice, suggestions } = answer;
  return (
    <div className={styles.help}>
      <p className={styles.helpTitle}>{t('search.none.title')}</p>
      <p>{advice ?? t(isFiltered ? 'search.noneFiltered' : 'search.none.text')}</p>
      {suggestions.length > 0 && (
        <p className={styles.meant}>
          {t('search.meant')}{' '}
          {suggestions.map((text) => (
            <button
              key={text}
              type="button"
              className={styles.suggestion}
              onClick={() => onSuggestion?.(text)}
            >
              {text}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}
