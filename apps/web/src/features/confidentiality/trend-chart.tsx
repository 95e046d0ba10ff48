import { BarChart } from '@mantine/charts';
import '@mantine/charts/styles.layer.css';
import { useTranslation } from 'react-i18next';
import type { IdentifierClass } from '../../data/generated';
import { weekInWords } from './week-in-words';
import type { TrendTable } from './trend-table';

const COLOURS: Record<IdentifierClass, string> = {
  NAME: 'var(--plum)',
  DATE: 'var(--clay)',
  AGE: 'color-mix(in srgb, var(--clay) 55%, var(--card))',
  LOCATION: 'var(--sky)',
  STATE: 'color-mix(in srgb, var(--sky) 60%, var(--card))',
  COUNTRY: 'color-mix(in srgb, var(--sky) 35%, var(--card))',
  CONTACT: 'color-mix(in srgb, var(--plum) 60%, var(--card))',
  ID: 'color-mix(in srgb, var(--plum) 35%, var(--card))',
  ORG: 'var(--primary)',
  OTHER: 'var(--soft)',
};

/** The table as bars. Whoever does not see it has the table, which says the same and more. */
export function TrendChart({ table }: { table: TrendTable }) {
  const { t } = useTranslation();
  const data = table.rows.map(({ week, cells }) => ({
    week: weekInWords(week),
    ...Object.fromEntries(table.classes.map((ofClass, at) => [ofClass, cells[at] ?? 0])),
  }));
  return (
    <div aria-hidden>
      <BarChart
        h={260}
        data={data}
        dataKey="week"
        type="stacked"
        withLegend
        gridColor="var(--line)"
        textColor="var(--soft)"
        maxBarWidth={36}
        barChartProps={{ accessibilityLayer: false }}
        barProps={{ isAnimationActive: false }}
        series={table.classes.map((ofClass) => ({
          name: ofClass,
          label: t(`enums.IdentifierClass.${ofClass}`),
          color: COLOURS[ofClass],
        }))}
      />
    </div>
  );
}
