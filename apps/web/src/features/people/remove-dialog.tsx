import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Group, Modal } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  DepartureDocument,
  MeDocument,
  RemoveMemberDocument,
  type MembershipRowFragment,
  type TeamWholeFragment,
} from '../../data/generated';
import { FailureNotice } from '../../ui/failure-notice';
import { Notice } from '../../ui/notice';
import { DepartureTeam } from './departure-team';
import { say } from '../../ui/toasts-store';

interface RemoveDialogProps {
  membership: MembershipRowFragment;
  team: TeamWholeFragment;
  isMe: boolean;
  opened: boolean;
  onClose: () => void;
}

/** Asks, which we do nowhere else: access ends on every open screen at once and only a new invitation brings it back. */
export function RemoveDialog({ membership, team, isMe, opened, onClose }: RemoveDialogProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [remove, { loading, error, data }] = useMutation(RemoveMemberDocument);
  const { name, id: personId } = membership.person;
  const { data: shown } = useQuery(DepartureDocument, {
    variables: { personId, teamId: team.id },
    fetchPolicy: 'network-only',
    skip: !opened,
  });
  const departure = shown?.departure;
  const parts = departure?.teams ?? [];
  const [chosen, setChosen] = useState<string>();
  const heir = chosen ?? parts.find(({ team: { id } }) => id === team.id)?.heirs[0]?.id;
  const result = data?.removeMember;

  async function go() {
    const answer = await remove({
      variables: { input: { membershipId: membership.id, newOwnerId: heir ?? null } },
      ...(isMe && { refetchQueries: [MeDocument], awaitRefetchQueries: true }),
    }).catch(() => undefined);
    if (answer?.data?.removeMember.__typename !== 'Team') return;
    onClose();
    say(t('people.team.removed', { name }));
    if (isMe) await navigate({ to: '/' });
  }

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t(isMe ? 'people.team.leaving.title' : 'people.team.removing.title', { name, team: team.name })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <p style={{ marginTop: 0 }}>{t(isMe ? 'people.team.leaving.now' : 'people.team.removing.now')}</p>
      <p>{t(isMe ? 'people.team.leaving.stays' : 'people.team.removing.stays')}</p>
      {departure?.leavesOrganisation && <p>{t('people.departure.lastTeam')}</p>}
      {parts.map((part) => (
        <DepartureTeam key={part.team.id} part={part} heir={heir ?? ''} onHeir={setChosen} />
      ))}
      <p>{t('people.team.removing.back')}</p>
      {error && <FailureNotice error={error} />}
      {result && result.__typename !== 'Team' && <Notice live="assertive">{result.message}</Notice>}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t(isMe ? 'common.cancel' : 'people.team.removing.keep')}
        </Button>
        <Button loading={loading} onClick={() => void go()}>
          {t(isMe ? 'people.team.leaving.action' : 'people.team.removing.action')}
        </Button>
      </Group>
    </Modal>
  );
}
