import { hash } from '@node-rs/argon2';
import {
  createAccount,
  Membership,
  Organisation,
  passwordHash,
  Person,
  Team,
  type DepartureService,
} from '@second-chair/people';
import { TeamRole, type Ctx } from '@second-chair/platform';
import { DEMO_PASSWORD } from './demo-accounts';
import { demoId } from './demo-ids';
import type { DemoOrganisation } from './content';

/** The organisation, its teams and its people, all of whom sign in with the demo's password. */
export async function seedPeople(ctx: Ctx, organisation: DemoOrganisation, founded: Date): Promise<void> {
  const organisationId = demoId('organisation', organisation.key);
  await ctx.db.insert(Organisation, { id: organisationId, name: organisation.name, createdAt: founded });
  await ctx.db.insert(
    Team,
    organisation.teams.map(({ key, name }) => ({
      id: demoId('team', key),
      organisationId,
      name,
      createdAt: founded,
    })),
  );
  const password = await hash(DEMO_PASSWORD, passwordHash);
  for (const { key, name, email, isAdmin, timeZone, memberships } of organisation.people) {
    const accountId = await createAccount(ctx, { email, name, password });
    const personId = demoId('person', key);
    await ctx.db.insert(Person, {
      id: personId,
      organisationId,
      accountId,
      name,
      email,
      isAdmin,
      timeZone,
      joinedAt: founded,
    });
    await ctx.db.insert(
      Membership,
      memberships.map(({ team, role }) => ({
        id: demoId('membership', `${key}:${team}`),
        organisationId,
        teamId: demoId('team', team),
        personId,
        role: TeamRole[role],
        joinedAt: founded,
      })),
    );
  }
}

/** Those who left do so last: until then they take part in what they took part in. */
export async function seedLeavers(
  departures: DepartureService,
  organisation: DemoOrganisation,
  admin: Ctx,
): Promise<void> {
  for (const { key, left } of organisation.people) {
    if (!left) continue;
    const personId = demoId('person', key);
    const { digest, teams } = await departures.preview(admin, personId, null);
    const heirs = teams.flatMap(({ team, heirs: [heir] }) =>
      heir ? [{ teamId: team.id, personId: heir.id }] : [],
    );
    await departures.removeFromOrganisation(admin, { personId, digest, heirs });
  }
}
