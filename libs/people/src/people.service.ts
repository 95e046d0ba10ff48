import { Injectable } from '@nestjs/common';
import { NotFound, prepared, RowReader, TeamRole, type Ctx } from '@second-chair/platform';
import { In, IsNull, Not } from 'typeorm';
import { Membership } from './membership.entity';
import { Person } from './person.entity';

const people = new RowReader(Person, 'person');
export const personColumns = people.columns;
export const readPerson = (row: object): Person => people.read(row);

const selectPeople = prepared(
  `select ${people.columns} from people person where person.id = any($1::uuid[])`,
);

const selectMembers = prepared(`select ${people.columns}
  from memberships membership join people person on person.id = membership.person_id
  where membership.team_id = $1 and membership.ended_at is null`);

/** Reads of people that other libs build on. Names are open to everyone in the organisation. */
@Injectable()
export class PeopleService {
  /** Batch function: in the order of `ids`. */
  readonly byIds = async (ctx: Ctx, ids: readonly string[]): Promise<(Person | Error)[]> => {
    const known = this.remembered(ctx);
    const unknown = ids.filter((id) => !known.has(id));
    if (unknown.length > 0)
      this.remember(ctx, ((await ctx.db.query(selectPeople, [unknown])) as object[]).map(readPerson));
    return ids.map((id) => known.get(id) ?? new NotFound());
  };

  /** Who came with another statement already: no need to wait. */
  known(ctx: Ctx, id: string): Person | undefined {
    return this.remembered(ctx).get(id);
  }

  person(ctx: Ctx, id: string): Promise<Person> {
    const known = this.known(ctx, id);
    if (known) return Promise.resolve(known);
    return ctx.batch(this.byIds, 'last').load(id);
  }

  /** These came with another statement and need not be asked for again. */
  remember(ctx: Ctx, people: readonly Person[]): void {
    const known = this.remembered(ctx);
    for (const person of people) known.set(person.id, person);
  }

  private remembered(ctx: Ctx): Map<string, Person> {
    return ctx.unit.keep(this, () => new Map<string, Person>());
  }

  people(ctx: Ctx, ids: readonly string[]): Promise<Person[]> {
    return Promise.all(ids.map((id) => this.person(ctx, id)));
  }

  /** Those of `personIds` who are in the team now. */
  async membersAmong(ctx: Ctx, teamId: string, personIds: readonly string[]): Promise<string[]> {
    if (personIds.length === 0) return [];
    const found = await ctx.db.findBy(Membership, {
      teamId,
      personId: In([...personIds]),
      endedAt: IsNull(),
    });
    return found.map(({ personId }) => personId);
  }

  /** Whoever tells them something is about to name one of them: their names come along. */
  async memberIds(ctx: Ctx, teamId: string): Promise<string[]> {
    const members = ((await ctx.db.query(selectMembers, [teamId])) as object[]).map(readPerson);
    this.remember(ctx, members);
    return members.map(({ id }) => id);
  }

  /**
   * Who may review a case in this team: its leads and supervisors but for those who never may (its author, whoever knows
   * the patient); where nobody is left, every supervisor of the organisation.
   */
  async reviewers(ctx: Ctx, teamId: string, without: readonly string[]): Promise<Person[]> {
    const ids = (await ctx.db.query(
      `with reviewing as (
         select person_id, team_id, role from memberships
         where ended_at is null and role in ('LEAD', 'SUPERVISOR') and person_id <> all($2::uuid[])
       )
       select distinct person_id as id from reviewing where team_id = $1
       union
       select distinct person_id from reviewing
       where role = 'SUPERVISOR' and not exists (select from reviewing where team_id = $1)`,
      [teamId, without],
    )) as { id: string }[];
    return ctx.db.findBy(Person, { id: In(ids.map(({ id }) => id)) });
  }

  /** Whether the team has someone other than these to review a case. */
  async hasReviewer(ctx: Ctx, teamId: string, without: readonly string[]): Promise<boolean> {
    const count = await ctx.db.countBy(Membership, {
      teamId,
      personId: Not(In([...without])),
      role: In([TeamRole.LEAD, TeamRole.SUPERVISOR]),
      endedAt: IsNull(),
    });
    return count > 0;
  }
}
