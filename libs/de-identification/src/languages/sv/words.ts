import type { LanguageWords } from '../language';
import { PLAIN } from './plain';

export const sv: LanguageWords = {
  small:
    'och att det som jag inte han hon är med på för den ett hade från hos till av när sig har en mig min vi de om var så men hennes hans efter då eller',
  titles: 'herr fru fröken dr doktor professor prof hr syster',
  relations: `patienten patient klienten klient fru fruns man mannen sambo sambon maken make makan maka hustrun hustru mamma mamman pappa pappan mor modern far fadern
    syster systern bror brodern son sonen dotter dottern pojkvän pojkvännen flickvän flickvännen vän vännen väninna väninnan kompis kompisen granne grannen kollega kollegan
    chefen chef moster faster farbror morbror mormor morfar farmor farfar kusin kusinen barnet läraren lärare handledaren handledare särbo svärmor svärfar svägerska svåger
    tvillingbror tvillingsyster sköterskan läkaren psykologen kuratorn barnbarn`,
  naming: 'heter hette kallad kallas kallades namn namnet hej hälsningar hälsar mvh kära käre',
  deeds: `sa säger sade kom kommer gick går ringde ringer skrev skriver grät skrattade berättade frågade ville vill hade har bor arbetar jobbar blev satt stod pratade slutade
    log teg nickade flyttade svarade mejlade sms:ade avbokade uteblev tackade bad tog gav lämnade dog föddes mötte träffade började hörde trodde tyckte`,
  beforePlace: 'i från till vid på nära utanför mot genom kring via',
  particles: 'af von van de da del den och',
  determiners:
    'en ett den det de min mitt mina din ditt sin sitt sina hans hennes deras vår vårt denna detta dessa varje ingen inget någon något',
  months:
    'januari|jan februari|feb mars|mar april|apr maj juni|jun juli|jul augusti|aug september|sept|sep oktober|okt november|nov december|dec',
  weekdays:
    'måndag tisdag onsdag torsdag fredag lördag söndag måndagen tisdagen onsdagen torsdagen fredagen lördagen söndagen måndagar tisdagar onsdagar torsdagar fredagar lördagar söndagar mån tis ons tors tor fre lör sön',
  facilities: {
    hospital: 'sjukhus sjukhuset lasarett lasarettet',
    clinic: 'mottagning mottagningen vårdcentral vårdcentralen kliniken klinik',
    school: 'skola skolan gymnasiet förskola förskolan',
    university: 'universitet universitetet högskola högskolan',
    church: 'kyrka kyrkan moské församling',
    ward: 'avdelning avdelningen',
    home: 'boende boendet äldreboende hemmet',
    place: 'station stationen',
  },
  streets: 'gatan vägen gränd torget stigen backen allén',
  eponymHeads: 'sjukdom syndrom test skala skalan modell grupp gruppen teori metod effekt bok artikel index',
  numberCues:
    'personnummer pnr samordningsnummer diarienummer dnr journalnummer ärende ärendenummer regnr nummer nr',
  numbers:
    'ett två tre fyra fem sex sju åtta nio tio elva tolv tjugo trettio fyrtio femtio sextio sjuttio åttio nittio hundra',
  organisations:
    'ab aktiebolag stiftelse stiftelsen förening föreningen bolaget förlag bladet tidning nyheter posten',
  plain: PLAIN,
  peoples:
    'svensk svenska svensken norsk norska norrman dansk danska finsk finska finländsk finländska tysk tyska polsk polska rysk ryska ukrainsk ukrainska turk turkisk turkiska kurd kurdisk kurdiska syrisk syriska syrier irakisk irakiska iransk iranska afghansk afghanska somalisk somaliska eritreansk eritreanska etiopisk etiopiska serbisk serbiska kroatisk kroatiska bosnisk bosniska albansk albanska grekisk grekiska italiensk italienska spansk spanska fransk franska engelsk engelska brittisk brittiska amerikansk amerikanska chilensk chilenska same samisk samiska',
};
