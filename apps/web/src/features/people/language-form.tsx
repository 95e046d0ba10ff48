import { useMutation } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  SetOrganisationLanguageDocument,
  type OrganisationRulesFragment,
  type WorkingLanguage,
} from '../../data/generated';
import { FailureNotice } from '../../ui/failure-notice';
import { Notice } from '../../ui/notice';
import { say } from '../../ui/toasts-store';

const LANGUAGES: readonly WorkingLanguage[] = ['ENGLISH', 'GERMAN', 'SWEDISH', 'DUTCH', 'OTHER'];

/** Saved as it is chosen. */
export function LanguageForm({ organisation }: { organisation: OrganisationRulesFragment }) {
  const { t } = useTranslation();
  const [setLanguage, { data, error, loading }] = useMutation(SetOrganisationLanguageDocument);
  const result = data?.setOrganisationLanguage;

  async function choose(language: WorkingLanguage | undefined): Promise<void> {
    if (!language) return;
    const input = { expectedVersion: organisation.rulesVersion, language };
    const answer = await setLanguage({ variables: { input } }).catch(() => undefined);
    if (answer?.data?.setOrganisationLanguage.__typename === 'Organisation') say(t('people.account.saved'));
  }

  return (
    <>
      {error && <FailureNotice error={error} />}
      {result && result.__typename !== 'Organisation' && 'message' in result && (
        <Notice live="assertive">{result.message}</Notice>
      )}
      <NativeSelect
        aria-label={t('security.organisation.language')}
        description={t('security.organisation.languageHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={organisation.language}
        disabled={loading}
        data={LANGUAGES.map((value) => ({ value, label: t(`security.organisation.languages.${value}`) }))}
        onChange={({ currentTarget }) =>
          void choose(LANGUAGES.find((language) => language === currentTarget.value))
        }
      />
    </>
  );
}
