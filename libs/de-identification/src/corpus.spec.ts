import { describe, expect, it } from '@jest/globals';
import { scan } from './index';

// Every sentence is invented for this file. Each says why it is here.
const MUST_FIND: readonly (readonly [why: string, text: string, ...required: string[]])[] = [
  ['a first name after the plainest cue', 'My patient Greta stopped coming.', 'Greta'],
  ['a full name with a particle', 'A letter to Ruben van der Meer came back.', 'Ruben van der Meer'],
  ['a title and an unknown name', 'I wrote to Mrs Quillfeather about it.', 'Quillfeather'],
  ['a name that is also a plant, doing something', 'Ivy told me about the letter.', 'Ivy'],
  ['a name that is also a hope, after a cue', 'Her daughter Hope came along.', 'Hope'],
  ['small letters and a cue', 'so my pt kevin no-showed again. no call', 'kevin'],
  ['initials with full stops', 'I have been seeing T.W. for a year.', 'T.W.'],
  ['one initial in the middle', 'Last week L. asked me to stop.', 'L.'],
  [
    'the same name later, at the start of a sentence',
    'I saw Tamsin twice. Tamsin had a cold.',
    'Tamsin',
    'Tamsin',
  ],
  ['a name of another culture', 'The interpreter for Oluwaseun was late.', 'Oluwaseun'],
  ['a name that no lexicon has', 'In the corridor I met Brunquell again.', 'Brunquell'],
  ['a possessive', "It was Daniel's mother who rang.", 'Daniel'],
  ['a village that no lexicon has', 'She had moved back to Ockleford by then.', 'Ockleford'],
  ['a named hospital', 'He was admitted to Marlow General Hospital overnight.', 'Marlow General Hospital'],
  ['a school by its saint', "She teaches at St Cuthbert's School nowadays.", "St Cuthbert's School"],
  ['a street', 'The house is at 14 Orchard Lane, he said.', '14 Orchard Lane'],
  ['a British postcode', 'The envelope said LS6 3AB and nothing else.', 'LS6 3AB'],
  ['a day and a month', 'She cancelled on the 23rd of March.', '23rd of March'],
  ['an American day', 'Last seen March 3, 2021 at noon.', 'March 3, 2021'],
  ['an ISO day', 'Referral dated 2022-11-05 arrived.', '2022-11-05'],
  ['a month alone', 'We began in October and stopped soon after.', 'October'],
  ['a day of the month alone', 'We agreed to meet on the 14th, and she came.', '14th'],
  ['a day log', '06/11 letter sent\n06/18 no reply', '06/11', '06/18'],
  ['an age of over ninety in words', 'My oldest patient is ninety-one years old.', 'ninety-one years old'],
  ['an age of over ninety, vaguely', 'She is in her nineties and still drives.', 'nineties'],
  ['an e-mail address', 'Write to r.holm@example.org please.', 'r.holm@example.org'],
  ['a British number', 'Her number is 07700 900456 now.', '07700 900456'],
  ['an American number', 'Call (555) 010-4477 after six.', '(555) 010-4477'],
  ['a name on social media', 'She wrote to me as @quiet_fox_77 online.', '@quiet_fox_77'],
  ['a record number', 'See the file, MRN 4471902, for more.', '4471902'],
  ['an American social security number', 'SSN 987-65-4320 on the form.', '987-65-4320'],
  ['an account number', 'Paid from GB82 WEST 1234 5698 7654 32 each time.', 'GB82 WEST 1234 5698 7654 32'],
  ['German: a title and a name that is a bird', 'Herr Vogel kam nicht mehr zur Sitzung.', 'Vogel'],
  ['German: a first name in running text', 'Danach hat Annegret nicht mehr angerufen.', 'Annegret'],
  ['German: a day in figures', 'Ich habe sie am 7.6. zuletzt gesehen.', '7.6.'],
  [
    'German: a day in words',
    'Der Abbruch war am 3. Oktober 2023 und kam nicht überraschend.',
    '3. Oktober 2023',
  ],
  ['German: a town', 'Sie ist inzwischen nach Regensburg gezogen.', 'Regensburg'],
  ['German: an address', 'Der Brief ging an die Lindenstraße 12 und kam zurück.', 'Lindenstraße 12'],
  ['Swedish: a first name', 'Det var Gunilla som ringde mig till slut.', 'Gunilla'],
  [
    'Swedish: a name that is a tree, with a surname',
    'Jag träffade Torbjörn Ek i receptionen.',
    'Torbjörn Ek',
  ],
  ['Swedish: a day', 'Hon slutade den 22 november och hörde inte av sig.', '22 november'],
  ['Swedish: a school in one word', 'Han går trean på Lindhagaskolan och trivs inte.', 'Lindhagaskolan'],
  ['Swedish: a personal number', 'Pnr 811228-9874 står på remissen.', '811228-9874'],
  ['Swedish: a street and a town', 'Brevet gick till Björkvägen 4, Växjö.', 'Björkvägen 4', 'Växjö'],
];

