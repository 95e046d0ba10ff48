import type { LanguageWords } from '../language';
import { PLAIN } from './plain';

export const de: LanguageWords = {
  small:
    'der die das und ich nicht ist mit ein eine einen einem sie er dem den von zu auf hat habe im aus bei nach kam weil mir mich ihm ihr uns wir wie wenn dass noch auch aber es als dann sich für sei war kein keine über',
  titles:
    'herr herrn frau fräulein hr fr dr prof doktor doktorin professor professorin schwester pfarrer pastor pastorin dipl med',
  relations: `patient patientin patienten pat ehefrau ehemann lebensgefährte lebensgefährtin verlobte verlobter mutter vater bruder sohn tochter schwager schwägerin neffe nichte
    tante onkel oma opa großmutter großvater freund freundin nachbar nachbarin kollege kollegin kollegen chef chefin lehrer lehrerin therapeut therapeutin mitbewohner
    mitbewohnerin kind partner partnerin exfreund exfreundin exmann exfrau stiefvater stiefmutter halbbruder halbschwester schwiegermutter schwiegervater klient klientin
    supervisorin supervisor hausarzt hausärztin betreuer betreuerin enkel enkelin zwillingsschwester zwillingsbruder cousin cousine vetter`,
  naming:
    'namens heißt heisst hieß hiess genannt nennt liebe lieber hallo moin servus grüße gruß gez name nachname vorname initialen',
  deeds: `sagte sagt kam kommt ging geht rief schrieb schreibt weinte lachte erzählte fragte meinte wollte will hat hatte lebt wohnt arbeitet blieb stand holte sprach
    berichtete schwieg nickte verließ zog antwortete brachte saß trank verlor bekam fehlte meldete bedankte kündigte brach begann hörte wirkte legte nahm sah`,
  beforePlace: 'in aus nach bei bis über nähe richtung um von',
  particles: 'von vom van zu zum zur der den de del di da la le und',
  determiners:
    'der die das dem den des ein eine einer einem einen eines mein meine meiner meinem meinen sein seine seiner seinem seinen ihr ihre ihrer ihrem ihren kein keine keinen unser unsere dieser diese dieses diesem jeder jede jedes',
  months:
    'januar|jan|jänner|jän februar|feb|feber märz|mär|mrz april|apr mai juni|jun juli|jul august|aug september|sept|sep oktober|okt november|nov dezember|dez',
  weekdays:
    'montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend montags dienstags mittwochs donnerstags freitags samstags sonntags mo di mi do fr sa so',
  facilities: {
    hospital: 'krankenhaus klinikum uniklinik universitätsklinikum spital lazarett',
    clinic: 'klinik tagesklinik ambulanz praxis rehaklinik fachklinik',
    school: 'gymnasium grundschule realschule gesamtschule hauptschule schule kita kindergarten',
    university: 'universität hochschule',
    church: 'kirche dom moschee synagoge gemeinde',
    ward: 'station abteilung',
    home: 'heim wohnheim seniorenheim pflegeheim stift',
    place: 'bahnhof flughafen institut haus werkstätten',
  },
  streets: 'straße strasse str gasse weg platz allee ufer damm ring steig',
  eponymHeads:
    'krankheit syndrom test skala inventar modell gruppe gruppen fragebogen index theorie methode therapie effekt gesetz technik konzept buch aufsatz vortrag score',
  numberCues:
    'aktenzeichen az geschäftszeichen gz kvnr versichertennummer versicherungsnummer kundennummer fallnummer steuernummer ausweis personalausweis kennzeichen nummer nr',
  numbers:
    'ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert einundneunzig zweiundneunzig dreiundneunzig vierundneunzig fünfundneunzig sechsundneunzig siebenundneunzig achtundneunzig neunundneunzig',
  organisations:
    'gmbh kg ag ohg ug stiftung verein sparkasse versicherung verlag orchester zeitung anzeiger bote kurier',
  plain: PLAIN,
  peoples: `deutscher deutsche österreicher österreicherin schweizer schweizerin türke türkin türkische türkischer kurde kurdin grieche griechin italiener italienerin spanier
    spanierin portugiese portugiesin pole polin polnische russe russin russische ukrainer ukrainerin syrer syrerin syrische iraker irakerin iraner iranerin afghane afghanin
    serbe serbin kroate kroatin bosnier bosnierin albaner albanerin kosovarin rumäne rumänin bulgare bulgarin ungar ungarin tscheche tschechin franzose französin
    engländer engländerin brite britin ire irin amerikaner amerikanerin vietnamese vietnamesin chinese chinesin japaner japanerin inder inderin marokkaner marokkanerin tunesier
    tunesierin nigerianer nigerianerin eritreer eritreerin äthiopier äthiopierin somalier somalierin`,
};
