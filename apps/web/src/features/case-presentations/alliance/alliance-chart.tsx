import { useTranslation } from 'react-i18next';
import type { AllianceUnit } from '../../../data/generated';
import type { AllianceMarker } from '../writing/content';
import styles from './alliance.module.css';
import { layOut, type Placed } from './timeline';

interface AllianceChartProps {
  markers: readonly AllianceMarker[];
  unit: AllianceUnit;
}

const WIDTH = 560;
const EDGE = 24;
const TOP = 28;
const STACK = 22;
const LINE_HEIGHT = 64;

/** A line of weeks or sessions with a mark for each moment: shapes, not only colours, tell them apart. */
export function AllianceChart({ markers, unit }: AllianceChartProps) {
  const { t } = useTranslation();
  const { placed, ticks, strength } = layOut(markers);
  const x = (along: number): number => EDGE + along * (WIDTH - 2 * EDGE);
  const stacked = Math.max(0, ...placed.map(({ above }) => above)) * STACK;
  const hasLine = strength.length > 1;
  const axis = TOP + stacked + (hasLine ? LINE_HEIGHT : 0) + 26;
  const height = axis + 36;
  const strengthAt = (value: number): number => TOP + stacked + LINE_HEIGHT - (value / 10) * LINE_HEIGHT;
  return (
    <div className={styles.chart}>
      <svg
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="img"
        aria-label={t('goalsAndAlliance.chart.label', { count: markers.length })}
      >
        {hasLine && (
          <>
            <text className={styles.axisWord} x={EDGE} y={0} dominantBaseline="hanging">
              {t('goalsAndAlliance.chart.strength')}
            </text>
            <polyline
              className={styles.strength}
              points={strength.map((at) => `${x(at.along)},${strengthAt(at.strength)}`).join(' ')}
            />
            {strength.map((at) => (
              <circle
                key={`${at.along}:${at.strength}`}
                className={styles.dot}
                cx={x(at.along)}
                cy={strengthAt(at.strength)}
                r={3.5}
              />
            ))}
          </>
        )}
        <line className={styles.axis} x1={EDGE} x2={WIDTH - EDGE} y1={axis} y2={axis} />
        {ticks.map(({ moment, along }) => (
          <g key={moment}>
            <line className={styles.axis} x1={x(along)} x2={x(along)} y1={axis} y2={axis + 5} />
            <text
              className={styles.axisWord}
              x={x(along)}
              y={axis + 10}
              textAnchor="middle"
              dominantBaseline="hanging"
            >
              {moment}
            </text>
          </g>
        ))}
        {placed.map((one) => (
          <MarkAt key={one.marker.id} placed={one} x={x(one.along)} y={axis - 12 - one.above * STACK} />
        ))}
      </svg>
      <p className={styles.legend} aria-hidden>
        <span>{t(`goalsAndAlliance.units.${unit}`)}</span>
        {(['WITHDRAWAL', 'CONFRONTATION', 'REPAIR'] as const).map((kind) => (
          <span key={kind}>
            <svg viewBox="-10 -10 20 20" width="16" height="16">
              <Shape kind={kind} />
            </svg>
            {t(`enums.AllianceMarkerKind.${kind}`)}
          </span>
        ))}
      </p>
    </div>
  );
}

function MarkAt({ placed: { marker }, x, y }: { placed: Placed; x: number; y: number }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <Shape kind={marker.kind} />
    </g>
  );
}

/** Moving away points out of the line, moving against is a bolt across it, a repair closes the ring. */
export function Shape({ kind }: { kind: AllianceMarker['kind'] }) {
  switch (kind) {
    case 'WITHDRAWAL':
      return <path className={styles.rupture} d="M-7 -6 L7 -6 L0 7 Z" />;
    case 'CONFRONTATION':
      return <path className={styles.rupture} d="M2 -9 L-6 1 L-1 1 L-2 9 L6 -2 L1 -2 Z" />;
    case 'REPAIR':
      return <circle className={styles.repair} r={6} />;
  }
}
