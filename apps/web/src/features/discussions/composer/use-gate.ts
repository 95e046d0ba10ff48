import type { Finding } from '@second-chair/de-identification';
import { useEffect, useState } from 'react';
import { usePseudonyms, type PseudonymKeeper } from '../../de-identification/pseudonym-keeper';
import { scanInCase } from '../../de-identification/scan-in-case';
import type { NotIdentifierDecision } from '../outgoing/outgoing-post';
import { useScanLists, type ScanLists } from '../../de-identification/word-lists';
import { openFindings, withoutMentions } from './found';
import type { MentionText } from './mention-text';

const PAUSE = 200;
const NONE: readonly Finding[] = [];

export interface Gate {
  /** Open findings in the text as it stands, by place. */
  findings: readonly Finding[];
  /** The same for this very moment, for the decision whether to send. */
  check: () => Promise<readonly Finding[]>;
}

/** Reads along as one types. */
export function useGate(
  typed: MentionText,
  notIdentifiers: readonly NotIdentifierDecision[],
  fromServer: readonly Finding[] = NONE,
  /** A half-typed mention looks like an address; it is left alone until it is one or the other. */
  lookingAt?: number,
): Gate {
  const lists = useScanLists();
  const { knownIn, taken } = usePseudonyms();
  const [here, setHere] = useState<readonly Finding[]>(NONE);
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      // Where the rules cannot be loaded the server still looks, and its findings come back with the post.
      void look(typed, lists, { knownIn, taken }).then((found) => isCurrent && setHere(found));
    }, PAUSE);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [typed, lists, knownIn, taken]);
  return {
    findings: openFindings(typed.text, here, fromServer, notIdentifiers, lists).filter(
      ({ start, end }) => lookingAt === undefined || end <= lookingAt || start > lookingAt + 1,
    ),
    check: async () => {
      const found = await look(typed, lists, { knownIn, taken });
      setHere(found);
      return openFindings(typed.text, found, fromServer, notIdentifiers, lists);
    },
  };
}

function look(
  typed: MentionText,
  lists: ScanLists,
  pseudonyms: Pick<PseudonymKeeper, 'knownIn' | 'taken'>,
): Promise<readonly Finding[]> {
  return scanInCase(withoutMentions(typed), [], lists, pseudonyms).catch(() => NONE);
}
