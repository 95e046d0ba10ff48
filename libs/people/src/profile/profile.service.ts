import { Injectable } from '@nestjs/common';
import { Emitter, inTransaction, type Ctx } from '@second-chair/platform';
import { PeopleService } from '../people.service';
import { Person } from '../person.entity';
import type { EditMyProfileInput } from './profile.inputs';
import { StaleProfile } from './profile.refusals';

/** What people say of themselves. Only they change it; colleagues see it beside their name. */
@Injectable()
export class ProfileService {
  constructor(
    private readonly people: PeopleService,
    private readonly emitter: Emitter,
  ) {}

  mine(ctx: Ctx): Promise<Person> {
    return this.people.person(ctx, ctx.actor.personId);
  }

  async editMine(ctx: Ctx, { expectedVersion, ...input }: EditMyProfileInput): Promise<Person> {
    const id = ctx.actor.personId;
    return inTransaction(ctx, async (ctx) => {
      const changes = changesOf(input);
      const { affected } = await ctx.db.update(
        Person,
        { id, profileVersion: expectedVersion },
        { ...changes, profileVersion: expectedVersion + 1 },
      );
      const stored = await ctx.db.findOneByOrFail(Person, { id });
      if (affected !== 1) {
        if (isRepeated(stored, changes, expectedVersion)) return stored;
        throw new StaleProfile(stored);
      }
      ctx.note('edited', 'profile', id);
      ctx.afterCommit(() => this.emitter.inboxChanged([id]));
      return stored;
    });
  }
}

type Changes = Partial<Omit<EditMyProfileInput, 'expectedVersion'>>;

/** Null unsets what may be unset (zone, seniority) and leaves everything else as it is. */
function changesOf({ timeZone, seniority, ...input }: Changes): Partial<Person> {
  const given = Object.entries(input).filter(([, value]) => value != null);
  return {
    ...(Object.fromEntries(given) as Partial<Person>),
    ...(timeZone !== undefined && { timeZone }),
    ...(seniority !== undefined && { seniority }),
  };
}

/** A retry whose first answer was lost finds its own changes, one version on. */
function isRepeated(stored: Person, changes: Partial<Person>, expectedVersion: number): boolean {
  if (stored.profileVersion !== expectedVersion + 1) return false;
  return Object.entries(changes).every(
    ([field, value]) => JSON.stringify(stored[field as keyof Person]) === JSON.stringify(value),
  );
}
