import type { ReactNode } from 'react';
import type { Tone } from '../theme';
import styles from './tag.module.css';

interface TagProps {
  tone?: Tone | 'plain';
  /** A shape beside the word, so that colour is never alone. */
  icon?: ReactNode;
  children: ReactNode;
}

export function Tag({ tone = 'plain', icon, children }: TagProps) {
  return (
    <span className={styles.tag} data-tone={tone}>
      {icon && (
        <span className={styles.icon} aria-hidden>
          {icon}
        </span>
      )}
      {children}
    </span>
  );
}
