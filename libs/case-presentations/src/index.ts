import {
  CasePresentationResolver,
  CaseWritingResolver,
  ReviewEntryResolver,
} from './case-presentation.resolver';
import { CaseRecusalResolver } from './case-recusal.resolver';
import { CasePresentation } from './case-presentation.entity';
import { CaseVersion } from './case-version.entity';
import { ReasonHypothesis } from './reason-hypothesis.entity';
import { ReviewEntry } from './review-entry.entity';

export { CasePresentation } from './case-presentation.entity';
export * from './case-presentation.enums';
export { CaseContentInput } from './case-presentation.inputs';
export { casePolicy, caseScope, reviewScope } from './case-presentation.policy';
export { CasePresentationService } from './case-presentation.service';
export { CasePresentationsModule } from './case-presentations.module';
export { CaseRecusalService } from './case-recusal.service';
export { CaseReviewService } from './case-review.service';
export { CaseWritingService } from './case-writing.service';

export const casePresentationEntities = [CasePresentation, ReasonHypothesis, ReviewEntry, CaseVersion];

export const casePresentationResolvers = [
  CasePresentationResolver,
  CaseWritingResolver,
  ReviewEntryResolver,
  CaseRecusalResolver,
];
