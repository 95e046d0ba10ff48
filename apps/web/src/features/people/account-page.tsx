import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { useMe } from '../../data/session';
import { ColourScheme } from '../../frame/colour-scheme';
import { SignOutButton } from '../../frame/sign-out-button';
import { Card } from '../../ui/card';
import { TextLink } from '../../ui/links';
import { Page } from '../../ui/page';
import { PageHeader } from '../../ui/page-header';
import styles from './account-page.module.css';
import { NameForm } from './name-form';
import { WorkForm } from './work-form';
import { ZoneForm } from './zone-form';

export function AccountPage() {
  const { t } = useTranslation();
  const { person, email, organisation } = useMe();
  return (
    <Page title={t('people.account.title')} width="narrow">
      <PageHeader
        title={t('people.account.title')}
        facts={t('people.account.organisation', { organisation: organisation.name })}
      />
      <div className={styles.parts}>
        <Part title={t('people.account.you')}>
          <NameForm key={person.name} name={person.name} />
          <p className={styles.label}>{t('people.email')}</p>
          <p className={styles.value}>{email}</p>
          <Text c="dimmed" size="sm">
            {t('people.account.emailHint')}
          </Text>
        </Part>
        <Part title={t('people.account.work')}>
          <WorkForm person={person} />
        </Part>
        <Part title={t('people.account.zone')}>
          <ZoneForm />
        </Part>
        <Part title={t('people.account.scheme')}>
          <ColourScheme />
          <Text c="dimmed" size="sm" mt={8}>
            {t('people.account.schemeHint')}
          </Text>
        </Part>
        <Part title={t('people.account.signingIn')}>
          <p className={styles.value}>{t('people.account.signingInText')}</p>
          <TextLink to="/account/sign-in">{t('people.account.signingInLink')}</TextLink>
        </Part>
        <Part title={t('people.account.signOut')}>
          <p className={styles.value}>{t('people.account.signOutText')}</p>
          <SignOutButton className={styles.signOut} />
        </Part>
      </div>
    </Page>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card>
      <h2 className={styles.heading}>{title}</h2>
      {children}
    </Card>
  );
}
