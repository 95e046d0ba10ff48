import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  AgeBand,
  AllianceUnit,
  CareSetting,
  CasePresentationKind,
  CasePresentationState,
  DeliveryMode,
  DropoutDefinition,
  EndedBy,
  EngagementSign,
  MannerOfEnding,
  NarrativeSectionKey,
  SafetyConcern,
  TherapyModality,
  UnitOfTreatment,
} from './case-presentation.enums';

@ObjectType()
export class NarrativeSection {
  @Field(() => NarrativeSectionKey)
  key: NarrativeSectionKey;

  @Field(() => String)
  text: string;
}

@ObjectType({ description: 'What the viewer may do now. Screens show this and repeat no rule.' })
export class CaseAbilities {
  @Field(() => Boolean)
  edit: boolean;

  @Field(() => Boolean)
  submit: boolean;

  @Field(() => Boolean)
  withdraw: boolean;

  @Field(() => Boolean)
  reopen: boolean;

  @Field(() => Boolean, { description: 'Approve or return.' })
  review: boolean;

  @Field(() => Boolean, { description: 'Say that it was presented, or is in follow-up.' })
  advance: boolean;

  @Field(() => Boolean, { description: 'Put it away in the archive.' })
  putAway: boolean;

  @Field(() => Boolean)
  discuss: boolean;

  @Field(() => Boolean, { description: 'Reply to comments on passages, settle them, open them again.' })
  answerComments: boolean;

  @Field(() => Boolean, { description: 'Take leaked words out.' })
  purge: boolean;

  @Field(() => Boolean, { description: 'See who read and changed it.' })
  seeAccess: boolean;

  @Field(() => Boolean, { description: 'Step away, because they know the patient.' })
  recuse: boolean;
  @Field(() => Boolean, { description: 'Say of care at risk that it ended as a dropout.' })
  recordDropout: boolean;
}

/** The column that holds each section; the order is the order of reading. */
export const sectionColumns = {
  [NarrativeSectionKey.CONTEXT]: 'context',
  [NarrativeSectionKey.COURSE]: 'course',
  [NarrativeSectionKey.ENDING]: 'ending',
  [NarrativeSectionKey.RELATIONSHIP]: 'relationship',
  [NarrativeSectionKey.STIRRED]: 'stirred',
  [NarrativeSectionKey.UNFINISHED]: 'unfinished',
} as const;

/**
 * A de-identified account that a clinician prepares for colleagues: never the clinical record. Until it is ready only
 * its author and the team's reviewers can open it; then the whole team reads and discusses it. Its structured fields
 * have no room for a calendar date, an exact age or a place.
 */
