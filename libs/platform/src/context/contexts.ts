import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Unauthenticated, type Barred } from '../errors/exceptions';
import { APP_DATA_SOURCE, CLOCK, LOGGER, SESSION_SECRET, type Clock, type Log } from '../platform.tokens';
import { actorAt, type Actor, type StoredActor } from './actor';
import { Ctx } from './ctx';
import type { Place } from './place';
import { prepared } from './prepared';
import { UnitOfWork } from './unit-of-work';

export const SESSION_COOKIE = 'second-chair.session_token';
/** Before the name of a cookie that only this very host may set, and only over https. */
export const HOST_ONLY = '__Host-';

/** Who a piece of work is done for: a signed-in browser, a person by id (seed, tests), or the organisation itself (jobs). */
export type Caller =
  | { sessionToken: string | null; requestId?: string; place?: Place }
  | { personId: string; organisationId: string; now?: Date; isQuiet?: boolean }
  | { organisationId: string; now?: Date; isQuiet?: boolean };

const enterBySession = prepared('select enter_by_session($1) as entered');

/** Opens contexts. There is no other way to the application's connection. */
@Injectable()
export class Contexts {
  constructor(
    @Inject(APP_DATA_SOURCE) private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SESSION_SECRET) private readonly secret: string,
    @Inject(LOGGER) private readonly log: Log,
  ) {}

  /** Begins a transaction for the caller. Whoever opens must `commit` or `rollback` the unit. */
  async open(caller: Caller, mode: 'read' | 'write'): Promise<Ctx> {
    const unit = new UnitOfWork(this.dataSource, (error) => this.log.error({ err: error }, 'after commit'));
    try {
      await unit.begin(mode);
      const ctx = await this.enter(unit, caller);
      await unit.hasBegun();
      return ctx;
    } catch (error) {
      await unit.rollback();
      throw error;
    }
  }

  /** Opens, works, commits; rolls back when `work` throws. */
  async run<T>(caller: Caller, work: (ctx: Ctx) => Promise<T>, mode: 'read' | 'write' = 'write'): Promise<T> {
    const ctx = await this.open(caller, mode);
    try {
      const result = await work(ctx);
      await ctx.unit.commit();
      return result;
    } catch (error) {
      await ctx.unit.rollback();
      throw error;
    }
  }

  /** Moves an open, signed-out context into an organisation, for the few public doors (an invitation's link). */
  async enterOrganisation(ctx: Ctx, organisationId: string): Promise<Ctx> {
    await setOrganisation(ctx.unit, organisationId);
    return ctx.with({ organisationId });
  }

  /** A member's own context inside a unit that is open already. */
  async actAs(ctx: Ctx, personId: string, now: Date): Promise<Ctx> {
    const actor = await actorOf(ctx.unit, personId, now);
    await setOrganisation(ctx.unit, actor.organisationId);
    return ctx.with({ actor, organisationId: actor.organisationId, now });
  }

  /** The session token out of a Cookie header, if its signature is ours. */
  sessionToken(cookieHeader: string | undefined): string | null {
    for (const part of cookieHeader?.split(';') ?? []) {
      const [name, ...rest] = part.trim().split('=');
      if (name !== SESSION_COOKIE && name !== `${HOST_ONLY}${SESSION_COOKIE}`) continue;
      const value = decode(rest.join('='));
      const dot = value.lastIndexOf('.');
      const token = value.slice(0, dot);
      const given = Buffer.from(value.slice(dot + 1), 'base64');
      const expected = createHmac('sha256', this.secret).update(token).digest();
      if (given.length === expected.length && timingSafeEqual(given, expected)) return token;
    }
    return null;
  }

  private async enter(unit: UnitOfWork, caller: Caller): Promise<Ctx> {
    const requestId = ('requestId' in caller && caller.requestId) || uuid();
    const place = 'place' in caller ? caller.place : undefined;
    const parts = { unit, requestId, place, now: this.clock() };
    if ('sessionToken' in caller) {
      if (caller.sessionToken === null) return new Ctx({ ...parts, actor: null, organisationId: null });
      const [row] = (await unit.runner.query(enterBySession, [caller.sessionToken])) as [
        { entered: { actor: StoredActor | null; signInId: string | null; barred: Barred | null } },
      ];
      const { signInId, barred } = row.entered;
      const actor = row.entered.actor && actorAt(row.entered.actor, parts.now);
      return new Ctx({ ...parts, actor, signInId, barred, organisationId: actor?.organisationId ?? null });
    }
    const { organisationId, now, isQuiet } = caller;
    await setOrganisation(unit, organisationId);
    const at = now ?? parts.now;
    const actor = 'personId' in caller ? await actorOf(unit, caller.personId, at) : null;
    return new Ctx({ ...parts, now: at, isQuiet, actor, organisationId });
  }
}

async function setOrganisation(unit: UnitOfWork, organisationId: string): Promise<void> {
  await unit.runner.query(`select set_config('app.organisation_id', $1, true)`, [organisationId]);
}

async function actorOf(unit: UnitOfWork, personId: string, now: Date): Promise<Actor> {
  const [row] = (await unit.runner.query('select actor_of($1) as actor', [personId])) as [
    { actor: StoredActor | null },
  ];
  if (!row.actor) throw new Unauthenticated();
  return actorAt(row.actor, now);
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}
