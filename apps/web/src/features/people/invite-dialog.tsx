import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InviteMemberMutation, TeamWholeFragment } from '../../data/generated';
import { InviteForm } from './invite-form';
import { InviteSent } from './invite-sent';

export type Issued = Extract<InviteMemberMutation['inviteMember'], { __typename: 'InvitationIssued' }>;

interface InviteDialogProps {
  team: TeamWholeFragment;
  opened: boolean;
  onClose: () => void;
}

export function InviteDialog({ team, opened, onClose }: InviteDialogProps) {
  const { t } = useTranslation();
  const [issued, setIssued] = useState<Issued>();

  function close() {
    onClose();
    setIssued(undefined);
  }

  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t('people.team.inviteForm.title', { team: team.name })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {issued ? (
        <InviteSent issued={issued} onAnother={() => setIssued(undefined)} onDone={close} />
      ) : (
        <InviteForm team={team} onIssued={setIssued} />
      )}
    </Modal>
  );
}
