import type { ElementType, ReactNode } from 'react';
import styles from './card.module.css';

interface CardProps {
  as?: ElementType;
  /** `none` for cards whose rows reach from edge to edge. */
  padding?: 'none' | 'normal' | 'roomy';
  className?: string;
  'aria-label'?: string;
  'aria-labelledby'?: string;
  children: ReactNode;
}

export function Card({
  as: Element = 'section',
  padding = 'normal',
  className,
  children,
  ...named
}: CardProps) {
  return (
    <Element
      className={className ? `${styles.card} ${className}` : styles.card}
      data-padding={padding}
      {...named}
    >
      {children}
    </Element>
  );
}
