import { describe, expect, it } from '@jest/globals';
import { asFilter } from './as-filter';

const noon = Date.parse('2026-03-10T12:00:00Z');

describe('filters in the address', () => {
  it('are asked of the server, each by its own name', () => {
    expect(asFilter({ kind: 'POST', team: 't', person: 'p', state: 'READY', period: 'week' }, noon)).toEqual({
      kinds: ['POST'],
      teamId: 't',
      personId: 'p',
      states: ['READY'],
      since: '2026-03-03T00:00:00.000Z',
    });
    expect(asFilter({}, noon)).toEqual({});
  });

  it('ask the same all day long', () => {
    expect(asFilter({ period: 'month' }, noon)).toEqual(asFilter({ period: 'month' }, noon + 3_600_000));
  });
});
