import { ALL_STATES, columnsOf } from './columns';

it('shows every state in exactly one column', () => {
  expect(new Set(ALL_STATES).size).toBe(ALL_STATES.length);
  expect(columnsOf(undefined).flatMap(({ states }) => states)).toEqual([...ALL_STATES]);
});

it('leaves the columns a filter asks for', () => {
  expect(columnsOf(['READY', 'RETURNED'])).toEqual([
    { name: 'writing', states: ['RETURNED'] },
    { name: 'ready', states: ['READY'] },
  ]);
});
