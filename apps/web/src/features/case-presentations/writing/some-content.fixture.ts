import type { CaseContent } from './content';

/** An empty case for specs, with what the spec is about filled in. */
export function someContent(part: Partial<CaseContent> = {}): CaseContent {
  return {
    headline: '',
    focusQuestion: '',
    unitOfTreatment: null,
    deliveryMode: null,
    modality: null,
    ageBand: null,
    setting: null,
    therapySessionsAttended: null,
    therapySessionsPlanned: null,
    weeksSinceLastContact: null,
    endedBy: null,
    dropoutDefinitions: [],
    belowNSessions: null,
    mannerOfEnding: null,
    engagementSigns: [],
    CONTEXT: '',
    COURSE: '',
    ENDING: '',
    RELATIONSHIP: '',
    STIRRED: '',
    UNFINISHED: '',
    goals: [],
    allianceUnit: 'WEEK',
    allianceMarkers: [],
    emotions: [],
    hypotheses: [],
    safetyConcern: 'NONE',
    ...part,
  };
}
