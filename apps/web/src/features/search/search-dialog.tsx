import { Kbd, Modal } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { IconSearch } from '@tabler/icons-react';
import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundItemFragment, SearchKind } from '../../data/generated';
import { lastSearch } from '../../data/last-search';
import { FailureNotice } from '../../ui/failure-notice';
import { FoundItem, KINDS, placeOf } from './found-item';
import { SearchHelp } from './search-help';
import styles from './search.module.css';
import { isWorthAsking, useSearch } from './use-search';

const SHOWN = 12;
const NO_FILTER = {};

interface SearchDialogProps {
  opened: boolean;
  onClose: () => void;
}

/** A combobox with the results as its list: the focus stays where one types, the arrows choose. */
export function SearchDialog({ opened, onClose }: SearchDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal.Root opened={opened} onClose={onClose} size={680} padding={0} yOffset="10vh">
      <Modal.Overlay />
      <Modal.Content aria-label={t('search.dialog')}>
        {/* The list scrolls by itself, so that the words stay in sight. */}
        <Modal.Body className={styles.dialog ?? ''}>
          <Combobox onClose={onClose} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function Combobox({ onClose }: Pick<SearchDialogProps, 'onClose'>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const id = useId();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const { answer, isLoading, error, again } = useSearch(text, NO_FILTER, SHOWN);
  const groups = grouped(answer?.found ?? []);
  const options = groups.flatMap(({ items }) => items);
  const active = options[Math.min(chosen, options.length - 1)];
  const optionId = (item: FoundItemFragment): string => `${id}-${item.id}`;

  function type(next: string): void {
    setText(next);
    setChosen(0);
    lastSearch.keep(next);
  }

  function open(item: FoundItemFragment): void {
    onClose();
    void navigate(placeOf(item));
  }

  function openPage(): void {
    onClose();
    void navigate({ to: '/search' });
  }

  function onKey(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move !== undefined && options.length > 0) {
      event.preventDefault();
      const next = (Math.min(chosen, options.length - 1) + move + options.length) % options.length;
      setChosen(next);
      const item = options[next];
      if (item) document.getElementById(optionId(item))?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && active && answer?.text === text) {
      event.preventDefault();
      open(active);
    }
  }

  return (
    <>
      <div className={styles.typing}>
        <IconSearch size={20} stroke={1.75} aria-hidden />
        <input
          className={styles.input}
          data-autofocus
          role="combobox"
          aria-label={t('search.label')}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-expanded={options.length > 0}
          aria-controls={options.length > 0 ? `${id}-list` : undefined}
          aria-activedescendant={active && optionId(active)}
          placeholder={t('search.placeholder')}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={text}
          onChange={({ currentTarget }) => type(currentTarget.value)}
          onKeyDown={onKey}
        />
      </div>
      <p role="status" className="visually-hidden">
        {answer && !isLoading && (answer.advice ?? t('search.count', { count: answer.found.length }))}
      </p>
      <div className={styles.scrolled}>
        {Boolean(error) && <FailureNotice error={error} onRetry={again} />}
        {!isWorthAsking(text) && <SearchHelp />}
        {options.length > 0 && (
          <div role="listbox" id={`${id}-list`} aria-label={t('search.results')} data-waits={isLoading}>
            {groups.map(({ kind, items }) => (
              <div key={kind} role="group" aria-labelledby={`${id}-${kind}`}>
                <div id={`${id}-${kind}`} role="presentation" className={styles.group}>
                  {t(`search.kinds.${kind}`)}
                </div>
                {items.map((item) => (
                  // Chosen by the arrows from where one types; the pointer may do so, too.
                  // eslint-disable-next-line jsx-a11y/click-events-have-key-events
                  <div
                    key={item.id}
                    id={optionId(item)}
                    role="option"
                    tabIndex={-1}
                    aria-selected={item === active}
                    className={styles.item}
                    onPointerMove={() => setChosen(options.indexOf(item))}
                    onClick={() => open(item)}
                  >
                    <FoundItem item={item} passages={1} />
                  </div>
                ))}
              </div>
            ))}
          </div>
        )}
        {answer && options.length === 0 && isWorthAsking(text) && (
          <SearchHelp answer={answer} onSuggestion={type} />
        )}
      </div>
      <div className={styles.foot}>
        <span className={styles.keys} aria-hidden>
          <Kbd>↑</Kbd> <Kbd>↓</Kbd> {t('search.keys.choose')} <Kbd>↵</Kbd> {t('search.keys.open')}{' '}
          <Kbd>{'Esc'}</Kbd> {t('search.keys.close')}
        </span>
        <button type="button" className={styles.toPage} onClick={openPage}>
          {t('search.whole')}
        </button>
      </div>
    </>
  );
}

/** By kind, in the order of the best of each, so that what fits best stays on top. */
function grouped(found: readonly FoundItemFragment[]): { kind: SearchKind; items: FoundItemFragment[] }[] {
  const order = [...new Set(found.map(({ kind }) => kind))];
  return order
    .filter((kind) => KINDS.includes(kind))
    .map((kind) => ({ kind, items: found.filter((item) => item.kind === kind) }));
}
