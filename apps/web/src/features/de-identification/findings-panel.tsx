import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { IconCircleCheck } from '@tabler/icons-react';
import { Tag } from '../../ui/tag';
import { FindingCard } from './finding-card';
import styles from './findings.module.css';
import type { PlacedFinding } from './found';

interface FindingsPanelProps {
  findings: readonly PlacedFinding[];
  activeKey: string | null;
  /** In words, where a text stands. */
  placeOf: (field: string) => string;
  /** Texts on screen beside the panel, which need no word about their place. */
  isBeside?: (field: string) => boolean;
  canSettle: boolean;
  /** Whether a reason can be kept here; a headline that nobody has saved yet has no place for one. */
  mayKeep?: boolean;
  wantsFocus: boolean;
  isUnavailable: boolean;
  onActivate: (finding: PlacedFinding) => void;
  onReplace: (finding: PlacedFinding, replacement: string) => void;
  onKeep: (finding: PlacedFinding, reason: string) => Promise<string | null>;
}

/** What could identify the patient: first what has to be settled, then what is worth a second look. */
export function FindingsPanel(props: FindingsPanelProps) {
  const {
    findings,
    activeKey,
    placeOf,
    canSettle,
    mayKeep = true,
    isBeside = () => false,
    wantsFocus,
    isUnavailable,
  } = props;
  const { t } = useTranslation();
  const heading = useId();
  const required = findings.filter(({ tier }) => tier === 'required');
  const quasi = findings.filter(({ tier }) => tier === 'quasi');

  const list = (of: readonly PlacedFinding[]) => (
    <ul className={styles.list}>
      {of.map((finding) => (
        <FindingCard
          key={finding.key}
          finding={finding}
          place={isBeside(finding.field) ? '' : placeOf(finding.field)}
          elsewhere={others(findings, finding).map(({ field }) => placeOf(field))}
          isActive={finding.key === activeKey}
          canSettle={canSettle}
          mayKeep={mayKeep}
          wantsFocus={wantsFocus}
          onActivate={() => props.onActivate(finding)}
          onReplace={(replacement) => props.onReplace(finding, replacement)}
          onKeep={(reason) => props.onKeep(finding, reason)}
        />
      ))}
    </ul>
  );

  return (
    <section aria-labelledby={heading} className={styles.panel}>
      <div className={styles.title}>
        <h2 id={heading}>{t('deidentification.title')}</h2>
        {required.length > 0 && (
          <Tag tone="honey">{t('deidentification.open', { count: required.length })}</Tag>
        )}
      </div>
      {isUnavailable && <p className={styles.soft}>{t('deidentification.unavailable')}</p>}
      {required.length > 0 ? (
        <>
          {canSettle && <p className={styles.soft}>{t('deidentification.settleEach')}</p>}
          {list(required)}
          {canSettle && <p className={styles.keys}>{t('deidentification.keys')}</p>}
        </>
      ) : (
        <p className={styles.clear}>
          <IconCircleCheck size={18} stroke={1.75} aria-hidden />
          {t('deidentification.nothingOpen')}
        </p>
      )}
      {quasi.length > 0 && (
        <>
          <h3 className={styles.subtitle}>{t('deidentification.weigh')}</h3>
          <p className={styles.soft}>{t('deidentification.weighHint')}</p>
          {list(quasi)}
        </>
      )}
    </section>
  );
}

function others(findings: readonly PlacedFinding[], finding: PlacedFinding): PlacedFinding[] {
  const words = finding.text.toLocaleLowerCase();
  return findings.filter((other) => other.key !== finding.key && other.text.toLocaleLowerCase() === words);
}
