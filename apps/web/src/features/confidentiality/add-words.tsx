import { Button, NativeSelect, Textarea } from '@mantine/core';
import { LIMITS } from '@second-chair/wire';
import { useMemo, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import { AddOrganisationWordsDocument, type IdentifierClass } from '../../data/generated';
import { pastedWords } from './pasted-words';
import { useWordChange } from './use-word-change';
import styles from './words.module.css';

const CLASSES = ['ORG', 'LOCATION', 'NAME', 'CONTACT', 'ID', 'OTHER'] as const satisfies IdentifierClass[];
type ListableClass = (typeof CLASSES)[number];

const isListable = (value: string): value is ListableClass => CLASSES.some((one) => one === value);

/** One word or many, a line each; what would not be taken is said before anything is sent. */
export function AddWords({ listed }: { listed: readonly string[] }) {
  const { t } = useTranslation();
  const { busy, change } = useWordChange();
  const [paste, setPaste] = useState('');
  const [ofClass, setOfClass] = useState<ListableClass>('ORG');
  const [isMissing, setIsMissing] = useState(false);
  const { words, known, unfit } = useMemo(() => pastedWords(paste, listed), [paste, listed]);
  const room = LIMITS.ownWords - listed.length;
  const tooMany = words.length > Math.min(LIMITS.ownWordsAtOnce, room);
  // The same ids for the same words, so that a call whose answer was lost can be sent again.
  const ids = useRef(new Map<string, string>());

  async function add(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (words.length === 0) return setIsMissing(true);
    if (tooMany) return;
    const input = words.map((text) => {
      const id = ids.current.get(text) ?? uuid();
      ids.current.set(text, id);
      return { id, text, class: ofClass };
    });
    const done = t('words.add.done', { count: words.length });
    if (await change('add', AddOrganisationWordsDocument, { input: { words: input } }, done)) {
      ids.current.clear();
      setPaste('');
    }
  }

  const problem = tooMany
    ? t('words.add.tooMany', { max: Math.min(LIMITS.ownWordsAtOnce, room), count: words.length })
    : isMissing && words.length === 0 && t('words.add.missing');
  return (
    <form className={styles.form} onSubmit={(event) => void add(event)}>
      <h2 id="add-words" className={styles.formTitle}>
        {t('words.add.title')}
      </h2>
      <NativeSelect
        label={t('words.add.class')}
        value={ofClass}
        data={CLASSES.map((value) => ({ value, label: t(`words.classes.${value}`) }))}
        onChange={({ currentTarget: { value } }) => isListable(value) && setOfClass(value)}
      />
      <Textarea
        label={t('words.add.words')}
        description={t('words.add.hint')}
        value={paste}
        dir="auto"
        autosize
        minRows={3}
        maxRows={12}
        error={problem}
        onChange={({ currentTarget }) => {
          setPaste(currentTarget.value);
          setIsMissing(false);
        }}
      />
      <p className={styles.soft} role="status">
        {known > 0 && <span>{t('words.add.known', { count: known })} </span>}
        {unfit.length > 0 && (
          <span>{t('words.add.unfit', { count: unfit.length, max: LIMITS.ownWordText })}</span>
        )}
      </p>
      <Button type="submit" loading={busy === 'add'}>
        {words.length > 1 ? t('words.add.actionMany', { count: words.length }) : t('words.add.action')}
      </Button>
    </form>
  );
}
