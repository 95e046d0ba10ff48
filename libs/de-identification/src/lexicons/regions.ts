import { wordSet } from './word-list';

/** Countries in English, German and Swedish, in lower case; several words are joined by an underscore. */
export const COUNTRIES = wordSet(
  `afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain bangladesh barbados belarus belgium belize benin
  bhutan bolivia bosnia botswana brazil britain brunei bulgaria burkina_faso burundi cambodia cameroon canada chile china colombia congo costa_rica croatia cuba
  cyprus czechia czech_republic denmark dominican_republic ecuador egypt el_salvador england eritrea estonia ethiopia fiji finland france gabon gambia georgia germany ghana greece greenland
  guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel italy ivory_coast jamaica japan jordan kazakhstan kenya kosovo kuwait
  kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg madagascar malawi malaysia maldives mali malta mauritania mauritius mexico moldova
  monaco mongolia montenegro morocco mozambique myanmar namibia nepal netherlands new_zealand nicaragua niger nigeria north_korea north_macedonia northern_ireland norway oman pakistan palestine panama
  papua_new_guinea paraguay peru philippines poland portugal puerto_rico qatar romania russia rwanda samoa saudi_arabia scotland senegal serbia sierra_leone singapore slovakia slovenia somalia
  south_africa south_korea south_sudan spain sri_lanka sudan suriname sweden switzerland syria taiwan tajikistan tanzania thailand togo tonga trinidad tunisia turkey türkiye turkmenistan
  uganda ukraine united_arab_emirates united_kingdom united_states uruguay usa u.s. u.k. uk uae uzbekistan venezuela vietnam wales yemen zambia zimbabwe holland guam
  ägypten albanien algerien argentinien armenien aserbaidschan äthiopien australien bangladesch belgien bolivien bosnien brasilien bulgarien dänemark deutschland
  elfenbeinküste estland finnland frankreich georgien griechenland großbritannien indien indonesien irak irland island italien japan jemen jordanien kambodscha kamerun kanada kasachstan kenia
  kolumbien kroatien kuba lettland libanon libyen litauen luxemburg marokko mazedonien mexiko moldawien mongolei neuseeland niederlande nordirland norwegen österreich
  palästina philippinen polen rumänien russland saudi-arabien schottland schweden schweiz senegal serbien simbabwe slowakei slowenien spanien sudan südafrika südkorea syrien tansania
  tschechien tschetschenien tunesien türkei ukraine ungarn usbekistan weißrussland zypern
  danmark norge sverige finland tyskland frankrike italien spanien grekland turkiet ryssland polen ungern rumänien österrike nederländerna belgien storbritannien irland skottland lettland litauen
  estland syrien irak iran libanon marocko tunisien egypten etiopien sydafrika indien kina japan thailand brasilien chile kroatien bosnien serbien ukraina`,
);

/** Countries that are also a name or a word: a country only behind "in", "from" and the like. */
export const COUNTRIES_THAT_ARE_WORDS = wordSet(
  `chad chile china georgia guinea jordan turkey mali niger togo israel india island polen georgien benin holland laos wales`,
);

/** First-level states, provinces and regions; several words are joined by an underscore. */
export const STATES = wordSet(
  `alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland
  massachusetts michigan minnesota mississippi missouri montana nebraska nevada new_hampshire new_jersey new_mexico north_carolina north_dakota ohio
  oklahoma oregon pennsylvania rhode_island south_carolina south_dakota tennessee texas utah vermont virginia west_virginia wisconsin wyoming
  alberta british_columbia manitoba new_brunswick newfoundland nova_scotia saskatchewan nunavut yukon queensland new_south_wales tasmania western_australia south_australia
  baden-württemberg bayern bavaria niedersachsen nordrhein-westfalen rheinland-pfalz saarland sachsen sachsen-anhalt schleswig-holstein thüringen hessen
  mecklenburg-vorpommern steiermark tirol vorarlberg kärnten burgenland oberösterreich niederösterreich tessin wallis graubünden thurgau aargau saxony
  catalonia andalusia punjab gujarat kerala bengal kashmir ulster munster leinster connacht scania lombardy tuscany sicily sardinia provence normandy brittany`,
);

/** Postal short forms of states, in capitals. */
export const STATE_CODES = wordSet(
  `AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT
  VT VA WA WV WI WY DC AB BC MB NB NL NS ON PE QC SK NSW VIC QLD TAS`,
);
