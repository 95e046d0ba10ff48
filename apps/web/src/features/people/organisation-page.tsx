import { useMutation } from '@apollo/client/react';
import { Button, NativeSelect, Switch } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { SetOrganisationRulesDocument, type OrganisationRulesFragment } from '../../data/generated';
import { useMe } from '../../data/session';
import { NotFoundPage } from '../../frame/not-found-page';
import { Card } from '../../ui/card';
import { FailureNotice } from '../../ui/failure-notice';
import { ButtonLink, TextLink } from '../../ui/links';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { PageHeader } from '../../ui/page-header';
import { say } from '../../ui/toasts-store';
import { LanguageForm } from './language-form';
import styles from './security/security.module.css';

const MINUTES = [5, 15, 30, 60];

export function OrganisationPage() {
  const { t } = useTranslation();
  const { organisation, isAdmin } = useMe();
  if (!isAdmin) return <NotFoundPage />;
  return (
    <Page title={t('security.organisation.title')} width="narrow">
      <PageHeader title={t('security.organisation.title')} facts={organisation.name} />
      <Card>
        <h2 className={styles.heading}>{t('security.organisation.signIn')}</h2>
        <RulesForm key={organisation.rulesVersion} organisation={organisation} />
      </Card>
      <Card className={styles.later ?? ''}>
        <h2 className={styles.heading}>{t('security.organisation.language')}</h2>
        <LanguageForm organisation={organisation} />
      </Card>
      <Card className={styles.later ?? ''}>
        <h2 className={styles.heading}>{t('people.roster.title')}</h2>
        <p className={styles.text}>{t('people.roster.why')}</p>
        <ButtonLink to="/roster" variant="default">
          {t('people.roster.open')}
        </ButtonLink>
      </Card>
      <Card className={styles.later ?? ''}>
        <h2 className={styles.heading}>{t('retention.link')}</h2>
        <p className={styles.text}>{t('retention.why')}</p>
        <ButtonLink to="/organisation/retention" variant="default">
          {t('retention.open')}
        </ButtonLink>
      </Card>
    </Page>
  );
}

function RulesForm({ organisation }: { organisation: OrganisationRulesFragment }) {
  const { t } = useTranslation();
  const [setRules, { data, error, loading }] = useMutation(SetOrganisationRulesDocument);
  const [requires, setRequires] = useState(organisation.requiresSecondFactor);
  const [minutes, setMinutes] = useState(organisation.idleLockMinutes);
  const result = data?.setOrganisationRules;

  async function submit(event: FormEvent) {
    event.preventDefault();
    const input = {
      expectedVersion: organisation.rulesVersion,
      requiresSecondFactor: requires,
      idleLockMinutes: minutes,
    };
    const answer = await setRules({ variables: { input } }).catch(() => undefined);
    if (answer?.data?.setOrganisationRules.__typename === 'Organisation') say(t('people.account.saved'));
  }

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      {error && <FailureNotice error={error} />}
      {result && result.__typename !== 'Organisation' && 'message' in result && (
        <Notice live="assertive">
          {result.message}{' '}
          {result.__typename === 'SecondFactorFirst' && (
            <TextLink to="/account/sign-in">{t('security.organisation.setUpMine')}</TextLink>
          )}
        </Notice>
      )}
      <Switch
        label={t('security.organisation.requires')}
        description={t('security.organisation.requiresHint')}
        checked={requires}
        onChange={(event) => setRequires(event.currentTarget.checked)}
      />
      <NativeSelect
        label={t('security.organisation.idle')}
        description={t('security.organisation.idleHint')}
        value={String(minutes ?? '')}
        onChange={({ currentTarget: { value } }) => setMinutes(value === '' ? null : Number(value))}
        data={[
          { value: '', label: t('security.organisation.never') },
          ...MINUTES.map((value) => ({
            value: String(value),
            label: t('security.organisation.minutes', { count: value }),
          })),
        ]}
      />
      <Button type="submit" loading={loading} style={{ justifySelf: 'start' }}>
        {t('common.save')}
      </Button>
    </form>
  );
}
