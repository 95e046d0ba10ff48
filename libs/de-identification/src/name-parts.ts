import { folded } from './decisions';

const TITLES = /^(?:mr|mrs|ms|miss|dr|prof|herr|herrn|frau|fru|doctor|doktor|professor|van|von|der|de|la)$/;

/** The parts by which one person is called, titles left out: "Dr. Anna Berg" gives `anna` and `berg`. */
export const namePartsOf = (name: string): string[] =>
  (folded(name).match(/[\p{L}\p{M}'-]{2,}/gu) ?? []).filter((part) => !TITLES.test(part));
