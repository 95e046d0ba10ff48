import type { ReactNode } from 'react';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';
import styles from './sheet.module.css';

interface SheetProps {
  title: string;
  lead?: ReactNode;
  /** What the browser's tab says, where the title holds somebody's words. */
  tabTitle?: string;
  children?: ReactNode;
  beside?: ReactNode;
}

/** One sheet of paper for those who are not signed in. */
export function PublicSheet({ title, lead, tabTitle = title, children, beside }: SheetProps) {
  return (
    <Page title={tabTitle} width="reading">
      <div className={styles.sides} data-both={Boolean(beside)}>
        <Card as="div" padding="roomy" className={styles.sheet}>
          <h1 className={styles.title} tabIndex={-1}>
            {title}
          </h1>
          {lead && <div className={styles.lead}>{lead}</div>}
          {children}
        </Card>
        {beside}
      </div>
    </Page>
  );
}
