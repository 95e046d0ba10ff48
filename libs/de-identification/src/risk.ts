import { scan } from './scan';
import type { IdentifierClass } from './finding';

/** What is known of a patient beside the prose, each as the form has it. */
export interface Combination {
  /** Structured fields: `ageBand`, `gender`, `occupation`, `setting`, `region`, `diagnosis`. */
  fields: Readonly<Record<string, string>>;
  /** Prose whose quasi-identifiers count too. */
  prose?: string;
}

/** A case to compare with, by its structured fields alone. */
export type Peer = Readonly<Record<string, string>>;

export interface Risk {
  level: 'low' | 'raised' | 'high';
  /** How many of the cases compared with share every filled-in field, this one left out; null where there are none. */
  sharedBy: number | null;
  /** How many cases were compared with. */
  among: number;
  /** The kinds of detail in the prose that narrow a person down, with how often each stands there. */
  details: { class: IdentifierClass; count: number }[];
  /** One sentence for the writer. */
  reason: string;
}

/** Fewer than this many alike, and a reader who knows one detail can guess the rest. */
const FEW = 5;
const NARROWING: readonly IdentifierClass[] = ['AGE', 'ORG', 'STATE', 'COUNTRY', 'OTHER'];

/** Warns of combinations that few patients share, and says how many do. */
export function riskOf({ fields, prose = '' }: Combination, peers: readonly Peer[] = []): Risk {
  const filled = Object.entries(fields).filter(([, value]) => value.trim() !== '');
  const isAlike = (peer: Peer): boolean =>
    filled.every(([name, value]) => (peer[name] ?? '').trim().toLowerCase() === value.trim().toLowerCase());
  const sharedBy = peers.length === 0 ? null : peers.filter(isAlike).length;
  const counts = new Map<IdentifierClass, Set<string>>();
  let required = 0;
  for (const finding of scan(prose)) {
    if (finding.tier === 'required') required++;
    else if (NARROWING.includes(finding.class))
      counts.set(finding.class, (counts.get(finding.class) ?? new Set()).add(finding.text.toLowerCase()));
  }
  const details = NARROWING.flatMap((identifier) => {
    const count = counts.get(identifier)?.size ?? 0;
    return count === 0 ? [] : [{ class: identifier, count }];
  });
  const narrowing = filled.length + details.length;
  const isRare = sharedBy !== null && sharedBy < FEW && filled.length > 1;
  const level =
    required > 0 || (isRare && narrowing >= 4) ? 'high' : isRare || narrowing >= 5 ? 'raised' : 'low';
  return {
    level,
    sharedBy,
    among: peers.length,
    details,
    reason: reasonFor(level, sharedBy, peers.length, required, narrowing),
  };
}

function reasonFor(
  level: Risk['level'],
  sharedBy: number | null,
  among: number,
  required: number,
  narrowing: number,
): string {
  if (required > 0) return 'The text still holds details that lead straight to the patient.';
  if (level === 'low') return 'Many patients could be meant.';
  if (sharedBy === null)
    return `Together, ${narrowing} details may be enough for someone who knows the patient.`;
  return sharedBy === 0
    ? `No other of ${among} cases shares this combination.`
    : `Only ${sharedBy} of ${among} other cases share${sharedBy === 1 ? 's' : ''} this combination.`;
}
