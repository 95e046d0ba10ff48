import { Injectable } from '@nestjs/common';
import { OrganisationService, WorkingLanguage } from '@second-chair/people';
import { Contexts, SearchSources } from '@second-chair/platform';

const AT_ONCE = 500;

/** Puts what was written under another language into the one that the organisation works in now. */
@Injectable()
export class Reindexing {
  constructor(
    private readonly contexts: Contexts,
    private readonly sources: SearchSources,
    private readonly organisations: OrganisationService,
  ) {}

  /** Each few hundred rows in a transaction of their own, so that nobody who writes waits for long. */
  async run(organisationId: string): Promise<void> {
    for (const source of this.sources.all()) {
      const next = (): Promise<number> =>
        this.contexts.run({ organisationId }, async (ctx) => {
          const { language: to } = await this.organisations.mine(ctx);
          const from = Object.values(WorkingLanguage).filter((other) => other !== to);
          return source.reindex(ctx, { to, from }, AT_ONCE);
        });
      while ((await next()) > 0);
    }
  }
}
