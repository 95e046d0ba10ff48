import { placed, PlacedFinding } from './found';
import { neighbour } from './walk';

const fields = ['CONTEXT', 'ENDING'];
const finding = (field: string, start: number, text: string): Omit<PlacedFinding, 'key'> => ({
  field,
  start,
  end: start + text.length,
  text,
  class: 'NAME',
  tier: 'required',
  confidence: 1,
  reason: '',
  suggestions: [],
});
const findings = placed(
  [finding('ENDING', 30, 'Anna'), finding('CONTEXT', 5, 'Uppsala'), finding('ENDING', 4, 'Anna')],
  fields,
);
const keys = findings.map(({ key }) => key);
const from = (
  activeKey: string | null,
  cursor: { field: string; position: number } | null,
  direction: 'next' | 'previous',
) => neighbour(findings, fields, activeKey, cursor, direction)?.key;

it('walks in reading order and begins again at the end', () => {
  expect(keys).toEqual(['CONTEXT:NAME:Uppsala:0', 'ENDING:NAME:Anna:0', 'ENDING:NAME:Anna:1']);
  expect(from(keys[0] ?? null, null, 'next')).toBe(keys[1]);
  expect(from(keys[2] ?? null, null, 'next')).toBe(keys[0]);
  expect(from(keys[0] ?? null, null, 'previous')).toBe(keys[2]);
});

it('starts from the cursor when none is active', () => {
  expect(from(null, { field: 'ENDING', position: 10 }, 'next')).toBe(keys[2]);
  expect(from(null, { field: 'ENDING', position: 10 }, 'previous')).toBe(keys[1]);
  expect(from(null, { field: 'CONTEXT', position: 0 }, 'previous')).toBe(keys[2]);
  expect(from(null, null, 'next')).toBe(keys[0]);
});
