import { IconArmchair, IconDoor } from '@tabler/icons-react';
import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { HasPresentedDocument } from '../../data/generated';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { ButtonLink } from '../../ui/links';
import styles from './empty-home.module.css';

interface EmptyHomeProps {
  hasTeam: boolean;
  mayPresent: boolean;
}

/** Either the end of a day's work or the beginning of the first: only the second needs teaching. */
export function EmptyHome({ hasTeam, mayPresent }: EmptyHomeProps) {
  const { t } = useTranslation();
  const { data } = useQuery(HasPresentedDocument, {
    skip: !hasTeam || !mayPresent,
    // One case is enough to know; kept, it would pass for the whole list of the cases page.
    fetchPolicy: 'no-cache',
  });
  if (!hasTeam)
    return (
      <Card padding="roomy">
        <EmptyState icon={<IconDoor size={40} stroke={1.5} />} title={t('home.noTeam.title')}>
          {t('home.noTeam.text')}
        </EmptyState>
      </Card>
    );
  if (data && data.casePresentations.nodes.length === 0) return <FirstSteps />;
  return (
    <Card padding="roomy">
      <EmptyState
        icon={<IconArmchair size={40} stroke={1.5} />}
        title={t('home.empty.title')}
        action={
          <ButtonLink to="/cases" variant="default">
            {t('home.empty.read')}
          </ButtonLink>
        }
      >
        {t('home.empty.text')}
      </EmptyState>
    </Card>
  );
}

function FirstSteps() {
  const { t } = useTranslation();
  return (
    <Card padding="roomy" aria-labelledby="first-steps">
      <h2 id="first-steps" className={styles.title}>
        {t('home.first.title')}
      </h2>
      <p className={styles.lead}>{t('home.first.text')}</p>
      <ol className={styles.steps}>
        {(['write', 'settle', 'discuss'] as const).map((step) => (
          <li key={step} className={styles.step}>
            <h3 className={styles.name}>{t(`home.first.${step}.title`)}</h3>
            <p className={styles.text}>{t(`home.first.${step}.text`)}</p>
          </li>
        ))}
      </ol>
      <div className={styles.ways}>
        <ButtonLink to="/cases/new">{t('home.first.action')}</ButtonLink>
        <ButtonLink to="/cases" variant="default">
          {t('home.empty.read')}
        </ButtonLink>
      </div>
    </Card>
  );
}
