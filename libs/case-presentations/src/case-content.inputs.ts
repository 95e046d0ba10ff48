import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Id, Words } from '@second-chair/platform';
import { LIMITS, serverMessages } from '@second-chair/wire';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { applyDecorators } from '@nestjs/common';
import {
  AgeBand,
  AllianceMarkerKind,
  AllianceUnit,
  CareSetting,
  DeliveryMode,
  DropoutDefinition,
  Emotion,
  EndedBy,
  EngagementSign,
  GoalReached,
  MannerOfEnding,
  NarrativeSectionKey,
  RevisionOccasion,
  SafetyConcern,
  TerminationReason,
  TherapyModality,
  UnitOfTreatment,
} from './case-presentation.enums';

export const number = (min: number, max: number): PropertyDecorator => {
  const message = serverMessages.badNumber.replace('{{min}}', String(min)).replace('{{max}}', String(max));
  return applyDecorators(IsOptional(), IsInt({ message }), Min(min, { message }), Max(max, { message }));
};
const tooMany = (max: number): string => serverMessages.tooMany.replace('{{max}}', String(max));

/** A list that hangs on a case: each of its own id, no more than fit. */
const ListOf = (type: () => new () => { id: string }, max: number): PropertyDecorator =>
  applyDecorators(
    IsOptional(),
    IsArray(),
    ArrayMaxSize(max, { message: tooMany(max) }),
    ArrayUnique(({ id }: { id: string }) => id),
    ValidateNested({ each: true }),
    Type(type),
  );

@InputType()
export class NarrativeSectionInput {
  @Field(() => NarrativeSectionKey)
  key: NarrativeSectionKey;

  @Field(() => String)
  @Words({ max: LIMITS.section })
  text: string;
}

@InputType()
export class ReasonHypothesisInput {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => TerminationReason)
  reason: TerminationReason;

  @Field(() => Int)
  @number(0, 100)
  confidence: number;

  @Field(() => String)
  @Words({ max: LIMITS.evidence })
  evidence: string;

  @Field(() => RevisionOccasion, { nullable: true, description: 'Where it moved since colleagues read it.' })
  occasion?: RevisionOccasion | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Words({ max: LIMITS.revisionWhy })
  why?: string | null;
}

@InputType()
export class TherapyGoalInput {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => String)
  @Words({ max: LIMITS.goal })
  goal: string;

  @Field(() => GoalReached, { nullable: true })
  reached?: GoalReached | null;
}

@InputType()
export class AllianceMarkerInput {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => AllianceMarkerKind)
  kind: AllianceMarkerKind;

  @Field(() => Int)
  @number(0, LIMITS.allianceMoment)
  moment: number;

  @Field(() => Int, { nullable: true })
  @number(0, LIMITS.intensity)
  strength?: number | null;

  @Field(() => String)
  @Words({ max: LIMITS.markerNote })
  note: string;
}

@InputType()
export class CaseEmotionInput {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => Emotion)
  emotion: Emotion;

  @Field(() => Int)
  @number(0, LIMITS.intensity)
  intensity: number;

  @Field(() => Boolean)
  isShared: boolean;
}

@InputType({ description: 'A field that is absent stays as it is; null empties it.' })
export class CaseContentInput {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion: number;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Words({ max: LIMITS.headline, oneLine: true })
  headline?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Words({ max: LIMITS.focusQuestion, oneLine: true })
  focusQuestion?: string | null;

  @Field(() => UnitOfTreatment, { nullable: true })
  unitOfTreatment?: UnitOfTreatment | null;

  @Field(() => DeliveryMode, { nullable: true })
  deliveryMode?: DeliveryMode | null;

  @Field(() => TherapyModality, { nullable: true })
  modality?: TherapyModality | null;

  @Field(() => AgeBand, { nullable: true })
  ageBand?: AgeBand | null;

  @Field(() => CareSetting, { nullable: true })
  setting?: CareSetting | null;

  @Field(() => Int, { nullable: true })
  @number(0, LIMITS.therapySessions)
  therapySessionsAttended?: number | null;

  @Field(() => Int, { nullable: true })
  @number(0, LIMITS.therapySessions)
  therapySessionsPlanned?: number | null;

  @Field(() => Int, { nullable: true })
  @number(0, LIMITS.weeksSinceLastContact)
  weeksSinceLastContact?: number | null;

  @Field(() => EndedBy, { nullable: true })
  endedBy?: EndedBy | null;

  @Field(() => [DropoutDefinition], { nullable: true, description: 'Replaces the whole list.' })
  @IsOptional()
  @ArrayUnique()
  dropoutDefinitions?: DropoutDefinition[] | null;

  @Field(() => Int, { nullable: true, description: 'Counts only where BELOW_N_SESSIONS holds.' })
  @number(1, LIMITS.therapySessions)
  belowNSessions?: number | null;

  @Field(() => MannerOfEnding, { nullable: true })
  mannerOfEnding?: MannerOfEnding | null;

  @Field(() => [EngagementSign], { nullable: true, description: 'Only while care is at risk.' })
  @IsOptional()
  @ArrayUnique()
  engagementSigns?: EngagementSign[] | null;

  @Field(() => [NarrativeSectionInput], {
    nullable: true,
    description: 'Only the sections named are changed.',
  })
  @IsOptional()
  @IsArray()
  @ArrayUnique(({ key }: NarrativeSectionInput) => key)
  @ValidateNested({ each: true })
  @Type(() => NarrativeSectionInput)
  sections?: NarrativeSectionInput[] | null;

  @Field(() => [TherapyGoalInput], { nullable: true, description: 'Replaces the whole list.' })
  @ListOf(() => TherapyGoalInput, LIMITS.goals)
  goals?: TherapyGoalInput[] | null;

  @Field(() => AllianceUnit, { nullable: true })
  allianceUnit?: AllianceUnit | null;

  @Field(() => [AllianceMarkerInput], { nullable: true, description: 'Replaces the whole list.' })
  @ListOf(() => AllianceMarkerInput, LIMITS.allianceMarkers)
  allianceMarkers?: AllianceMarkerInput[] | null;

  @Field(() => [CaseEmotionInput], {
    nullable: true,
    description: 'Replaces the whole list. Each feeling once; what is not shared stays with its author.',
  })
  @ListOf(() => CaseEmotionInput, LIMITS.emotions)
  @ArrayUnique(({ emotion }: CaseEmotionInput) => emotion)
  emotions?: CaseEmotionInput[] | null;

  @Field(() => [ReasonHypothesisInput], { nullable: true, description: 'Replaces the whole list.' })
  @ListOf(() => ReasonHypothesisInput, LIMITS.hypotheses)
  hypotheses?: ReasonHypothesisInput[] | null;

  @Field(() => SafetyConcern, { nullable: true })
  safetyConcern?: SafetyConcern | null;
}
