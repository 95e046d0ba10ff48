import styles from './logo.module.css';

interface LogoProps {
  size?: number;
}

/** Two chairs, one drawn up beside the other. */
export function Logo({ size = 28 }: LogoProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden focusable="false">
      <rect x="1" y="3" width="21" height="23" rx="6" className={styles.first} />
      <rect x="13" y="11" width="17" height="16" rx="5" className={styles.second} />
    </svg>
  );
}
