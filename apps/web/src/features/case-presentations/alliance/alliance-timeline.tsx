import { useTranslation } from 'react-i18next';
import type { AllianceUnit } from '../../../data/generated';
import type { Mark } from '../../de-identification/marks';
import { MarkedText } from '../../de-identification/marked-text';
import type { AllianceMarker } from '../writing/content';
import { AllianceChart, Shape } from './alliance-chart';
import styles from './alliance.module.css';
import { inOrder } from './timeline';

interface AllianceTimelineProps {
  markers: readonly AllianceMarker[];
  unit: AllianceUnit;
  marksOf: (id: string) => readonly Mark[];
}

/** The line for the eye, and the same as a table with what happened. */
export function AllianceTimeline({ markers, unit, marksOf }: AllianceTimelineProps) {
  const { t } = useTranslation();
  return (
    <>
      <AllianceChart markers={markers} unit={unit} />
      <table className={styles.table}>
        <caption className="visually-hidden">{t('goalsAndAlliance.chart.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t(`goalsAndAlliance.moment.${unit}`)}</th>
            <th scope="col">{t('goalsAndAlliance.chart.what')}</th>
            <th scope="col">{t('goalsAndAlliance.markers.note')}</th>
          </tr>
        </thead>
        <tbody>
          {inOrder(markers).map(({ id, kind, moment, strength, note }) => (
            <tr key={id}>
              <th scope="row">{t(`goalsAndAlliance.momentOf.${unit}`, { moment })}</th>
              <td>
                <span className={styles.kind}>
                  <svg viewBox="-10 -10 20 20" width="16" height="16" aria-hidden>
                    <Shape kind={kind} />
                  </svg>
                  {t(`enums.AllianceMarkerKind.${kind}`)}
                </span>
                {strength !== null && (
                  <span className={styles.said}>{t('goalsAndAlliance.chart.strengthOf', { strength })}</span>
                )}
              </td>
              <td className="people-words">
                <MarkedText text={note} marks={marksOf(id)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
