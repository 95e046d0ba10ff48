import { diffWordsWithSpace } from 'diff';

export interface VersionField {
  field: string;
  value: string;
}

export interface Piece {
  kind: 'same' | 'added' | 'removed';
  words: string;
}

export interface FieldDifference {
  field: string;
  pieces: Piece[];
}

/** What changed between two versions, field by field and word by word, in the order of the later one. */
export function differencesBetween(
  before: readonly VersionField[],
  after: readonly VersionField[],
  inWords: (field: VersionField) => string = ({ value }) => value,
): FieldDifference[] {
  const earlier = new Map(before.map((one) => [one.field, one]));
  const later = new Map(after.map((one) => [one.field, one]));
  const fields = [...later.keys(), ...[...earlier.keys()].filter((field) => !later.has(field))];
  const wordsOf = (one: VersionField | undefined): string => (one && one.value !== '' ? inWords(one) : '');
  return fields.flatMap((field) => {
    const [was, is] = [wordsOf(earlier.get(field)), wordsOf(later.get(field))];
    if (was === is) return [];
    return [{ field, pieces: piecesBetween(was, is) }];
  });
}

export function piecesBetween(was: string, is: string): Piece[] {
  return diffWordsWithSpace(was, is).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    words: value,
  }));
}
