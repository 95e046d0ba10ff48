import { Injectable } from '@nestjs/common';
import {
  CaseKindService,
  CasePresentationService,
  CaseReviewService,
  CaseWritingService,
  PassageCommentService,
} from '@second-chair/case-presentations';
import { FindingCounts } from '@second-chair/confidentiality';
import {
  AliasService,
  PostService,
  ReactionService,
  RoundService,
  StandingService,
  TakeawayService,
  ThreadService,
} from '@second-chair/discussions';
import { DepartureService, InvitationService, Organisation } from '@second-chair/people';
import { Contexts, TeamRole, type Ctx } from '@second-chair/platform';
import {
  demoCases,
  demoInvitations,
  demoOrganisations,
  demoReadMarks,
  demoTeamThreads,
  demoThreads,
  type DemoOrganisation,
} from './content';
import { advanceCase, seedCase, type ActAs } from './demo-cases';
import { seedFindings } from './demo-findings';
import { demoId } from './demo-ids';
import { seedLeavers, seedPeople } from './demo-people';
import { seedReading, seedTeamThread, seedThread } from './demo-threads';

const DAY = 24 * 60;
const FOUNDED_DAYS_AGO = 400;
const LEFT_DAYS_AGO = 5;

/**
 * The demo workspace: its year is lived through the services that serve everyone else, dated back from now, in one
 * transaction for each organisation. A start that is cut off leaves none of it, and the next start does it again.
 */
@Injectable()
export class DemoSeed {
  constructor(
    private readonly contexts: Contexts,
    private readonly cases: CasePresentationService,
    private readonly writing: CaseWritingService,
    private readonly reviews: CaseReviewService,
    private readonly comments: PassageCommentService,
    private readonly kinds: CaseKindService,
    private readonly posts: PostService,
    private readonly reactions: ReactionService,
    private readonly rounds: RoundService,
    private readonly discussions: ThreadService,
    private readonly takeaways: TakeawayService,
    private readonly aliases: AliasService,
    private readonly standing: StandingService,
    private readonly invitations: InvitationService,
    private readonly departures: DepartureService,
    private readonly counts: FindingCounts,
  ) {}

  async seedOnce(): Promise<void> {
    for (const organisation of demoOrganisations) {
      const organisationId = demoId('organisation', organisation.key);
      await this.contexts.run({ organisationId, isQuiet: true }, async (ctx) => {
        await ctx.db.query('select pg_advisory_xact_lock(20261125)');
        if (await ctx.db.existsBy(Organisation, { id: organisationId })) return;
        await this.seed(ctx, organisation);
      });
    }
  }

  private async seed(ctx: Ctx, organisation: DemoOrganisation): Promise<void> {
    const ago = (minutes: number): Date => new Date(ctx.now.getTime() - minutes * 60_000);
    const actAs: ActAs = (key, ageMinutes) =>
      this.contexts.actAs(ctx, demoId('person', key), ago(ageMinutes));
    await seedPeople(ctx, organisation, ago(FOUNDED_DAYS_AGO * DAY));

    const teams = new Set(organisation.teams.map(({ key }) => key));
    const { cases, writing, reviews, comments, kinds, posts, reactions, rounds, takeaways, aliases } = this;
    const services = {
      ...{ cases, writing, reviews, comments, kinds, posts, reactions, rounds, takeaways, aliases },
      threads: this.discussions,
    };
    const threads: { key: string; id: string }[] = [];
    for (const demo of demoCases.filter(({ team }) => teams.has(team))) {
      const presentation = await seedCase(services, demo, actAs);
      for (const thread of demoThreads.filter(({ casePresentation }) => casePresentation === demo.key)) {
        const id = await seedThread(services, thread, actAs);
        if (id) threads.push({ key: thread.key, id });
      }
      await advanceCase(services, demo, actAs, presentation);
    }

    for (const thread of demoTeamThreads.filter(({ team }) => teams.has(team))) {
      const name = organisation.teams.find(({ key }) => key === thread.team)?.name ?? '';
      const id = await seedTeamThread(services, thread, name, actAs);
      if (id) threads.push({ key: thread.key, id });
    }

    for (const { key, team, email, role, invitedBy, ageDays } of demoInvitations.filter(({ team }) =>
      teams.has(team),
    )) {
      const inviter = await actAs(invitedBy, ageDays * DAY);
      const invitation = {
        id: demoId('invitation', key),
        teamId: demoId('team', team),
        email,
        role: TeamRole[role],
      };
      await this.invitations.invite(inviter, invitation);
    }
    const readers = organisation.people
      .filter(({ left }) => !left)
      .map(({ key, memberships }) => ({
        key,
        teamIds: new Set(memberships.map(({ team }) => demoId('team', team))),
      }));
    await seedReading(this.standing, threads, demoReadMarks, readers, actAs);
    await seedFindings(this.counts, organisation, actAs);
    const admin = organisation.people.find(({ isAdmin, left }) => isAdmin && !left);
    if (admin) await seedLeavers(this.departures, organisation, await actAs(admin.key, LEFT_DAYS_AGO * DAY));
  }
}
