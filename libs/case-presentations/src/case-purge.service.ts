import { Injectable } from '@nestjs/common';
import {
  PurgeService,
  type Purge,
  type PurgePreview,
  type WordsToPurge,
} from '@second-chair/confidentiality';
import { ThreadService } from '@second-chair/discussions';
import { BadInput, inTransaction, NotAllowed, NotFound, Rooms, type Ctx } from '@second-chair/platform';
import { caseRoom, serverMessages, threadRoom } from '@second-chair/wire';
import { CaseChanges } from './case-changes';
import { CasePresentation } from './case-presentation.entity';
import { casePolicy } from './case-presentation.policy';

/** A lead takes leaked words out of a case: from its account, every version, its review and its discussion. */
@Injectable()
export class CasePurgeService {
  constructor(
    private readonly purges: PurgeService,
    private readonly threads: ThreadService,
    private readonly rooms: Rooms,
    private readonly changes: CaseChanges,
  ) {}

  async preview(ctx: Ctx, id: string, words: WordsToPurge): Promise<PurgePreview> {
    return inTransaction(ctx, async (ctx) => {
      const presentation = await this.lock(ctx, id);
      checkWords(words);
      ctx.note('looked for leaked words', 'case', presentation.id);
      return this.purges.preview(ctx, presentation.id, words);
    });
  }

  /** Repeating the call returns the first one. */
  async purge(ctx: Ctx, purgeId: string, id: string, words: WordsToPurge): Promise<Purge> {
    return inTransaction(ctx, async (ctx) => {
      const presentation = await this.lock(ctx, id);
      const known = await this.purges.known(ctx, purgeId, presentation.id);
      if (known) return known;
      checkWords(words);
      const purge = await this.purges.remove(ctx, purgeId, presentation.id, words);
      const version = presentation.version + 1;
      await ctx.db.update(
        CasePresentation,
        { id: presentation.id },
        { version, purgedAt: ctx.now, purgedVersion: version },
      );
      ctx.note('purged leaked words', 'case', presentation.id);
      const news = { id: presentation.id, version };
      for (const threadId of await this.threads.idsOf(ctx, presentation.id))
        await this.rooms.append(ctx, threadRoom(threadId), 'content.purged', news, news);
      await this.rooms.append(ctx, caseRoom(presentation.id), 'content.purged', news, news);
      await this.changes.tell(ctx, await ctx.db.findOneByOrFail(CasePresentation, { id: presentation.id }));
      return purge;
    });
  }

  /** A case from which nothing was purged needs no further question. */
  async of(ctx: Ctx, { id, purgedAt }: CasePresentation): Promise<Purge[]> {
    return purgedAt ? this.purges.of(ctx, id) : [];
  }

  private async lock(ctx: Ctx, id: string): Promise<CasePresentation> {
    const presentation = await ctx.db.findOne(CasePresentation, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!presentation || !casePolicy.see(ctx.actor, presentation)) throw new NotFound();
    if (!casePolicy.purge(ctx.actor, presentation)) throw new NotAllowed();
    return presentation;
  }
}

/** A single letter stands everywhere, and a sign is no word. */
function checkWords({ words }: WordsToPurge): void {
  if ([...words.matchAll(/[\p{L}\p{N}]/gu)].length < 2) throw new BadInput('words', serverMessages.tooShort);
}
