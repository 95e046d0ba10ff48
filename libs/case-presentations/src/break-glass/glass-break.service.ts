import { Inject, Injectable } from '@nestjs/common';
import { Gate } from '@second-chair/confidentiality';
import { PeopleService } from '@second-chair/people';
import {
  BadInput,
  Emitter,
  inTransaction,
  MailQueue,
  NotAllowed,
  NotFound,
  SETTINGS,
  type Ctx,
  type Settings,
} from '@second-chair/platform';
import { LIMITS, serverMessages } from '@second-chair/wire';
import { IsNull, MoreThan } from 'typeorm';
import { CaseChanges } from '../case-changes';
import { CaseParts } from '../case-parts';
import { CasePresentation } from '../case-presentation.entity';
import { casePolicy } from '../case-presentation.policy';
import { GlassBreak } from './glass-break.entity';
import type { BreakGlassInput } from './glass-break.inputs';
import { glassPolicy } from './glass-break.policy';
import { OpenAlready } from './glass-break.refusals';

/** Opens a case to an admin from whom policy hides it: with a reason, for an hour, and never unnoticed. */
@Injectable()
export class GlassBreakService {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly gate: Gate,
    private readonly people: PeopleService,
    private readonly parts: CaseParts,
    private readonly changes: CaseChanges,
    private readonly mails: MailQueue,
    private readonly emitter: Emitter,
  ) {}

  /** Repeating the call returns the first one, and opens nothing anew. */
  async break(ctx: Ctx, input: BreakGlassInput): Promise<GlassBreak> {
    return inTransaction(ctx, async (ctx) => {
      const presentation = await this.lock(ctx, input.casePresentationId);
      const known = await ctx.db.findOneBy(GlassBreak, { id: input.id });
      if (known) return sameCall(ctx, known, presentation.id);
      if (await this.isOpen(ctx, presentation)) throw new OpenAlready();
      // Of no team: what an admin nearly wrote is not among what the team's members were stopped at.
      await this.gate.check(ctx, null, [{ field: 'reason', text: input.reason }]);
      const inserted = await ctx.db
        .createQueryBuilder()
        .insert()
        .into(GlassBreak)
        .values({
          ...input,
          organisationId: ctx.organisationId,
          byId: ctx.actor.personId,
          at: ctx.now,
          until: new Date(ctx.now.getTime() + LIMITS.glassMinutes * 60_000),
        })
        .orIgnore()
        .returning('id')
        .execute();
      if ((inserted.raw as unknown[]).length === 0) throw new BadInput('id', serverMessages.idTaken);
      ctx.note('broke the glass', 'case', presentation.id);
      await this.mailPresenter(ctx, presentation);
      await this.changes.tellOpening(ctx, presentation);
      return ctx.db.findOneByOrFail(GlassBreak, { id: input.id });
    });
  }

  /** Oldest first: all for the author and the leads of the team, their own for the admin who looks in. */
  async of(ctx: Ctx, presentation: CasePresentation): Promise<GlassBreak[]> {
    const { glassBreaks } = await this.parts.of(ctx, presentation.id);
    return glassBreaks.filter((one) => glassPolicy.seeBreak(ctx.actor, presentation, one));
  }

  /** When the case closes to whoever looks in; null for those whom policy lets read it. */
  async closesAt(ctx: Ctx, presentation: CasePresentation): Promise<Date | null> {
    if (casePolicy.reads(ctx.actor, presentation)) return null;
    const { glassBreaks } = await this.parts.of(ctx, presentation.id);
    const open = glassBreaks.filter(
      ({ byId, until, closedAt }) => byId === ctx.actor.personId && closedAt === null && until > ctx.now,
    );
    return open.at(-1)?.until ?? null;
  }

  /**
   * Puts the screens of those whose hour is over out of its rooms: what is asked closes by the clock alone, what is told
   * does not. Each is closed once, also where two servers look at the same moment.
   */
  async closeDue(ctx: Ctx): Promise<void> {
    const [closed] = (await ctx.db.query(
      `update glass_breaks set closed_at = $2
       where organisation_id = $1 and closed_at is null and until <= $2 returning by_id as "byId"`,
      [ctx.organisationId, ctx.now],
    )) as [{ byId: string }[], number];
    for (const personId of new Set(closed.map(({ byId }) => byId)))
      ctx.afterCommit(() => this.emitter.accessChanged(personId));
  }

  /** Two windows wait for each other here, so that a case is opened once and its presenter told once. */
  private async lock(ctx: Ctx, id: string): Promise<CasePresentation> {
    const presentation = await ctx.db.findOne(CasePresentation, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    const { actor } = ctx;
    const isKnown =
      presentation && (casePolicy.see(actor, presentation) || glassPolicy.break(actor, presentation));
    if (!isKnown) throw new NotFound();
    if (!actor.isAdmin) throw new NotAllowed();
    return presentation;
  }

  private async isOpen(ctx: Ctx, presentation: CasePresentation): Promise<boolean> {
    if (!glassPolicy.break(ctx.actor, presentation)) return true;
    return ctx.db.existsBy(GlassBreak, {
      casePresentationId: presentation.id,
      byId: ctx.actor.personId,
      until: MoreThan(ctx.now),
      closedAt: IsNull(),
    });
  }

  private async mailPresenter(ctx: Ctx, { id, presenterId }: CasePresentation): Promise<void> {
    const presenter = await this.people.person(ctx, presenterId);
    await this.mails.queue(ctx, 'glass-broken', presenter, {
      link: `${this.settings.publicUrl}/cases/${id}`,
    });
  }
}

function sameCall(ctx: Ctx, known: GlassBreak, casePresentationId: string): GlassBreak {
  if (known.byId !== ctx.actor.personId || known.casePresentationId !== casePresentationId)
    throw new BadInput('id', serverMessages.idTaken);
  return known;
}
