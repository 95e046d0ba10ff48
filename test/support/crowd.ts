import { createHmac } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { withClient, type StoryDatabase } from './database';
import { caller, type Caller } from './graphql';
import { STORY_SECRET } from './secret';

export interface Member extends Caller {
  personId: string;
  teamId: string;
}

export interface CrowdTeam {
  id: string;
  /** The first leads. */
  members: Member[];
}

/**
 * One organisation with many teams of signed-in people, written straight into the tables: a thousand sign-ins would take
 * the hash of a thousand passwords.
 */
export async function seedCrowd(
  database: Pick<StoryDatabase, 'ownerUrl'>,
  url: string,
  { teams, teamSize }: { teams: number; teamSize: number },
): Promise<CrowdTeam[]> {
  const organisationId = uuid();
  const crowd = Array.from({ length: teams }, () => {
    const id = uuid();
    const people = Array.from({ length: teamSize }, () => ({ id: uuid(), token: uuid() }));
    return { id, people };
  });
  await withClient(database.ownerUrl, async (client) => {
    await client.query('insert into organisations (id, name, created_at) values ($1, $2, now())', [
      organisationId,
      'A crowd',
    ]);
    for (const team of crowd) {
      const ids = team.people.map(({ id }) => id);
      await client.query(
        'insert into teams (id, organisation_id, name, created_at) values ($1, $2, $3, now())',
        [team.id, organisationId, 'A team'],
      );
      await client.query(
        `insert into auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
         select id, 'Someone', id || '@crowd.example', true, now(), now() from unnest($1::text[]) id`,
        [ids],
      );
      await client.query(
        `insert into auth.session (id, "expiresAt", token, "createdAt", "updatedAt", "userId")
         select id, now() + interval '1 day', token, now(), now(), id from unnest($1::text[], $2::text[]) one (id, token)`,
        [ids, team.people.map(({ token }) => token)],
      );
      await client.query(
        `insert into people (id, organisation_id, account_id, name, email, joined_at)
         select id, $2, id::text, 'Someone', id || '@crowd.example', now() from unnest($1::uuid[]) id`,
        [ids, organisationId],
      );
      await client.query(
        `insert into memberships (id, organisation_id, team_id, person_id, role, joined_at)
         select gen_random_uuid(), $2, $3, id, case place when 1 then 'LEAD' else 'MEMBER' end, now()
         from unnest($1::uuid[]) with ordinality one (id, place)`,
        [ids, organisationId, team.id],
      );
    }
  });
  return crowd.map(({ id, people }) => ({
    id,
    members: people.map((person) => ({
      personId: person.id,
      teamId: id,
      ...caller(url, cookieFor(person.token)),
    })),
  }));
}

function cookieFor(token: string): string {
  const signature = createHmac('sha256', STORY_SECRET).update(token).digest('base64');
  return `second-chair.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
}
