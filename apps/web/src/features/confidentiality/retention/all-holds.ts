import { LIMITS } from '@second-chair/wire';

/** As many standing holds as a page may bring; nobody has that many. */
export const ALL_HOLDS = { holds: LIMITS.pageSize };
