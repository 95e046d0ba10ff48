import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseWholeFragment, FoundDetailFragment } from '../../../data/generated';
import { useCaseReading, type CaseReading } from '../../de-identification/case-reading';
import { Autosave } from './autosave';
import type { AutosaveState } from './autosave-state';
import { contentOf, type ContentChanges, type ContentField } from './content';
import { tooLong } from './texts';
import { keepEdits, recallEdits } from './kept-edits';
import { forgetEditsBefore } from './purged-edits';
import { saveCase } from './save-case';

type Decisions = CaseWholeFragment['notIdentifiers'];

export interface AutosaveInUse {
  autosave: Autosave;
  state: AutosaveState;
  /** Something an earlier visit had left unsaved was put back. */
  wasRestored: boolean;
}

const LISTED = ['headline', 'focusQuestion'] as const;

/**
 * Headline and focus question stand in lists: they do not leave while something in them is open. A text that is too long
 * waits until it is shorter, so that it does not keep the others from being saved.
 */
async function heldBack(
  changes: ContentChanges,
  decisions: Decisions,
  { scan }: CaseReading,
): Promise<ContentField[]> {
  const held: ContentField[] = tooLong(changes);
  for (const field of LISTED) {
    const findings = await scan(changes[field] ?? '', decisions).catch(() => []);
    if (findings.some((finding) => finding.tier === 'required')) held.push(field);
  }
  return held;
}

export function useAutosave(
  presentation: CaseWholeFragment,
  isDraft: boolean,
  onFindings: (findings: readonly FoundDetailFragment[]) => void,
): AutosaveInUse {
  const client = useApolloClient();
  const { t } = useTranslation();
  const { id } = presentation;
  const reading = useCaseReading();
  const latest = useRef({ decisions: presentation.notIdentifiers, onFindings, reading });
  useEffect(() => {
    latest.current = { decisions: presentation.notIdentifiers, onFindings, reading };
  });

  const [{ autosave, wasRestored }] = useState(() => {
    const created = new Autosave(
      contentOf(presentation),
      presentation.version,
      {
        send: (changes, expectedVersion) =>
          saveCase({
            client,
            id,
            isDraft,
            changes,
            expectedVersion,
            onFindings: (findings) => latest.current.onFindings(findings),
            gone: t('cases.saving.gone'),
          }),
        held: (changes) => {
          const { decisions, reading: read } = latest.current;
          return isDraft ? heldBack(changes, decisions, read) : Promise.resolve([]);
        },
        keep: (edits) => keepEdits(id, edits),
        now: () => Date.now(),
      },
      false,
    );
    if (presentation.purgedVersion !== null) forgetEditsBefore(id, presentation.purgedVersion);
    const recalled = recallEdits(id);
    for (const { edits, forget } of recalled) {
      created.restore(edits);
      forget();
    }
    return { autosave: created, wasRestored: recalled.length > 0 };
  });
  const state = useSyncExternalStore(autosave.subscribe, autosave.current);

  // Leaving the page, or the tab, sends what is left at once; what does not arrive is kept on the device.
  useEffect(() => {
    const sendRest = (): void => {
      if (isDraft && document.visibilityState === 'hidden') void autosave.saveNow();
    };
    const comeBack = (): void => autosave.reachable();
    autosave.setByItself(isDraft);
    document.addEventListener('visibilitychange', sendRest);
    window.addEventListener('online', comeBack);
    return () => {
      document.removeEventListener('visibilitychange', sendRest);
      window.removeEventListener('online', comeBack);
      autosave.setByItself(false);
      if (isDraft) void autosave.saveNow();
    };
  }, [autosave, isDraft]);

  // Another tab, the reviewer, an answer to another request: the cache hears of it first.
  useEffect(() => autosave.heard(contentOf(presentation), presentation.version), [autosave, presentation]);

  const { notIdentifiers } = presentation;
  useEffect(() => autosave.recheck(), [autosave, notIdentifiers, reading]);

  return { autosave, state, wasRestored };
}
