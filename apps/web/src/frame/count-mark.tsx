import { useTranslation } from 'react-i18next';
import styles from './count-mark.module.css';
import type { Destination } from './destinations';

type CountMarkProps = Pick<Destination, 'count' | 'countedAs'>;

export function CountMark({ count, countedAs }: CountMarkProps) {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <span className={styles.mark}>
      <span aria-hidden>{count > 99 ? '99+' : count}</span>
      <span className="visually-hidden">{t(`frame.${countedAs}`, { count })}</span>
    </span>
  );
}
