import { useApolloClient } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import { failureOf } from '../../../data/failure';
import {
  KeepAsNotIdentifierDocument,
  WithdrawNotIdentifierDocument,
  type CaseWholeFragment,
} from '../../../data/generated';
import { say } from '../../../ui/toasts-store';
import type { PlacedFinding } from '../../de-identification/found';

export interface Decisions {
  /** Gives back why it could not be kept, or nothing. */
  keepAs: (finding: PlacedFinding, reason: string) => Promise<string | null>;
  withdraw: (id: string) => Promise<void>;
}

/** “This is not an identifier, because…”, and taking it back. */
export function useDecisions(presentation: CaseWholeFragment, saveFirst: () => Promise<unknown>): Decisions {
  const client = useApolloClient();
  const { t } = useTranslation();
  const casePresentationId = presentation.id;

  async function keepAs(finding: PlacedFinding, reason: string): Promise<string | null> {
    const { text } = finding;
    try {
      // The server decides about words it has.
      await saveFirst();
      const { data } = await client.mutate({
        mutation: KeepAsNotIdentifierDocument,
        variables: { input: { id: uuid(), casePresentationId, text, class: finding.class, reason } },
      });
      const result = data?.keepAsNotIdentifier;
      switch (result?.__typename) {
        case 'CasePresentation':
          say(t('deidentification.kept.done', { text }));
          return null;
        case 'IdentifyingDetailsFound':
          return t('deidentification.because.identifying', { text: result.findings[0]?.text ?? text });
        default:
          return result?.message ?? t('deidentification.because.failed');
      }
    } catch (error) {
      const failure = failureOf(error);
      return failure.message ?? t('deidentification.because.failed');
    }
  }

  async function withdraw(id: string): Promise<void> {
    const decision = presentation.notIdentifiers.find((one) => one.id === id);
    if (!decision) return;
    try {
      const { data } = await client.mutate({
        mutation: WithdrawNotIdentifierDocument,
        variables: { input: { id } },
      });
      const result = data?.withdrawNotIdentifier;
      if (result?.__typename === 'CasePresentation')
        say(t('deidentification.kept.withdrawn', { text: decision.text }));
      else say(result?.message ?? t('common.failure.broken.text'));
    } catch (error) {
      say(t(`common.failure.${failureOf(error).kind}.text`));
    }
  }

  return { keepAs, withdraw };
}
