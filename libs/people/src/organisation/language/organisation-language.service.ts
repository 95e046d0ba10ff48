import { Injectable } from '@nestjs/common';
import { inTransaction, NotAllowed, type Ctx } from '@second-chair/platform';
import { Organisation } from '../organisation.entity';
import { organisationPolicy } from '../organisation.policy';
import { StaleOrganisationRules } from '../organisation.refusals';
import type { SetOrganisationLanguageInput } from './organisation-language.inputs';

/** The language in which an organisation writes. What was written before is put into it within minutes. */
@Injectable()
export class OrganisationLanguageService {
  async set(ctx: Ctx, { expectedVersion, language }: SetOrganisationLanguageInput): Promise<Organisation> {
    return inTransaction(ctx, async (ctx) => {
      if (!organisationPolicy.manage(ctx.actor)) throw new NotAllowed();
      const id = ctx.organisationId;
      const before = await ctx.db.findOneOrFail(Organisation, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (before.rulesVersion !== expectedVersion) {
        if (before.rulesVersion === expectedVersion + 1 && before.language === language) return before;
        throw new StaleOrganisationRules(before);
      }
      await ctx.db.update(Organisation, { id }, { language, rulesVersion: expectedVersion + 1 });
      ctx.note('set the language', 'organisation', id);
      return ctx.db.findOneByOrFail(Organisation, { id });
    });
  }
}
