import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const { levels } = JSON.parse(read('docs/asvs-5.0-levels.json')) as { levels: Record<string, number> };
const [page = '', part = ''] = read('docs/security.md').split('## OWASP ASVS 5.0, levels 1 and 2');

/** What a row may refer to: of this page itself not the list, in which every title stands anyway. */
const wordsOf = (path: string): string =>
  (path === 'docs/security.md' ? page : read(path)).replace(/\s+/gu, ' ');

interface Row {
  ids: string[];
  levels: string;
  answer: string;
  where: string;
}

const rows: Row[] = part.split('\n').flatMap((line) => {
  const cells = line.split(' | ').map((cell) => cell.replace(/^\| |\|$/gu, '').trim());
  const [ids = '', levels = '', , answer = '', where = ''] = cells;
  return /^V\d/u.test(ids) ? [{ ids: ids.split(', '), levels, answer, where }] : [];
});

/** Each file that a row names, with the titles that are said to stand in it. */
const named = rows.flatMap(({ ids, where }) =>
  [...where.matchAll(/`([\w@./-]+\/[\w./-]+|package-lock\.json)`((?: “[^”]+”)?)/gu)].map(
    ([, path = '', title = '']) => ({ id: ids[0], path, title: title.slice(2, -1) }),
  ),
);

describe('the requirements of ASVS 5.0', () => {
  it('are each answered once, at their level', () => {
    expect(rows.flatMap(({ ids }) => ids).sort()).toEqual(Object.keys(levels).sort());
    for (const { ids, levels: said } of rows)
      expect([ids, said]).toEqual([ids, [...new Set(ids.map((id) => levels[id]))].sort().join(', ')]);
  });

  it('are counted by their answers', () => {
    const count = (answer: string): number =>
      rows.filter((row) => row.answer === answer).reduce((sum, { ids }) => sum + ids.length, 0);
    const ofLevel = (level: number): number => Object.values(levels).filter((one) => one === level).length;
    expect(part.trim().split('\n\n')[0]?.replace(/\s+/gu, ' ')).toBe(
      `Of ${Object.keys(levels).length} requirements (${ofLevel(1)} of level 1, ${ofLevel(2)} of level 2) ` +
        `${count('shown')} are shown, ${count('does not apply')} do not apply, ${count('open')} are open.`,
    );
    expect(count('shown') + count('does not apply') + count('open')).toBe(Object.keys(levels).length);
  });

  it('are shown by files that are there, in the words that stand in them', () => {
    expect(named.length).toBeGreaterThan(100);
    const missing = named.filter(
      ({ path, title }) => !existsSync(join(root, path)) || !wordsOf(path).includes(title),
    );
    expect(missing).toEqual([]);
    const bare = rows.filter(({ ids, answer, where }) =>
      answer === 'shown' ? !named.some(({ id }) => id === ids[0]) : where === '',
    );
    expect(bare).toEqual([]);
  });
});
