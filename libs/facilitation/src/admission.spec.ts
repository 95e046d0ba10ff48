import { postKinds } from '@second-chair/wire';
import fc from 'fast-check';
import { admission, admits, protocols, roles, writtenPhases } from './index';

const situation = fc
  .constantFrom(...protocols)
  .map((protocol) => ({ protocol, phases: writtenPhases(protocol) }))
  .chain(({ protocol, phases }) =>
    fc.record({
      protocol: fc.constant(protocol),
      phases: fc.constant(phases),
      current: fc.nat({ max: phases.length }),
      role: fc.constantFrom(...roles),
      kind: fc.constantFrom(...postKinds),
    }),
  );

describe('a contribution', () => {
  it('appears at once exactly where the open phase asks it of the role, and after the last phase', () => {
    fc.assert(
      fc.property(situation, ({ phases, current, role, kind }) => {
        const phase = phases[current];
        expect(admission(phases, current, role, kind).isHeld).toBe(
          phase !== undefined && !phase.rule.writes[role].includes(kind),
        );
      }),
    );
  });

  it('is held until the first later phase that takes it, and then appears at once', () => {
    fc.assert(
      fc.property(situation, ({ phases, current, role, kind }) => {
        const held = admission(phases, current, role, kind);
        if (!held.isHeld) return;
        expect(held.place).toBeGreaterThan(current);
        expect(held.place).toBeLessThanOrEqual(phases.length);
        expect(admission(phases, held.place, role, kind).isHeld).toBe(false);
        for (const between of phases.slice(current + 1, held.place))
          expect(admits(between, role, kind)).toBe(false);
      }),
    );
  });

  it('of the facilitator is never held', () => {
    fc.assert(
      fc.property(situation, ({ phases, current, kind }) => {
        expect(admission(phases, current, 'FACILITATOR', kind)).toEqual({ isHeld: false });
      }),
    );
  });
});

describe('each protocol', () => {
  it.each(protocols.map((protocol) => [protocol.key, protocol] as const))(
    '%s has phases of their own names, and somebody may act in each that is written',
    (_key, protocol) => {
      const keys = protocol.phases.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      for (const { minutes, rule, isWritten } of protocol.phases) {
        expect(minutes).toBeGreaterThan(0);
        expect(rule.writes.FACILITATOR.length > 0 && (isWritten || rule.aloud.length > 0)).toBe(true);
        if (rule.mayBeAnonymous) expect(rule.writes.MEMBER.length).toBeGreaterThan(0);
      }
      expect(writtenPhases(protocol).length).toBeGreaterThan(1);
    },
  );

  it('about the relationship takes no advice in any phase', () => {
    const balint = protocols.find(({ key }) => key === 'BALINT_GROUP');
    for (const phase of balint?.phases ?? [])
      for (const role of ['PRESENTER', 'MEMBER'] as const)
        expect(admits(phase, role, 'SUGGESTION')).toBe(false);
  });
});
