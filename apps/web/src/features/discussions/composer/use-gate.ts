import type { Finding } from '@second-chair/de-identification';
import { useEffect, useState } from 'react';
import { useCaseReading, type CaseReading } from '../../de-identification/case-reading';
import type { NotIdentifierDecision } from '../outgoing/outgoing-post';
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
  const reading = useCaseReading();
  const { lists, apart } = reading;
  const [here, setHere] = useState<readonly Finding[]>(NONE);
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      // Where the rules cannot be loaded the server still looks, and its findings come back with the post.
      void look(typed, reading).then((found) => isCurrent && setHere(found));
    }, PAUSE);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [typed, reading]);
  return {
    findings: apart(openFindings(typed.text, here, fromServer, notIdentifiers, lists)).filter(
      ({ start, end }) => lookingAt === undefined || end <= lookingAt || start > lookingAt + 1,
    ),
    check: async () => {
      const found = await look(typed, reading);
      setHere(found);
      return apart(openFindings(typed.text, found, fromServer, notIdentifiers, lists));
    },
  };
}

function look(typed: MentionText, { scan }: CaseReading): Promise<readonly Finding[]> {
  return scan(withoutMentions(typed), []).catch(() => NONE);
}
