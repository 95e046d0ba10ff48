import { Button, NativeSelect, TextInput } from '@mantine/core';
import { LIMITS } from '@second-chair/wire';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { LegalHoldScope } from '../../../data/generated';
import { caseIdIn } from './case-id-in';
import styles from './retention.module.css';
import type { NewHold } from './use-holds';

interface PlaceHoldProps {
  teams: readonly { id: string; name: string }[];
  isBusy: boolean;
  onPlace: (hold: NewHold) => Promise<boolean>;
  onClose: () => void;
}

export function PlaceHold({ teams, isBusy, onPlace, onClose }: PlaceHoldProps) {
  const { t } = useTranslation();
  const [scope, setScope] = useState<LegalHoldScope>('CASE');
  const [team, setTeam] = useState(teams[0]?.id ?? '');
  const [link, setLink] = useState('');
  const [reason, setReason] = useState('');
  const [noCase, setNoCase] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const caseId = caseIdIn(link);
    setNoCase(scope === 'CASE' && caseId === null);
    if (scope === 'CASE' && caseId === null) return;
    const isPlaced = await onPlace({
      scope,
      reason,
      ...(scope === 'TEAM' && { teamId: team }),
      ...(scope === 'CASE' && { casePresentationId: caseId }),
    });
    if (isPlaced) onClose();
  }

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <NativeSelect
        label={t('retention.holds.on')}
        value={scope}
        onChange={({ currentTarget }) => setScope(currentTarget.value as LegalHoldScope)}
        data={(['CASE', 'TEAM', 'ORGANISATION'] as const).map((value) => ({
          value,
          label: t(`retention.holds.scope.${value}`),
        }))}
      />
      {scope === 'TEAM' && (
        <NativeSelect
          label={t('retention.holds.team')}
          value={team}
          onChange={({ currentTarget }) => setTeam(currentTarget.value)}
          data={teams.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {scope === 'CASE' && (
        <TextInput
          label={t('retention.holds.case')}
          description={t('retention.holds.caseHint')}
          error={noCase && t('retention.holds.noCase')}
          value={link}
          autoComplete="off"
          onChange={({ currentTarget }) => setLink(currentTarget.value)}
        />
      )}
      <TextInput
        label={t('retention.holds.reason')}
        description={t('retention.holds.reasonHint')}
        value={reason}
        maxLength={LIMITS.holdReason}
        autoComplete="off"
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <div className={styles.buttons}>
        <Button type="submit" loading={isBusy} disabled={reason.trim().length < 3}>
          {t('retention.holds.place')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
