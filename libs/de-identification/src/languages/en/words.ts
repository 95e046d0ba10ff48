import type { LanguageWords } from '../language';
import { PLAIN } from './plain';

export const en: LanguageWords = {
  small:
    'the and of was she he her his with that my from is to for have has had at on a it not but by this we they be as or are an which been were who what when i you',
  titles:
    'mr mrs ms miss mx dr doctor prof professor sir dame lord lady rev reverend father sister nurse captain capt sgt sergeant fr señor señora senor senora monsieur madame mme signor signora don doña judge justice',
  relations: `patient pt pat pts wife husband partner girlfriend boyfriend fiancé fiancée fiance ex mother mum mom mommy father dad daddy stepfather
    stepmother stepdad stepmum sister brother son daughter toddler kid child baby nephew niece aunt uncle cousin grandmother grandfather grandma grandpa gran
    nan twin sibling friend flatmate roommate housemate neighbour neighbor colleague coworker supervisor manager receptionist solicitor teacher boss client
    nurse therapist counsellor surgeon psychiatrist gp widow landlord tutor coach carer foster trainee supervisee interpreter dog cat`,
  naming:
    'called named name nickname nicknamed alias aka known initials dear hi hello hey cheers regards signed surname',
  deeds: `said says asked asks told tells came comes went goes left leaves called calls rang wrote writes replied answered cried cries laughed laughs smiled wept
    spoke talked thanked wanted wants wished missed cancelled canceled attended arrived lived lives worked works stopped started sat stood walked looked felt
    thinks thought knew knows believes believed likes liked loved loves hated hates drew played brought took gave kept met ended dropped agreed refused
    described reported struggled ghosted no-showed texted emailed phoned moved married died grew became mentioned explained shared turned handed
    returned nodded sent visited lost broke began tried held waited listened slept paid paused shrugged picked whispered`,
  beforePlace:
    'in from at near to around outside towards toward via visiting leaving across into within between',
  particles:
    'de del della der den di da do dos das du la le van von vom zu zur ter ten af bin ibn al el abu bint st of the and & y e',
  determiners:
    'a an the some any no every each this that these those much more my your our his her their its',
  months:
    'january|jan february|feb|febr march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec',
  weekdays:
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun mondays tuesdays wednesdays thursdays fridays saturdays sundays',
  facilities: {
    hospital:
      'hospital hospitals infirmary medical-center ctr general healthcare hospice sanatorium medical med memorial',
    clinic: 'clinic clinics surgery practice dispensary polyclinic facility',
    school: 'school academy college kindergarten nursery',
    university: 'university polytechnic',
    church: 'church cathedral chapel minster abbey mosque synagogue temple parish',
    ward: 'ward unit station',
    home: 'hostel lodge manor care-home rectory',
    place:
      'house court plaza mall park prison gaol jail library museum theatre theater hotel centre center tower towers bridge harbour harbor airport barracks square gardens hall estate institute health heart',
  },
  streets:
    'street road lane avenue drive close crescent terrace boulevard court place way square gardens grove hill row mews parade quay highway parkway circle trail alley st rd ave av ln dr blvd ct pl cres hwy pkwy sq ter',
  eponymHeads: `disease syndrome sign test scale scales inventory inventories questionnaire index score criteria method model effect law theory therapy triangle square group
    groups complex position paradox palsy disorder checklist schedule interview reflex angina lymphoma phenomenon contracture maneuver manoeuvre fracture
    hernia sarcoma tumor tumour risk study staging grading diet pyramid hierarchy curve dementia technique dialogue questions concept paper book lecture chapter
    article protocol approach scan stain operation procedure cell cells nodes pain spots rash point node rule classification esophagus ulcer encephalopathy thyroiditis phenomenon anemia lobe body bodies contracture questionnaire trial equation formula tool`,
  numberCues: `mrn ssn nhs chi account acct policy member insurance plan case file chart claim licence license passport certificate reference ref serial device vin vehicle plate
    registration reg application invoice ticket order badge npi dea iban bic swift id record number no nr`,
  numbers:
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred',
  organisations: `inc ltd llc llp plc corp corporation company limited group holdings partners associates brothers sons foundation union fc bank insurance chronicle gazette
    times herald tribune society association committee orchestra industries solutions systems enterprises consulting logistics rovers agency council ministry
    police court tribunal department office bureau commission assembly party church trust board`,
  plain: PLAIN,
  peoples: `american british english scottish welsh irish french german austrian swiss swedish norwegian danish finnish dutch belgian italian spanish portuguese greek turkish kurdish
    cypriot polish czech slovak hungarian romanian bulgarian serbian croatian bosnian albanian kosovan macedonian slovenian ukrainian russian belarusian
    lithuanian latvian estonian georgian armenian azerbaijani iranian persian iraqi syrian lebanese israeli palestinian jordanian egyptian moroccan
    algerian tunisian libyan sudanese ethiopian eritrean somali kenyan ugandan nigerian ghanaian congolese rwandan zimbabwean indian pakistani
    bangladeshi sri-lankan nepali afghan chinese japanese korean vietnamese thai filipino indonesian malaysian australian canadian mexican brazilian colombian
    chilean argentinian peruvian venezuelan cuban jamaican chechen roma romani sami tamil sinhalese uzbek kazakh german-born`,
};
