import { Button, MultiSelect, NativeSelect } from '@mantine/core';
import { LIMITS } from '@second-chair/wire';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonProfileFragment, Population, Seniority, TherapyModality } from '../../data/generated';
import { useEditProfile } from '../../data/profile';
import { FailureNotice } from '../../ui/failure-notice';
import { Notice } from '../../ui/notice';
import { say } from '../../ui/toasts-store';
import { languages } from './languages';
import { MODALITIES, POPULATIONS, SENIORITIES } from './profile-words';
import styles from './work-form.module.css';

type Work = Pick<PersonProfileFragment, 'languages' | 'modalities' | 'populations' | 'seniority'>;

export function WorkForm({ person }: { person: Work }) {
  const { t } = useTranslation();
  const { save, loading, error, refused } = useEditProfile();
  const [work, setWork] = useState<Work>({
    languages: person.languages,
    modalities: person.modalities,
    populations: person.populations,
    seniority: person.seniority,
  });

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (await save(work)) say(t('people.account.saved'));
  }

  const choice = {
    hidePickedOptions: true,
    searchable: true,
    selectFirstOptionOnChange: true,
    maxDropdownHeight: 260,
    // Inside the page's own landmark, and after its field in the order of reading.
    comboboxProps: { withinPortal: false },
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <p className={styles.hint}>{t('people.account.workHint')}</p>
      {error && <FailureNotice error={error} />}
      {refused && <Notice>{refused}</Notice>}
      <MultiSelect
        {...choice}
        label={t('people.account.languages')}
        data={languages()}
        value={work.languages}
        maxValues={LIMITS.profileChoices}
        nothingFoundMessage={t('people.account.languagesNone')}
        onChange={(value) => setWork({ ...work, languages: value })}
      />
      <MultiSelect
        {...choice}
        label={t('people.account.modalities')}
        data={MODALITIES.map((value) => ({ value, label: t(`enums.TherapyModality.${value}`) }))}
        value={work.modalities}
        onChange={(value) => setWork({ ...work, modalities: value as TherapyModality[] })}
      />
      <MultiSelect
        {...choice}
        label={t('people.account.populations')}
        data={POPULATIONS.map((value) => ({ value, label: t(`enums.Population.${value}`) }))}
        value={work.populations}
        onChange={(value) => setWork({ ...work, populations: value as Population[] })}
      />
      <NativeSelect
        label={t('people.account.seniority')}
        data={[
          { value: '', label: t('people.account.seniorityNone') },
          ...SENIORITIES.map((value) => ({ value, label: t(`enums.Seniority.${value}`) })),
        ]}
        value={work.seniority ?? ''}
        onChange={({ currentTarget: { value } }) =>
          setWork({ ...work, seniority: value === '' ? null : (value as Seniority) })
        }
      />
      <Button type="submit" loading={loading} style={{ justifySelf: 'start' }}>
        {t('common.save')}
      </Button>
    </form>
  );
}
