import { useTranslation } from 'react-i18next';
import styles from './findings-page.module.css';
import type { TrendTable } from './trend-table';
import { weekInWords } from './week-in-words';

/** The figures themselves; wide ones scroll in their own frame. */
export function TrendFigures({ table, caption }: { table: TrendTable; caption: string }) {
  const { t } = useTranslation();
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a frame that scrolls has to be reached by the keyboard
    <div className={styles.frame} tabIndex={0} role="region" aria-label={t('findings.figures')}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('findings.week')}</th>
            {table.classes.map((ofClass) => (
              <th key={ofClass} scope="col">
                {t(`enums.IdentifierClass.${ofClass}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.toReversed().map(({ week, cells }) => (
            <tr key={week}>
              <th scope="row">{weekInWords(week)}</th>
              {cells.map((count, at) => (
                <td key={table.classes[at]}>{count ?? t('findings.few')}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