const MUST_NOT_FIND: readonly (readonly [why: string, text: string])[] = [
  ['theorists', 'What Bowlby called protest, Winnicott would have called hope, and Kohut a need.'],
  ['theorists by full name', 'I went back to what Melanie Klein wrote about envy.'],
  ['literature', 'Dropout is more common than we think (Swift & Greenberg, 2012; Westmacott et al., 2010).'],
  ['a measure by its author', 'The Beck Depression Inventory fell from 31 to 12.'],
  ['an eponym', "Her father's Parkinson's disease came up in every hour."],
  ['a group by its founder', 'I took it to my Balint group and said little.'],
  ['scores', 'PHQ-9 17, GAD-7 12, then 15 and 9 after eight weeks.'],
  ['counts of sessions and weeks', 'In session 7 we argued; by week 12 of 20 we did not.'],
  ['relative times', 'Two weeks later there was an e-mail, and the week after nothing.'],
  ['drugs', 'She takes sertraline 50 mg, and quetiapine at night since last winter.'],
  ['therapies', 'We tried CBT, then EMDR, and in the end mostly sat together.'],
  ['fees', 'The fee is £50, or €60 for late cancellations, and nobody paid 1,200 kr.'],
  ['a modal verb at the start', 'Will it help? May I ask? I hope that it will.'],
  [
    'words that are names, in small letters',
    'She drew ivy on the form; there was a ray of hope, and no grace in it.',
  ],
  [
    'words that are names, at the start',
    'Hope was in short supply. Grace is not a method. Mark the difference.',
  ],
  ['carol singers', 'Carol singers were in the street when she left.'],
  ['weekdays', 'On Wednesdays we were both half asleep.'],
  ['holidays and languages', 'Before Christmas she spoke only Polish with her mother.'],
  ['a heading', 'What It Stirred in Me\nI was angry for days.'],
  [
    'headings of the form',
    'Context\n\nCourse of therapy\n\nThe ending\n\nThe relationship\n\nWhat is unfinished',
  ],
  ['tools of the day', 'We met on Zoom, and she sent a WhatsApp afterwards.'],
  ['a pain score', 'Hamilton 18, pain 7/10, no plan, low risk.'],
  [
    'a telegram style',
    'q: do you chase or wait? pt missed wk 3 + 4, no SI. my service says 2 DNAs = discharge',
  ],
  ['general institutions', 'The NHS letter came through the GP and the crisis team.'],
  ['a vitamin', 'She takes vitamin B. and says it helps.'],
  [
    'German: nouns have capitals',
    'Die Beziehung war kurz. Fünf Sitzungen, davon zwei im Streit und eine im Schweigen.',
  ],
  ['German: a bird', 'Er lebe jetzt wie ein Vogel im Käfig, sagte er, und lachte.'],
  ['German: a theorist', 'Was Linehan Validierung nennt, fiel mir schwer, weil ich ihm recht gab.'],
  ['Swedish: a tree', 'Han ritade en ek på tavlan när jag frågade om stöd.'],
  ['Swedish: a theorist', 'I session 6 gjorde vi en stolsövning enligt Young och han talade till stolen.'],
  [
    'Swedish: small words',
    'Svar från ungefär en av fem, och nej, jag tar inte betalt för första missade tiden.',
  ],
];

describe('invented sentences', () => {
  it.each(MUST_FIND)('finds %s', (_, text, ...expected) => {
    const found = scan(text)
      .filter((each) => each.tier === 'required')
      .map((each) => each.text);
    for (const identifier of expected) expect(found.join(' | ')).toContain(identifier);
    expect(found).toHaveLength(expected.length);
  });

  it.each(MUST_NOT_FIND)('leaves %s alone', (_, text) => {
    expect(scan(text).map((each) => `${each.class} ${each.text}`)).toEqual([]);
  });

  it('finds a country, a state, an age and an employer, and demands nothing for them', () => {
    const findings = scan(
      'A 48-year-old carpenter from Ireland, once in Texas, works for Halden Brothers Ltd.',
    );
    expect(findings.map((each) => each.class)).toEqual(['AGE', 'COUNTRY', 'STATE', 'ORG']);
    expect(findings.every((each) => each.tier === 'quasi')).toBe(true);
  });
});
