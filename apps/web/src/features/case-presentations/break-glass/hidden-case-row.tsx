import { Button } from '@mantine/core';
import { IconLockOpen } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HiddenCaseRowFragment } from '../../../data/generated';
import { LOCALE } from '../../../i18n';
import { ButtonLink } from '../../../ui/links';
import { RelativeTime } from '../../../ui/relative-time';
import { timeInWords } from '../../../ui/times';
import { useReaderZone } from '../../../ui/zone';
import { StateTag } from '../life/state-tag';
import styles from './glass.module.css';
import { ReasonForm } from './reason-form';

/** One case without its words, and the way to open it. */
export function HiddenCaseRow({ hidden }: { hidden: HiddenCaseRowFragment }) {
  const { t } = useTranslation();
  const zone = useReaderZone();
  const [isOpening, setIsOpening] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpening = useRef(false);
  useEffect(() => {
    // Focus goes back to where the form came from.
    if (wasOpening.current && !isOpening) button.current?.focus();
    wasOpening.current = isOpening;
  }, [isOpening]);
  const { kind, state, team, presenter, stateChangedAt, openUntil, id } = hidden;
  const name = presenter.hasLeft ? t('common.personWhoLeft', { name: presenter.name }) : presenter.name;
  const kindWord = t(`enums.CasePresentationKind.${kind}`);
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <div className={styles.about}>
          <h2>
            {kindWord} · {team.name}
          </h2>
          <p className={styles.facts}>
            <StateTag state={state} />
            <span>{t('breakGlass.presentedBy', { name })}</span>
            <span>
              {t('breakGlass.since')} <RelativeTime at={stateChangedAt} />
            </span>
          </p>
        </div>
        {openUntil !== null && (
          <div className={styles.open}>
            <span>{t('breakGlass.openUntil', { time: timeInWords(openUntil, LOCALE, zone) })}</span>
            <ButtonLink to="/cases/$caseId" params={{ caseId: id }} variant="default">
              {t('breakGlass.read')}
            </ButtonLink>
          </div>
        )}
        {openUntil === null && !isOpening && (
          <Button
            ref={button}
            variant="default"
            leftSection={<IconLockOpen size={17} stroke={1.75} aria-hidden />}
            aria-label={t('breakGlass.openOf', { kind: kindWord, name })}
            onClick={() => setIsOpening(true)}
          >
            {t('breakGlass.open')}
          </Button>
        )}
      </div>
      {openUntil === null && isOpening && <ReasonForm hidden={hidden} onCancel={() => setIsOpening(false)} />}
    </li>
  );
}
