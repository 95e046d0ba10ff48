import type { ApolloClient } from '@apollo/client';
import { failureOf } from '../../../data/failure';
import {
  ReviseCaseDocument,
  SaveDraftDocument,
  type FoundDetailFragment,
  type ReviseCaseMutation,
  type SaveDraftMutation,
} from '../../../data/generated';
import type { SaveOutcome } from './autosave';
import { contentOf, inputOf, type ContentChanges } from './content';
import { contentFieldOf } from './texts';

type SaveResult = SaveDraftMutation['saveDraft'] | ReviseCaseMutation['reviseCase'];

export interface SaveRequest {
  client: ApolloClient;
  id: string;
  /** A draft saves itself; what colleagues read is revised. */
  isDraft: boolean;
  changes: ContentChanges;
  expectedVersion: number;
  /** Findings that came with a refusal. */
  onFindings: (findings: readonly FoundDetailFragment[]) => void;
  /** In words, when the server gives none. */
  gone: string;
}

export async function saveCase(request: SaveRequest): Promise<SaveOutcome> {
  const { client, id, isDraft, changes, expectedVersion, gone } = request;
  const variables = { input: inputOf(id, expectedVersion, changes) };
  try {
    const result: SaveResult | undefined = isDraft
      ? (await client.mutate({ mutation: SaveDraftDocument, variables })).data?.saveDraft
      : (await client.mutate({ mutation: ReviseCaseDocument, variables })).data?.reviseCase;
    return result ? outcomeOf(result, request) : { kind: 'unreachable' };
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind === 'refusedInput') return { kind: 'refused', message: failure.message ?? gone };
    if (failure.kind === 'notFound') return { kind: 'refused', message: gone };
    return { kind: 'unreachable' };
  }
}

function outcomeOf(result: SaveResult, { isDraft, onFindings }: SaveRequest): SaveOutcome {
  switch (result.__typename) {
    case 'CasePresentation':
      return { kind: 'saved', content: contentOf(result), version: result.version };
    case 'StaleVersion':
      if (!result.currentPresentation) return { kind: 'refused', message: result.message };
      return {
        kind: 'stale',
        content: contentOf(result.currentPresentation),
        version: result.currentVersion,
      };
    case 'IdentifyingDetailsFound':
      onFindings(result.findings);
      // A draft goes on without the headline; what colleagues read changes as a whole or not at all.
      return isDraft
        ? { kind: 'identifying', fields: result.findings.map(({ field }) => contentFieldOf(field)) }
        : { kind: 'refused', message: result.message };
    default:
      return { kind: 'refused', message: result.message };
  }
}
