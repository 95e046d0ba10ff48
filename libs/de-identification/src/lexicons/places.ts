import { wordSet } from './word-list';

const phrases = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .split(',')
      .map((place) => place.trim().replace(/\s+/g, ' '))
      .filter((place) => place !== ''),
  );

/** Cities and towns of one word, in lower case. */
export const TOWNS = wordSet(
  // United Kingdom and Ireland
  `aberdeen aberystwyth aldershot altrincham ambleside andover armagh ashford athlone aylesbury ayr bangor barnet barnsley barnstaple
  barrow basildon basingstoke battersea bedford belfast berwick bexley birkenhead birmingham blackburn blackpool bodmin bognor bolton
  bournemouth bracknell bradford bridgend brighton bristol brixton bromley burnley burton bury buxton caernarfon camborne cambridge
  camden canterbury cardiff carlisle carlow castlebar cavan chatham chelmsford cheltenham chester chesterfield chichester
  chippenham cirencester clonmel colchester colchester conwy corby cork coventry crawley crewe croydon cumbernauld dagenham darlington
  dartford derby derry doncaster dorchester douglas dover drogheda dublin dudley dumfries dundalk dundee dunfermline durham ealing eastbourne
  edinburgh ely enfield ennis epsom exeter falkirk falmouth fareham farnborough farnham felixstowe folkestone galway gateshead gillingham
  glasgow gloucester gosport grantham gravesend greenock greenwich grimsby guildford hackney halifax hammersmith haringey harlow harrogate
  hartlepool hastings hatfield hereford hertford hexham horsham hounslow hove huddersfield hull huntingdon inverness ipswich
  islington kendal kettering kidderminster kilkenny killarney kilmarnock kirkcaldy kirkwall lambeth lancaster leatherhead leeds leicester lerwick
  letterkenny lewes lewisham lichfield limerick lincoln lisburn liverpool livingston llandudno llanelli london londonderry loughborough
  lowestoft ludlow luton macclesfield maidenhead maidstone manchester mansfield margate merthyr middlesbrough mullingar naas newbury newcastle newham
  newport newquay newry northampton norwich nottingham nuneaton oban oldham omagh oxford paisley peckham penrith penzance perth peterborough
  plymouth pontefract poole portlaoise portsmouth preston ramsgate reading redditch redruth reigate rhyl rochdale rochester romford rotherham rugby
  runcorn salford salisbury scarborough scunthorpe sheffield shrewsbury skegness slough sligo solihull southampton southend southport southwark
  stafford stevenage stirling stockport stockton stornoway stratford stroud sunderland sutton swansea swindon swords tamworth taunton telford
  torquay totnes tralee truro tullamore wakefield wallsend walsall warrington warwick waterford watford wembley westminster wexford weymouth whitby
  whitehaven wicklow widnes wigan wimbledon winchester windermere windsor woking wokingham wolverhampton worcester workington worthing wrexham yeovil york`,
  // United States, Canada, Australia, New Zealand
  `abilene akron albany albuquerque alexandria allentown amarillo anaheim anchorage arlington asheville athens atlanta augusta aurora austin
  bakersfield baltimore bangor beaumont bellevue bellingham berkeley bethesda billings biloxi binghamton birmingham bismarck bloomington boise boston
  boulder brisbane bridgeport brooklyn brownsville buffalo burbank burlington calgary canberra cairns carlsbad carrollton charleston charlotte
  charlottesville chattanooga chesapeake cheyenne chicago chico christchurch cincinnati cleveland colorado-springs columbia columbus concord corvallis dallas
  dayton darwin denton denver detroit dover duluth dunedin durango durham edmonton elmira erie escondido eugene evanston evansville fargo fayetteville
  flagstaff flint fontana fremont fresno fullerton gainesville galveston geelong glendale greensboro greenville guelph halifax hamilton
  hampton harrisburg hartford hialeah hobart hoboken honolulu houston huntsville indianapolis irvine irving ithaca jacksonville joliet juneau
  kalamazoo kelowna kingston kitchener knoxville lafayette lakewood lansing laredo launceston lexington lincoln littleton longview louisville lowell lubbock macon
  madison manhattan manchester markham mcallen medford melbourne memphis mesa miami milwaukee minneapolis missoula mississauga mobile modesto moncton montgomery
  montpelier montreal montréal muncie naperville nashville newark norfolk oakland ocala ogden omaha ontario orlando oshawa ottawa overland oxnard palmdale
  pasadena pensacola peoria philadelphia phoenix pittsburgh plano pocatello portland providence provo pueblo queens quebec québec racine raleigh
  regina reno richmond riverside roanoke rochester rockford sacramento saginaw salem salinas saskatoon savannah schenectady scottsdale scranton seattle shreveport
  spokane springfield stamford stockton sudbury surrey sydney syracuse tacoma tallahassee tampa tempe toledo topeka toronto trenton tucson tulsa tuscaloosa
  utica vancouver ventura visalia waco waltham wellington wichita wilmington winnipeg worcester yakima yonkers youngstown yuma tauranga rotorua auckland adelaide`,
  // Germany, Austria, Switzerland
  `aachen aalen aarau altenburg amberg ansbach arnsberg aschaffenburg augsburg aurich baden-baden bamberg basel bautzen bayreuth bergisch-gladbach berlin bern biberach
  biel bielefeld bochum bonn bottrop brandenburg braunschweig bregenz bremen bremerhaven böblingen calw celle chemnitz chur coburg cottbus cuxhaven dachau darmstadt
  deggendorf delmenhorst dessau detmold dornbirn dortmund dresden duisburg düren düsseldorf eberswalde eichstätt eisenach eisenstadt emden erding erfurt erlangen essen
  esslingen euskirchen feldkirch flensburg frankfurt frauenfeld freiberg freiburg freising friedrichshafen fulda fürth fribourg garmisch garbsen gelsenkirchen genf gera
  gießen giessen glarus goslar gotha göppingen görlitz göttingen graz greifswald gütersloh hagen halberstadt halle hamburg hameln hamm hanau hannover heidelberg
  heidenheim heilbronn herford herne herten hildesheim hof husum ingolstadt innsbruck iserlohn itzehoe jena kaiserslautern karlsruhe kassel kempten kiel
  klagenfurt koblenz köln konstanz krefeld kufstein landau landshut lausanne leipzig lemgo leoben leverkusen linz lippstadt locarno lörrach lübeck luckenwalde
  ludwigsburg ludwigshafen lüdenscheid lugano lüneburg luzern magdeburg mainz mannheim marburg marl meißen memmingen merseburg minden moers mönchengladbach münchen
  münster naumburg neumünster neuruppin neuss neuwied nordhausen nürnberg oberhausen oberstdorf offenbach offenburg oldenburg oranienburg osnabrück paderborn
  passau pforzheim pirna plauen potsdam prenzlau quedlinburg rapperswil rathenow ratingen ravensburg recklinghausen regensburg remscheid rendsburg reutlingen rosenheim
  rostock rottweil saalfeld saarbrücken saarlouis salzburg salzgitter schaffhausen schleswig schweinfurt schwerin schwyz siegburg siegen sindelfingen singen solingen
  soltau sonneberg speyer stade stendal steyr stralsund straubing stuttgart suhl thun trier tübingen tuttlingen uelzen ulm unna villach villingen
  weiden weilheim weimar wels wernigerode wesel wetzlar wien wiesbaden wilhelmshaven winterthur wismar witten wittenberg wolfenbüttel wolfsburg worms wuppertal würzburg
  zittau zürich zug zwickau`,
  // Nordic countries
  `aalborg aarhus alingsås alta alvesta arboga arendal arvika avesta bergen boden bodø borås borgholm borlänge bromma drammen
  eksjö enköping esbjerg eskilstuna eslöv espoo fagersta falkenberg falköping falun farsta filipstad finspång flen fredericia fredrikstad frederikshavn gagnef gävle gällivare
  göteborg gotland hallsberg hallstahammar halmstad hamar hammerfest haninge haparanda harstad haugesund hedemora helsingborg helsingfors helsingør helsinki herning
  hillerød hjo holbæk horsens huddinge hudiksvall hultsfred härnösand hässleholm höganäs höör jokkmokk joensuu jönköping jyväskylä kalix
  kalmar karlshamn karlskoga karlskrona karlstad katrineholm kiruna kolding kongsberg kristiansand kristianstad kristinehamn kumla kungsbacka kungälv københavn köpenhamn köping kuopio
  lahti landskrona larvik leksand lidingö lidköping lillehammer linköping ljungby ljusdal ludvika luleå lund lycksele lysekil malmö mariestad marstrand mjölby mora motala
  mölndal nacka narvik norrköping norrtälje nybro nyköping nynäshamn nässjö odense orsa oskarshamn oslo oulu oxelösund pargas piteå porvoo ronneby rovaniemi
  rinkeby roskilde sala sandefjord sandviken seinäjoki sigtuna silkeborg sarpsborg simrishamn skara skellefteå skien skövde solna sollefteå sollentuna stavanger steinkjer stenungsund
  stockholm storuman strängnäs strömstad sundbyberg sundsvall svendborg säffle säter söderhamn södertälje sölvesborg tampere tensta tidaholm tierp torshälla tranås trelleborg
  trollhättan tromsø trondheim trosa turku täby uddevalla ulricehamn umeå uppsala upplands vaasa vadstena vantaa varberg varkaus vaxholm vejle vetlanda viborg
  vimmerby visby vänersborg värnamo västervik västerås växjö ystad åbo ålesund åmål åre älvsbyn ängelholm örebro örnsköldsvik östersund östhammar reykjavik reykjavík akureyri`,
  // The world
  `nyc abidjan abuja accra acapulco aleppo alexandria algiers alicante almaty amman amsterdam ankara antalya antwerp antwerpen arequipa asmara astana
  asunción athens athen aten atyrau avignon baghdad bagdad baku bamako bandung bangalore bangkok barcelona bari barranquilla basra beijing peking beirut belgrad belgrade belgrad
  bengaluru benin benghazi bergamo bilbao blantyre bogotá bogota bologna bolzano bordeaux bratislava brazzaville breslau brest brno bruges brügge brüssel brussels bryssel bruxelles
  bucharest bukarest budapest bursa busan bydgoszcz cádiz caen cairo kairo calcutta cali cancun caracas cardiff cartagena casablanca catania chandigarh changsha chengdu chennai
  chisinau chișinău chongqing cluj cologne conakry constanța copenhagen córdoba cordoba corfu craiova cracow krakau kraków krakow curitiba dakar damascus damaskus dijon delhi dhaka
  diyarbakir diyarbakır djibouti dnipro doha donetsk dubai dubrovnik durban edirne eindhoven erbil eskişehir eskisehir faro fez florence florenz firenze fortaleza freetown fukuoka gaborone gaza
  gaziantep gdańsk danzig gdansk gdynia geneva genoa genua genova ghent gijon granada grenoble groningen guadalajara guangzhou guayaquil haarlem haifa hanoi harare
  harbin havana havanna herat hiroshima hyderabad ibadan innsbruck iași irkutsk isfahan islamabad istanbul izmir jaipur jakarta jeddah jerusalem johannesburg kabul kaduna
  kampala kandahar kano karachi kathmandu katowice kaunas kazan kharkiv khartoum kigali kinshasa kyiv kiew kiev kobe kochi kolkata konya košice kumasi kunming
  kuwait-city kyoto lagos lahore laos lausanne leiden leuven lhasa liège lille lima limassol limoges lisbon lissabon lisboa ljubljana łódź lodz lomé luanda lublin lucknow lusaka
  luxembourg luxemburg lviv lyon maastricht madrid malaga málaga managua manila mannheim maputo maracaibo marrakesh marrakech marseille mashhad mecca mekka medellín medellin
  medina melilla messina milan mailand milano minsk modena mogadishu mombasa monrovia monterrey montevideo montpellier mosul moscow moskau moskva mostar mumbai
  murcia murmansk mutare nablus nagasaki nagoya nairobi nanjing nantes naples neapel napoli nice nicosia nijmegen nîmes niš novosibirsk odessa odesa oporto oradea osaka ouagadougou
  padua padova palermo palma pamplona paris parma patras perpignan perugia peshawar pisa plovdiv podgorica pondicherry porto poznań posen poznan prague prag pretoria
  pristina pune pyongyang quito rabat ramallah rangoon ravenna rawalpindi recife rennes reims riga rijeka rijswijk rome rom roma rosario rostov rotterdam rouen saigon salamanca
  samara samarkand santander santiago sarajevo sapporo sendai seoul seville sevilla shanghai shenzhen shiraz singapore skopje sofia sousse split strasbourg straßburg
  surabaya surat szczecin stettin szeged tabriz taipei tallinn tangier tampico tashkent tbilisi tehran teheran tijuana timișoara timisoara tirana tiranë tokyo
  toulon toulouse trieste tripoli tunis turin torino ufa ulan-bator utrecht valencia valletta valparaíso varanasi varna venice venedig venezia verona vientiane vigo
  vilnius vladivostok volgograd warsaw warschau warszawa wroclaw wrocław wuhan xi'an yaoundé yekaterinburg yerevan yokohama zagreb zaragoza zanzibar`,
);

