import type { Candidate } from './finding';
import { followsOn, weeksFor } from './weeks';

const PEOPLE: Record<string, string> = {
  wife: '[partner]',
  husband: '[partner]',
  partner: '[partner]',
  girlfriend: '[partner]',
  boyfriend: '[partner]',
  fiancé: '[partner]',
  ex: '[former partner]',
  frau: '[partner]',
  mann: '[partner]',
  fru: '[partner]',
  sambo: '[partner]',
  freundin: '[friend]',
  freund: '[friend]',
  mother: '[mother]',
  mum: '[mother]',
  mom: '[mother]',
  mutter: '[mother]',
  mamma: '[mother]',
  mamman: '[mother]',
  father: '[father]',
  dad: '[father]',
  vater: '[father]',
  pappa: '[father]',
  pappan: '[father]',
  sister: '[sister]',
  schwester: '[sister]',
  syster: '[sister]',
  brother: '[brother]',
  bruder: '[brother]',
  bror: '[brother]',
  schwager: '[relative]',
  son: '[son]',
  sohn: '[son]',
  sonen: '[son]',
  daughter: '[daughter]',
  tochter: '[daughter]',
  dotter: '[daughter]',
  kid: '[child]',
  child: '[child]',
  toddler: '[child]',
  baby: '[child]',
  nephew: '[relative]',
  niece: '[relative]',
  aunt: '[relative]',
  uncle: '[relative]',
  cousin: '[relative]',
  grandmother: '[grandmother]',
  grandfather: '[grandfather]',
  friend: '[friend]',
  flatmate: '[flatmate]',
  roommate: '[flatmate]',
  neighbour: '[neighbour]',
  neighbor: '[neighbour]',
  colleague: '[colleague]',
  supervisor: '[supervisor]',
  manager: '[manager]',
  receptionist: '[colleague]',
  solicitor: '[solicitor]',
  teacher: '[teacher]',
  boss: '[manager]',
  dr: '[clinician]',
  doctor: '[clinician]',
  prof: '[clinician]',
  professor: '[clinician]',
  nurse: '[nurse]',
  gp: '[clinician]',
  therapist: '[therapist]',
};

const FACILITIES: Record<string, string[]> = {
  hospital: ['a general hospital', '[hospital]'],
  clinic: ['an outpatient clinic', '[clinic]'],
  school: ['a local school', '[school]'],
  university: ['a university', '[university]'],
  church: ['a local congregation', '[place of worship]'],
  ward: ['an inpatient unit', '[ward]'],
  home: ['a residential home', '[home]'],
  place: ['a place nearby', '[place]'],
};

const SEASONS = [
  'winter',
  'winter',
  'spring',
  'spring',
  'spring',
  'summer',
  'summer',
  'summer',
  'autumn',
  'autumn',
  'autumn',
  'winter',
];

function ageBand(kind: string): string[] {
  const age = Number(kind.slice(4));
  if (!Number.isFinite(age) || age <= 0) return ['[age band]'];
  if (age >= 90) return ['over eighty', '[age band]'];
  if (age < 13) return ['a child', '[age band]'];
  if (age < 18) return ['a teenager', '[age band]'];
  const decade =
    ['', '', 'twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties'][
      Math.floor(age / 10)
    ] ?? '';
  return decade === '' ? ['a young adult', '[age band]'] : [`in the ${decade}`, '[age band]'];
}

// The patient is "she" or "he" for the writer too: the nearest pronoun behind the name tells which.
function pronounAfter(text: string, end: number): string {
  const match = /\b(she|her|hers|he|him|his)\b/i.exec(text.slice(end, end + 240));
  if (match === null) return 'they';
  return (match[1] ?? '').toLowerCase().startsWith('s') || /^her/i.test(match[1] ?? '') ? 'she' : 'he';
}

/** What to write instead, the best first. Nothing here is itself an identifier. */
export function suggestionsFor(candidate: Candidate, text: string, firstSession?: string): string[] {
  const { kind, placeholder } = candidate;
  if (placeholder !== undefined) return [placeholder];
  if (candidate.class === 'NAME') {
    const role = PEOPLE[kind];
    return role === undefined
      ? ['[patient]', pronounAfter(text, candidate.end), '[person]']
      : [role, '[person]'];
  }
  if (candidate.class === 'AGE') return ageBand(kind);
  if (candidate.class === 'DATE') {
    if (kind.startsWith('month-')) {
      const season = SEASONS[Number(kind.slice(6)) - 1];
      return season === undefined ? ['[season]'] : [season, '[month]'];
    }
    if (kind === 'year') return ['a few years ago', '[year]'];
    const before = text.slice(Math.max(0, candidate.start - 10), candidate.start);
    const words = text.slice(candidate.start, candidate.end);
    const weeks = firstSession === undefined ? [] : weeksFor(words, before, firstSession);
    if (weeks.length > 0) return [...weeks, '[day]'];
    return followsOn(before)
      ? ['[day]', 'a day in week …', 'a day a few weeks in']
      : ['a few weeks in', 'in week …', '[day]'];
  }
  if (candidate.class === 'LOCATION') {
    if (kind === 'large city') return ['a large city', '[city]'];
    if (kind === 'street') return ['[address]'];
    if (kind === 'postcode') return ['[postcode]'];
    if (kind === 'county') return ['a rural area', '[region]'];
    return FACILITIES[kind] ?? ['a mid-size town', '[town]'];
  }
  if (candidate.class === 'COUNTRY') return ['another country', '[country]'];
  if (candidate.class === 'STATE') return ['another region', '[region]'];
  if (candidate.class === 'OTHER') return kind === 'number' ? ['[number]'] : ['[background]'];
  if (candidate.class === 'ORG') return ['an employer', '[organisation]'];
  if (candidate.class === 'CONTACT') return [`[${kind}]`];
  return ['[number]'];
}
