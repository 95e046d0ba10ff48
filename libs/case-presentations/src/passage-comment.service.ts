import { Injectable } from '@nestjs/common';
import { Gate } from '@second-chair/confidentiality';
import { BadInput, inTransaction, NotAllowed, NotFound, Rooms, type Ctx } from '@second-chair/platform';
import { caseRoom, findPassage, quotePassage, serverMessages } from '@second-chair/wire';
import { In, IsNull } from 'typeorm';
import { CaseParts } from './case-parts';
import { CasePresentation } from './case-presentation.entity';
import { casePolicy } from './case-presentation.policy';
import { WrongState } from './case-presentation.refusals';
import { PassageComment, PassageReply } from './passage-comment.entity';
import type { CommentOnPassageInput, ReplyToCommentInput } from './passage-comment.inputs';

/** What reviewers say about passages of a case, and what its author answers. */
@Injectable()
export class PassageCommentService {
  constructor(
    private readonly gate: Gate,
    private readonly parts: CaseParts,
    private readonly rooms: Rooms,
  ) {}

  readonly repliesByComment = async (ctx: Ctx, commentIds: readonly string[]): Promise<PassageReply[][]> => {
    const all = await ctx.db.find(PassageReply, {
      where: { commentId: In([...commentIds]) },
      order: { at: 'ASC', id: 'ASC' },
    });
    return commentIds.map((id) => all.filter(({ commentId }) => commentId === id));
  };

  /** Empty for readers who are neither author nor reviewer. */
  async of(ctx: Ctx, presentation: CasePresentation): Promise<PassageComment[]> {
    if (!casePolicy.seeReview(ctx.actor, presentation)) return [];
    return (await this.parts.of(ctx, presentation.id)).comments;
  }

  async replies(ctx: Ctx, { id, replies }: PassageComment): Promise<PassageReply[]> {
    return replies ?? ctx.batch(this.repliesByComment).load(id);
  }

  async openCount(ctx: Ctx, casePresentationId: string): Promise<number> {
    return ctx.db.countBy(PassageComment, { casePresentationId, resolvedAt: IsNull() });
  }

  /** Repeating the call returns the first comment. */
  async comment(ctx: Ctx, input: CommentOnPassageInput): Promise<PassageComment> {
    return inTransaction(ctx, async (ctx) => {
      const presentation = await this.lock(ctx, input.casePresentationId);
      const known = await ctx.db.findOneBy(PassageComment, { id: input.id });
      if (known) return this.sameCall(ctx, known, known.casePresentationId === presentation.id);
      if (!casePolicy.reviews(ctx.actor, presentation)) throw new NotAllowed();
      if (!casePolicy.review(ctx.actor, presentation)) throw new WrongState(presentation.state);
      const passage = await this.quote(ctx, presentation, input);
      await this.checkWords(ctx, presentation, input.body);
      const { id, field, body } = input;
      const row = {
        ...passage,
        id,
        field,
        body,
        organisationId: ctx.organisationId,
        casePresentationId: presentation.id,
        byId: ctx.actor.personId,
        versionNumber: presentation.submittedVersions,
        at: ctx.now,
      };
      await this.insert(ctx, PassageComment, row);
      ctx.note('commented', 'case', presentation.id);
      await this.tell(ctx, presentation);
      return ctx.db.findOneByOrFail(PassageComment, { id });
    });
  }

  async reply(ctx: Ctx, { id, commentId, body }: ReplyToCommentInput): Promise<PassageComment> {
    return inTransaction(ctx, async (ctx) => {
      const { comment, presentation } = await this.lockComment(ctx, commentId);
      const known = await ctx.db.findOneBy(PassageReply, { id });
      if (known) {
        await this.sameCall(ctx, known, known.commentId === commentId);
        return comment;
      }
      this.expectAnswerable(ctx, presentation);
      await this.checkWords(ctx, presentation, body);
      const { organisationId } = ctx;
      await this.insert(ctx, PassageReply, {
        id,
        organisationId,
        commentId,
        body,
        byId: ctx.actor.personId,
        at: ctx.now,
      });
      ctx.note('commented', 'case', presentation.id);
      await this.tell(ctx, presentation);
      return comment;
    });
  }