/** Towns spelled like a name or a plain word: a place only behind a word such as "in" or "from". */
export const TOWNS_THAT_ARE_WORDS = wordSet(
  `adelaide  alta arlington athens augusta aurora austin bangor barnet barrow beaumont bergen  biel bury burton buffalo 
  carlisle cali celle charlotte chester clinton cleveland columbia concord cork cove dallas darwin dayton denton derby deal diss douglas dover dudley durham
  ely ennis erie essen eugene falk faro flen flint florence fontana fremont gera halle hagen hamilton hampton hastings hamm hof  hove hull
  irvine irving jackson jena kiel lancaster lafayette lincoln linz livingston lund madison mansfield marl medina mesa milan mobile mora montgomery naples nice
  norfolk orlando overland oxford page paisley paris perth phoenix plano poole preston providence queens racine reading regina
  rom roma rugby salem sala salisbury savannah singen slough sofia spencer split stafford stade stirling sutton surat surrey sydney tampa thun troy ulm
  valencia vaughan verona victoria villach warren warwick waterford wellington wels weiden wesel windsor witten worms york zug hjo are åre boden köping flen kumla minden moers trier`,
);

/** Places of more than one word, in lower case. */
export const PLACE_PHRASES = phrases(`
  new york, new york city, los angeles, san francisco, san diego, san antonio, san jose, las vegas, new orleans, salt lake city, kansas city, st louis,
  st. louis, st paul, st. paul, santa fe, santa monica, santa barbara, santa cruz, santa ana, san juan, fort worth, fort wayne, fort lauderdale, fort collins, long beach, long island,
  long branch, el paso, el cajon, palo alto, baton rouge, little rock, des moines, grand rapids, ann arbor, cedar rapids, sioux falls, green bay,
  palm springs, palm beach, west palm beach, virginia beach, newport news, baton rouge, jersey city, atlantic city, oklahoma city, colorado springs,
  corpus christi, mountain view, chapel hill, winston-salem, silver spring, staten island, thunder bay, quebec city, st. john's, prince george, niagara falls,
  red deer, moose jaw, medicine hat, gold coast, alice springs, palmerston north, milton keynes, stoke-on-trent, stoke on trent, newcastle upon tyne, southend-on-sea, stratford-upon-avon,
  st albans, st andrews, st ives, st helens, bury st edmunds, king's lynn, kings lynn, tunbridge wells, royal tunbridge wells, leamington spa, hemel hempstead, high wycombe, welwyn garden city, sutton coldfield,
  west bromwich, weston-super-mare, great yarmouth, bishop's stortford, merthyr tydfil, burton upon trent, isle of wight, isle of man, east kilbride, fort william, port talbot, dun laoghaire,
  bad kissingen, bad homburg, bad oeynhausen, bad kreuznach, bad tölz, bad reichenhall, bad nauheim, bad salzuflen, bad segeberg, bad mergentheim, bad ischl, sankt gallen, st. gallen, st. pölten,
  sankt pölten, wiener neustadt, frankfurt am main, frankfurt an der oder, frankfurt (oder), freiburg im breisgau, villingen-schwenningen, garmisch-partenkirchen, schwäbisch hall, schwäbisch gmünd, castrop-rauxel, rothenburg ob der tauber,
  la chaux-de-fonds, mo i rana, upplands väsby, lilla edet, gamla uppsala, mexico city, mexiko-stadt, buenos aires, rio de janeiro, são paulo, sao paulo, belo horizonte, porto alegre, santo domingo, san salvador, san josé,
  la paz, santa cruz de la sierra, panama city, guatemala city, port-au-prince, kuala lumpur, ho chi minh city, hong kong, phnom penh, new delhi, navi mumbai, quezon city, tel aviv, abu dhabi, kuwait city, addis ababa, addis abeba,
  cape town, kapstadt, port elizabeth, dar es salaam, port harcourt, benin city, the hague, den haag, le havre, le mans, aix-en-provence, clermont-ferrand, saint-étienne, san sebastián, san sebastian, las palmas,
  santiago de compostela, vila nova de gaia, reggio emilia, nizhny novgorod, st petersburg, st. petersburg, saint petersburg, sankt petersburg, novi sad, banja luka, cluj-napoca, bielsko-biała, zielona góra, ulaanbaatar`);

