import { Button } from '@mantine/core';
import type { Finding } from '@second-chair/de-identification';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Tag } from '../../../ui/tag';
import type { NotIdentifierDecision } from '../outgoing/outgoing-post';
import { oneEach } from './found';
import styles from './finding-list.module.css';
import { FindingEntry } from './finding-entry';

interface FindingListProps {
  findings: readonly Finding[];
  decisions: readonly NotIdentifierDecision[];
  onReplace: (finding: Finding, words: string) => void;
  onShow?: (finding: Finding) => void;
  /** Absent where no exception can be given, as in a title. */
  onKeep?: (decision: NotIdentifierDecision) => void;
  onSettleAgain?: (decision: NotIdentifierDecision) => void;
}

/** What in the text could identify the patient, right under it, each with its ways out. */
export function FindingList({
  findings,
  decisions,
  onReplace,
  onShow,
  onKeep,
  onSettleAgain,
}: FindingListProps) {
  const { t } = useTranslation();
  const each = oneEach(findings);
  const open = each.filter(({ tier }) => tier === 'required').length;
  const firstDay = each.find(({ isDay }) => isDay);
  if (each.length === 0 && decisions.length === 0) return null;
  return (
    <div role="group" className={styles.findings} aria-label={t('discussions.gate.title')}>
      {each.length > 0 && (
        <div className={styles.head}>
          <span className={styles.title}>{t('discussions.gate.title')}</span>
          <span role="status">
            {open > 0 && <Tag tone="honey">{t('discussions.gate.open', { count: open })}</Tag>}
          </span>
        </div>
      )}
      <ul className={styles.list}>
        {each.map((finding) => (
          <FindingEntry
            key={`${finding.class} ${finding.text}`}
            finding={finding}
            asksFirstSession={finding === firstDay}
            onReplace={(words) => onReplace(finding, words)}
            onShow={onShow && (() => onShow(finding))}
            onKeep={onKeep && ((reason) => onKeep({ text: finding.text, class: finding.class, reason }))}
          />
        ))}
        {decisions.map((decision) => (
          <li key={`${decision.class} ${decision.text}`} className={styles.kept}>
            <IconCheck size={16} stroke={1.75} aria-hidden />
            <span>
              {t('discussions.gate.kept', {
                text: t('discussions.gate.quote', { text: decision.text }),
                reason: decision.reason,
              })}
            </span>
            {onSettleAgain && (
              <Button size="compact-sm" variant="subtle" onClick={() => onSettleAgain(decision)}>
                {t('discussions.gate.undo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
