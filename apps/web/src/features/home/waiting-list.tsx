import type { Icon } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import { Card } from '../../ui/card';
import styles from './home-page.module.css';

interface WaitingListProps {
  title: string;
  icon: Icon;
  /** A way to the whole list, where there is one. */
  all?: ReactNode;
  children: ReactNode;
}

export function WaitingList({ title, icon: Icon, all, children }: WaitingListProps) {
  const id = useId();
  return (
    <Card padding="none" aria-labelledby={id}>
      <div className={styles.head}>
        <Icon size={19} stroke={1.75} aria-hidden />
        <h2 id={id} className={styles.heading}>
          {title}
        </h2>
        {all && <span className={styles.all}>{all}</span>}
      </div>
      <ul className={styles.rows}>{children}</ul>
    </Card>
  );
}