/** The largest cities: the suggestion says "a large city" for these. */
export const LARGE_CITIES = wordSet(
  `london birmingham manchester glasgow leeds liverpool dublin chicago boston houston dallas philadelphia seattle atlanta miami denver detroit toronto montreal
  vancouver sydney melbourne brisbane berlin hamburg münchen köln frankfurt stuttgart wien zürich stockholm göteborg oslo københavn helsinki paris lyon marseille madrid barcelona rome
  rom milan warsaw prague prag budapest istanbul ankara izmir athens moscow kyiv cairo lagos nairobi johannesburg tehran baghdad delhi mumbai karachi dhaka beijing shanghai tokyo seoul manila bangkok`,
);

/** Counties, districts and regions smaller than a state. */
export const COUNTIES = wordSet(
  `bedfordshire berkshire buckinghamshire cambridgeshire cheshire cornwall cumbria derbyshire devon dorset essex gloucestershire hampshire
  herefordshire hertfordshire kent lancashire leicestershire lincolnshire merseyside middlesex norfolk northamptonshire northumberland nottinghamshire
  oxfordshire rutland shropshire somerset staffordshire suffolk surrey sussex warwickshire wiltshire worcestershire yorkshire
  aberdeenshire ayrshire fife lanarkshire donegal kerry kildare leitrim mayo meath roscommon sligo tipperary offaly laois monaghan
  allgäu eifel emsland erzgebirge harz hunsrück ostfriesland oberpfalz rügen sauerland schwarzwald uckermark usedom vogtland westerwald prignitz
  blekinge bohuslän dalarna dalsland gästrikland halland hälsingland härjedalen jämtland lappland medelpad norrbotten närke skåne småland
  södermanland uppland värmland västerbotten västergötland västmanland ångermanland öland östergötland catskills adirondacks`,
);
