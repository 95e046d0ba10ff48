import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EndSignInsDocument, type MySecurityFragment } from '../../../data/generated';
import { FailureNotice } from '../../../ui/failure-notice';
import { RelativeTime } from '../../../ui/relative-time';
import { Tag } from '../../../ui/tag';
import { say } from '../../../ui/toasts-store';
import styles from './security.module.css';

type SignIns = MySecurityFragment['signIns'];

export function SignInsPart({ signIns }: { signIns: SignIns }) {
  const { t } = useTranslation();
  const [end, { error, loading }] = useMutation(EndSignInsDocument);
  const others = signIns.filter(({ isCurrent }) => !isCurrent);

  async function endAll(ids: string[]) {
    const answer = await end({ variables: { input: { ids } } }).catch(() => undefined);
    if (answer?.data?.endSignIns.__typename === 'Me') say(t('security.signIns.ended', { count: ids.length }));
  }

  function deviceOf({ browser, system }: SignIns[number]): string {
    if (browser && system) return t('security.signIns.device', { browser, system });
    return browser ?? system ?? t('security.signIns.unknownDevice');
  }

  return (
    <>
      <p className={styles.text}>{t('security.signIns.text')}</p>
      {error && <FailureNotice error={error} />}
      <ul className={styles.list}>
        {signIns.map((signIn) => (
          <li key={signIn.id} className={styles.item}>
            <div className={styles.words}>
              <span className={styles.name}>{deviceOf(signIn)}</span>
              <span className={styles.fact}>
                {t('security.signIns.since')} <RelativeTime at={signIn.createdAt} /> ·{' '}
                {t('security.signIns.active')} <RelativeTime at={signIn.lastActiveAt} /> ·{' '}
                {t(`security.signIns.by.${signIn.secondFactor ?? 'PASSWORD'}`)}
              </span>
            </div>
            {signIn.isCurrent ? (
              <Tag tone="primary">{t('security.signIns.current')}</Tag>
            ) : (
              <Button
                size="sm"
                variant="subtle"
                disabled={loading}
                aria-label={t('security.signIns.endFor', { device: deviceOf(signIn) })}
                onClick={() => void endAll([signIn.id])}
              >
                {t('security.signIns.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <Button variant="default" disabled={loading} onClick={() => void endAll(others.map(({ id }) => id))}>
          {t('security.signIns.endOthers')}
        </Button>
      )}
    </>
  );
}
