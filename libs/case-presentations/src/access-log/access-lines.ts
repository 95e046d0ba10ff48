import {
  BadInput,
  decodeCursor,
  networkOf,
  type AccessFilterWords,
  type AccessLine,
} from '@second-chair/platform';
import { serverMessages } from '@second-chair/wire';
import type { CasePresentation } from '../case-presentation.entity';
import { AccessEntry, AccessKind, type AccessLogArgs } from './access-entry';

/** Looking and nothing else. Any other action changed something. */
const READING = [
  'read',
  'opened',
  'listed',
  'broke the glass',
  'looked for leaked words',
  'looked at the access log',
];
const LAST_ID = '9223372036854775807';

export function filterOf({
  first,
  after,
  filter,
}: Pick<AccessLogArgs, 'first' | 'after' | 'filter'>): AccessFilterWords {
  return {
    actorId: filter?.personId ?? null,
    actions: filter?.kind ? { among: READING, isWanted: filter.kind === AccessKind.READ } : null,
    since: filter?.since ?? null,
    before: after ? numberOf(decodeCursor(after, ['string'] as const)[0]) : null,
    limit: first + 1,
  };
}

export function entryOf(line: AccessLine, casePresentation: CasePresentation | null): AccessEntry {
  const { id, at, actorId, action, subjectKind, count, address, device } = line;
  return Object.assign(new AccessEntry(), {
    id,
    at,
    byId: actorId,
    kind: READING.includes(action) ? AccessKind.READ : AccessKind.CHANGED,
    action,
    subject: subjectKind,
    count,
    device,
    network: address === null ? null : networkOf(address),
    casePresentation,
  });
}

function numberOf(cursor: string): string {
  if (/^\d{1,19}$/u.test(cursor) && BigInt(cursor) <= BigInt(LAST_ID)) return cursor;
  throw new BadInput('after', serverMessages.badCursor);
}
