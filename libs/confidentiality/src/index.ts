import { ClearedWord } from './cleared-word.entity';
import { FindingCount } from './finding-count.entity';
import { FindingTrendResolver } from './finding-trend.resolver';
import { NotIdentifierDecisionResolver } from './not-identifier.resolver';
import { NotIdentifierDecision } from './not-identifier-decision.entity';
import { Purge } from './purge/purge.entity';
import { PurgeResolver } from './purge/purge.resolver';
import { LegalHold } from './retention/legal-hold.entity';
import { LegalHoldResolver } from './retention/legal-hold.resolver';
import { RetentionRule } from './retention/retention-rule.entity';
import { RetentionRun, RetentionRunCount } from './retention/retention-run.entity';
import {
  RetentionResolver,
  RetentionRunResolver,
  RetentionTeamsResolver,
} from './retention/retention.resolver';
import { OrganisationWord } from './organisation-word.entity';
import { ClearedWordResolver, OrganisationWordResolver, WordListResolver } from './word-list.resolver';

export { ConfidentialityModule } from './confidentiality.module';
export { FindingOutcome } from './finding-count.entity';
export { FindingCounts } from './finding-count.service';
export { Gate, type FieldText } from './gate';
export {
  FindingTier,
  IdentifierClass,
  IdentifyingDetail,
  IdentifyingDetailsFound,
} from './identifying-detail';
export { NotIdentifierDecision, NotIdentifierInput } from './not-identifier-decision.entity';

export { Purge, PurgePreview } from './purge/purge.entity';
export { PurgeService, type WordsToPurge } from './purge/purge.service';
export { isHeld, LegalHolds } from './retention/legal-holds';
export { LegalHoldScope } from './retention/legal-hold.entity';
export { LegalHoldService } from './retention/legal-hold.service';
export { RetentionRunService } from './retention/retention-run.service';
export { RetentionService } from './retention/retention.service';
export { WordListService } from './word-list.service';

export const confidentialityEntities = [
  Purge,
  LegalHold,
  RetentionRule,
  RetentionRun,
  RetentionRunCount,
  NotIdentifierDecision,
  OrganisationWord,
  ClearedWord,
  FindingCount,
];

export const confidentialityResolvers = [
  PurgeResolver,
  LegalHoldResolver,
  RetentionResolver,
  RetentionRunResolver,
  RetentionTeamsResolver,
  NotIdentifierDecisionResolver,
  FindingTrendResolver,
  WordListResolver,
  OrganisationWordResolver,
  ClearedWordResolver,
];
