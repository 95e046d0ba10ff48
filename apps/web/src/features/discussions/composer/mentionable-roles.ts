import { mentionableRoles } from '@second-chair/wire';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TeamRole } from '../../../data/generated';
import type { Mentionable } from './mention-text';

/** The team's roles that somebody holds, as one mentions them all at once. */
export function useMentionableRoles(held: readonly TeamRole[]): Mentionable[] {
  const { t } = useTranslation();
  return useMemo(
    () =>
      mentionableRoles
        .filter((role) => held.includes(role))
        .map((role) => ({ id: role, name: t(`discussions.roles.${role}`) })),
    [held, t],
  );
}

/** These people, and every role: what a text that is read may name. */
export function useNamed(people: readonly Mentionable[]): Mentionable[] {
  const roles = useMentionableRoles(mentionableRoles);
  return useMemo(() => [...people, ...roles], [people, roles]);
}
