import { Module, type OnModuleInit } from '@nestjs/common';
import { ConfidentialityModule } from '@second-chair/confidentiality';
import { DiscussionsModule, SubjectPresenters } from '@second-chair/discussions';
import { Departures, PeopleModule } from '@second-chair/people';
import {
  Contexts,
  Jobs,
  PurgeableTexts,
  RetainedContents,
  RoomDoors,
  SearchSources,
} from '@second-chair/platform';
import { AccessEntryResolver, AccessLogResolver } from './access-log/access-log.resolver';
import { AccessLogService } from './access-log/access-log.service';
import { TeamAccessLogService } from './access-log/team-access-log.service';
import { AdoptionResolver, HypothesisSourceResolver } from './adopted-hypotheses/adoption.resolver';
import { HypothesisAdoption } from './adopted-hypotheses/adoption.service';
import { CaseGlassResolver, GlassBreakResolver } from './break-glass/glass-break.resolver';
import { GlassBreakService } from './break-glass/glass-break.service';
import { HiddenCaseResolver, HiddenCaseTeamsResolver } from './break-glass/hidden-case.resolver';
import { HiddenCaseService } from './break-glass/hidden-case.service';
import { CaseChanges } from './case-changes';
import { CaseContentResolver } from './case-content.resolver';
import { CaseEmotions } from './case-emotions';
import { CaseHandoverResolver, CaseHandoversResolver } from './case-handover.resolver';
import { CaseHandoverService } from './case-handover.service';
import { CaseKindChangeResolver, CaseKindResolver } from './case-kind.resolver';
import { CaseKindService } from './case-kind.service';
import { CaseParts } from './case-parts';
import {
  CasePresentationResolver,
  CaseWritingResolver,
  ReviewEntryResolver,
} from './case-presentation.resolver';
import { CasePresentationService } from './case-presentation.service';
import { CasePurgeResolver } from './case-purge.resolver';
import { CasePurgeService } from './case-purge.service';
import { casePurgeableTexts } from './case-purgeable-texts';
import { CaseRecusalResolver } from './case-recusal.resolver';
import { CaseRecusalService } from './case-recusal.service';
import { CaseRemoval } from './case-removal.service';
import { CaseRetentionResolver } from './case-retention.resolver';
import { CaseReviewService } from './case-review.service';
import { CaseRevisions } from './case-revisions';
import { CaseVersionResolver, CaseVersionsResolver } from './case-version.resolver';
import { CaseVersionService } from './case-version.service';
import { CaseWritingService } from './case-writing.service';
import {
  CaseCommentsResolver,
  PassageCommentResolver,
  PassageReplyResolver,
} from './passage-comment.resolver';
import { PassageCommentService } from './passage-comment.service';
import { RareCombinations } from './rare-combination.service';
import { SavedFilterResolver } from './saved-filters/saved-filter.resolver';
import { SavedFilterService } from './saved-filters/saved-filter.service';
import { CaseSearch } from './search/case-search';

@Module({
  imports: [PeopleModule, ConfidentialityModule, DiscussionsModule],
  providers: [
    CaseParts,
    RareCombinations,
    CaseRevisions,
    CaseEmotions,
    CaseChanges,
    CasePresentationService,
    CaseWritingService,
    CaseReviewService,
    CaseRecusalService,
    CasePurgeService,
    CasePurgeResolver,
    CaseRemoval,
    CaseRetentionResolver,
    AccessLogService,
    TeamAccessLogService,
    AccessLogResolver,
    AccessEntryResolver,
    PassageCommentService,
    CaseKindService,
    CaseHandoverService,
    CaseHandoversResolver,
    CaseHandoverResolver,
    CaseContentResolver,
    CaseKindResolver,
    CaseKindChangeResolver,
    CaseVersionService,
    CasePresentationResolver,
    CaseWritingResolver,
    ReviewEntryResolver,
    CaseRecusalResolver,
    CaseCommentsResolver,
    PassageCommentResolver,
    PassageReplyResolver,
    CaseVersionsResolver,
    CaseVersionResolver,
    SavedFilterService,
    SavedFilterResolver,
    GlassBreakService,
    CaseGlassResolver,
    GlassBreakResolver,
    HiddenCaseService,
    HiddenCaseResolver,
    HiddenCaseTeamsResolver,
    CaseSearch,
    HypothesisAdoption,
    AdoptionResolver,
    HypothesisSourceResolver,
  ],
  exports: [
    CasePresentationService,
    CaseWritingService,
    CaseReviewService,
    CaseKindService,
    PassageCommentService,
    HypothesisAdoption,
  ],
})
export class CasePresentationsModule implements OnModuleInit {
  constructor(
    private readonly doors: RoomDoors,
    private readonly purgeable: PurgeableTexts,
    private readonly cases: CasePresentationService,
    private readonly departures: Departures,
    private readonly presenters: SubjectPresenters,
    private readonly handovers: CaseHandoverService,
    private readonly filters: SavedFilterService,
    private readonly retained: RetainedContents,
    private readonly removal: CaseRemoval,
    private readonly glass: GlassBreakService,
    private readonly contexts: Contexts,
    private readonly jobs: Jobs,
    private readonly searched: SearchSources,
    private readonly search: CaseSearch,
  ) {}

  onModuleInit(): void {
    this.searched.register(this.search);
    this.purgeable.register(...casePurgeableTexts);
    for (const content of this.removal.retained()) this.retained.register(content);
    this.doors.open('case', (ctx, id) => this.cases.maySee(ctx, id));
    this.presenters.register('case', (ctx, ids) => this.cases.presentersOf(ctx, ids));
    this.departures.register(this.handovers);
    this.departures.register(this.filters);
    this.jobs.everyMinute('glass.close', (organisationId) =>
      this.contexts.run({ organisationId }, (ctx) => this.glass.closeDue(ctx)),
    );
  }
}
