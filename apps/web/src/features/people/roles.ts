import type { TeamRole } from '../../data/generated';

/** From the one who may least to the one who may most. */
export const ROLES: readonly TeamRole[] = ['MEMBER', 'TRAINEE', 'SUPERVISOR', 'LEAD'];

export function isRole(value: string): value is TeamRole {
  return ROLES.some((role) => role === value);
}
