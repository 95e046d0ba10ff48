// "[patient]", "[colleague 1]", "[age band]": what stands there after a replacement. "@[…]" around a name is none.
const PLACEHOLDER = /(?<!@)\[[a-zåäöüßé…-]{1,24}(?: [a-zåäöüßé…-]{1,24}){0,2}(?: \d{1,2})?\]/g;
const SPOKEN_FOR =
  /^\[(?:patient|patientin|person|partner|former partner|mother|father|sister|brother|son|daughter|child|relative|friend|family|grandmother|grandfather|flatmate|neighbour|neighbor|colleague|supervisor|manager|teacher|solicitor|clinician|nurse|therapist|doctor|town|city|place|region|country|address|street|postcode|hospital|clinic|school|university|ward|home|place of worship|day|date|month|season|year|week|age|age band|e-mail|email|phone|web address|network address|handle|number|organisation|organization|employer|name|background|occupation|contact|removed)(?: \d{1,2})?\]$/;

/** Colleagues, or all who hold a role in the team, as a post mentions them. */
const MENTION = /@\[(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|LEAD|SUPERVISOR|MEMBER|TRAINEE)\]/gi;

/** The placeholders of a normalised text, which are never findings. */
export function placeholdersIn(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const match of text.matchAll(PLACEHOLDER)) {
    if (SPOKEN_FOR.test(match[0])) found.push({ start: match.index, end: match.index + match[0].length });
  }
  for (const match of text.matchAll(MENTION))
    found.push({ start: match.index, end: match.index + match[0].length });
  return found.sort((one, other) => one.start - other.start);
}
