import { TeamRole, type Actor } from '@second-chair/platform';
import { IdentifierClass } from './identifying-detail';
import { clearableClasses, foldedWords, isListable, wordListPolicy } from './word-list.policy';

const actor = (role: TeamRole | null, isAdmin = false): Actor => ({
  personId: 'p',
  name: 'Someone',
  email: 'someone@story.example',
  organisationId: 'o',
  organisationName: 'Practice',
  isAdmin,
  recusedFrom: [],
  brokeGlassFor: [],
  teams: role ? [{ membershipId: 'm', teamId: 't', teamName: 'First', role }] : [],
});

it.each([
  ['a lead', actor(TeamRole.LEAD), true],
  ['an admin in no team', actor(null, true), true],
  ['a supervisor', actor(TeamRole.SUPERVISOR), false],
  ['a member', actor(TeamRole.MEMBER), false],
  ['a trainee', actor(TeamRole.TRAINEE), false],
])('%s edits the lists: %s', (_who, who, may) => {
  expect(wordListPolicy.edit(who)).toBe(may);
});

it('clears no class that points at one moment, age or file', () => {
  for (const fine of [IdentifierClass.DATE, IdentifierClass.AGE, IdentifierClass.CONTACT, IdentifierClass.ID])
    expect(clearableClasses).not.toContain(fine);
});

it.each([
  ['LINDGÅRDEN', 'lindgården'],
  ['  Mill   Lane ', 'mill lane'],
  ['Lindga\u030arden', 'lindgården'],
  ['Lind\u200bgården', 'lindgården'],
  ['Ｍill', 'mill'],
])('%s and %s are one entry', (one, other) => {
  expect(foldedWords(one)).toBe(foldedWords(other));
});

it.each([
  ['a', false],
  ['…!', false],
  ['Li', true],
  ['李娜', true],
  ['7 B', true],
])('%s can be listed: %s', (text, can) => {
  expect(isListable(text)).toBe(can);
});
