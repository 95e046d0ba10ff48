import type { VersionField } from './case-version.entity';

/**
 * The content of a version as one flat list, in its own order, so that two versions can be laid side by side whatever
 * fields a case had at the time. Sections go by their key, parts of a list by the id of what they belong to.
 */
export function fieldsOf(content: object): VersionField[] {
  return Object.entries(content).flatMap(([name, value]: [string, unknown]) => {
    if (!Array.isArray(value)) return [{ field: name, value: wordsOf(value) }];
    if (!value.every(isObject)) return [{ field: name, value: value.map(wordsOf).join(', ') }];
    return value.flatMap((item, place) => {
      if (typeof item.key === 'string' && typeof item.text === 'string')
        return [{ field: item.key, value: item.text }];
      const { id = place, ...parts } = item;
      return Object.entries(parts).map(([part, one]) => ({
        field: `${name}:${String(id)}:${part}`,
        value: wordsOf(one),
      }));
    });
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function wordsOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
