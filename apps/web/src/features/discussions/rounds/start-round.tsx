import { useMutation } from '@apollo/client/react';
import { Button, Modal, NativeSelect, NumberInput, Radio } from '@mantine/core';
import { LONGEST_ROUND, protocols, sharedOut, WHOLE_ROUND, writtenPhases } from '@second-chair/facilitation';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { StartRoundDocument, type ProtocolKey } from '../../../data/generated';
import { useMe } from '../../../data/session';
import { FailureNotice } from '../../../ui/failure-notice';
import { Notice } from '../../../ui/notice';
import type { ThreadShown } from '../thread/use-thread';
import { usePhaseName } from './phase-name';
import styles from './rounds.module.css';

interface StartRoundProps {
  thread: ThreadShown;
  onClose: () => void;
}

const DAY = 24;

/** Chooses a protocol, who facilitates, and how long it takes; the running order stands beside the choice. */
export function StartRound({ thread, onClose }: StartRoundProps) {
  const { t } = useTranslation();
  const me = useMe().person.id;
  const [key, setKey] = useState<ProtocolKey>('THREE_STEPS');
  const [days, setDays] = useState(WHOLE_ROUND / DAY);
  const [facilitatorId, setFacilitatorId] = useState(me);
  const [problem, setProblem] = useState<string | null>(null);
  const [start, { loading, error }] = useMutation(StartRoundDocument);
  const protocol = protocols.find((one) => one.key === key);
  const phases = protocol ? writtenPhases(protocol) : [];
  const hours = sharedOut(phases, Math.max(phases.length, Math.round(days * DAY)));
  const nameOf = usePhaseName({
    protocol: key,
    phases: phases.map((phase, place) => ({ ...EMPTY, place, key: phase.key })),
  });

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setProblem(null);
    const input = { threadId: thread.id, protocol: key, facilitatorId, hours };
    const { data } = await start({ variables: { input } }).catch(() => ({ data: undefined }));
    const answer = data?.startRound;
    if (answer?.__typename === 'Thread') return onClose();
    if (answer) setProblem(answer.message);
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('rounds.start.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <p className={styles.asked}>{t('rounds.start.lead')}</p>
        <Radio.Group
          label={t('rounds.start.protocol')}
          value={key}
          onChange={(value) => setKey(value as ProtocolKey)}
        >
          <div className={styles.choices}>
            {protocols.map((one) => (
              <Radio
                key={one.key}
                value={one.key}
                label={t(`facilitation.${one.key as ProtocolKey}.name`)}
                description={t(`facilitation.${one.key as ProtocolKey}.about`)}
              />
            ))}
          </div>
        </Radio.Group>
        <NativeSelect
          label={t('rounds.start.facilitator')}
          description={t('rounds.start.facilitatorHint')}
          value={facilitatorId}
          onChange={({ currentTarget }) => setFacilitatorId(currentTarget.value)}
          data={thread.team.memberships.map(({ person }) => ({ value: person.id, label: person.name }))}
        />
        <NumberInput
          label={t('rounds.start.days')}
          description={t('rounds.start.daysHint', { max: LONGEST_ROUND / DAY })}
          value={days}
          min={1}
          max={LONGEST_ROUND / DAY}
          clampBehavior="blur"
          onChange={(value) => typeof value === 'number' && setDays(value)}
        />
        <div>
          <p className={styles.order}>{t('rounds.start.order')}</p>
          <ol className={styles.windows}>
            {phases.map((phase, place) => (
              <li key={phase.key}>
                <span>{nameOf(place)}</span>
                <span>{inWords(hours[place] ?? 0)}</span>
              </li>
            ))}
          </ol>
        </div>
        {problem && (
          <Notice tone="honey" live="assertive">
            {problem}
          </Notice>
        )}
        {error !== undefined && <FailureNotice error={error} />}
        <div className={styles.buttons}>
          <Button type="submit" loading={loading}>
            {t('rounds.start.begin')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );

  function inWords(all: number): string {
    const whole = Math.floor(all / DAY);
    return [
      whole > 0 ? t('rounds.days', { count: whole }) : '',
      all % DAY > 0 ? t('rounds.hours', { count: all % DAY }) : '',
    ]
      .filter(Boolean)
      .join(', ');
  }
}

const EMPTY = {
  __typename: 'RoundPhase' as const,
  hours: 0,
  openedAt: null,
  dueAt: null,
  closedAt: null,
  takes: [],
  mayBeAnonymous: false,
};
