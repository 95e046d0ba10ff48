import { Injectable } from '@nestjs/common';
import { Emitter, inTransaction, NotAllowed, type Ctx } from '@second-chair/platform';
import { In, IsNull } from 'typeorm';
import { Person } from '../person.entity';
import { MySignInService } from '../sign-in/my-sign-in.service';
import { Organisation } from './organisation.entity';
import type { SetOrganisationRulesInput } from './organisation.inputs';
import { organisationPolicy } from './organisation.policy';
import { SecondFactorFirst, StaleOrganisationRules } from './organisation.refusals';

/** The rules that an organisation gives itself. */
@Injectable()
export class OrganisationService {
  constructor(
    private readonly signIns: MySignInService,
    private readonly emitter: Emitter,
  ) {}

  readonly byIds = async (ctx: Ctx, ids: readonly string[]): Promise<Organisation[]> => {
    const found = await ctx.db.findBy(Organisation, { id: In([...ids]) });
    return ids.map((id) => found.find((one) => one.id === id) as Organisation);
  };

  mine(ctx: Ctx): Promise<Organisation> {
    return ctx.batch(this.byIds).load(ctx.organisationId);
  }

  async setRules(ctx: Ctx, { expectedVersion, ...input }: SetOrganisationRulesInput): Promise<Organisation> {
    return inTransaction(ctx, async (ctx) => {
      if (!organisationPolicy.manage(ctx.actor)) throw new NotAllowed();
      const id = ctx.organisationId;
      const rules = {
        requiresSecondFactor: input.requiresSecondFactor,
        idleLockMinutes: input.idleLockMinutes ?? null,
      };
      const before = await ctx.db.findOneOrFail(Organisation, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (before.rulesVersion !== expectedVersion) {
        const isRepeated = before.rulesVersion === expectedVersion + 1 && isSame(before, rules);
        if (isRepeated) return before;
        throw new StaleOrganisationRules(before);
      }
      const isNew = rules.requiresSecondFactor && !before.requiresSecondFactor;
      if (isNew && !(await this.signIns.isStrong(ctx))) throw new SecondFactorFirst();
      await ctx.db.update(Organisation, { id }, { ...rules, rulesVersion: expectedVersion + 1 });
      ctx.note('set the rules', 'organisation', id);
      if (isNew) {
        const weak = await this.signIns.weakSignIns(ctx);
        ctx.afterCommit(() => this.emitter.signInsEnded(weak));
      }
      const people = await ctx.db.find(Person, { select: { id: true }, where: { leftAt: IsNull() } });
      ctx.afterCommit(() => this.emitter.inboxChanged(people.map((person) => person.id)));
      return ctx.db.findOneByOrFail(Organisation, { id });
    });
  }
}

function isSame(
  stored: Organisation,
  rules: Pick<Organisation, 'requiresSecondFactor' | 'idleLockMinutes'>,
): boolean {
  return (
    stored.requiresSecondFactor === rules.requiresSecondFactor &&
    stored.idleLockMinutes === rules.idleLockMinutes
  );
}
