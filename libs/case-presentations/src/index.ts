import { AdoptionResolver, HypothesisSourceResolver } from './adopted-hypotheses/adoption.resolver';
import { AllianceMarker } from './alliance-marker.entity';
import { GlassBreak } from './break-glass/glass-break.entity';
import { CaseGlassResolver, GlassBreakResolver } from './break-glass/glass-break.resolver';
import { HiddenCaseResolver, HiddenCaseTeamsResolver } from './break-glass/hidden-case.resolver';
import { CaseContentResolver } from './case-content.resolver';
import { CaseEmotion } from './case-emotion.entity';
import { CaseHandoverResolver, CaseHandoversResolver } from './case-handover.resolver';
import { CaseKindChange } from './case-kind-change.entity';
import { CaseKindChangeResolver, CaseKindResolver } from './case-kind.resolver';
import {
  CasePresentationResolver,
  CaseWritingResolver,
  ReviewEntryResolver,
} from './case-presentation.resolver';
import { AccessEntryResolver, AccessLogResolver } from './access-log/access-log.resolver';
import { CasePurgeResolver } from './case-purge.resolver';
import { CaseRetentionResolver } from './case-retention.resolver';
import { CaseRecusalResolver } from './case-recusal.resolver';
import {
  CaseCommentsResolver,
  PassageCommentResolver,
  PassageReplyResolver,
} from './passage-comment.resolver';
import { PassageComment, PassageReply } from './passage-comment.entity';
import { CasePresentation } from './case-presentation.entity';
import { CaseVersionResolver, CaseVersionsResolver } from './case-version.resolver';
import { CaseVersion } from './case-version.entity';
import { HypothesisRevision } from './hypothesis-revision.entity';
import { ReasonHypothesis } from './reason-hypothesis.entity';
import { ReviewEntry } from './review-entry.entity';
import { SavedFilter } from './saved-filters/saved-filter.entity';
import { SavedFilterResolver } from './saved-filters/saved-filter.resolver';
import { TherapyGoal } from './therapy-goal.entity';

export { CaseEmotion } from './case-emotion.entity';
export { emotionPolicy } from './case-emotion.policy';
export { CaseEmotions } from './case-emotions';
export { CasePresentation } from './case-presentation.entity';
export * from './case-presentation.enums';
export { casePolicy, caseScope, reviewScope } from './case-presentation.policy';
export { CaseContentInput } from './case-content.inputs';
export { RecordDropoutInput } from './case-presentation.inputs';
export { partsOfACase } from './case-removal.service';
export { CaseKindService } from './case-kind.service';
export { CasePresentationService } from './case-presentation.service';
export { CasePresentationsModule } from './case-presentations.module';
export { GlassBreak } from './break-glass/glass-break.entity';
export { glassPolicy, hiddenScope } from './break-glass/glass-break.policy';
export { GlassBreakService } from './break-glass/glass-break.service';
export { AccessLogService } from './access-log/access-log.service';
export { TeamAccessLogService } from './access-log/team-access-log.service';
export { CasePurgeService } from './case-purge.service';
export { HypothesisAdoption } from './adopted-hypotheses/adoption.service';
export { CaseRecusalService } from './case-recusal.service';
export { CaseReviewService } from './case-review.service';
export { CaseWritingService } from './case-writing.service';
export { SavedFilter } from './saved-filters/saved-filter.entity';
export { SavedFilterService } from './saved-filters/saved-filter.service';
export { PassageComment } from './passage-comment.entity';
export { PassageCommentService } from './passage-comment.service';

export const casePresentationEntities = [
  CasePresentation,
  AllianceMarker,
  CaseEmotion,
  CaseKindChange,
  TherapyGoal,
  HypothesisRevision,
  ReasonHypothesis,
  ReviewEntry,
  CaseVersion,
  PassageComment,
  PassageReply,
  SavedFilter,
  GlassBreak,
];

export const casePresentationResolvers = [
  CasePresentationResolver,
  CaseWritingResolver,
  ReviewEntryResolver,
  CaseRecusalResolver,
  CasePurgeResolver,
  CaseRetentionResolver,
  AccessLogResolver,
  AccessEntryResolver,
  CaseCommentsResolver,
  PassageCommentResolver,
  PassageReplyResolver,
  CaseContentResolver,
  CaseKindResolver,
  CaseKindChangeResolver,
  CaseVersionsResolver,
  CaseVersionResolver,
  CaseHandoversResolver,
  CaseHandoverResolver,
  SavedFilterResolver,
  CaseGlassResolver,
  GlassBreakResolver,
  HiddenCaseResolver,
  HiddenCaseTeamsResolver,
  AdoptionResolver,
  HypothesisSourceResolver,
];
