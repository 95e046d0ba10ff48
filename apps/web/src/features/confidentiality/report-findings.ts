import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useMemo } from 'react';
import { v7 as uuid } from 'uuid';
import { failureOf } from '../../data/failure';
import { ReportFindingsDocument } from '../../data/generated';
import type { PlacedFinding } from '../de-identification/found';
import { useTextSubject } from '../de-identification/text-subject';
import { FindingTally, type Batch } from './finding-tally';

/** Half a word is no finding yet: only what still stands after a while is counted. */
const STANDS_FOR = 3_000;
const SEND_EVERY = 30_000;

const tally = new FindingTally();
/** Sent again with the same id until an answer came, so that each counts once. */
let unsent: Batch[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;

function sendSoon(client: ApolloClient): void {
  timer ??= setTimeout(() => void send(client), SEND_EVERY);
}

async function send(client: ApolloClient): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  unsent.push(...tally.take(uuid));
  const batches = unsent;
  unsent = [];
  for (const batch of batches) {
    try {
      await client.mutate({ mutation: ReportFindingsDocument, variables: { input: batch } });
    } catch (error) {
      // Only a lost line is worth another try: what the server would not have, it will not have later either.
      if (['offline', 'full'].includes(failureOf(error).kind)) unsent.push(batch);
    }
  }
  if (unsent.length > 0) sendSoon(client);
}

/** Leaves with the page: what was counted is sent when it goes out of sight. */
function useSendOnHide(client: ApolloClient): void {
  useEffect(() => {
    const hide = (): void => {
      if (document.visibilityState === 'hidden') void send(client);
    };
    document.addEventListener('visibilitychange', hide);
    return () => document.removeEventListener('visibilitychange', hide);
  }, [client]);
}

/** Counts, for the team's leads, what was found and replaced in the texts of this part of the screen. */
export function useFindingReport(findings: readonly Pick<PlacedFinding, 'text' | 'class' | 'tier'>[]): {
  replaced: (finding: Pick<PlacedFinding, 'class' | 'tier'>) => void;
} {
  const client = useApolloClient();
  const subject = useTextSubject();
  useSendOnHide(client);
  useEffect(() => {
    if (!subject || findings.length === 0) return undefined;
    const standing = setTimeout(() => {
      tally.found(subject.teamId, subject.caseId ?? subject.teamId, findings);
      sendSoon(client);
    }, STANDS_FOR);
    return () => clearTimeout(standing);
  }, [client, subject, findings]);
  return useMemo(
    () => ({
      replaced: (finding) => {
        if (!subject) return;
        tally.replaced(subject.teamId, finding);
        sendSoon(client);
      },
    }),
    [client, subject],
  );
}
