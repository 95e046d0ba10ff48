import { holdsOwnWord } from './own-words';

const lists = {
  deny: [
    { text: 'Lindgården', class: 'ORG' as const },
    { text: 'Mill Lane', class: 'LOCATION' as const },
  ],
};

it.each([
  ['lindgården', true],
  ['Lindgårdens', true],
  ['Lindga\u030arden', true],
  ['Lind\u200bgården', true],
  ['12 Mill  Lane', true],
  ['Mill', false],
  ['Millane', false],
  ['Windmill Lanes', false],
])('%s holds a word of the organisation’s own: %s', (text, holds) => {
  expect(holdsOwnWord(text, lists)).toBe(holds);
});
