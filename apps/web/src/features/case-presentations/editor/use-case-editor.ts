import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseWholeFragment, FoundDetailFragment } from '../../../data/generated';
import { say } from '../../../ui/toasts-store';
import { useFindingReport } from '../../confidentiality/report-findings';
import { fitReplacement } from '../../de-identification/fit';
import type { PlacedFinding } from '../../de-identification/found';
import { marksOfWords, type Mark } from '../../de-identification/marks';
import { usePseudonyms } from '../../de-identification/pseudonym-keeper';
import { shiftSpans } from '../../de-identification/shift';
import { useFindings, type Findings } from '../../de-identification/use-findings';
import { commentMarks } from '../review/comment-marks';
import type { Autosave } from '../writing/autosave';
import type { AutosaveState } from '../writing/autosave-state';
import { contentOf, type CaseContent } from '../writing/content';
import { pageOf, type EditorPage } from '../writing/pages';
import { textsOf, withText } from '../writing/texts';
import { useAutosave } from '../writing/use-autosave';
import { useDecisions, type Decisions } from './use-decisions';
import { useFindingWalk, type FindingWalk } from './use-finding-walk';

interface Replaced {
  field: string;
  start: number;
  end: number;
  text: string;
}

export interface CaseEditor {
  presentation: CaseWholeFragment;
  /** A draft saves itself; what colleagues read changes when it is published. */
  isDraft: boolean;
  canEdit: boolean;
  content: CaseContent;
  autosave: Autosave;
  saving: AutosaveState;
  wasRestored: boolean;
  page: EditorPage;
  goTo: (page: EditorPage) => void;
  change: (changes: Partial<CaseContent>) => void;
  textOf: (field: string) => string;
  changeText: (field: string, text: string) => void;
  marksOf: (field: string) => Mark[];
  found: Findings;
  walk: FindingWalk;
  decisions: Decisions;
  replace: (finding: PlacedFinding, replacement: string, isFromPanel: boolean) => void;
  keepAs: (finding: PlacedFinding, reason: string) => Promise<string | null>;
  /** What the server found when it refused. */
  takeFindings: (findings: readonly FoundDetailFragment[]) => void;
}

interface Question {
  presentation: CaseWholeFragment;
  isDraft: boolean;
  page: EditorPage;
  goTo: (page: EditorPage) => void;
}

export function useCaseEditor({ presentation, isDraft, page, goTo }: Question): CaseEditor {
  const { t } = useTranslation();
  const [refused, setRefused] = useState<{
    findings: readonly FoundDetailFragment[];
    texts: Record<string, string>;
  } | null>(null);
  const [replaced, setReplaced] = useState<readonly Replaced[]>([]);

  const hideLast = useRef<() => void>(undefined);

  const { autosave, state, wasRestored } = useAutosave(presentation, isDraft, takeFindings);
  const content = state.mine;
  const texts = useMemo(() => textsOf(content), [content]);
  const savedTexts = useMemo(() => textsOf(contentOf(presentation)), [presentation]);
  const server = useMemo(
    () => refused ?? { findings: presentation.findings, texts: savedTexts },
    [refused, presentation.findings, savedTexts],
  );
  const found = useFindings({ texts, decisions: presentation.notIdentifiers, server });
  const report = useFindingReport(found.findings);
  const { remember } = usePseudonyms();
  const fields = useMemo(() => Object.keys(texts), [texts]);
  const walk = useFindingWalk({
    findings: found.findings,
    fields,
    show: (field) => goTo(pageOf(field)),
    onFirstSuggestion: (finding) => {
      const [first] = finding.suggestions;
      if (first !== undefined) replace(finding, first, false);
    },
  });
  const decisions = useDecisions(presentation, () => (isDraft ? autosave.saveNow() : Promise.resolve()));

  function takeFindings(findings: readonly FoundDetailFragment[]): void {
    setRefused({ findings, texts: textsOf(autosave.current().mine) });
  }

  function changeText(field: string, text: string): void {
    const before = textsOf(autosave.current().mine)[field] ?? '';
    autosave.edit((current) => withText(current, field, text));
    setReplaced((spans) => [
      ...spans.filter((span) => span.field !== field),
      ...shiftSpans(
        spans.filter((span) => span.field === field),
        before,
        text,
      ),
    ]);
  }

  function swap(field: string, start: number, end: number, text: string): void {
    const area = walk.areaOf(field);
    if (area) return area.replace(start, end, text);
    const before = textsOf(autosave.current().mine)[field] ?? '';
    changeText(field, before.slice(0, start) + text + before.slice(end));
  }

  function replace(finding: PlacedFinding, replacement: string, isFromPanel: boolean): void {
    const { field, start, end, text } = finding;
    const now = textsOf(autosave.current().mine)[field] ?? '';
    if (now.slice(start, end) !== text) return;
    const fitting = fitReplacement(now, start, replacement);
    const after = { field, start, end: start + fitting.length, text: fitting };
    swap(field, start, end, fitting);
    report.replaced(finding);
    const forget = finding.class === 'NAME' ? remember(finding.text, replacement) : undefined;
    setReplaced((spans) => [...spans, after]);
    walk.moveOn(field, after.end, isFromPanel);
    // One after the other would pile up; the browser's own undo reaches further back.
    hideLast.current?.();
    hideLast.current = say(t('deidentification.replaced', { text, replacement: fitting }), {
      action: {
        label: t('common.undo'),
        run: () => {
          takeBack(after, text);
          forget?.();
        },
      },
    });
  }

  function takeBack({ field, start, end, text }: Replaced, original: string): void {
    const now = textsOf(autosave.current().mine)[field] ?? '';
    // Whatever was typed since stays; only the very words that were put in are taken out.
    const at = now.slice(start, end) === text ? start : now.indexOf(text);
    if (at !== -1) swap(field, at, at + text.length, original);
  }

  async function keepAs(finding: PlacedFinding, reason: string): Promise<string | null> {
    const problem = await decisions.keepAs(finding, reason);
    // The answer brought what the server finds now.
    if (problem === null) setRefused(null);
    if (problem === null) walk.moveOn(finding.field, finding.start, true);
    return problem;
  }

  function marksOf(field: string): Mark[] {
    const text = texts[field] ?? '';
    const kept = presentation.notIdentifiers.map((decision) => decision.text);
    return [
      ...found.findings
        .filter((finding) => finding.field === field)
        .map(({ start, end, tier, key }): Mark => ({
          start,
          end,
          key,
          kind: tier === 'required' ? 'open' : 'quasi',
        })),
      ...replaced
        .filter((span) => span.field === field && text.slice(span.start, span.end) === span.text)
        .map(({ start, end }): Mark => ({ start, end, kind: 'settled', key: `replaced:${start}` })),
      ...commentMarks(presentation.passageComments, field, text),
      ...marksOfWords(text, kept),
    ];
  }

  return {
    presentation,
    isDraft,
    canEdit: presentation.viewerCan.edit,
    content,
    autosave,
    saving: state,
    wasRestored,
    page,
    goTo,
    change: (changes) => autosave.edit((current) => ({ ...current, ...changes })),
    textOf: (field) => texts[field] ?? '',
    changeText,
    marksOf,
    found,
    walk,
    decisions,
    replace,
    keepAs,
    takeFindings,
  };
}
