import * as fc from 'fast-check';
import { parseRoster } from './roster.parse';

const problemsOf = (text: string) =>
  parseRoster(text).lines.flatMap(({ row, problems }) =>
    problems.map(({ column, kind }) => `${row} ${column}: ${kind}`),
  );

describe('a roster', () => {
  it.each([
    ['commas', 'Name,E-mail,Team,Role\nAda Moen,ADA@clinic.example,First,lead'],
    [
      'semicolons and a byte order mark',
      '\uFEFFname;email;team;role\r\nAda Moen;ada@clinic.example;First;Lead\r\n',
    ],
    [
      'tabs, another order and a column of no use',
      'role\temail\tphone\tteam\tname\nLEAD\tada@clinic.example\t1\tFirst\tAda Moen',
    ],
    ['quotes and empty rows', 'name,email,team,role\n\n"Ada  Moen",ada@clinic.example," First ",lead\n,,,\n'],
  ])('is read with %s', (_what, text) => {
    const [line] = parseRoster(text).lines;
    expect(line).toMatchObject({
      name: 'Ada Moen',
      email: 'ada@clinic.example',
      team: 'First',
      role: 'LEAD',
      problems: [],
    });
  });

  it('counts rows as a spreadsheet does, and says what is wrong in which column', () => {
    const text = [
      'email,name,role',
      'a@b.example,,',
      '',
      'nonsense,,',
      ',x,',
      'c@d.example,,boss',
      'a@b.example,,',
      `d@e.example,${'x'.repeat(121)},`,
    ].join('\n');
    expect(problemsOf(text)).toEqual([
      '4 email: not an address',
      '5 email: missing',
      '6 role: not a role',
      '7 email: twice',
      '8 name: too long',
    ]);
  });

  it('needs a column of addresses', () => {
    expect(problemsOf('name,team\nAda,First')).toEqual(['1 email: no such column']);
    expect(problemsOf('')).toEqual(['1 email: no such column']);
    expect(parseRoster('email,phone\na@b.example,1').ignored).toEqual(['phone']);
  });

  it('takes nothing that a spreadsheet would run', () => {
    for (const name of ['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://x")'])
      expect(problemsOf(`email,name\na@b.example,"${name.replaceAll('"', '""')}"`)).toEqual([
        '2 name: formula',
      ]);
    expect(problemsOf('email,name\na@b.example,"a\u0007b"')).toEqual(['2 name: unprintable']);
  });

  it('notices a quote that is never closed', () => {
    expect(problemsOf('email,name\na@b.example,"Ada').some((one) => one.endsWith('quotes'))).toBe(true);
  });

  it('gives back what it was given, whatever the separator', () => {
    const word = fc.stringMatching(/^[A-Za-zåäöé][A-Za-zåäöé ,;"']{0,20}[a-z]$/u);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 20 }),
        fc.constantFrom(',', ';', '\t'),
        (names, separator) => {
          const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
          const rows = names.map((name, i) => [quoted(name), `p${i}@clinic.example`].join(separator));
          const { lines } = parseRoster([['name', 'email'].join(separator), ...rows].join('\n'));
          expect(lines.map(({ name }) => name)).toEqual(
            names.map((name) => name.replace(/\s+/gu, ' ').trim()),
          );
          expect(lines.every(({ problems }) => problems.length === 0)).toBe(true);
        },
      ),
    );
  });
});
