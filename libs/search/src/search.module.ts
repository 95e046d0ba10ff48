import { Module, type OnModuleInit } from '@nestjs/common';
import { CasePresentationsModule } from '@second-chair/case-presentations';
import { PeopleModule } from '@second-chair/people';
import { Jobs } from '@second-chair/platform';
import { Reindexing } from './reindexing';
import { SearchResolver } from './search.resolver';
import { SearchService } from './search.service';

@Module({
  imports: [PeopleModule, CasePresentationsModule],
  providers: [SearchService, SearchResolver, Reindexing],
})
export class SearchModule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly reindexing: Reindexing,
  ) {}

  onModuleInit(): void {
    this.jobs.everyMinute('search.reindex', (organisationId) => this.reindexing.run(organisationId));
  }
}
