import fc from 'fast-check';
import { LONGEST_ROUND, protocols, sharedOut, WHOLE_ROUND, windowProblem, writtenPhases } from './index';

const phasesOf = fc.constantFrom(...protocols).map(writtenPhases);

describe('the windows of a round in writing', () => {
  it('are whole hours that add up, longer where the protocol gives more minutes', () => {
    fc.assert(
      fc.property(phasesOf, fc.integer({ min: 20, max: LONGEST_ROUND }), (phases, hours) => {
        const shares = sharedOut(phases, hours);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(hours);
        expect(windowProblem(phases, shares)).toBeNull();
        phases.forEach((one, i) =>
          phases.forEach((other, j) => {
            if (one.minutes > other.minutes) expect(shares[i]).toBeGreaterThanOrEqual((shares[j] ?? 0) - 1);
          }),
        );
      }),
    );
  });

  it('take ten days together where nobody says otherwise', () => {
    for (const protocol of protocols)
      expect(sharedOut(writtenPhases(protocol)).reduce((sum, share) => sum + share, 0)).toBe(WHOLE_ROUND);
  });

  it('may not be missing, broken, empty or longer than twenty days together', () => {
    const phases = writtenPhases(protocols[0]!);
    expect(windowProblem(phases, [24])).toBe('wrongNumber');
    expect(windowProblem(phases, [24, 1.5, 24])).toBe('notWhole');
    expect(windowProblem(phases, [24, 0, 24])).toBe('tooShort');
    expect(windowProblem(phases, [160, 160, 161])).toBe('tooLong');
    expect(windowProblem(phases, [160, 160, 160])).toBeNull();
  });
});
