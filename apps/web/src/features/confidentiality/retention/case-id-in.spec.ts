import { describe, expect, it } from '@jest/globals';
import { caseIdIn } from './case-id-in';

const id = '0190a1b2-0000-7000-8000-00000000abcd';

describe('the id of a case', () => {
  it('is found in its link, with whatever follows, and by itself', () => {
    for (const text of [
      id,
      ` ${id.toUpperCase()} `,
      `https://chair.example/cases/${id}`,
      `https://chair.example/cases/${id}/versions?thread=${id.replace('a', 'b')}`,
      `/cases/${id}#below`,
    ])
      expect([text, caseIdIn(text)]).toEqual([text, id]);
  });

  it('is not found in anything else', () => {
    for (const text of ['', 'The case of March', `https://chair.example/threads/${id}`, id.slice(1)])
      expect([text, caseIdIn(text)]).toEqual([text, null]);
  });
});
