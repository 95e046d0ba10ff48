import { Injectable } from '@nestjs/common';
import { Gate, type IdentifyingDetail, type NotIdentifierDecision } from '@second-chair/confidentiality';
import { Thread, ThreadService } from '@second-chair/discussions';
import { teamPolicy, TeamService } from '@second-chair/people';
import {
  BadInput,
  decodeCursor,
  encodeCursor,
  existingId,
  inTransaction,
  NotAllowed,
  NotFound,
  pageOf,
  type Ctx,
  type Page,
} from '@second-chair/platform';
import { caseRoom, serverMessages } from '@second-chair/wire';
import { In, type SelectQueryBuilder } from 'typeorm';
import { CasePresentation } from './case-presentation.entity';
import { AllianceUnit, CasePresentationState, SafetyConcern } from './case-presentation.enums';
import type {
  CasesArgs,
  DraftCaseInput,
  KeepAsNotIdentifierInput,
  OpenThreadInput,
} from './case-presentation.inputs';
import { casePolicy, caseScope, reviewScope } from './case-presentation.policy';
import { WrongState } from './case-presentation.refusals';
import { CaseChanges } from './case-changes';
import { CaseParts } from './case-parts';

const SHOWN_AT_HOME = 10;

/** Cases as they are read and begun. Writing and reviewing them have services of their own. */
@Injectable()
export class CasePresentationService {
  constructor(
    private readonly gate: Gate,
    private readonly threads: ThreadService,
    private readonly changes: CaseChanges,
    private readonly parts: CaseParts,
    private readonly teams: TeamService,
  ) {}

  /** The only way to one case: loaded, checked, and the reading noted. */
  async get(ctx: Ctx, id: string): Promise<CasePresentation> {
    const found = await ctx.db.findOneBy(CasePresentation, { id: existingId(id) });
    if (!found || !casePolicy.see(ctx.actor, found)) throw new NotFound();
    ctx.note('read', 'case', found.id);
    return found;
  }

  async maySee(ctx: Ctx, id: string): Promise<boolean> {
    const found = await ctx.db.findOneBy(CasePresentation, { id });
    return found !== null && casePolicy.see(ctx.actor, found);
  }

  /** The newest change of state first. */
  async list(ctx: Ctx, { first, after, filter }: CasesArgs): Promise<Page<CasePresentation>> {
    const query = this.visible(ctx, caseScope(ctx.actor));
    if (filter?.states) query.andWhere('presentation.state = any(:states)', { states: filter.states });
    if (filter?.teamId) query.andWhere('presentation.team_id = :teamId', { teamId: filter.teamId });
    if (filter?.presentedByMe) query.andWhere('presentation.presenter_id = :me', { me: ctx.actor.personId });
    return this.page(ctx, query, first, after, 'DESC');
  }

  /** What waits for the viewer's review, the longest wait first. */
  async toReview(ctx: Ctx, first: number, after?: string | null): Promise<Page<CasePresentation>> {
    return this.page(ctx, this.visible(ctx, reviewScope(ctx.actor)), first, after, 'ASC');
  }

  /** The viewer's own in one state, the last changed first. */
  async mine(ctx: Ctx, state: CasePresentationState): Promise<CasePresentation[]> {
    const found = await this.visible(ctx, caseScope(ctx.actor))
      .andWhere('presentation.presenter_id = :me and presentation.state = :state', {
        me: ctx.actor.personId,
        state,
      })
      .orderBy('presentation.updatedAt', 'DESC')
      .limit(SHOWN_AT_HOME)
      .getMany();
    return this.noted(ctx, found);
  }

  /** Begins a draft. Repeating the call returns the first one. */
  async draft(ctx: Ctx, input: DraftCaseInput): Promise<CasePresentation> {
    return inTransaction(ctx, async (ctx) => {
      if (!(await this.teams.maySee(ctx, input.teamId))) throw new NotFound();
      if (!teamPolicy.presentCases(ctx.actor, input.teamId)) throw new NotAllowed();
      const headline = input.headline ?? '';
      await this.gate.check(ctx, input.teamId, [{ field: 'headline', text: headline }]);
      const inserted = await ctx.db
        .createQueryBuilder()
        .insert()
        .into(CasePresentation)
        .values({
          id: input.id,
          organisationId: ctx.organisationId,
          teamId: input.teamId,
          presenterId: ctx.actor.personId,
          kind: input.kind,
          state: CasePresentationState.DRAFT,
          version: 1,
          headline,
          dropoutDefinitions: [],
          engagementSigns: [],
          allianceUnit: AllianceUnit.WEEK,
          safetyConcern: SafetyConcern.NONE,
          createdAt: ctx.now,
          updatedAt: ctx.now,
          stateChangedAt: ctx.now,
        })
        .orIgnore()
        .returning('id')
        .execute();
      const stored = await ctx.db.findOneBy(CasePresentation, {
        id: input.id,
        presenterId: ctx.actor.personId,
      });
      if (!stored || stored.teamId !== input.teamId) throw new BadInput('id', serverMessages.idTaken);
      if ((inserted.raw as unknown[]).length > 0) {
        ctx.note('created', 'case', stored.id);
        await this.changes.tell(ctx, stored);
      }
      return stored;
    });
  }

