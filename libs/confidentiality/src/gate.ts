import { Injectable } from '@nestjs/common';
import { scan, type NotIdentifier } from '@second-chair/de-identification';
import { BadInput, type Ctx } from '@second-chair/platform';
import { serverMessages } from '@second-chair/wire';
import { In } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { FindingCounts } from './finding-count.service';
import {
  FindingTier,
  IdentifierClass,
  IdentifyingDetail,
  IdentifyingDetailsFound,
} from './identifying-detail';
import { NotIdentifierDecision, type NotIdentifierInput } from './not-identifier-decision.entity';
import { listedWords, WordListReader, type ListedWord } from './word-list.reader';

export interface FieldText {
  field: string;
  text: string;
}

/** A mention, `@[<person id>]`, is no identifier of a patient; its letters and digits are not read as one. */
const mention = /@\[[0-9a-f-]{36}\]/giu;

/** The one gate before everything that colleagues will read. The browser runs the same rules; this side decides. */
@Injectable()
export class Gate {
  constructor(
    private readonly wordLists: WordListReader,
    private readonly counts: FindingCounts,
  ) {}

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

  /** Throws the refusal that carries the spans while a required finding is open. It is counted for its team, if any. */
  async check(
    ctx: Ctx,
    teamId: string | null,
    fields: readonly FieldText[],
    decisions: readonly NotIdentifier[] = [],
  ): Promise<void> {
    const found = await this.findings(ctx, fields, decisions);
    const required = found.filter(({ tier }) => tier === FindingTier.REQUIRED);
    if (required.length === 0) return;
    if (teamId !== null) this.counts.stopped(ctx, teamId, required);
    throw new IdentifyingDetailsFound(required);
  }

  /** The reason of a decision is read by colleagues too; it may repeat the words that it is about. */
  async checkReasons(
    ctx: Ctx,
    teamId: string | null,
    decisions: readonly NotIdentifierInput[],
  ): Promise<void> {
    await this.check(
      ctx,
      teamId,
      decisions.map(({ reason }) => ({ field: 'reason', text: reason })),
      decisions,
    );
  }

  /** Whoever asks for decisions is about to ask the gate: the lists it goes by come in the same statement. */
  readonly decisionsBySubject = async (
    ctx: Ctx,
    subjectIds: readonly string[],
  ): Promise<NotIdentifierDecision[][]> => {
    const [row] = (await ctx.db.query(
      `select
         (select coalesce(json_agg(d order by d.decided_at, d.id), '[]') from not_identifier_decisions d
          where d.subject_id = any($1)) as decisions,
         (select coalesce(json_agg(listed), '[]') from (${listedWords}) listed) as listed`,
      [subjectIds],
    )) as [{ decisions: DecisionRow[]; listed: ListedWord[] }];
    this.wordLists.remember(ctx, row.listed);
    const all = row.decisions.map(decisionOf);
    return subjectIds.map((id) => all.filter(({ subjectId }) => subjectId === id));
  };

  decisions(ctx: Ctx, subjectId: string): Promise<NotIdentifierDecision[]> {
    return ctx.batch(this.decisionsBySubject).load(subjectId);
  }

  async keep(
    ctx: Ctx,
    subject: { kind: NotIdentifierDecision['subjectKind']; id: string; teamId: string },
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
    const inserted = await ctx.db
      .createQueryBuilder()
      .insert()
      .into(NotIdentifierDecision)
      .values(rows)
      .orIgnore()
      .returning('class')
      .execute();
    const classes = (inserted.raw as { class: IdentifierClass }[]).map((row) => row.class);
    // An id that is taken out of sight, in another organisation, is skipped by the insert and must not pass unsaid.
    if (classes.length < rows.length) throw new BadInput('id', serverMessages.idTaken);
    await this.counts.overruled(ctx, subject.teamId, classes);
  }

  async decision(ctx: Ctx, id: string): Promise<NotIdentifierDecision | null> {
    return ctx.db.findOneBy(NotIdentifierDecision, { id });
  }

  /** The subjects are gone, and with them what was decided about their words. */
  async forget(ctx: Ctx, subjectIds: readonly string[]): Promise<void> {
    await ctx.db.delete(NotIdentifierDecision, { subjectId: In([...subjectIds]) });
  }

  async takeBack(ctx: Ctx, id: string): Promise<void> {
    await ctx.db.delete(NotIdentifierDecision, { id });
  }
}

interface DecisionRow {
  id: string;
  organisation_id: string;
  subject_kind: NotIdentifierDecision['subjectKind'];
  subject_id: string;
  text: string;
  class: IdentifierClass;
  reason: string;
  decided_by: string;
  decided_at: string;
}

function decisionOf(row: DecisionRow): NotIdentifierDecision {
  return Object.assign(new NotIdentifierDecision(), {
    id: row.id,
    organisationId: row.organisation_id,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    text: row.text,
    class: row.class,
    reason: row.reason,
    decidedById: row.decided_by,
    decidedAt: new Date(row.decided_at),
  });
}
