import { IconFlag } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TakeawayShownFragment } from '../../../data/generated';
import { TextLink } from '../../../ui/links';
import { TakeawayView } from './takeaway-view';
import styles from './takeaways.module.css';

/** What all discussions of a case came to, gathered where the case is read. */
export function TakeawaysOfCase({ takeaways }: { takeaways: readonly TakeawayShownFragment[] }) {
  const { t } = useTranslation();
  if (takeaways.length === 0) return null;
  return (
    <section aria-labelledby="case-takeaways">
      <h2 id="case-takeaways" className={styles.title}>
        <IconFlag size={18} stroke={1.75} aria-hidden />
        {t('takeaways.onCase.title')}
      </h2>
      <ul className={styles.list}>
        {takeaways.map((takeaway) => (
          <li key={takeaway.id}>
            <TakeawayView takeaway={takeaway} />
            <TextLink to="/threads/$threadId" params={{ threadId: takeaway.threadId }}>
              {t('takeaways.onCase.open')}
            </TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
