import { describe, expect, it } from '@jest/globals';
import { riskOf } from './index';

const fields = { ageBand: 'in the sixties', occupation: 'organist', region: 'coast' };
const common = { ageBand: 'in the thirties', occupation: 'nurse', region: 'coast' };

describe('riskOf', () => {
  it('counts who shares a combination', () => {
    const peers = [...Array.from({ length: 9 }, () => common), fields];
    expect(riskOf({ fields }, peers)).toMatchObject({ sharedBy: 1, among: 10, level: 'raised' });
    expect(riskOf({ fields: common }, peers)).toMatchObject({ sharedBy: 9, level: 'low' });
  });

  it('adds the details of the prose to those of the form', () => {
    const risk = riskOf({ fields, prose: 'A 61-year-old from Ireland.' }, [common]);
    expect(risk.level).toBe('high');
    expect(risk.details).toEqual([
      { class: 'AGE', count: 1 },
      { class: 'COUNTRY', count: 1 },
    ]);
  });

  it('says so while the text still names somebody', () => {
    expect(riskOf({ fields: {}, prose: 'I saw Torsten Lindgren again.' }).reason).toContain(
      'straight to the patient',
    );
  });

  it('promises no number where there is nothing to compare with', () => {
    expect(riskOf({ fields })).toMatchObject({ sharedBy: null, among: 0 });
  });
});
