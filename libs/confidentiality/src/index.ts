import { NotIdentifierDecisionResolver } from './not-identifier.resolver';
import { NotIdentifierDecision } from './not-identifier-decision.entity';

export { ConfidentialityModule } from './confidentiality.module';
export { Gate, type FieldText } from './gate';
export {
  FindingTier,
  IdentifierClass,
  IdentifyingDetail,
  IdentifyingDetailsFound,
} from './identifying-detail';
export { NotIdentifierDecision, NotIdentifierInput } from './not-identifier-decision.entity';

export const confidentialityEntities = [NotIdentifierDecision];

export const confidentialityResolvers = [NotIdentifierDecisionResolver];
