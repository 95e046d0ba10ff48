import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './choosing.module.css';
import { CHOOSE_BUTTON, useChoosing } from './choosing';
import { usePutAway } from './use-put-away';

/** What can be done with everything that is chosen, and what came of it. */
export function ChoosingBar() {
  const { t } = useTranslation();
  const { chosen, leave } = useChoosing();
  const { progress, result, run } = usePutAway();
  const cards = [...chosen.values()];
  const mayPutAway = cards.length > 0 && cards.every(({ viewerCan }) => viewerCan.putAway);
  const isBusy = progress !== null;

  function finish(): void {
    leave();
    document.getElementById(CHOOSE_BUTTON)?.focus();
  }

  return (
    <section className={styles.bar} aria-label={t('choosing.bar')}>
      <div className={styles.words} role="status">
        {isBusy ? (
          <p>{t('choosing.progress', { tried: progress + 1, count: cards.length })}</p>
        ) : (
          <>
            {result && <p>{result}</p>}
            <p>{cards.length === 0 ? t('choosing.none') : t('choosing.chosen', { count: cards.length })}</p>
            {cards.length > 0 && !mayPutAway && <p className={styles.soft}>{t('choosing.notTogether')}</p>}
          </>
        )}
      </div>
      {isBusy && (
        <Progress
          className={styles.progress ?? ''}
          value={(100 * progress) / cards.length}
          aria-label={t('choosing.progressLabel')}
        />
      )}
      <div className={styles.actions}>
        <Button variant="default" disabled={isBusy} onClick={finish}>
          {t('choosing.done')}
        </Button>
        {mayPutAway && (
          <Button loading={isBusy} onClick={() => void run()}>
            {t('choosing.putAway')}
          </Button>
        )}
      </div>
    </section>
  );
}