  async resolve(ctx: Ctx, id: string): Promise<PassageComment> {
    return this.settle(ctx, id, { resolvedAt: ctx.now, resolvedById: ctx.actor.personId });
  }

  async reopen(ctx: Ctx, id: string): Promise<PassageComment> {
    return this.settle(ctx, id, { resolvedAt: null, resolvedById: null });
  }

  private async settle(
    ctx: Ctx,
    id: string,
    to: Pick<PassageComment, 'resolvedAt' | 'resolvedById'>,
  ): Promise<PassageComment> {
    return inTransaction(ctx, async (ctx) => {
      const { comment, presentation } = await this.lockComment(ctx, id);
      if ((comment.resolvedAt === null) === (to.resolvedAt === null)) return comment;
      this.expectAnswerable(ctx, presentation);
      await ctx.db.update(PassageComment, { id }, to);
      ctx.note(to.resolvedAt ? 'resolved a comment' : 'reopened a comment', 'case', presentation.id);
      await this.tell(ctx, presentation);
      return Object.assign(comment, to);
    });
  }

  /** The words must stand there now: nothing is quoted that the case does not say. */
  private async quote(ctx: Ctx, presentation: CasePresentation, input: CommentOnPassageInput) {
    const written = await this.parts.written(ctx, presentation);
    const text = written.find(({ field }) => field === input.field)?.text;
    if (text === undefined) throw new BadInput('field', serverMessages.cases.fieldNotThere);
    const anchor = findPassage(text, { exact: input.exact, prefix: '', suffix: '', start: input.start });
    if (anchor.kind !== 'there') throw new BadInput('exact', serverMessages.cases.passageNotThere);
    return quotePassage(text, anchor.start, anchor.end);
  }

  private async checkWords(ctx: Ctx, presentation: CasePresentation, body: string): Promise<void> {
    if (body.trim() === '') throw new BadInput('body', serverMessages.tooShort);
    await this.gate.check(
      ctx,
      presentation.teamId,
      [{ field: 'body', text: body }],
      await this.gate.decisions(ctx, presentation.id),
    );
  }

  private expectAnswerable(ctx: Ctx, presentation: CasePresentation): void {
    if (!casePolicy.answerComments(ctx.actor, presentation)) throw new WrongState(presentation.state);
  }

  private async insert<T extends { id: string }>(ctx: Ctx, entity: new () => T, row: object): Promise<void> {
    const inserted = await ctx.db
      .createQueryBuilder()
      .insert()
      .into(entity)
      .values(row as never)
      .orIgnore()
      .returning('id')
      .execute();
    if ((inserted.raw as unknown[]).length === 0) throw new BadInput('id', serverMessages.idTaken);
  }

  private sameCall<T extends { byId: string }>(ctx: Ctx, known: T, isSamePlace: boolean): T {
    if (known.byId !== ctx.actor.personId || !isSamePlace) throw new BadInput('id', serverMessages.idTaken);
    return known;
  }

  private async lock(ctx: Ctx, id: string): Promise<CasePresentation> {
    const presentation = await ctx.db.findOne(CasePresentation, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!presentation || !casePolicy.see(ctx.actor, presentation)) throw new NotFound();
    return presentation;
  }

  private async lockComment(
    ctx: Ctx,
    id: string,
  ): Promise<{ comment: PassageComment; presentation: CasePresentation }> {
    const found = await ctx.db.findOneBy(PassageComment, { id });
    if (!found) throw new NotFound();
    const presentation = await this.lock(ctx, found.casePresentationId);
    if (!casePolicy.seeReview(ctx.actor, presentation)) throw new NotFound();
    // Under the lock: what it says now.
    return { comment: await ctx.db.findOneByOrFail(PassageComment, { id }), presentation };
  }

  /** The last step of each writing transaction. Who may read it differs, so only ids travel. */
  private async tell(ctx: Ctx, { id, version }: CasePresentation): Promise<void> {
    await this.rooms.append(ctx, caseRoom(id), 'review.changed', { id, version }, { id, version });
  }
}
