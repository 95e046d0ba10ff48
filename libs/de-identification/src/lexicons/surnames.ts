import { wordSet } from './word-list';

/** Family names that are hardly ever another word, in lower case. */
export const SURNAMES = wordSet(
  `abbott adams ahern ainsworth aldridge anderson andrews archer armstrong arnold ashworth atkins atkinson bailey
  baldwin ballard banerjee barlow barnett barrett bartlett barton bateman bates baxter beaumont beckett benson bentley berry
  blackwell blackburn blair blythe boyd bradford bradshaw brady brennan briggs brooks broughton brown buchanan buckley
  burgess burke burnett burns burton byrd byrne cahill cairns caldwell callaghan calloway campbell cantrell carlson carmichael
  carney carpenter carr carroll carver cassidy cavanagh chambers chandler chapman christensen clarke clarkson clayton cleary
  clements coleman collier collins connolly conway cooper corbett corcoran costello coughlin cowan cox crawford crosby
  crowley cullen cunningham curran currie daly daniels davenport davidson davies davis dawson deacon delaney dempsey
  devine dickinson dickson dixon dobson doherty donaldson donnelly donoghue doyle drummond duffy dunlop dunn dunne durham
  eastwood edmonds edwards egan elliott emerson erickson evans everett farrell faulkner fenton ferguson fernandez finch
  finnegan fischer fisher fitch fitzgerald fitzpatrick flanagan fleming flynn foley forbes forsyth fowler fraser frazier freeman
  fuller gallagher galloway gardner garner garrison geraghty gibbons gibbs gibson gilbert gilmore goddard goldberg goldstein
  gonzales goodman goodwin graham greene greenwood griffiths grimes haines halloran hamilton hammond hancock hanley
  hanrahan hansen hardy harding hargreaves harper harrington harris harrison hartley haskins hastings hathaway hawkins hayes
  healy heaney henderson hendricks hennessy hewitt hickey higgins hobbs hodges hoffman hogan holden holloway holmes hopkins
  horton houghton howell hubbard hudson hughes humphries hutchinson ingram irvine irwin jackson jacobs jacobson jamieson
  jefferson jenkins jennings jensen johns johnson johnston jones kaufman kavanagh keane kearney keating keegan kelleher keller
  kendrick kennedy kenny kinsella kirby kirkpatrick knowles knox kowalski lambert lancaster langdon larkin larsen lawson leary leblanc
  lennon levine levy lindgren livingstone lockhart lockwood lombardi lowery lynch macdonald mackay mackenzie maclean macleod
  macmillan madden maddox mahoney malloy malone manning marlowe marsden marshall martinez mathews matthews maxwell mcallister
  mcbride mccabe mccall mccarthy mcclain mccormack mccormick mccullough mcdaniel mcdermott mcdonald mcdowell mcfarland
  mcgee mcgovern mcgrath mcgregor mcguire mcintosh mcintyre mckay mckee mckenna mckinney mclaughlin mclean mcmahon mcmillan
  mcnamara mcnulty mcpherson mcqueen mendoza merritt metcalfe middleton millar miller mitchell monaghan montgomery mooney
  moreno moriarty morrison morrow morton moss mullins mulligan munroe murdoch murphy murray nash neilson newman newton
  nicholls nicholson nielsen nolan norris norton nugent oakley obrien o'brien o'callaghan o'connell o'connor o'donnell o'driscoll
  o'grady o'hara o'keeffe o'leary o'malley o'neill o'reilly o'rourke o'shea o'sullivan o'toole oconnor odonnell olsen olson
  osborne owens paisley parkinson parsons paterson patterson pearce pearson pemberton perkins peters petersen peterson phelan
  phillips pickering pierce powell prescott preston pritchard quigley quinlan quinn radcliffe rafferty ramsay ramsey randolph
  rawlings redmond reilly reynolds rhodes richards richardson riordan roberts robertson robinson rodgers rogers rooney rosenberg
  rosenthal rutherford ryan sanders saunders savage sawyer schmidt schneider schofield schroeder schultz schwartz sexton
  shaughnessy shaw shea shepherd sheridan sherwood simmons simpson sinclair singleton skinner slater sloan smith smyth snyder
  spencer spooner stafford stanton stephens stephenson stevens stevenson stewart stokes strickland sullivan sutherland sutton
  sweeney swanson sykes talbot tennant thatcher thompson thomson thornton tierney tobin townsend travers tremblay tucker
  turner underwood vance vasquez vaughan wainwright wallis walsh walters watkins watson weaver webster weinberg weiss
  wellington wentworth whelan whitaker whitehead whitehouse whitfield whitney whittaker wickham wilcox wilkins wilkinson williams
  williamson willis wilson winslow winters woodward worthington wright wyatt yates`,
  `abel achterberg albrecht bachmann baumann becker behrens bergmann bischoff böhm böttcher brandt brinkmann busch
  diekmann dietz dittrich dörfler ebert eckert eichhorn engelhardt fiedler fleischer förster frey friedrich fuchs
  gebhardt geiger gerlach giese göbel graf grimm gruber haas hahn hartmann hartwig hauser heinemann heinrich henkel hermann
  herrmann herzog heß hesse hinz hirsch hofmann hoffmann hohenstein holz horn huber jäger jahn jansen janssen jung kaiser
  keil kessler kirchner klein knoll köhler könig koch köster kraft krämer kramer kraus krause kretschmer krüger kruse
  kühl kühn kuhn lange langer lehmann lindner lorenz löffler ludwig maier marquardt marx mayer meier meister meyer michaelis
  möller müller naumann neubauer neumann nowak oberhuber oswald ott otto paulsen peters petersen pfeiffer pohl pöschl prinz
  reichert reinhardt richter riedel ritter röder römer rothe ruppert sauer sauerländer schäfer scheffler schenk scherer schiller
  schilling schindler schlegel schlüter schmid schmitt schmitz schneider scholz schönherr schrader schreiber schröder
  schubert schulte schulz schulze schumacher schumann schürmann schuster schütz schwab schwarz seidel seiler simon sommer
  stadler steiner steinbach stein strobel strauß stegmann thalmann thiel thiele trautmann ulbrich unger vetter vogt voigt
  völker wagner walther weber wegner weidner weigel weller wendt westphal wieland wiese wimmer winkler winter witte wittmann
  wolff wulff zeller ziegler zimmermann`,
  `åberg abrahamsson åkesson ahlström almqvist alm andersen andersson arvidsson aronsson axelsson bengtsson berglund bergman bergström
  blom blomqvist borg boström carlsson christiansen claesson dahl dahlberg dahlgren danielsson edlund ekdahl ekholm
  eklund ekström eliasson engström eriksen eriksson falk forsberg forsström fransson fredriksson gunnarsson gustafson gustafsson gustavsson
  haglund hallberg hällström hansson hedberg hedlund hedström hellström henriksson hermansson holm holmberg holmgren holmqvist
  holmström isaksson ivarsson jakobsson jansson johannesson johansen johansson jonasson jönsson jonsson josefsson jørgensen karlsson
  kjellberg kristensen kristoffersen larsson lilja lind lindahl lindberg lindblom lindén lindgren lindholm lindqvist lindström
  lövgren löfgren lundberg lundgren lundin lundqvist lundström magnusson malmberg martinsson mattsson melin mikkelsen moberg
  mårtensson månsson nilsson nilsen norberg nordin nordström norén nygren nyberg nyström ohlsson öberg öhman olofsson olsson
  åström oskarsson östlund palm palmqvist paulsson persson pettersson pålsson rasmussen rosén rönnqvist salomonsson samuelsson
  sandberg sandström selander simonsson sjöberg sjögren sjöström sjölund söderberg söderlund söderström sørensen sten stenberg strand
  strömberg ström sundberg sundqvist sundström svensson thorsen tornberg wallin wahlström wester westerlund wiklund wikström vestergaard virtanen
  korhonen mäkinen nieminen mäkelä hämäläinen laine heikkinen koskinen järvinen lehtonen zetterberg`,
  `acosta aguilar aguirre alvarez álvarez alves amaral andrade araujo arroyo barbosa barbieri barros bellini benítez bernardi bianchi
  blanco bonnet boucher cabrera calderón camacho campos cardoso caruso carvalho castillo castro chávez chevalier colombo conti
  contreras correia costa cruz da-silva delgado diaz díaz domínguez dubois dupont durand duval escobar espinoza esposito estrada
  fernández ferrari ferraro ferreira figueroa flores fontaine fontana fournier franco fuentes gallo garcia garcía garnier
  gauthier girard gomes gómez gomez gonçalves gonzález gonzalez greco guerra guerrero gutiérrez gutierrez guzmán hernández
  hernandez herrera ibáñez iglesias jiménez jimenez juárez lacroix lefebvre leroy lombardo lopes lópez lopez machado
  maldonado mancini marchetti marín marino márquez martín martínez martins medina méndez mendes mercier molina montoya mora morales moreau
  morel moretti moreira muñoz munoz navarro nogueira núñez nunes oliveira orozco ortega ortiz pacheco padilla palermo paredes parisi
  pellegrini peña pereira pérez perez perrin pinto pires quintero ramírez ramirez ramos rey reyes ribeiro ricci rinaldi ríos rivera rizzo robles
  rocha rodrigues rodríguez rodriguez rojas romano romero rossi rousseau roussel ruiz russo salazar salgado sánchez sanchez sandoval santana
  santos sartori serrano silva soares solís sosa soto souza suárez suarez tavares teixeira torres trujillo valdez valencia vargas
  vásquez vega vidal vieira villa villanueva vitale zamora zapata`,
  `abramov baranov bartoš begić begović bogdanov borisov bosnić czajka dąbrowski dimitrov dragomir dvořák dvorak fedorov georgiev grabowski
  hadžić horák horvat horváth hruška ilić ionescu ivanov ivanova ivanović jankowski jovanović kaczmarek kamiński kiss kováč kovac
  kovačević kovács kowalczyk kozlov kravchenko kučera kuznetsov lewandowski lukić mazur melnyk mihaylov milošević morozov nagy németh nikolić
  nikolaev novak novák novotný nowicki orlov papadopoulos papadakis pavlov pavlović petrenko petrov petrova petrović pokorný popa popescu popov
  popović procházka radu romanov savić shevchenko sidorov simić smirnov sokolov stanković stojanović stoica szabó szymański tomić tóth
  varga vasiliev vlasov volkov vuković wiśniewski wójcik woźniak yevtushenko zając zelenka zieliński zhukov`,
  `abbasi abdi abdullahi acheampong achebe adeleke adeyemi agarwal ahmadi akhtar akintola akpan al-hassan alavi amadi amoah anand ansari
  appiah asante aslan awad aydin aydın azizi babu bajwa balogun banda barzani bashir batra bhat bhatt bhattacharya boateng bose
  bui cakir çelik chakraborty chang chatterjee chaudhary chaudhry chaudhuri cheng chinwe choudhury chopra chowdhury chukwu dang danso darwish
  das dasgupta demir demirci desai deshpande dhillon dlamini doan doğan duong erdem erdoğan eze farah farooq fofana gill goel guo gupta
  güler gurung haddad hamidi hashemi hoang hossain huang huynh hwang igwe iqbal ito iyer jaiswal jamali joshi kang kapoor karimi kato kaya khalil khan
  khanna khoury khumalo kılıç kimura kobayashi koroma koç kumar kurt kyei lal liang liu mahlangu malhotra malik mansouri mbeki mehta mendis menon mensah mishra
  mokoena molefe moradi mori mukherjee mukhtar mutasa nair nakamura naidoo nandi narang ncube ndlovu ngo nguyen nguyễn nkosi nwachukwu nwosu
  obi odhiambo odinga ofori ogunleye okafor okeke okonkwo okoro okoye omondi onyango osei osman otieno owusu öztürk özdemir pandey park
  parekh patel pathak patil pham phan pillai qureshi rahimi rahman raman ramaswamy rao rashid rathore reddy rezaei sahin şahin saito
  saleh sandhu sarkar sato sekar sesay sethi shah shaikh sharma sheikh shetty shrestha sidhu singh sithole soltani srinivasan subramanian
  suzuki takahashi tanaka tang tanaka tesfaye thapa tiwari traore tran trần turay varma verma vo vu wang watanabe wong wu yadav yamada
  yamamoto yang yildirim yıldırım yıldız yilmaz yoon yoshida zhang zhao zheng zhou zhu zulu`,
);

/** Family names that are plain words: a name only behind a first name. */
export const SURNAMES_THAT_ARE_WORDS = wordSet(
  `baker ball banks bell bird bishop black blue bowman brook brooks brown bush butler carpenter cole cook cross day dean
  english farmer field fields fish ford fox french gold gold grant gray green grey hall hill holland hood hope hunt hunter
  joy key king knight lake lamb lane law little long love lord major marsh may mills moon noble page park parks penny
  pike pool pope price rice reed rose shepherd short small snow spring stone strong summers sweet west white wise wolf wood
  woods young graf klein jung kurz lang groß schwarz weiß roth sommer winter vogel fuchs wolf hahn engel ek ask berg lund
  strand ström dahl falk lilja`,
);
