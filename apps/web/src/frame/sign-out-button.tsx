import { IconLogout } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signOut } from '../data/session';
import { say } from '../ui/toasts-store';

export function SignOutButton({ className }: { className?: string | undefined }) {
  const { t } = useTranslation();
  const [isLeaving, setIsLeaving] = useState(false);
  async function leave() {
    setIsLeaving(true);
    const answer = await signOut();
    if (answer.ok) return;
    setIsLeaving(false);
    say(t('frame.signOutFailed'));
  }
  return (
    <button type="button" className={className} onClick={() => void leave()} disabled={isLeaving}>
      <IconLogout size={19} stroke={1.75} aria-hidden />
      <span>{t(isLeaving ? 'frame.signingOut' : 'frame.signOut')}</span>
    </button>
  );
}
