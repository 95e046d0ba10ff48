import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { PlacedFinding } from '../../de-identification/found';
import type { MarkedTextAreaHandle } from '../../de-identification/marked-text-area';
import { neighbour, type Direction } from '../../de-identification/walk';

/** Which finding is looked at: one by its key, or whichever stands next from a place on. */
type Point = { key: string } | { field: string; position: number } | null;

export interface FindingWalk {
  active: PlacedFinding | null;
  /** Came from the panel, so the panel keeps the focus. */
  isFromPanel: boolean;
  activate: (finding: PlacedFinding) => void;
  /** The one at the place is settled: look at the next. */
  moveOn: (field: string, position: number, isFromPanel: boolean) => void;
  rest: (field: string, position: number) => void;
  register: (field: string, area: MarkedTextAreaHandle | null) => void;
  areaOf: (field: string) => MarkedTextAreaHandle | undefined;
}

interface Question {
  findings: readonly PlacedFinding[];
  fields: readonly string[];
  /** Brings the page with this text on screen; its area registers itself. */
  show: (field: string) => void;
  onFirstSuggestion: (finding: PlacedFinding) => void;
}

export function useFindingWalk({ findings, fields, show, onFirstSuggestion }: Question): FindingWalk {
  const [point, setPoint] = useState<Point>(null);
  const [isFromPanel, setIsFromPanel] = useState(false);
  const areas = useRef(new Map<string, MarkedTextAreaHandle>());
  const awaited = useRef<{ finding: PlacedFinding; withFocus: boolean } | null>(null);
  const cursor = useRef<{ field: string; position: number } | null>(null);

  const active = useMemo(() => {
    if (!point) return null;
    if ('key' in point) return findings.find(({ key }) => key === point.key) ?? null;
    const required = findings.filter(({ tier }) => tier === 'required');
    return neighbour(required.length > 0 ? required : findings, fields, null, point, 'next');
  }, [findings, fields, point]);

  function goTo(finding: PlacedFinding, withFocus: boolean): void {
    setPoint({ key: finding.key });
    setIsFromPanel(false);
    const area = areas.current.get(finding.field);
    if (area) look(area, finding, withFocus);
    else {
      awaited.current = { finding, withFocus };
      show(finding.field);
    }
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // A list that is open, or a dialog, has its own use for these keys.
    if (event.target instanceof Element && event.target.closest('select, [role="dialog"], [role="combobox"]'))
      return;
    if (event.key === 'Enter' && active) {
      event.preventDefault();
      return onFirstSuggestion(active);
    }
    const direction: Direction | null =
      event.key === 'ArrowDown' ? 'next' : event.key === 'ArrowUp' ? 'previous' : null;
    if (!direction) return;
    event.preventDefault();
    const required = findings.filter(({ tier }) => tier === 'required');
    const walked = required.length > 0 ? required : findings;
    const from = active ? { field: active.field, position: active.start } : cursor.current;
    const next = neighbour(walked, fields, active?.key ?? null, from, direction);
    if (next) goTo(next, true);
  });
  useEffect(() => {
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  return {
    active,
    isFromPanel,
    // From the panel the keyboard stays in the panel, where the answers are.
    activate: (finding) => goTo(finding, false),
    moveOn(field, position, fromPanel) {
      setPoint({ field, position });
      setIsFromPanel(fromPanel);
    },
    rest(field, position) {
      cursor.current = { field, position };
      const here = findings.find(
        (finding) => finding.field === field && finding.start <= position && position <= finding.end,
      );
      if (here) setPoint({ key: here.key });
      setIsFromPanel(false);
    },
    register(field, area) {
      if (!area) {
        areas.current.delete(field);
        return;
      }
      areas.current.set(field, area);
      const wanted = awaited.current;
      if (wanted?.finding.field !== field) return;
      awaited.current = null;
      look(area, wanted.finding, wanted.withFocus);
    },
    areaOf: (field) => areas.current.get(field),
  };
}

function look(area: MarkedTextAreaHandle, { start, end }: PlacedFinding, withFocus: boolean): void {
  if (withFocus) area.select(start, end);
  else area.reveal(start);
}
