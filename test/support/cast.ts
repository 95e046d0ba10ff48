import { hash } from '@node-rs/argon2';
import { createAccount, Membership, Organisation, passwordHash, Person, Team } from '@second-chair/people';
import { TeamRole, type Ctx } from '@second-chair/platform';
import { v7 as uuid } from 'uuid';
import type { StoryApp } from './app';

export const PASSWORD = 'a password for stories';

type Role = keyof typeof TeamRole;

export interface CastMember {
  personId: string;
  organisationId: string;
  email: string;
}

export interface Cast {
  organisationId: string;
  team: string;
  otherTeam: string;
  elsewhereTeam: string;
  lead: CastMember;
  supervisor: CastMember;
  clinician: CastMember;
  trainee: CastMember;
  colleague: CastMember;
  /** Of the same organisation, in another team. */
  neighbour: CastMember;
  /** Leads and is admin of another organisation. */
  outsider: CastMember;
  /** Was in the team once. */
  leaver: CastMember;
}

/** The fixed cast: everyone's role is known, everyone signs in with the same password. */
export async function seedCast({ contexts }: StoryApp): Promise<Cast> {
  const password = await hash(PASSWORD, passwordHash);
  const organisationId = uuid();
  const elsewhere = uuid();
  const [team, otherTeam, elsewhereTeam] = [uuid(), uuid(), uuid()];

  const inOrganisation = (id: string, name: string, work: (ctx: Ctx) => Promise<void>): Promise<void> =>
    contexts.run({ organisationId: id, isQuiet: true }, async (ctx) => {
      await ctx.db.insert(Organisation, { id, name, createdAt: ctx.now });
      await work(ctx);
    });
  const join = async (
    ctx: Ctx,
    name: string,
    role: Role,
    teamId: string,
    isAdmin = false,
  ): Promise<CastMember> => {
    const email = `${name.toLowerCase()}@story.example`;
    const accountId = await createAccount(ctx, { email, name, password });
    const personId = uuid();
    const { organisationId } = ctx;
    await ctx.db.insert(Person, {
      id: personId,
      organisationId,
      accountId,
      name,
      email,
      isAdmin,
      joinedAt: ctx.now,
    });
    const membership = {
      id: uuid(),
      organisationId,
      teamId,
      personId,
      role: TeamRole[role],
      joinedAt: ctx.now,
    };
    await ctx.db.insert(Membership, membership);
    return { personId, organisationId, email };
  };

  const cast = { organisationId, team, otherTeam, elsewhereTeam } as Cast;
  await inOrganisation(organisationId, 'Story practice', async (ctx) => {
    for (const id of [team, otherTeam]) {
      await ctx.db.insert(Team, {
        id,
        organisationId,
        name: id === team ? 'First' : 'Second',
        createdAt: ctx.now,
      });
    }
    cast.lead = await join(ctx, 'Lead', 'LEAD', team, true);
    cast.supervisor = await join(ctx, 'Supervisor', 'SUPERVISOR', team);
    cast.clinician = await join(ctx, 'Clinician', 'MEMBER', team);
    cast.trainee = await join(ctx, 'Trainee', 'TRAINEE', team);
    cast.colleague = await join(ctx, 'Colleague', 'MEMBER', team);
    cast.neighbour = await join(ctx, 'Neighbour', 'SUPERVISOR', otherTeam);
    cast.leaver = await join(ctx, 'Leaver', 'MEMBER', team);
    await ctx.db.update(Membership, { personId: cast.leaver.personId }, { endedAt: ctx.now });
    await ctx.db.update(Person, { id: cast.leaver.personId }, { leftAt: ctx.now });
  });
  await inOrganisation(elsewhere, 'Another practice', async (ctx) => {
    await ctx.db.insert(Team, {
      id: elsewhereTeam,
      organisationId: elsewhere,
      name: 'Elsewhere',
      createdAt: ctx.now,
    });
    cast.outsider = await join(ctx, 'Outsider', 'LEAD', elsewhereTeam, true);
  });
  return cast;
}
