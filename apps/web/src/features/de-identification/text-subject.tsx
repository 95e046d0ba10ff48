import { createContext, use, useMemo, type ReactNode } from 'react';

/** What the texts on this part of the screen belong to. */
export interface TextSubject {
  teamId: string;
  /** Null for texts that are about no case. */
  caseId: string | null;
}

const Subject = createContext<TextSubject | null>(null);

export function TextSubjectOf({ teamId, caseId, children }: TextSubject & { children: ReactNode }) {
  const subject = useMemo(() => ({ teamId, caseId }), [teamId, caseId]);
  return <Subject value={subject}>{children}</Subject>;
}

/** Null where a text belongs to no case yet. */
export function useTextSubject(): TextSubject | null {
  return use(Subject);
}
