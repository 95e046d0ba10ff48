import { isWriting, TeamRole } from '@second-chair/platform';
import { LIMITS } from '@second-chair/wire';
import { isEmail } from 'class-validator';
import Papa from 'papaparse';

export const ROSTER_COLUMNS = ['name', 'email', 'team', 'role'] as const;
export type RosterColumn = (typeof ROSTER_COLUMNS)[number];

export type RosterProblemKind =
  | 'missing'
  | 'no such column'
  | 'not an address'
  | 'not a role'
  | 'too long'
  | 'unprintable'
  | 'formula'
  | 'quotes'
  | 'twice';

export interface RosterLine {
  /** As a spreadsheet counts: the heading is row 1. */
  row: number;
  name: string;
  email: string;
  team: string;
  role: TeamRole | null;
  problems: { column: RosterColumn; kind: RosterProblemKind }[];
}

export interface Roster {
  lines: RosterLine[];
  /** Headings that mean nothing here. */
  ignored: string[];
}

const headings: Readonly<Record<string, RosterColumn>> = {
  name: 'name',
  email: 'email',
  'e-mail': 'email',
  mail: 'email',
  'email address': 'email',
  'e-mail address': 'email',
  team: 'team',
  role: 'role',
};

/**
 * A roster as spreadsheets write it: comma, semicolon or tab, with or without a byte order mark, quoted where needed. What
 * a spreadsheet would run as a formula is refused: a list that comes in here may one day leave again as one.
 */
export function parseRoster(text: string): Roster {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/u, ''), {
    delimitersToGuess: [',', ';', '\t'],
  });
  const [first = [], ...rest] = data;
  const columns = first.map((heading) => headings[plain(heading).toLowerCase()]);
  const ignored = first.map(plain).filter((heading, i) => heading !== '' && columns[i] === undefined);
  if (!columns.includes('email'))
    return {
      lines: [{ ...lineOf(1, columns, []), problems: [{ column: 'email', kind: 'no such column' }] }],
      ignored,
    };
  const broken = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row));
  const lines: RosterLine[] = [];
  const seen = new Set<string>();
  rest.forEach((cells, i) => {
    if (cells.every((cell) => cell.trim() === '')) return;
    const line = lineOf(i + 2, columns, cells);
    if (broken.has(i + 1)) line.problems.push({ column: 'name', kind: 'quotes' });
    const key = `${line.email}\n${line.team.toLowerCase()}`;
    if (line.email !== '' && seen.has(key)) line.problems.push({ column: 'email', kind: 'twice' });
    seen.add(key);
    lines.push(line);
  });
  return { lines, ignored };
}

function lineOf(
  row: number,
  columns: readonly (RosterColumn | undefined)[],
  cells: readonly string[],
): RosterLine {
  const cell = (column: RosterColumn): string => plain(cells[columns.indexOf(column)] ?? '');
  const email = cell('email').toLowerCase();
  const roleWord = cell('role').toUpperCase();
  const role =
    roleWord === '' ? TeamRole.MEMBER : (Object.values(TeamRole).find((one) => one === roleWord) ?? null);
  const line: RosterLine = { row, name: cell('name'), email, team: cell('team'), role, problems: [] };
  const complain = (column: RosterColumn, kind: RosterProblemKind): void =>
    void line.problems.push({ column, kind });
  for (const column of ROSTER_COLUMNS) {
    const words = cell(column);
    if (!isWriting(words)) complain(column, 'unprintable');
    else if (/^[=+\-@]/u.test(words)) complain(column, 'formula');
  }
  if (line.problems.length > 0) return line;
  if (email === '') complain('email', 'missing');
  else if (email.length > LIMITS.email || !isEmail(email)) complain('email', 'not an address');
  if (line.name.length > LIMITS.name) complain('name', 'too long');
  if (role === null) complain('role', 'not a role');
  return line;
}

function plain(cell: string): string {
  return cell.replace(/\s+/gu, ' ').trim();
}
