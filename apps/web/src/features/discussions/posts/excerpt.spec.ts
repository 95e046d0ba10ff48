import { excerptOf } from './excerpt';

const lena = { id: '0190a5d2-1111-7000-8000-000000000001', name: 'Lena' };

it.each([
  ['**Step three:** look at _her_ side', 'Step three: look at her side'],
  ['- one\n- two\n\n> said', 'one two said'],
  ['See [the paper](https://elsewhere.example)', 'See the paper'],
  [`Ask @[${lena.id}], then write`, 'Ask @Lena, then write'],
  ['Ask @[0190a5d2-1111-7000-8000-00000000dead] first', 'Ask @… first'],
  ['Cut in a token @[0190a5d2-1111-70…', 'Cut in a token …'],
  ['snake_case stays', 'snake_case stays'],
])('makes a plain line of %j', (body, plain) => {
  expect(excerptOf(body, [lena])).toBe(plain);
});

it('ends a long one with an ellipsis', () => {
  expect(excerptOf('word '.repeat(100), [])).toMatch(/^.{150,160}…$/);
});
