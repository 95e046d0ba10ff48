import { wordSet } from './word-list';

/** Theorists, eponyms, measures, drugs, therapies, brands and holidays: capitalised, and never the patient. */
export const CLINICAL_TERMS = wordSet(
  `adler ainsworth asperger asperger's bandura bateman beck binder bion bollas bowen bowlby breuer briere bromberg bruch buber butler ellis erickson
  erikson eysenck fairbairn ferenczi foa fonagy foulkes frankl freud fromm fromm-reichmann gendlin gilbert goldfried greenberg groves
  grünberger guntrip hayes heidegger hawkins horney horowitz imber janet janov jaspers jung kabat-zinn kalff kernberg klein kohut korsakoff lacan
  laing levine linehan lorenzer luborsky mahler malan masterson maslow mccullough mcwilliams meichenbaum meltzer mentzos miller minuchin mitchell moreno norcross ogden orlick orlinsky
  menninger davanloo schauer elbert searles casement symington kanfer grawe sachse rauchfleisch leichsenring kächele thomä duncan-miller hubble norcross
  padesky perls piaget pavlov perry prochaska racker rank reich richter rogers rogerian rosenberg rosenfeld safran sandler satir schafer searles segal selvini
  shedler skinner spitz stern stolorow stern sullivan swift tronick tietze vygotsky wampold watzlawick weissman welwood white whitaker winnicott wolpe yalom young zeigarnik
  balint oedipus ödipus narcissus kübler-ross kübler maslach tarasoff gottman bürgy cullberg havnesköld schaeffer kullgard petraglia westmacott hilsenroth
  alzheimer alzheimer's alzheimers parkinson parkinson's parkinsons tourette tourette's huntington huntington's crohn crohn's hashimoto hashimoto's graves basedow down down's turner klinefelter
  munchausen münchhausen wernicke stockholm-syndrome raynaud raynaud's hodgkin hodgkin's addison addison's cushing cushing's sjogren sjögren's marfan ehlers-danlos
  guillain-barré guillain-barre bell bell's barrett barrett's lyme apgar glasgow foley babinski romberg rorschach wechsler stroop raven hamilton hamilton-skala
  edinburgh montgomery åsberg asberg young yale-brown y-bocs dupuytren meniere ménière's heimlich kaplan-meier likert cronbach kruskal bonferroni mann whitney
  pearson spearman bayes doppler holter whipple billroth kegel pap papanicolaou epley fowler trendelenburg hawthorne rosenthal dunning-kruger 
    tavistock minnesota goldberg zung spielberger conners vanderbilt vineland bayley millon hare bechdel karpman johari belbin schwartz delphi socratic sokratisch sokratische
  gds k10 dass dast cage scoff edeq ede bes rcads rcmas sdq cbcl masc cdi mfq asrs-5 hit-6 pcl-c stai pswq oci oci-r ybocs lsas saps sans panas swls
  phq-a phq-2 phq-15 gad-2 lvm vm eap hmo ppo ot slt cpn cmhn amhp sho crht kjp pia mdk gkv pkv au kv fsj hno bup lss soc hvb lpt
  cbt dbt act emdr ipt mbct mbsr cft cat pe erp tfp mbt ba rebt sfbt istdp eft isTDP kvt pdt vt tp kbt phq gad bdi bai hads hads-d hads-a hamd
  hamilton madrs epds edeq ede-q pcl pcl-5 ies ies-r audit dudit dast wai ors srs core core-om core-10 oq oq-45 y-bocs wsas who who-5 whodas c-ssrs cssrs panss moca
  mmse scid scl scl-90 scl-90-r ham-d ham-a isi psqi asrs aq caps caps-5 iip bsi cgi gaf honos mdt gp dna dnas nhs camhs iapt cmht ect tms tdcs icd dsm adhd
  ocd ptsd cptsd asd bpd gad mdd npd aspd sud aud did ibs copd hiv aids mri ct ecg ekg eeg iv ssri ssris snri maoi tca cbd thc mdma lsd
  escitalopram citalopram sertraline sertralin fluoxetine fluoxetin paroxetine paroxetin venlafaxine venlafaxin duloxetine duloxetin mirtazapine mirtazapin bupropion trazodone
  trazodon quetiapine quetiapin olanzapine olanzapin risperidone risperidon aripiprazole clozapine clozapin lithium lamotrigine lamotrigin valproate valproat carbamazepine pregabalin gabapentin
  diazepam lorazepam alprazolam clonazepam zopiclone zolpidem promethazine promethazin hydroxyzine propranolol methylphenidate methylphenidat lisdexamfetamine atomoxetine naltrexone
  methadone methadon buprenorphine disulfiram acamprosate melatonin metformin insulin lisinopril atorvastatin levothyroxine prednisone warfarin ibuprofen
  paracetamol acetaminophen aspirin tramadol morphine oxycodone amoxicillin omeprazole prozac zoloft xanax valium ritalin concerta seroquel zyprexa lamictal wellbutrin
  lexapro cipralex effexor cymbalta abilify ambien humira lipitor eliquis xarelto tegretol depakote strattera vyvanse adderall suboxone viagra ozempic
  gestalt hypnosis mindfulness mentalisation mentalization schema psychoanalytic psychodynamic jungian freudian kleinian lacanian adlerian winnicottian socratic imago theraplay mantra matrix
  zoom teams whatsapp google facebook instagram insta tiktok twitter skype facetime netflix youtube spotify signal telegram snapchat outlook excel iphone android apple
  microsoft ikea ica lidl aldi rewe edeka tesco sainsbury's asda lego uber amazon wikipedia chatgpt reddit linkedin tinder bumble grindr sms mms
  christmas xmas easter new-year halloween ramadan eid hanukkah passover diwali thanksgiving lent advent pentecost whitsun hogmanay weihnachten ostern pfingsten silvester jul påsk
  midsommar pingst nyår fasching karneval bible god lord jesus christ buddha allah quran koran bibel gott gud hamlet oedipal
  english german swedish french spanish italian polish turkish arabic russian dutch portuguese greek persian farsi kurdish somali dari pashto hindi urdu punjabi
  bengali mandarin cantonese japanese korean vietnamese norwegian danish finnish ukrainian romanian hungarian czech serbian croatian bosnian hebrew latin welsh irish gaelic
  american british european african asian african-american caucasian hispanic latino latina christian muslim jewish catholic protestant hindu buddhist sikh orthodox
  deutsch englisch französisch türkisch arabisch russisch polnisch schwedisch spanisch italienisch svenska engelska tyska arabiska
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend
  måndag tisdag onsdag torsdag fredag lördag söndag january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  januar februar märz mai juni juli oktober dezember januari februari mars maj augusti desember
  ok okay pt pts tbd fyi asap aka hx dx tx rx sx sos nb ps re cc am pm est gmt utc id mrn ssn dob dod nok iban pnr kvnr az tel fax email url ip vin npi dea
  tv pc usb dvd cd pdf html covid covid-19 aha lol omg wow hmm ha oh ah hey hi hello moin hallo hej tja dear liebe lieber
  gerd jardiance paxlovid enbrel spiriva losartan advair symbicort plavix lasix januvia lantus farxiga entresto crestor zocor norvasc lyrica neurontin
  celebrex singulair nexium prilosec protonix synthroid coumadin lovenox pradaxa imitrex topamax depakene celexa paxil remeron latuda rexulti vraylar invega clozaril
  buspar vistaril klonopin ativan restoril lunesta provigil intuniv keytruda opdivo herceptin rituxan remicade stelara cosentyx dupixent trulicity victoza wegovy mounjaro
  framingham chaddock ludwig wells gleason charcot virchow braden ranson rinne weber romberg killip wolff breslow duke forrester rochester centor
  info etc faq cv hr qa btw imo afib utis uti ses mdd rec recs pylori`,
);
