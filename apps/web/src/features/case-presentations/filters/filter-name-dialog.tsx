import { Button, Modal, TextInput } from '@mantine/core';
import { LIMITS } from '@second-chair/wire';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './filters.module.css';

interface FilterNameDialogProps {
  title: string;
  name: string;
  /** Answers why not, in words; null once it is done. */
  onSave: (name: string) => Promise<string | null>;
  onClose: () => void;
}

/** Asks for the name of a filter. What was typed stays until it is saved. */
export function FilterNameDialog({ title, name: before, onSave, onClose }: FilterNameDialogProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(before);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSaving, setIsSaving] = useState(false);

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (name.trim() === '') return setProblem(t('filters.nameNeeded'));
    setIsSaving(true);
    const complaint = await onSave(name);
    setIsSaving(false);
    setProblem(complaint);
    if (complaint === null) onClose();
  }

  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form className={styles.form} onSubmit={(event) => void save(event)}>
        <TextInput
          label={t('filters.name')}
          description={t('filters.nameHint')}
          value={name}
          maxLength={LIMITS.filterName}
          error={problem}
          data-autofocus
          onChange={({ currentTarget }) => {
            setName(currentTarget.value);
            setProblem(null);
          }}
        />
        <div className={styles.actions}>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={isSaving}>
            {t('common.save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
