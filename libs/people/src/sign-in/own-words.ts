/**
 * Words that whoever guesses a password here would begin with, in every organisation: the product, the field, the roles.
 * docs/security.md lists them too.
 */
export const WORDS_OF_THE_FIELD = [
  'second chair',
  'password',
  'passphrase',
  'welcome',
  'therapy',
  'therapist',
  'psychotherapy',
  'psychotherapist',
  'supervision',
  'supervisor',
  'consultation',
  'clinic',
  'practice',
  'member',
  'trainee',
  'lead',
  'admin',
] as const;

/** This much, beside words that are near at hand, is what makes a password hard to guess. */
const LEAST = 8;
const SHORTEST_WORD = 3;
const LOOKALIKES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

type Spelling = (text: string) => string;

const asWritten: Spelling = (text) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
/** `Ch41r` is no harder to guess than `Chair`. */
const readThrough: Spelling = (text) =>
  asWritten(text.replace(/[013457@$!]/gu, (sign) => LOOKALIKES[sign] ?? sign));

/**
 * Whether a password is little more than names and words that are near at hand: the organisation’s, the person’s own,
 * the field’s. They may stand in it, as long as enough stands beside them. Two figures count as one letter: a year is
 * soon guessed.
 */
export function isOfOwnWords(password: string, names: readonly string[]): boolean {
  const words = wordsIn([...names, ...WORDS_OF_THE_FIELD]);
  return [asWritten, readThrough].some((spell) => {
    const whole = spell(password);
    const rest = words
      .map(spell)
      .sort((a, b) => b.length - a.length)
      .reduce((left, word) => left.replaceAll(word, ' '), whole);
    const figures = rest.match(/\p{N}/gu)?.length ?? 0;
    const letters = rest.match(/\p{L}/gu)?.length ?? 0;
    return rest !== whole && letters + Math.floor(figures / 2) < LEAST;
  });
}

/** Each name as a whole, and each word in it. */
function wordsIn(names: readonly string[]): string[] {
  const words = names.flatMap((name) => [name, ...name.split(/[^\p{L}\p{N}\p{M}]+/u)]);
  return [...new Set(words)].filter((word) => asWritten(word).length >= SHORTEST_WORD);
}
