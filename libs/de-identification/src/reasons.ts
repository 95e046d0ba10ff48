/** Why something was found, in words for the person who wrote it. */
export const REASONS = {
  givenName: 'A first name points to one person.',
  surname: 'A family name points to one person.',
  name: 'A name points to one person.',
  fullName: 'A full name points to one person.',
  initials: 'Initials are enough for someone who knows the person.',
  sameName: 'This name was found elsewhere in the text too.',
  strange: 'This looks like the name of a person, a place or a group.',
  strangePlace: 'This looks like the name of a place.',
  town: 'A town narrows down who this is about.',
  county: 'A county or district narrows down who this is about.',
  street: 'An address leads to a door.',
  postcode: 'A postcode stands for only a few streets.',
  facility: 'A named school, hospital or other place can be looked up, and asked.',
  day: 'A date can be matched with a calendar or a record.',
  month: 'A month can be matched with a calendar; a season or a week of therapy says as much.',
  dayOfMonth: 'A day of the month can be matched with a calendar.',
  year: 'A year is fine in most cases; with other details it may single someone out.',
  oldAge: 'So few people reach this age that it can single someone out.',
  age: 'An exact age, together with other details, may single someone out.',
  email: 'An e-mail address leads straight to a person.',
  phone: 'A telephone number leads straight to a person.',
  web: 'A web address can lead to a person or their workplace.',
  network: 'A network address belongs to a device, and so to a person.',
  handle: 'A name on social media leads straight to a person.',
  personalNumber: 'An official personal number belongs to one person.',
  recordNumber: 'A record or reference number leads to one file.',
  bank: 'An account or card number belongs to one person.',
  plate: 'A licence plate leads to its owner.',
  longNumber: 'A long number usually belongs to one person or one file.',
  country: 'A country is fine in most cases; with other details it may single someone out.',
  state: 'A state or region is fine in most cases; with other details it may single someone out.',
  listed: 'Your organisation has listed this as something that could give a patient away.',
  amount: 'A sum to the penny can be looked up in a decision.',
  people: 'A nationality or an office, together with other details, may single someone out.',
  known: 'This name was settled elsewhere in this case.',
  organisation: 'An employer or a club, together with other details, may single someone out.',
} as const;

/** A reason that quotes the words a name stands behind. */
export const nameAfter = (cue: string): string => `A name after “${cue}”.`;

/** A reason that says what the writer settled before. */
export const calledBefore = (placeholder: string): string =>
  `You called this ${placeholder} before in this case.`;
