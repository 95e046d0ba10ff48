import { wordSet } from './word-list';

/** Names that are also plain words in English, German or Swedish: a name only where the sentence says so. */
export const NAMES_THAT_ARE_WORDS = wordSet(
  `amber angel april art august autumn basil bea bear bill blossom bob brook brooke buck bud carol chance charity chase chastity
  chuck clay clement cliff colt dale daisy dawn dean destiny dick dolly dot drew earnest eve ever
  faith fay fern fleur flora forest frank gale gay gene ginger glen grace grant guy hal happy harmony harper hazel
  heath heather heaven herb holly honor honour hope hunter iris ivy jack jade jasmine jay jean jewel josh joy june june kit lance
  laurel leaf lily lot love mark may melody mercy merit mile miles misty mouse nick noble olive opal pan pansy
  park pat patience patsy pearl penny peg pet pepper piper pip pit poppy port precious prince prudence queen rain randy ray red reed
  rex rich river robin rock rod rory rose rosemary rowan royal ruby rusty sage sally sandy saul scout shade skip sky skye sonny
  spring star stone storm sue summer sunday sunny sunny tad teal temperance theme tiger trinity trip true unity
  violet wade ward west will willow winter wren young zen major earl dusty ash bay birch coral dove
  rick ted ty van blaze bliss blue case cash
  chip constance dash dell dory echo ember gill gray grey heart house juniper king lane law lark lee link lion long lyric
  marina marine mint nell oak ocean page paige parker penn peace phoenix prosper quill rebel remedy rush saint 
  silver sin sly snow soul spike stellar tanner taylor usher velvet verity victory vale vivid wiley worth`,
  ` dag fee gilde gunst heide helm kai lieb mai per 
  sonne star till treu wilde wolf laub linde may ernst sommer winter vogel horst 
  can eden om dev son song long do an my made gun sana`,
  ` ask dag ek ett frid glad gun hans her inga iris jul kai lilja liv löv
  lo mai maj mor my näktergal odd ros rut sen siv sky sol sten stig 
  storm tage tor tore torn ur urban ville viva pär lage `,
  ` dara hind iman mala musa neo nia nur
  raja rasa said shiva sita zola samba`,
);

/** Words of plain English that never name anybody by themselves, though a name of somebody is spelled so. */
export const RARELY_NAMES = wordSet(
  `will may hope faith grace joy art rich chase chance will june april august summer autumn winter spring sunday
  case page law rush love queen house park long young law true red blue grey gray silver snow stone storm star rock river rain
  major royal saint sin shade sky soul peace heart heaven happy gay guy lot trip pet
  port pan mile miles can do an my son song gun made sen her ur mor jul torn ett sol
  said till per star do ernst sommer vogel mai maj van tad sue west worth case law cash link mint page ask
  glad her ros stig odd liv frid ash bay dash blaze echo lane bud remedy victory
  noble merit marine lyric ever earnest patience prudence charity mercy trinity unity harmony
  `,
);
