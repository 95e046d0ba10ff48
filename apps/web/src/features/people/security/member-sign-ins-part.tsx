import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EndSignInsOfMemberDocument, type MemberSignInWholeFragment } from '../../../data/generated';
import { Card } from '../../../ui/card';
import { FailureNotice } from '../../../ui/failure-notice';
import { Notice } from '../../../ui/notice';
import { say } from '../../../ui/toasts-store';
import styles from './security.module.css';

interface MemberSignInsPartProps {
  member: MemberSignInWholeFragment;
  onChanged: () => void;
}

export function MemberSignInsPart({ member: { person, openSignIns }, onChanged }: MemberSignInsPartProps) {
  const { t } = useTranslation();
  const [end, { data, error, loading }] = useMutation(EndSignInsOfMemberDocument);
  const result = data?.endSignInsOfMember;

  async function endAll() {
    const answer = await end({ variables: { input: { personId: person.id } } }).catch(() => undefined);
    if (answer?.data?.endSignInsOfMember.__typename !== 'MemberSignIn') return;
    say(t('memberSignIn.signIns.ended', { name: person.name }));
    onChanged();
  }

  return (
    <Card>
      <h2 className={styles.heading}>{t('memberSignIn.signIns.title')}</h2>
      <p className={styles.text}>{t('memberSignIn.signIns.now', { count: openSignIns })}</p>
      {openSignIns > 0 && (
        <>
          <p className={styles.text}>{t('memberSignIn.signIns.what')}</p>
          <Button variant="default" loading={loading} onClick={() => void endAll()}>
            {t('memberSignIn.signIns.end')}
          </Button>
        </>
      )}
      {error && <FailureNotice error={error} />}
      {result && result.__typename !== 'MemberSignIn' && <Notice live="assertive">{result.message}</Notice>}
    </Card>
  );
}
