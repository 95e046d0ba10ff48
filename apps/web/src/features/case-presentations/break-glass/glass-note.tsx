import { useTranslation } from 'react-i18next';
import type { CaseGlassFragment } from '../../../data/generated';
import { LOCALE } from '../../../i18n';
import { TextLink } from '../../../ui/links';
import { Notice } from '../../../ui/notice';
import { dayInWords, timeInWords } from '../../../ui/times';
import { useReaderZone } from '../../../ui/zone';
import styles from './glass.module.css';

type Opening = CaseGlassFragment['glassBreaks'][number];

/** To the author and those who answer for the team: who opened it, when, and why. The last one first. */
export function GlassNote({ presentation }: { presentation: CaseGlassFragment }) {
  const { t } = useTranslation();
  const { id, glassBreaks, closesAt } = presentation;
  const [last, ...earlier] = glassBreaks.toReversed();
  if (!last || closesAt !== null) return null;
  return (
    <div className={styles.notice}>
      <Notice
        tone="sky"
        title={t('breakGlass.note.title')}
        actions={
          <TextLink to="/cases/$caseId/access" params={{ caseId: id }}>
            {t('accessLog.link')}
          </TextLink>
        }
      >
        <OpeningInWords opening={last} />
        {earlier.length > 0 && (
          <details className={styles.earlier}>
            <summary>{t('breakGlass.note.earlier', { count: earlier.length })}</summary>
            {earlier.map((opening) => (
              <OpeningInWords key={opening.id} opening={opening} />
            ))}
          </details>
        )}
      </Notice>
    </div>
  );
}

function OpeningInWords({ opening: { by, at, reason } }: { opening: Opening }) {
  const { t } = useTranslation();
  const zone = useReaderZone();
  const name = by.hasLeft ? t('common.personWhoLeft', { name: by.name }) : by.name;
  const when = { day: dayInWords(at, LOCALE, zone), time: timeInWords(at, LOCALE, zone) };
  return (
    <div className={styles.opening}>
      <p>{t('breakGlass.note.line', { name, ...when })}</p>
      <p>
        {t('breakGlass.note.reason')} <q className={styles.reason}>{reason}</q>
      </p>
    </div>
  );
}
