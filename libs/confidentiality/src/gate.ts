import { Injectable } from '@nestjs/common';
import { scan, type NotIdentifier } from '@second-chair/de-identification';
import type { Ctx } from '@second-chair/platform';
import { In } from 'typeorm';
import { v7 as uuid } from 'uuid';
import {
  FindingTier,
  IdentifierClass,
  IdentifyingDetail,
  IdentifyingDetailsFound,
} from './identifying-detail';
import { NotIdentifierDecision, type NotIdentifierInput } from './not-identifier-decision.entity';
import { WordListReader } from './word-list.reader';

export interface FieldText {
  field: string;
  text: string;
}

/** A mention, `@[<person id>]`, is no identifier of a patient; its letters and digits are not read as one. */
const mention = /@\[[0-9a-f-]{36}\]/giu;

/** The one gate before everything that colleagues will read. The browser runs the same rules; this side decides. */
@Injectable()
export class Gate {
  constructor(private readonly wordLists: WordListReader) {}

  /** What no decision settles yet, required and quasi, in the order of the fields and of the text. */
  async findings(
    ctx: Ctx,
    fields: readonly FieldText[],
    decisions: readonly NotIdentifier[],
  ): Promise<IdentifyingDetail[]> {
    const listed = await this.wordLists.inputs(ctx);
    return fields.flatMap(({ field, text }) => {
      const ignore = [...text.matchAll(mention)].map(({ index, 0: token }) => ({
        start: index,
        end: index + token.length,
      }));
      return scan(text, { ...listed, notIdentifiers: decisions, ignore }).map((finding) =>
        Object.assign(new IdentifyingDetail(), {
          ...finding,
          field,
          class: IdentifierClass[finding.class],
          tier: finding.tier === 'required' ? FindingTier.REQUIRED : FindingTier.QUASI,
        }),
      );
    });
  }

  /** Throws the refusal that carries the spans while a required finding is open. */
  async check(
    ctx: Ctx,
    fields: readonly FieldText[],
    decisions: readonly NotIdentifier[] = [],
  ): Promise<void> {
    const found = await this.findings(ctx, fields, decisions);
    const required = found.filter(({ tier }) => tier === FindingTier.REQUIRED);
    if (required.length > 0) throw new IdentifyingDetailsFound(required);
  }

  /** The reason of a decision is read by colleagues too; it may repeat the words that it is about. */
  async checkReasons(ctx: Ctx, decisions: readonly NotIdentifierInput[]): Promise<void> {
    await this.check(
      ctx,
      decisions.map(({ reason }) => ({ field: 'reason', text: reason })),
      decisions,
    );
  }

  readonly decisionsBySubject = async (
    ctx: Ctx,
    subjectIds: readonly string[],
  ): Promise<NotIdentifierDecision[][]> => {
    const all = await ctx.db.find(NotIdentifierDecision, {
      where: { subjectId: In([...subjectIds]) },
      order: { decidedAt: 'ASC', id: 'ASC' },
    });
    return subjectIds.map((id) => all.filter(({ subjectId }) => subjectId === id));
  };

  decisions(ctx: Ctx, subjectId: string): Promise<NotIdentifierDecision[]> {
    return ctx.batch(this.decisionsBySubject).load(subjectId);
  }

  /** Repeating a decision with the same id changes nothing. */
  async keep(
    ctx: Ctx,
    subject: { kind: 'case' | 'post'; id: string },
    decisions: readonly (NotIdentifierInput & { id?: string })[],
  ): Promise<void> {
    if (decisions.length === 0) return;
    const rows = decisions.map(({ id, text, class: identifierClass, reason }) => ({
      id: id ?? uuid(),
      organisationId: ctx.organisationId,
      subjectKind: subject.kind,
      subjectId: subject.id,
      text,
      class: identifierClass,
      reason,
      decidedById: ctx.actor.personId,
      decidedAt: ctx.now,
    }));
    await ctx.db.createQueryBuilder().insert().into(NotIdentifierDecision).values(rows).orIgnore().execute();
  }

  async decision(ctx: Ctx, id: string): Promise<NotIdentifierDecision | null> {
    return ctx.db.findOneBy(NotIdentifierDecision, { id });
  }

  async takeBack(ctx: Ctx, id: string): Promise<void> {
    await ctx.db.delete(NotIdentifierDecision, { id });
  }
}
