import { describe, expect, it } from '@jest/globals';
import { TeamRole, type Actor } from '@second-chair/platform';
import fc from 'fast-check';
import { glassPolicy } from './break-glass/glass-break.policy';
import { CasePresentationKind, CasePresentationState } from './case-presentation.enums';
import { casePolicy } from './case-presentation.policy';

const ids = fc.constantFrom('one', 'two', 'three');
const rows = fc.record({
  id: ids,
  teamId: ids,
  presenterId: ids,
  kind: fc.constantFrom(...Object.values(CasePresentationKind)),
  state: fc.constantFrom(...Object.values(CasePresentationState)),
  asksOrganisation: fc.boolean(),
});
const actors: fc.Arbitrary<Actor> = fc.record({
  personId: ids,
  name: fc.constant(''),
  email: fc.constant(''),
  organisationId: fc.constant(''),
  organisationName: fc.constant(''),
  isAdmin: fc.boolean(),
  teams: fc.uniqueArray(
    fc.record({
      membershipId: fc.constant(''),
      teamId: ids,
      teamName: fc.constant(''),
      role: fc.constantFrom(...Object.values(TeamRole)),
    }),
    { selector: ({ teamId }) => teamId },
  ),
  recusedFrom: fc.uniqueArray(ids),
  brokeGlassFor: fc.uniqueArray(ids),
});
const rules = Object.entries(casePolicy);

describe('whoever stepped away from a case', () => {
  it('may do nothing with it, whatever their role and its state', () => {
    fc.assert(
      fc.property(actors, rows, (actor, row) => {
        const recused = { ...actor, recusedFrom: [...actor.recusedFrom, row.id] };
        expect(rules.filter(([, rule]) => rule(recused, row))).toEqual([]);
      }),
    );
  });
});

describe('putting away', () => {
  it('is open to a lead, a supervisor and the author once a case was presented, and to nobody before', () => {
    fc.assert(
      fc.property(actors, rows, (actor, row) => {
        const was = [CasePresentationState.PRESENTED, CasePresentationState.FOLLOW_UP].includes(row.state);
        const who = casePolicy.leadsTeamOf(actor, row) || casePolicy.isMine(actor, row);
        expect(casePolicy.putAway(actor, row)).toBe(was && who);
      }),
    );
  });
});

describe('an admin who gave a reason', () => {
  it('sees what they opened, while anyone else is let see no more by it', () => {
    fc.assert(
      fc.property(actors, rows, (actor, row) => {
        const opened = actor.brokeGlassFor.includes(row.id) && !actor.recusedFrom.includes(row.id);
        expect(casePolicy.see(actor, row)).toBe(casePolicy.reads(actor, row) || (actor.isAdmin && opened));
      }),
    );
  });

  it('may do nothing with it that they could not do before', () => {
    fc.assert(
      fc.property(actors, rows, (actor, row) => {
        const opening = { ...actor, isAdmin: true, brokeGlassFor: [row.id] };
        const closed = { ...opening, brokeGlassFor: [] };
        const may = (one: Actor): string[] =>
          rules.filter(([name, rule]) => name !== 'see' && rule(one, row)).map(([name]) => name);
        expect(may(opening)).toEqual(may(closed));
      }),
    );
  });

  it('may give one for what their place hides, and never for what they know or read anyway', () => {
    fc.assert(
      fc.property(actors, rows, (actor, row) => {
        const mayBreak = glassPolicy.break(actor, row);
        expect(mayBreak && casePolicy.reads(actor, row)).toBe(false);
        expect(mayBreak && (!actor.isAdmin || actor.recusedFrom.includes(row.id))).toBe(false);
        expect(mayBreak || casePolicy.reads(actor, row) || !actor.isAdmin).toBe(
          !actor.isAdmin || !actor.recusedFrom.includes(row.id),
        );
      }),
    );
  });
});

describe('any reader', () => {
  it('may do nothing with a case that they may not see', () => {
    fc.assert(
      fc.property(actors, rows, (actor, row) => {
        fc.pre(!casePolicy.see(actor, row));
        expect(rules.filter(([, rule]) => rule(actor, row))).toEqual([]);
      }),
    );
  });

  it('never both writes and reviews a case, and never steps away from their own', () => {
    fc.assert(
      fc.property(actors, rows, (actor, row) => {
        expect(casePolicy.isMine(actor, row) && casePolicy.reviews(actor, row)).toBe(false);
        expect(row.presenterId === actor.personId && casePolicy.recuse(actor, row)).toBe(false);
      }),
    );
  });
});
