import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuthRefusal } from '../../data/auth';
import { Notice } from '../../ui/notice';
import { waitInWords } from './wait-words';

/** Why signing in or setting a password did not work, and when to try again. Never says whether an address is known. */
export function AuthNotice({ refusal }: { refusal: AuthRefusal }) {
  const { t } = useTranslation();
  if (refusal.why === 'tooMany')
    return <PauseNotice key={refusal.waitSeconds} seconds={refusal.waitSeconds} />;
  if (refusal.why === 'refused' && refusal.code && refusal.code !== 'WRONG_SIGN_IN')
    return <Notice live="assertive">{t(`people.answers.codes.${refusal.code}`)}</Notice>;
  return (
    <Notice
      tone={refusal.why === 'offline' ? 'honey' : 'clay'}
      live="assertive"
      title={t(`people.answers.${refusal.why}.title`)}
    >
      <p>{t(`people.answers.${refusal.why}.text`)}</p>
    </Notice>
  );
}

function PauseNotice({ seconds }: { seconds: number }) {
  const { t } = useTranslation();
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsOver(true), Math.min(seconds * 1_000, 2 ** 31 - 1));
    return () => clearTimeout(timer);
  }, [seconds]);
  const part = isOver ? 'tooManyOver' : 'tooMany';
  return (
    <Notice tone={isOver ? 'primary' : 'honey'} live="assertive" title={t(`people.answers.${part}.title`)}>
      <p>{t(`people.answers.${part}.text`, { wait: waitInWords(t, seconds) })}</p>
    </Notice>
  );
}
