import { Injectable } from '@nestjs/common';
import { ThreadService } from '@second-chair/discussions';
import {
  AccessLog,
  decodeCursor,
  encodeCursor,
  NotFound,
  pageOf,
  type AccessLine,
  type Ctx,
  type Page,
} from '@second-chair/platform';
import { CasePresentation } from '../case-presentation.entity';
import { casePolicy } from '../case-presentation.policy';
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

/** Who read or changed a case and its discussion, for its author and the leads of its team. */
@Injectable()
export class AccessLogService {
  constructor(
    private readonly log: AccessLog,
    private readonly threads: ThreadService,
  ) {}

  /** The newest first. Whoever stepped away from the case is not told of: their silence is theirs. */
  async of(ctx: Ctx, presentation: CasePresentation, args: AccessLogArgs): Promise<Page<AccessEntry>> {
    const { id } = presentation;
    if (!casePolicy.seeAccess(ctx.actor, presentation)) throw new NotFound();
    const { first, after, filter } = args;
    const lines = await this.log.lines(ctx, {
      subjectIds: [id, ...(await this.threads.withPosts(ctx, [id]))],
      actorId: filter?.personId ?? null,
      actions: filter?.kind ? { among: READING, isWanted: filter.kind === AccessKind.READ } : null,
      before: after ? numberOf(decodeCursor(after, ['string'] as const)[0]) : null,
      limit: first + 1,
    });
    ctx.note('looked at the access log', 'case', id);
    return pageOf(lines.map(entryOf), first, ({ id }) => encodeCursor([id]));
  }
}

/** Before nought there is nothing: a number that is none ends the list. */
function numberOf(cursor: string): string {
  return /^\d{1,18}$/u.test(cursor) ? cursor : '0';
}

function entryOf({ id, at, actorId, action, subjectKind, count }: AccessLine): AccessEntry {
  return Object.assign(new AccessEntry(), {
    id,
    at,
    byId: actorId,
    kind: READING.includes(action) ? AccessKind.READ : AccessKind.CHANGED,
    action,
    subject: subjectKind,
    count,
  });
}
