import { TeamRole, type Actor } from '@second-chair/platform';
import { IdentifierClass } from './identifying-detail';

/**
 * What the gate knows of an organisation's own words concerns everyone in it, so everyone may read the lists. Only leads
 * and admins change them, and only they see what was proposed by others.
 */
export const wordListPolicy = {
  edit: (actor: Actor): boolean => actor.isAdmin || actor.teams.some(({ role }) => role === TeamRole.LEAD),
};

/** A date, an age or a number is harmless in one account at most, never for everyone: such words cannot be cleared. */
export const clearableClasses: readonly IdentifierClass[] = [
  IdentifierClass.NAME,
  IdentifierClass.LOCATION,
  IdentifierClass.STATE,
  IdentifierClass.COUNTRY,
  IdentifierClass.ORG,
  IdentifierClass.OTHER,
];

/** What a word of the organisation can be: who, where, which house, or a number or address that leads to one of them. */
export const listableClasses: readonly IdentifierClass[] = [
  IdentifierClass.NAME,
  IdentifierClass.LOCATION,
  IdentifierClass.ORG,
  IdentifierClass.CONTACT,
  IdentifierClass.ID,
  IdentifierClass.OTHER,
];

/** The same words whatever their case, accents' spelling and spacing: what makes two entries one. */
export function foldedWords(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** One letter is no word: listed, it would be found everywhere. */
export function isListable(text: string): boolean {
  return (text.match(/[\p{L}\p{N}]/gu) ?? []).length >= 2;
}
