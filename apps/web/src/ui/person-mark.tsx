import styles from './person-mark.module.css';

interface PersonMarkProps {
  name: string;
  /** Gives the same person the same colour everywhere. */
  id: string;
  size?: 'small' | 'normal';
}

const TONES = ['primary', 'clay', 'sky', 'plum', 'honey'] as const;

/** Initials in a circle; the name always stands beside it, so it is silent for screen readers. */
export function PersonMark({ name, id, size = 'normal' }: PersonMarkProps) {
  return (
    <span className={styles.mark} data-tone={toneOf(id)} data-size={size} aria-hidden>
      {initialsOf(name)}
    </span>
  );
}

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return ends
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
    .toLocaleUpperCase();
}

function toneOf(id: string): string {
  const sum = Array.from(id).reduce((total, letter) => (total * 31 + letter.charCodeAt(0)) % 9_973, 7);
  return TONES[sum % TONES.length] ?? 'primary';
}
