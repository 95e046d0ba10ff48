import { casesSearch, signInSearch } from './searches';

describe('addresses', () => {
  it('keep known filters and drop the rest', () => {
    expect(
      casesSearch({ states: ['READY', 'NONSENSE', 'DRAFT'], mine: true, view: 'list', team: 't1', other: 1 }),
    ).toEqual({ states: ['DRAFT', 'READY'], mine: true, view: 'list', team: 't1' });
    expect(casesSearch({ states: 'READY', mine: 'yes', view: 7, team: '' })).toEqual({});
  });

  it('lead nobody to another site after signing in', () => {
    expect(signInSearch({ next: '/cases?mine=true' })).toEqual({ next: '/cases?mine=true' });
    for (const next of [
      'https://elsewhere.example',
      '//elsewhere.example',
      '/\\elsewhere.example',
      'cases',
      '',
    ])
      expect(signInSearch({ next })).toEqual({});
  });
});
