import type { Actor } from '@second-chair/platform';

/** How long content is kept, what is held and what was removed is for the organisation's admins, and for nobody else. */
export const retentionPolicy = {
  manage: (actor: Actor): boolean => actor.isAdmin,
};
