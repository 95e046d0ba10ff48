import type { Actor } from '@second-chair/platform';

/** Everyone in an organisation may know its rules. Its admins set them. */
export const organisationPolicy = {
  manage: (actor: Actor): boolean => actor.isAdmin,
};
