import { wordSet } from './word-list';

/** Titles that stand before a name. */
export const TITLES = wordSet(
  'mr mrs ms miss mx dr doctor prof professor sir dame lord lady rev reverend fr father sister nurse captain capt sgt sergeant herr herrn frau fräulein fru fröken doktor schwester pfarrer pastor señor señora senor senora monsieur madame mme signor signora don doña hr',
);

/** People of a patient's life: a name is likely to follow. */
export const RELATIONS = wordSet(
  `patient pt pat pts wife husband partner girlfriend boyfriend fiancé fiancée fiance ex mother mum mom mommy father dad daddy stepfather stepmother stepdad stepmum sister brother son daughter toddler kid child
  baby nephew niece aunt uncle cousin grandmother grandfather grandma grandpa gran nan twin sibling friend flatmate roommate housemate neighbour neighbor colleague coworker supervisor manager receptionist solicitor
  teacher boss client nurse therapist counsellor therapist surgeon psychiatrist gp widow landlord tutor coach carer foster
  patientin ehefrau ehemann lebensgefährte lebensgefährtin verlobte verlobter mutter vater bruder sohn tochter schwager schwägerin neffe nichte tante onkel oma opa freund freundin nachbar nachbarin kollege kollegin
  chef chefin lehrer lehrerin therapeut therapeutin mitbewohner mitbewohnerin kind
  patienten klienten fru man sambo maken makan hustrun mamma mamman pappa pappan syster systern bror brodern son sonen dotter dottern pojkvän pojkvännen flickvän flickvännen vän vännen väninna kompis granne
  grannen kollega kollegan chefen moster faster farbror morbror mormor morfar farmor farfar kusin barnet läraren`,
);

/** Words that say a name comes next. */
export const NAMING = wordSet(
  'called named name nickname nicknamed alias aka known initials namens heißt heisst genannt heter kallad kallas vid-namn namn dear hi hello hey hej hallo liebe lieber kära käre moin cheers regards signed',
);

/** What a person does, and a feeling or a season does not: "Hope said", "Will asked". */
export const PERSON_VERBS = wordSet(
  `said says asked asks told tells came comes went goes left leaves called calls rang wrote writes replied answered cried cries laughed laughs smiled wept spoke talked thanked wanted wants wished missed cancelled
  canceled attended arrived lives lived works worked stopped started sat stood walked looked felt thinks thought knew knows believes believed likes liked loves loved hates hated has had was is does did doesn't didn't wasn't isn't
  mocked drew played brought took gave kept met ended dropped agreed refused described reported struggled ghosted no-showed texted emailed phoned moved married died grew became seemed seems mentioned explained shared and who whose
  sagte sagt kam kommt ging geht rief schrieb schreibt weinte lachte erzählte fragte meinte wollte will hat hatte ist war lebt wohnt arbeitet blieb stand holte sprach und
  sa säger sade kom kommer gick går ringde ringer skrev skriver grät skrattade berättade frågade ville vill har hade är var bor arbetar jobbar blev satt stod pratade slutade och som`,
);

/** Small words inside a name: "van der", "bin", "de la". */
export const PARTICLES = wordSet(
  'de del della der den di da do dos das du la le van von vom zu zum zur ter ten af bin ibn al el abu bint st o y e',
);

/** Words before a place. */
export const BEFORE_PLACE = {
  en: wordSet('in from at near to around outside towards toward via visiting leaving across into within'),
  de: wordSet('in aus nach bei bis über von nähe richtung um'),
  sv: wordSet('i från till vid på nära utanför mot genom kring via'),
} as const;