  /** What the gate finds now and nobody has settled; empty for readers who are neither author nor reviewer. */
  async findings(ctx: Ctx, presentation: CasePresentation): Promise<IdentifyingDetail[]> {
    if (!casePolicy.seeReview(ctx.actor, presentation)) return [];
    const written = await this.parts.written(ctx, presentation);
    return this.gate.findings(ctx, written, await this.gate.decisions(ctx, presentation.id));
  }

  async notIdentifiers(ctx: Ctx, presentation: CasePresentation): Promise<NotIdentifierDecision[]> {
    return casePolicy.seeReview(ctx.actor, presentation) ? this.gate.decisions(ctx, presentation.id) : [];
  }

  /** “This is not an identifier, because…”, said of words that the gate finds in the case. */
  async keepAsNotIdentifier(ctx: Ctx, input: KeepAsNotIdentifierInput): Promise<CasePresentation> {
    return inTransaction(ctx, async (ctx) => {
      const presentation = await this.written(ctx, input.casePresentationId);
      const known = await this.gate.decision(ctx, input.id);
      if (known) {
        if (known.subjectId !== presentation.id) throw new BadInput('id', serverMessages.idTaken);
        return presentation;
      }
      const written = await this.parts.written(ctx, presentation);
      const isThere = written.some(({ text }) => text.toLowerCase().includes(input.text.toLowerCase()));
      if (!isThere) throw new BadInput('text', serverMessages.cases.findingNotThere);
      await this.gate.checkReasons(ctx, presentation.teamId, [input]);
      await this.gate.keep(ctx, { kind: 'case', id: presentation.id, teamId: presentation.teamId }, [input]);
      ctx.note('kept as not an identifier', 'case', presentation.id);
      return presentation;
    });
  }

  /** Takes a decision back. In a case that colleagues read already it stays, since nothing would be gated again. */
  async withdrawNotIdentifier(ctx: Ctx, id: string): Promise<CasePresentation> {
    return inTransaction(ctx, async (ctx) => {
      const decision = await this.gate.decision(ctx, id);
      if (!decision || decision.subjectKind !== 'case') throw new NotFound();
      // Who may read the case does not know by that what was decided about its words.
      const presentation = await this.written(ctx, decision.subjectId, casePolicy.seeReview);
      if (!casePolicy.submit(ctx.actor, presentation)) throw new WrongState(presentation.state);
      await this.gate.takeBack(ctx, id);
      ctx.note('took back a decision', 'case', presentation.id);
      return presentation;
    });
  }

  /** For the rules of their discussions; null for one that is gone. */
  async presentersOf(ctx: Ctx, ids: readonly string[]): Promise<(string | null)[]> {
    const found = await ctx.db.find(CasePresentation, {
      select: { id: true, presenterId: true },
      where: { id: In([...ids]) },
    });
    return ids.map((id) => found.find((one) => one.id === id)?.presenterId ?? null);
  }

  async openThread(ctx: Ctx, input: OpenThreadInput): Promise<Thread> {
    const presentation = await this.get(ctx, input.casePresentationId);
    if (!casePolicy.discuss(ctx.actor, presentation)) throw new NotAllowed();
    const subject = {
      kind: 'case' as const,
      id: presentation.id,
      title: presentation.headline,
      teamId: presentation.teamId,
      presenterId: presentation.presenterId,
    };
    return this.threads.open(ctx, input.id, subject, input.title, caseRoom(presentation.id));
  }

  /** The author's own case, in a state in which it can be written. */
  private async written(ctx: Ctx, id: string, knows = casePolicy.see): Promise<CasePresentation> {
    const presentation = await ctx.db.findOne(CasePresentation, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!presentation || !knows(ctx.actor, presentation)) throw new NotFound();
    if (!casePolicy.isMine(ctx.actor, presentation)) throw new NotAllowed();
    if (!casePolicy.edit(ctx.actor, presentation)) throw new WrongState(presentation.state);
    return presentation;
  }

  private visible(
    ctx: Ctx,
    { sql, parameters }: ReturnType<typeof caseScope>,
  ): SelectQueryBuilder<CasePresentation> {
    return ctx.db.createQueryBuilder(CasePresentation, 'presentation').where(sql, parameters);
  }

  private async page(
    ctx: Ctx,
    query: SelectQueryBuilder<CasePresentation>,
    first: number,
    after: string | null | undefined,
    order: 'ASC' | 'DESC',
  ): Promise<Page<CasePresentation>> {
    if (after) {
      const [at, id] = decodeCursor(after, ['string', 'string']);
      const further = order === 'ASC' ? '>' : '<';
      query.andWhere(
        `(presentation.state_changed_at, presentation.id) ${further} (:at::timestamptz, :id::uuid)`,
        {
          at,
          id,
        },
      );
    }
    const rows = await query
      .orderBy('presentation.stateChangedAt', order)
      .addOrderBy('presentation.id', order)
      .limit(first + 1)
      .getMany();
    this.noted(ctx, rows.slice(0, first));
    return pageOf(rows, first, (row) => encodeCursor([row.stateChangedAt.toISOString(), row.id]));
  }

  private noted(ctx: Ctx, rows: CasePresentation[]): CasePresentation[] {
    for (const { id } of rows) ctx.note('listed', 'case', id);
    return rows;
  }
}
