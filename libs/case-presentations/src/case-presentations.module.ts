import { Module, type OnModuleInit } from '@nestjs/common';
import { ConfidentialityModule } from '@second-chair/confidentiality';
import { DiscussionsModule } from '@second-chair/discussions';
import { PeopleModule } from '@second-chair/people';
import { RoomDoors } from '@second-chair/platform';
import { CaseChanges } from './case-changes';
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
import { CaseWritingService } from './case-writing.service';

@Module({
  imports: [PeopleModule, ConfidentialityModule, DiscussionsModule],
  providers: [
    CaseParts,
    CaseChanges,
    CasePresentationService,
    CaseWritingService,
    CaseReviewService,
    CaseRecusalService,
    CasePresentationResolver,
    CaseWritingResolver,
    ReviewEntryResolver,
    CaseRecusalResolver,
  ],
  exports: [CasePresentationService, CaseWritingService, CaseReviewService],
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
