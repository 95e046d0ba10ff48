import type { ReactNode } from 'react';
import styles from './page-header.module.css';

interface PageHeaderProps {
  breadcrumb?: ReactNode;
  title: ReactNode;
  /** One line: state, kind, when. */
  facts?: ReactNode;
  /** The one primary action and at most two beside it. Top right; on phones a bar in reach of a thumb. */
  actions?: ReactNode;
  /** What is there in case of need, and is not what the page is for: no bar for it on phones. */
  areActionsRare?: boolean;
}

export function PageHeader({ breadcrumb, title, facts, actions, areActionsRare = false }: PageHeaderProps) {
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        {breadcrumb && <div className={styles.breadcrumb}>{breadcrumb}</div>}
        <h1 className={styles.title} tabIndex={-1}>
          {title}
        </h1>
        {facts && <div className={styles.facts}>{facts}</div>}
      </div>
      {actions && <div className={areActionsRare ? styles.rare : styles.actions}>{actions}</div>}
    </header>
  );
}
