import { Module, type OnModuleInit } from '@nestjs/common';
import { PeopleModule } from '@second-chair/people';
import { Contexts, Jobs, PurgeableTexts, RoomDoors } from '@second-chair/platform';
import { FindingCounts } from './finding-count.service';
import { FindingTrendResolver } from './finding-trend.resolver';
import { Gate } from './gate';
import { NotIdentifierDecisionResolver } from './not-identifier.resolver';
import { PurgeResolver } from './purge/purge.resolver';
import { PurgeService } from './purge/purge.service';
import { LegalHoldResolver } from './retention/legal-hold.resolver';
import { LegalHoldService } from './retention/legal-hold.service';
import { LegalHolds } from './retention/legal-holds';
import { RetentionRunService } from './retention/retention-run.service';
import {
  RetentionResolver,
  RetentionRunResolver,
  RetentionTeamsResolver,
} from './retention/retention.resolver';
import { RetentionService } from './retention/retention.service';
import { WordListReader } from './word-list.reader';
import { ClearedWordResolver, OrganisationWordResolver, WordListResolver } from './word-list.resolver';
import { WordListService } from './word-list.service';

@Module({
  imports: [PeopleModule],
  providers: [
    Gate,
    FindingCounts,
    PurgeService,
    PurgeResolver,
    LegalHolds,
    LegalHoldService,
    LegalHoldResolver,
    RetentionService,
    RetentionResolver,
    RetentionRunService,
    RetentionRunResolver,
    RetentionTeamsResolver,
    FindingTrendResolver,
    NotIdentifierDecisionResolver,
    WordListReader,
    WordListService,
    WordListResolver,
    OrganisationWordResolver,
    ClearedWordResolver,
  ],
  exports: [Gate, FindingCounts, PurgeService, LegalHolds, RetentionService],
})
export class ConfidentialityModule implements OnModuleInit {
  constructor(
    private readonly doors: RoomDoors,
    private readonly jobs: Jobs,
    private readonly contexts: Contexts,
    private readonly counts: FindingCounts,
    private readonly purgeable: PurgeableTexts,
  ) {}

  onModuleInit(): void {
    this.purgeable.register({
      place: 'review',
      table: 'not_identifier_decisions',
      columns: ['text', 'reason'],
      of: 't.subject_id = any($1::uuid[])',
    });
    this.purgeable.register({
      place: 'review',
      table: 'legal_holds',
      columns: ['reason'],
      of: 't.case_presentation_id = any($1::uuid[])',
    });
    // The room tells that lists changed, never their words: everyone in the organisation may hear it.
    this.doors.open('organisation', async (ctx, id) => ctx.actor.organisationId === id);
    this.jobs.everyMinute('finding-reports.forget', (organisationId) =>
      this.contexts.run({ organisationId }, (ctx) => this.counts.forgetReports(ctx)),
    );
  }
}
