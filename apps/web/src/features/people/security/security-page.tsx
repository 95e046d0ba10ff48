import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MySecurityDocument } from '../../../data/generated';
import { useMe } from '../../../data/session';
import { PageFailure } from '../../../frame/page-failure';
import { Card } from '../../../ui/card';
import { TextLink } from '../../../ui/links';
import { Notice } from '../../../ui/notice';
import { Page } from '../../../ui/page';
import { PageHeader } from '../../../ui/page-header';
import { SkeletonLines } from '../../../ui/skeleton-lines';
import { AuthenticatorPart } from './authenticator-part';
import { PasswordPart } from './password-part';
import { PasskeysPart } from './passkeys-part';
import styles from './security.module.css';
import { SignInsPart } from './sign-ins-part';

export function SecurityPage() {
  const { t } = useTranslation();
  const { organisation } = useMe();
  const { data, error, refetch } = useQuery(MySecurityDocument, { fetchPolicy: 'cache-and-network' });
  const me = data?.me;
  if (error && !me) return <PageFailure error={error} onRetry={() => void refetch()} />;
  const again = () => void refetch();
  return (
    <Page title={t('security.title')} width="narrow">
      <PageHeader
        title={t('security.title')}
        breadcrumb={<TextLink to="/account">{t('people.account.title')}</TextLink>}
      />
      {me ? (
        <div className={styles.parts}>
          {organisation.requiresSecondFactor && (
            <Notice tone="sky">{t('security.required', { organisation: organisation.name })}</Notice>
          )}
          <Part title={t('security.password.title')}>
            <PasswordPart onChanged={again} />
          </Part>
          <Part title={t('security.app.title')}>
            <AuthenticatorPart isOn={me.hasAuthenticatorApp} onChanged={again} />
          </Part>
          <Part title={t('security.passkeys.title')}>
            <PasskeysPart passkeys={me.passkeys} onChanged={again} />
          </Part>
          <Part title={t('security.signIns.title')}>
            <SignInsPart signIns={me.signIns} />
          </Part>
        </div>
      ) : (
        <SkeletonLines lines={8} />
      )}
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
