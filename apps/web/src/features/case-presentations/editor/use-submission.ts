import { useApolloClient } from '@apollo/client/react';
import { needsOf, type NeededField } from '@second-chair/wire';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SubmitCaseDocument, type CasePresentationKind } from '../../../data/generated';
import { refetchSoon } from '../../../data/refetch';
import { unsavedFields } from '../writing/autosave-state';
import { contentOf, isContentField, isUnsaid, SECTION_KEYS, type CaseContent } from '../writing/content';
import type { EditorPage } from '../writing/pages';
import { useEditor } from './editor-context';

export interface SubmissionCheck {
  name: string;
  isDone: boolean;
  words: string;
  page: EditorPage;
}

export interface Submission {
  checks: SubmissionCheck[];
  isReady: boolean;
  isSubmitting: boolean;
  problem: string | null;
  failure: unknown;
  submit: (isAttested: boolean) => Promise<boolean>;
}

/** What the server asks for, shown beforehand so that nobody is sent back for an empty field. It decides all the same. */
type Needed = 'headline' | 'sections' | 'focusQuestion' | 'belowNSessions' | NeededField;

function neededBy(kind: CasePresentationKind, content: CaseContent): { name: Needed; page: EditorPage }[] {
  const countsSessions = content.dropoutDefinitions.includes('BELOW_N_SESSIONS');
  return [
    { name: 'headline', page: 'facts' },
    ...needsOf(kind).map((name) => ({ name, page: 'facts' as const })),
    ...(countsSessions ? [{ name: 'belowNSessions' as const, page: 'facts' as const }] : []),
    { name: 'sections', page: 'CONTEXT' },
    { name: 'focusQuestion', page: 'focusQuestion' },
  ];
}

function isThere(name: string, content: CaseContent): boolean {
  if (name === 'sections') return SECTION_KEYS.some((key) => content[key].trim() !== '');
  if (!isContentField(name)) return true;
  return !isUnsaid(content[name]);
}

export function useSubmission(): Submission {
  const client = useApolloClient();
  const { t } = useTranslation();
  const { autosave, content, found, presentation, takeFindings, saving } = useEditor();
  const [isSubmitting, setIsSubmitting] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);

  const open = found.findings.filter(({ tier }) => tier === 'required').length;
  const checks: SubmissionCheck[] = [
    {
      name: 'findings',
      isDone: open === 0,
      words: open === 0 ? t('cases.submit.findingsDone') : t('cases.submit.findings', { count: open }),
      page: 'CONTEXT',
    },
    ...neededBy(presentation.kind, content).map(({ name, page }) => ({
      name,
      page,
      isDone: isThere(name, content),
      words: wordsFor(name),
    })),
  ];

  function wordsFor(name: Needed): string {
    switch (name) {
      case 'headline':
      case 'sections':
      case 'focusQuestion':
        return t(`cases.submit.needs.${name}`);
      default:
        return t(`caseKinds.needs.${name}`);
    }
  }

  async function submit(isAttested: boolean): Promise<boolean> {
    setProblem(null);
    setFailure(null);
    if (!isAttested) {
      setProblem(t('cases.submit.attestFirst'));
      return false;
    }
    setIsSubmitting(true);
    try {
      await autosave.saveNow();
      const current = autosave.current();
      if (unsavedFields(current).length > 0) {
        setProblem(t('cases.submit.unsaved'));
        return false;
      }
      const { data } = await client.mutate({
        mutation: SubmitCaseDocument,
        variables: { input: { id: presentation.id, expectedVersion: current.version, attested: isAttested } },
      });
      const result = data?.submitCase;
      switch (result?.__typename) {
        case 'CasePresentation':
          refetchSoon(client, ['casePresentations', 'casesToReview', 'home']);
          return true;
        case 'IdentifyingDetailsFound':
          takeFindings(result.findings);
          setProblem(result.message);
          return false;
        case 'StaleVersion':
          if (result.currentPresentation)
            autosave.heard(contentOf(result.currentPresentation), result.currentVersion);
          setProblem(result.message);
          return false;
        default:
          setProblem(result?.message ?? t('common.failure.broken.text'));
          return false;
      }
    } catch (error) {
      setFailure(error);
      return false;
    } finally {
      setIsSubmitting(false);
    }
  }

  return {
    checks,
    isReady: checks.every((check) => check.isDone) && saving.conflicts.length === 0,
    isSubmitting,
    problem,
    failure,
    submit,
  };
}
