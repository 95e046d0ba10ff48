import { Injectable } from '@nestjs/common';
import { BadInput, inTransaction, NotAllowed, NotFound, type Ctx } from '@second-chair/platform';
import { LIMITS, serverMessages } from '@second-chair/wire';
import { v7 as uuid } from 'uuid';
import { Invitation } from '../invitation.entity';
import { InvitationService } from '../invitation.service';
import { Team } from '../team.entity';
import { teamPolicy } from '../team.policy';
import { RosterImported, RosterOutcome, RosterPreview, RosterProblem, RosterRow } from './roster.entity';
import type { ImportRosterInput, RosterInput } from './roster.inputs';
import { parseRoster, type RosterLine } from './roster.parse';
import { RosterHasProblems } from './roster.refusals';

const words = serverMessages.people.roster;

interface Read {
  preview: RosterPreview;
  invitations: { email: string; name: string; team: Team; line: RosterLine }[];
}

/** Inviting many at once from a list: first what would happen, row by row, then all of it or nothing. */
@Injectable()
export class RosterService {
  constructor(private readonly invitations: InvitationService) {}

  async preview(ctx: Ctx, input: RosterInput): Promise<RosterPreview> {
    const teams = await this.teamsOf(ctx, input.teamId ?? null);
    if (teams === null) throw new NotFound();
    return (await this.read(ctx, input, teams)).preview;
  }

  async import(ctx: Ctx, { id, ...input }: ImportRosterInput): Promise<RosterImported> {
    return inTransaction(ctx, async (ctx) => {
      // Two tries of one click wait for each other here; the second finds what the first has done.
      await ctx.db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [id]);
      const known = await ctx.db.findBy(Invitation, { roster: id });
      if (known.some(({ invitedById }) => invitedById !== ctx.actor.personId))
        throw new BadInput('id', serverMessages.idTaken);
      if (known.length > 0) return imported(id, known.length);
      const teams = await this.teamsOf(ctx, input.teamId ?? null);
      if (teams === null) throw new NotAllowed();
      const { preview, invitations } = await this.read(ctx, input, teams);
      if (preview.withProblems > 0) throw new RosterHasProblems(preview);
      for (const { team, email, name, line } of invitations)
        if (line.role)
          await this.invitations.issue(ctx, team, { id: uuid(), email, role: line.role, name, roster: id });
      ctx.note('imported', 'roster', id);
      return imported(id, invitations.length);
    });
  }

  /** The teams that the caller may invite to; null for whoever may invite to none, or not to the one named. */
  private async teamsOf(ctx: Ctx, teamId: string | null): Promise<Team[] | null> {
    const all = await ctx.db.find(Team, { order: { name: 'ASC', id: 'ASC' } });
    const managed = all.filter(({ id }) => teamPolicy.manage(ctx.actor, id));
    if (teamId !== null) {
      if (!all.some(({ id }) => id === teamId) || !teamPolicy.see(ctx.actor, teamId)) throw new NotFound();
      if (!managed.some(({ id }) => id === teamId)) return null;
    }
    return managed.length > 0 ? managed : null;
  }

  private async read(ctx: Ctx, { text, teamId }: RosterInput, teams: readonly Team[]): Promise<Read> {
    const { lines, ignored } = parseRoster(text);
    if (lines.length > LIMITS.rosterRows)
      throw new BadInput('text', words.tooManyRows.replace('{{max}}', String(LIMITS.rosterRows)));
    const members = await this.pairs(
      ctx,
      lines,
      `select p.email, m.team_id as team from memberships m
      join people p on p.id = m.person_id where m.ended_at is null and p.left_at is null and p.email = any($1)`,
    );
    const invited = await this.pairs(
      ctx,
      lines,
      `select email, team_id as team from invitations
      where accepted_at is null and revoked_at is null and expires_at > $2 and email = any($1)`,
      [ctx.now],
    );
    const byName = new Map(teams.map((team) => [team.name.toLowerCase(), team]));
    const invitations: Read['invitations'] = [];
    const asked = new Set<string>();
    const rows = lines.map((line) => {
      const team =
        line.team === '' ? teams.find(({ id }) => id === teamId) : byName.get(line.team.toLowerCase());
      const problems = line.problems.map(({ column, kind }) => problem(column, words.problems[kind]));
      if (!team && line.row > 1)
        problems.push(problem('team', line.team === '' ? words.problems.missing : words.unknownTeam));
      const pair = `${line.email} ${team?.id}`;
      // The same team by its name and by leaving it out is the same place.
      if (problems.length === 0 && asked.has(pair)) problems.push(problem('email', words.problems.twice));
      asked.add(pair);
      const outcome =
        problems.length > 0 || !team
          ? RosterOutcome.PROBLEM
          : members.has(pair)
            ? RosterOutcome.ALREADY_MEMBER
            : invited.has(pair)
              ? RosterOutcome.ALREADY_INVITED
              : RosterOutcome.INVITE;
      if (outcome === RosterOutcome.INVITE && team)
        invitations.push({ email: line.email, name: line.name, team, line });
      const { row, name, email, role } = line;
      return Object.assign(new RosterRow(), {
        row,
        name,
        email,
        role,
        outcome,
        problems,
        teamName: team?.name ?? line.team,
      });
    });
    const preview = Object.assign(new RosterPreview(), {
      rows,
      toInvite: invitations.length,
      withProblems: rows.filter(({ outcome }) => outcome === RosterOutcome.PROBLEM).length,
      ignoredColumns: ignored,
    });
    return { preview, invitations };
  }

  private async pairs(
    ctx: Ctx,
    lines: readonly RosterLine[],
    sql: string,
    more: unknown[] = [],
  ): Promise<Set<string>> {
    const emails = lines.map(({ email }) => email);
    const rows = (await ctx.db.query(sql, [emails, ...more])) as { email: string; team: string }[];
    return new Set(rows.map(({ email, team }) => `${email} ${team}`));
  }
}

function problem(column: string, message: string): RosterProblem {
  return Object.assign(new RosterProblem(), { column, message });
}

function imported(id: string, invited: number): RosterImported {
  return Object.assign(new RosterImported(), { id, invited });
}
