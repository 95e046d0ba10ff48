import type { ReactNode } from 'react';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import styles from './notice.module.css';

interface NoticeProps {
  /** `honey`: waits for you. `clay`: it did not work. `primary`: settled. `sky`: good to know. */
  tone?: 'honey' | 'clay' | 'primary' | 'sky';
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  /** Read out when it appears: `polite` after the sentence being read, `assertive` at once. */
  live?: 'polite' | 'assertive' | 'off';
}

const ICONS = {
  honey: IconInfoCircle,
  clay: IconAlertTriangle,
  primary: IconCircleCheck,
  sky: IconInfoCircle,
};
const ROLES = { polite: 'status', assertive: 'alert', off: undefined } as const;

export function Notice({ tone = 'clay', title, children, actions, live = 'polite' }: NoticeProps) {
  const Icon = ICONS[tone];
  return (
    <div className={styles.notice} data-tone={tone} role={ROLES[live]}>
      <Icon className={styles.icon} size={20} stroke={1.75} aria-hidden />
      <div className={styles.body}>
        {title && <p className={styles.title}>{title}</p>}
        {children && <div className={styles.text}>{children}</div>}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