@Entity('case_presentations')
@ObjectType()
export class CasePresentation {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'team_id' })
  teamId: string;

  @Column('uuid', { name: 'presenter_id' })
  presenterId: string;

  @Column('text')
  @Field(() => CasePresentationKind)
  kind: CasePresentationKind;

  @Column('text')
  @Field(() => CasePresentationState)
  state: CasePresentationState;

  @Column('integer')
  @Field(() => Int, { description: 'Changes with every save; sent back as expectedVersion.' })
  version: number;

  @Column('integer', { name: 'submitted_versions' })
  @Field(() => Int, {
    description: 'How many versions were submitted or revised; 0 while it was never submitted.',
  })
  submittedVersions: number;

  @Column('boolean', { name: 'asks_organisation' })
  asksOrganisation: boolean;

  @Column('text')
  @Field(() => String)
  headline: string;

  @Column('text', { name: 'focus_question' })
  @Field(() => String, { description: 'The one question to the group; empty while there is none.' })
  focusQuestion: string;

  @Column('text', { name: 'unit_of_treatment', nullable: true })
  @Field(() => UnitOfTreatment, { nullable: true })
  unitOfTreatment: UnitOfTreatment | null;

  @Column('text', { name: 'delivery_mode', nullable: true })
  @Field(() => DeliveryMode, { nullable: true })
  deliveryMode: DeliveryMode | null;

  @Column('text', { nullable: true })
  @Field(() => TherapyModality, { nullable: true })
  modality: TherapyModality | null;

  @Column('text', { name: 'age_band', nullable: true })
  @Field(() => AgeBand, { nullable: true })
  ageBand: AgeBand | null;

  @Column('text', { nullable: true })
  @Field(() => CareSetting, { nullable: true })
  setting: CareSetting | null;

  @Column('integer', { name: 'therapy_sessions_attended', nullable: true })
  @Field(() => Int, { nullable: true })
  therapySessionsAttended: number | null;

  @Column('integer', { name: 'therapy_sessions_planned', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Null where therapy was open-ended or nothing is said.' })
  therapySessionsPlanned: number | null;

  @Column('integer', { name: 'weeks_since_last_contact', nullable: true })
  @Field(() => Int, { nullable: true })
  weeksSinceLastContact: number | null;

  @Column('text', { name: 'ended_by', nullable: true })
  @Field(() => EndedBy, { nullable: true })
  endedBy: EndedBy | null;

  @Column('text', { name: 'dropout_definitions', array: true, default: [] })
  @Field(() => [DropoutDefinition], { description: 'Every rule by which this ending is a dropout.' })
  dropoutDefinitions: DropoutDefinition[];

  @Column('integer', { name: 'below_n_sessions', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'The number that BELOW_N_SESSIONS speaks of; null where that definition does not hold.',
  })
  belowNSessions: number | null;

  @Column('text', { name: 'manner_of_ending', nullable: true })
  @Field(() => MannerOfEnding, { nullable: true })
  mannerOfEnding: MannerOfEnding | null;

  @Column('text', { name: 'engagement_signs', array: true, default: [] })
  @Field(() => [EngagementSign], {
    description: 'What suggests leaving. Kept, and no longer written, once the case has become a dropout.',
  })
  engagementSigns: EngagementSign[];

  @Column('text', { name: 'alliance_unit', default: AllianceUnit.WEEK })
  @Field(() => AllianceUnit)
  allianceUnit: AllianceUnit;

  @Column('text', { name: 'section_context' })
  context: string;

  @Column('text', { name: 'section_course' })
  course: string;

  @Column('text', { name: 'section_ending' })
  ending: string;

  @Column('text', { name: 'section_relationship' })
  relationship: string;

  @Column('text', { name: 'section_stirred' })
  stirred: string;

  @Column('text', { name: 'section_unfinished' })
  unfinished: string;

  @Column('text', { name: 'safety_concern' })
  @Field(() => SafetyConcern)
  safetyConcern: SafetyConcern;

  @Column({ type: 'timestamptz', name: 'purged_at', precision: 3, nullable: true })
  @Field(() => Date, { nullable: true, description: 'When leaked words were last taken out of it.' })
  purgedAt: Date | null;

  @Column('integer', { name: 'purged_version', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'What a browser kept of an earlier version may hold purged words, and is to be dropped.',
  })
  purgedVersion: number | null;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  @Field(() => Date)
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3 })
  @Field(() => Date)
  updatedAt: Date;

  @Column({ type: 'timestamptz', name: 'state_changed_at', precision: 3 })
  @Field(() => Date)
  stateChangedAt: Date;

  @Column('uuid', { name: 'handed_over_from', nullable: true })
  handedOverFromId: string | null;

  @Column({ type: 'timestamptz', name: 'handed_over_at', precision: 3, nullable: true })
  handedOverAt: Date | null;

  @Field(() => [NarrativeSection], { description: 'All six, in the order in which they read.' })
  get sections(): NarrativeSection[] {
    return Object.entries(sectionColumns).map(([key, column]) => ({
      key: key as NarrativeSectionKey,
      text: this[column],
    }));
  }
}
