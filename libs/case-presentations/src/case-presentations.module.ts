import { Module, type OnModuleInit } from '@nestjs/common';
import { ConfidentialityModule } from '@second-chair/confidentiality';
import { DiscussionsModule } from '@second-chair/discussions';
import { PeopleModule } from '@second-chair/people';
import { RoomDoors } from '@second-chair/platform';
import { CaseChanges } from './case-changes';
import { CaseContentResolver } from './case-content.resolver';
import { CaseKindChangeResolver, CaseKindResolver } from './case-kind.resolver';
import { CaseKindService } from './case-kind.service';
import { CaseParts } from './case-parts';
import {
  CasePresentationResolver,
  CaseWritingResolver,
  ReviewEntryResolver,
} from './case-presentation.resolver';
import { CasePresentationService } from './case-presentation.service';
import { CaseRecusalResolver } from './case-recusal.resolver';
import { CaseRecusalService } from './case-recusal.service';
import { CaseReviewService } from './case-review.service';
import { CaseRevisions } from './case-revisions';
import { CaseWritingService } from './case-writing.service';
import { RareCombinations } from './rare-combination.service';

@Module({
  imports: [PeopleModule, ConfidentialityModule, DiscussionsModule],
  providers: [
    CaseParts,
    RareCombinations,
    CaseRevisions,
    CaseChanges,
    CasePresentationService,
    CaseWritingService,
    CaseReviewService,
    CaseRecusalService,
    CaseKindService,
    CaseContentResolver,
    CaseKindResolver,
    CaseKindChangeResolver,
    CasePresentationResolver,
    CaseWritingResolver,
    ReviewEntryResolver,
    CaseRecusalResolver,
  ],
  exports: [CasePresentationService, CaseWritingService, CaseReviewService, CaseKindService],
})
export class CasePresentationsModule implements OnModuleInit {
  constructor(
    private readonly doors: RoomDoors,
    private readonly cases: CasePresentationService,
  ) {}

  onModuleInit(): void {
    this.doors.open('case', (ctx, id) => this.cases.maySee(ctx, id));
  }
}
