import { shiftSpans } from './shift';

const text = 'The week after, Anna wrote from Uppsala.';
const anna = { start: 16, end: 20 };
const uppsala = { start: 32, end: 39 };

it.each([
  [
    'words before both',
    `Then: ${text}`,
    [
      { start: 22, end: 26 },
      { start: 38, end: 45 },
    ],
  ],
  ['words between', text.replace('wrote', 'wrote to me'), [anna, { start: 38, end: 45 }]],
  ['words after both', `${text} Twice.`, [anna, uppsala]],
  ['one replaced', text.replace('Anna', 'she'), [{ start: 31, end: 38 }]],
  ['one changed inside', text.replace('Anna', 'Anne'), [uppsala]],
  ['all gone', '', []],
])('follows an edit: %s', (_what, after, expected) => {
  expect(shiftSpans([anna, uppsala], text, after)).toEqual(expected);
});
