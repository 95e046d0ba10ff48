import { Injectable } from '@nestjs/common';
import { Gate } from '@second-chair/confidentiality';
import { PostService, ThreadService, type Post } from '@second-chair/discussions';
import { BadInput, inTransaction, NotAllowed, NotFound, type Ctx } from '@second-chair/platform';
import { LIMITS, serverMessages } from '@second-chair/wire';
import { CaseChanges } from '../case-changes';
import { CasePresentation } from '../case-presentation.entity';
import { ReviewAction } from '../case-presentation.enums';
import { CaseWritingService } from '../case-writing.service';
import { ReasonHypothesis } from '../reason-hypothesis.entity';
import type { AdoptHypothesisInput } from './adoption.input';
import { adoptionPolicy } from './adoption.policy';

const words = serverMessages.cases.adoption;

/** A hypothesis that was said in a discussion becomes one of the case, and keeps where it comes from. */
@Injectable()
export class HypothesisAdoption {
  constructor(
    private readonly posts: PostService,
    private readonly threads: ThreadService,
    private readonly writing: CaseWritingService,
    private readonly changes: CaseChanges,
    private readonly gate: Gate,
  ) {}

  /**
   * By whoever said it under their name, or by the case's author. Under an alias nobody may but the author: the case's
   * history would tell who it was. A post is adopted once; repeated, nothing changes.
   */
  async adopt(ctx: Ctx, input: AdoptHypothesisInput): Promise<CasePresentation> {
    return inTransaction(ctx, async (ctx) => {
      const post = await this.posts.get(ctx, input.postId);
      const presentation = await this.caseOf(ctx, post);
      if (!adoptionPolicy.adopt(ctx.actor, presentation, post.authorId)) throw new NotAllowed(words.notYours);
      if (post.kind !== 'HYPOTHESIS' || post.deletedAt !== null)
        throw new BadInput('postId', words.noHypothesis);
      const there = await ctx.db.findBy(ReasonHypothesis, { casePresentationId: presentation.id });
      if (there.some(({ sourcePostId }) => sourcePostId === post.id)) return presentation;
      if (there.length >= LIMITS.hypotheses) throw new BadInput('postId', words.full);
      const evidence = (input.evidence ?? plain(post.body)).slice(0, LIMITS.evidence);
      const decisions = await this.gate.decisions(ctx, presentation.id);
      await this.gate.check(ctx, presentation.teamId, [{ field: 'evidence', text: evidence }], decisions);
      await this.insert(ctx, presentation, {
        ...input,
        evidence,
        place: there.length,
        sourcePostId: post.id,
      });
      return this.revised(ctx, presentation);
    });
  }

  private async caseOf(ctx: Ctx, { id, threadId }: Post): Promise<CasePresentation> {
    const thread = await this.threads.get(ctx, threadId);
    if (thread.casePresentationId === null) throw new BadInput('postId', words.noCase);
    const presentation = await this.writing.lock(ctx, thread.casePresentationId);
    ctx.note('read', 'post', id);
    return presentation;
  }

  private async insert(
    ctx: Ctx,
    { id: casePresentationId }: CasePresentation,
    { id, reason, confidence, evidence, place, sourcePostId }: AdoptedRow,
  ): Promise<void> {
    const { raw } = await ctx.db
      .createQueryBuilder()
      .insert()
      .into(ReasonHypothesis)
      .values({
        id,
        organisationId: ctx.organisationId,
        casePresentationId,
        place,
        reason,
        confidence,
        evidence,
        occasion: null,
        why: '',
        sourcePostId,
      })
      .orIgnore()
      .returning('id')
      .execute();
    if ((raw as unknown[]).length === 0) throw new BadInput('id', serverMessages.idTaken);
  }

  private async revised(ctx: Ctx, presentation: CasePresentation): Promise<CasePresentation> {
    const revised = Object.assign(new CasePresentation(), presentation, {
      version: presentation.version + 1,
      updatedAt: ctx.now,
    });
    const [, changed] = (await ctx.db.query(
      'update case_presentations set version = $2, updated_at = $3 where id = $1',
      [revised.id, revised.version, ctx.now],
    )) as [unknown, number];
    if (changed === 0) throw new NotFound();
    ctx.unit.forgetLoaded();
    await this.writing.keepVersion(ctx, revised, ReviewAction.REVISED);
    ctx.note('added a hypothesis', 'case', revised.id);
    await this.changes.tell(ctx, revised);
    return revised;
  }
}

type AdoptedRow = Pick<
  ReasonHypothesis,
  'id' | 'reason' | 'confidence' | 'evidence' | 'place' | 'sourcePostId'
>;

/** Without its mentions, which a case has no place for. */
function plain(body: string): string {
  return body.replace(/@\[[^\]]+\]\s*/gu, '').trim();
}
