import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuotedPassage } from './use-comments';
import styles from './review.module.css';

export interface WrittenField {
  field: string;
  name: string;
  text: string;
}

interface ChoosePassageProps {
  fields: readonly WrittenField[];
  onChoose: (passage: QuotedPassage) => void;
  onCancel: () => void;
}

/** The way to a passage by keyboard: the text stands in a field in which the arrow keys select. */
export function ChoosePassage({ fields, onChoose, onCancel }: ChoosePassageProps) {
  const { t } = useTranslation();
  const [field, setField] = useState(fields[0]?.field ?? '');
  const [isMissing, setIsMissing] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const text = fields.find((one) => one.field === field)?.text ?? '';

  function choose(): void {
    const { selectionStart = 0, selectionEnd = 0 } = area.current ?? {};
    const raw = text.slice(selectionStart, selectionEnd);
    const exact = raw.trim();
    if (exact === '') return setIsMissing(true);
    onChoose({ field, exact, start: selectionStart + raw.indexOf(exact) });
  }

  return (
    <div className={styles.form}>
      <NativeSelect
        label={t('review.choose.field')}
        value={field}
        data={fields.map((one) => ({ value: one.field, label: one.name }))}
        onChange={({ currentTarget }) => setField(currentTarget.value)}
      />
      <Textarea
        ref={area}
        label={t('review.choose.text')}
        description={t('review.choose.hint')}
        value={text}
        readOnly
        autosize
        minRows={3}
        maxRows={12}
        error={isMissing ? t('review.choose.missing') : null}
        onSelect={() => setIsMissing(false)}
      />
      <div className={styles.actions}>
        <Button size="sm" variant="default" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
        <Button size="sm" onClick={choose}>
          {t('review.choose.action')}
        </Button>
      </div>
    </div>
  );
}
