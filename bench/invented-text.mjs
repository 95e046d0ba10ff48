// Text as clinicians write it, made of these parts; every name, place and number in it is invented.
const SENTENCES = [
  'She came to the seventh session and said that nothing had changed, and that she was tired of saying so.',
  'We had agreed on {count} sessions, and after the fourth I noticed that I waited for the hour to end.',
  'I asked what it was like to sit here, and the answer was that it was fine, as it always was.',
  'There was relief when the chair stayed empty, and then shame about the relief.',
  'My patient {name} wrote on {day} {month} that it was enough.',
  'Her brother {name} had moved to {place} in the spring, and she spoke of him more than of herself.',
  'The message came from {name}@{place}.example, between two other messages, and held one line.',
  'He is {age} years old, works nights, and has not slept through one of them since the birth of his son.',
  'In supervision I said that I had lost her before she left; nobody asked how I knew.',
  'The school near {place} called on {day}.{monthNumber}.{year} and asked for a letter, which I did not write.',
  'I think that I became careful, and that she heard the care as distance.',
  'You can reach the family under {phone}, the note said, and I put the note into the drawer.',
];
const STARTS = [
  'Al',
  'Be',
  'Cor',
  'Dal',
  'El',
  'Fen',
  'Gis',
  'Hal',
  'Jor',
  'Lin',
  'Mar',
  'Nor',
  'Ost',
  'Tor',
  'Vil',
];
const ENDS = [
  'a',
  'berg',
  'da',
  'ek',
  'enne',
  'ia',
  'ika',
  'la',
  'mund',
  'na',
  'ra',
  'stad',
  'ton',
  'ulf',
  'vik',
];
const MONTHS = ['January', 'March', 'April', 'May', 'June', 'August', 'September', 'November'];

/** Always the same text for the same length and seed. */
export function inventedText(length, seed = 1) {
  const next = randomFrom(seed);
  const oneOf = (list) => list[Math.floor(next() * list.length)];
  const between = (low, high) => low + Math.floor(next() * (high - low + 1));
  const word = () => oneOf(STARTS) + oneOf(ENDS);
  const fill = {
    name: word,
    place: word,
    day: () => between(1, 28),
    month: () => oneOf(MONTHS),
    monthNumber: () => between(1, 12),
    year: () => between(2001, 2024),
    age: () => between(18, 95),
    count: () => between(8, 40),
    phone: () => `07${between(10, 99)} ${between(100, 999)} ${between(100, 999)}`,
  };
  let text = '';
  while (text.length < length) {
    text += oneOf(SENTENCES).replace(/\{(\w+)\}/gu, (_, part) => String(fill[part]()));
    text += next() < 0.15 ? '\n\n' : ' ';
  }
  return text.slice(0, length);
}

/** Math.random cannot be seeded, and a benchmark must measure the same text everywhere. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
