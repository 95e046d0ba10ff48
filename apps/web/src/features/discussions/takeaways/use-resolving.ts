import { useMutation } from '@apollo/client/react';
import type { Finding } from '@second-chair/de-identification';
import { LIMITS } from '@second-chair/wire';
import { useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import { ResolveThreadDocument, type ResolveThreadMutation } from '../../../data/generated';
import { forget, keep, recall } from '../../../data/kept-text';
import { foundByServer } from '../../de-identification/found';
import type { MarkedTextAreaHandle } from '../../de-identification/marked-text-area';
import { decisionsInUse, useSettling } from '../composer/use-settling';
import { useWriting, type UseWriting } from '../composer/use-writing';

export interface CommitmentLine {
  id: string;
  what: string;
  ownerId: string;
  dueOn: string;
}

type Theirs = Extract<ResolveThreadMutation['resolveThread'], { __typename: 'ResolvedAlready' }>['theirs'];

interface Resolving {
  writing: UseWriting['writing'];
  setTakeaway: (text: string) => void;
  lines: readonly CommitmentLine[];
  setLines: (lines: readonly CommitmentLine[]) => void;
  settling: ReturnType<typeof useSettling>;
  field: RefObject<MarkedTextAreaHandle | null>;
  problem: string | undefined;
  /** What somebody else had written a moment before. */
  theirs: Theirs | undefined;
  error: unknown;
  isBusy: boolean;
  /** True once the thread is resolved. */
  submit: () => Promise<boolean>;
}

/** Writes a takeaway. What is typed is on the device with each key, also when the answer is a refusal. */
export function useResolving(threadId: string): Resolving {
  const { t } = useTranslation();
  // The same id for every try: an answer that was lost does not make a second one.
  const [id] = useState(() => uuid());
  const place = `commitments/${threadId}`;
  const { writing, change, clear } = useWriting(`takeaway/${threadId}`);
  const [lines, setLinesHere] = useState<readonly CommitmentLine[]>(() => recallLines(place));
  const [fromServer, setFromServer] = useState<readonly Finding[]>([]);
  const [problem, setProblem] = useState<string>();
  const [theirs, setTheirs] = useState<Theirs>();
  const field = useRef<MarkedTextAreaHandle>(null);
  const settling = useSettling(writing, change, field, fromServer);
  const [resolve, { loading, error }] = useMutation(ResolveThreadDocument);

  function setLines(next: readonly CommitmentLine[]): void {
    setLinesHere(next);
    setProblem(undefined);
    if (next.length === 0) forget(place);
    else keep(place, JSON.stringify(next));
  }

  async function submit(): Promise<boolean> {
    const takeaway = writing.typed.text;
    if (takeaway.trim() === '') return stop(t('takeaways.form.empty'));
    if (takeaway.length > LIMITS.takeaway) return false;
    if (lines.some(({ what }) => what.trim() === '')) return stop(t('takeaways.form.emptyWhat'));
    const found = await settling.gate.check();
    if (found.some(({ tier }) => tier === 'required')) return stop(t('takeaways.form.stopped'));
    setProblem(undefined);
    const commitments = lines.map(({ dueOn, ...line }) => ({ ...line, dueOn: dueOn || null }));
    const input = { id, threadId, takeaway, commitments, notIdentifiers: decisionsInUse(writing) };
    const answer = (await resolve({ variables: { input } }).catch(() => undefined))?.data?.resolveThread;
    if (!answer) return false;
    if (answer.__typename === 'Thread') {
      clear();
      setLines([]);
      return true;
    }
    if (answer.__typename === 'ResolvedAlready') setTheirs(answer.theirs);
    if (answer.__typename === 'IdentifyingDetailsFound')
      setFromServer(foundByServer(answer.findings.filter((one) => one.field === 'takeaway')));
    return stop(answer.message);
  }

  function stop(words: string): false {
    setProblem(words);
    return false;
  }

  return {
    writing,
    setTakeaway: (text) => {
      change({ typed: { text, mentions: [] } });
      setProblem(undefined);
    },
    lines,
    setLines,
    settling,
    field,
    problem,
    theirs,
    error,
    isBusy: loading,
    submit,
  };
}

function recallLines(place: string): CommitmentLine[] {
  try {
    return JSON.parse(recall(place) ?? '[]') as CommitmentLine[];
  } catch {
    return [];
  }
}
