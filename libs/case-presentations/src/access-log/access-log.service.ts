import { Injectable } from '@nestjs/common';
import { ThreadService } from '@second-chair/discussions';
import { AccessLog, encodeCursor, NotFound, pageOf, type Ctx, type Page } from '@second-chair/platform';
import { CasePresentation } from '../case-presentation.entity';
import { casePolicy } from '../case-presentation.policy';
import type { AccessEntry, AccessLogArgs } from './access-entry';
import { entryOf, filterOf } from './access-lines';

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
    const subjectIds = [id, ...(await this.threads.withPosts(ctx, [id]))];
    const lines = await this.log.lines(ctx, subjectIds, filterOf(args));
    ctx.note('looked at the access log', 'case', id);
    const entries = lines.map((line) => entryOf(line, presentation));
    return pageOf(entries, args.first, ({ id }) => encodeCursor([id]));
  }
}
