import { wordSet } from './word-list';

/** Given names that are hardly ever another word, in lower case. */
export const GIVEN_NAMES = wordSet(
  // English-speaking countries
  `aaron abby abigail abraham adam addison adele adrian adriana agatha agnes aidan aileen aimee aisling alan alana alasdair
  albert alec alex alexa alexander alexandra alexandria alexis alfie alfred alice alicia alison alistair allan allen
  allison alma althea alvin alyssa amanda amber amelia amelie amos amy anastasia andrea andrew andy angela angelica
  angelina angie angus anita ann anna annabel annabelle anne annette annie anthony antoinette antonia antony archie
  ariana ariel arlene arnold arthur ashley ashleigh ashton athena aubrey audrey austin ava avery barbara barnaby barney
  barry bartholomew beatrice becca becky belinda ben benedict benjamin bennett bernadette bernard bernice bert bertha bertie
  beth bethany betsy betty beverley beverly bianca billy blake blanche bob bobbie bobby bonnie brad bradley brady brandon
  brenda brendan brennan brent brett brian briana brianna bridget brittany brodie bronwyn brooklyn bruce bryan bryce bryony
  caitlin caleb callum calvin cameron camilla camille candice cara carla carlton carly carmel carmen carol carole caroline
  carolyn carrie carson carter casey caspian cassandra cassie catherine cathy catriona cecil cecilia cedric celeste celia
  chad charlene charles charley charlie charlotte chelsea cheryl chloe chris christa christian christina christine
  christopher christy ciara cillian cindy claire clara clarence clarissa claude claudia clayton clement clifford clifton
  clive clyde cody colette colin colleen conor connor conrad constance cora corey corinne cormac cory courtney craig crystal
  curtis cynthia cyril cyrus daisy dale damian damien dan dana daniel danielle danny daphne darcy daren darlene
  darrell darren darryl dave david dawn deanna debbie deborah debra declan deirdre delia delilah della delores denis denise
  dennis derek dermot desmond devin devon dexter diana diane dianne dick diego dolores dominic dominique donald donna
  donovan doreen doris dorothy dot doug dougal douglas doyle duane duncan dustin dwayne dwight dylan eamon eamonn earl
  eddie edgar edith edmund edna eduardo edward edwin eileen elaine eleanor elena eli elias elijah elinor elisa elisabeth
  elise eliza elizabeth ella ellen ellie elliot elliott ellis eloise elsa elsie elspeth elton elva emer emerson emily emma
  emmanuel emmett enid eoin eric erica erik erika erin ernest ernestine esme estelle esther ethan ethel etta eugene eugenia
  eunice eva evan evangeline eve evelyn everett ewan ezra fay faye felicity felix fergus fern fernando fiona finn
  finlay fletcher flora florence floyd frances francesca francine francis francisco frankie franklin fred freda freddie
  frederick freya gabriel gabriella gabrielle gail gareth garrett gary gavin gayle gemma genevieve geoff geoffrey george
  georgia georgie georgina gerald geraldine gerard gertrude gideon gilbert giles gillian gina gladys glen glenda glenn
  gloria gordon graeme graham grainne greg gregory greta gretchen griffin guinevere gus gwen gwendolyn hal haley hamish hank
  hannah harold harriet harris harrison harry harvey hattie hayden hayley hazel heather hector heidi helen helena
  henrietta henry herbert herman hilary hilda holly horace howard hubert hugh hugo hyacinth ian ibrahim ida ignatius imelda
  imogen ina ines ingrid ira irene iris irma irving isaac isabel isabella isabelle isaiah isla isobel ivan ivor jackie
  jackson jacob jacqueline jacqui jade jaime jake james jamie jan jane janet janice janine jared jasmine jason jasper jayden
  jayne jean jeanette jeanne jed jeff jeffrey jemima jen jenna jennie jennifer jenny jeremiah jeremy jermaine jerome jerry
  jess jesse jessica jessie jill jillian jim jimmy jo joan joann joanna joanne jocelyn jodie jody joe joel joey johanna
  john johnny jon jonah jonas jonathan jonathon jordan joseph josephine josh joshua josiah joyce juan juanita jude judith judy
  julia julian juliana julie juliet juliette julius june justin justine kaiden kaitlyn karen karina karl kat kate
  katelyn katharine katherine kathleen kathryn kathy katie katrina katy kay kayla kayleigh keira keisha keith kelly kelsey
  ken kendall kendra kenneth kenny kerry kevin kieran kim kimberley kimberly kirsten kirsty kit kitty kristen kristin
  kristina kristy kurt kyle kylie lachlan lana lara larry lars latoya laura lauren laurence lauretta laurie lavinia
  lawrence leah leander leanne leila lena lennox lenny leo leon leona leonard leonie leroy lesley leslie lester leticia
  lewis liam lila lillian lillie lilly linda lindsay lindsey linus lionel lisa lloyd logan lois lola lorcan loretta
  lorna lorraine louie louis louisa louise lucas lucia lucille lucinda lucy luke luther lydia lyndon lynn lynne mabel
  maddie madeleine madeline madison mae maeve magdalena maggie mairead malachi malcolm mallory mandy marcella marcia marcus
  margaret margery margot marguerite maria mariah marian marianne marie marilyn marina mario marion marisa marisol marissa
  marjorie marlene marlon marsha martha martin marty marvin mary matilda matt matthew mattie maude maura maureen
  maurice mavis maxine maxwell maya mckenzie meg megan meghan melanie melinda melissa melody mercedes meredith mervyn mia
  michael micheal michelle mick mickey miguel mike mildred miles millicent millie milo milton mindy minnie miranda miriam
  mitch mitchell moira molly monica monique morgan morris moses muriel myra myrtle nadia nadine nancy naomi natalia natalie
  natasha nate nathan nathaniel neal ned neil nell nellie nelson neville niall niamh nicholas nick nicola nicolas nicole
  nigel nikki nina noah noel noelle nola nora noreen norma norman odette olive oliver olivia ollie omar oonagh ophelia orla
  orlando oscar osman otis otto owen paddy padraig paige pam pamela patrice patricia patrick patsy patti paul paula
  pauline pedro peggy penelope penny percy perry pete peter petra phil philip philippa phillip phillis phoebe phyllis pippa
  polly priscilla prudence quentin quincy quinn rachael rachel ralph ramona randall randy raphael raquel raul raymond
  rebecca rebekah regina reginald rena rene renee reuben rex rhiannon rhoda rhona rhys ricardo richard rick ricky rita rob
  robbie robert roberta roberto roderick rodney roger roisin roland roman romeo ron ronald ronan ronnie rory rosa rosalie
  rosalind rosamund rosanna roscoe roseanne rosemary rosie ross rowena roxanne roy ruby rudolph rufus rupert russell ruth
  ryan sabrina sadie sally salvador sam samantha sammy samuel sandra saoirse sara sarah sasha saul savannah scarlett
  scott seamus sean sebastian selena selina selma serena seth shane shannon sharon shaun shauna shawn sheila shelby sheldon
  shelley shelly sheryl shirley sian sidney sienna silas simon simone sinead skye sofia sonia sonja sonya sophia sophie
  spencer stacey stacy stan stanley stella stephan stephanie stephen steve steven stevie stewart stuart susan susanna
  susannah susie suzanne sybil sydney sylvia tabitha tamara tammy tamsin tania tanya tara tasha ted teddy terence teresa terrence
  terri terry tess tessa thaddeus thelma theo theodora theodore theresa thomas tiffany tim timothy tina toby todd tom tommy
  toni tony tracey tracy travis trevor tricia trisha tristan troy trudy tyler tyrone ursula valerie vanessa vaughn vera
  verity vernon veronica vicki vicky victor victoria vincent virginia vivian vivienne wade wallace walter wanda warren
  wayne wendell wendy wesley wilbur wilfred willa willard william willie wilma winifred winston xander xavier yolanda
  yvette yvonne zac zach zachary zadie zara zelda zoe zoey`,
  // German-speaking countries
  `achim adelheid albrecht alexandra alfons alois aloisia andreas anja anke annegret annelie anneliese annemarie annika
  ansgar antje anton armin arne arno astrid august axel bärbel bastian beate benedikt benno bernd bernhard berthold birgit
  björn bodo brigitte brunhilde bruno burkhard carsten christel christiane christof christoph claus clemens cordula cornelia
  dagmar daniela detlef detlev dieter dietmar dietrich dirk dörte doris dorothea eberhard eckhard edeltraud egon ekkehard
  elfriede elke emil erich ernst erwin eugen ewald fabian falk felicitas ferdinand florian frank franka franz franziska
  frauke frieda friederike friedhelm friedrich friedrichs fritz gabi gabriele georg gerda gerd gerhard gerlinde
  gernot gertraud gisela gotthold götz gottfried gudrun gunda günter günther gustav hanna hannelore hannes hans harald
  hartmut hedwig heiko heike heiner heinrich heinz helga helge helmut hendrik henning henrike herbert herrmann hermann
  hildegard hiltrud holger horst hubertus hugo ilka ilona ilse imke inga inge ingeborg ingo ingolf insa irmgard irmtraud
  isolde jana janina jannik jannis jens joachim jochen johann johannes jörg jörn josef jost jule jürgen jutta kai karin
  karla karlheinz karola karoline karsten kaspar katharina kathrin katja katrin kerstin kilian klaus konrad konstantin
  konstanze korbinian kordula kristof lasse leonhard liesel lieselotte lorenz lothar lotte ludger ludwig luise lukas lutz maik
  maike malte manfred manuela mareike margarete margit margret margrit mariele marius marlies marlis martina mathilde
  mathis matthias maximilian mechthild meike meinhard melchior merle mirjam moritz nadja nele niklas nikolaus nils norbert
  olaf ole oskar ottilie otmar paulina petra philipp pia pirmin rainer ralf raimund regine reiner reinhard reinhold renate
  resi ricarda roderich rolf rosemarie rosi rüdiger rudi rudolf ruprecht sabine sandro saskia sepp severin sibylle
  siegbert siegfried sieglinde sigrid silke silvia sigmund sönke steffen steffi stefan stefanie sven svenja swantje tanja
  thea theodor thilo thorben thorsten tilman till timo tobias torben torsten traudl traute udo ulf uli ulla ulrich ulrike
  ursel ute uta uwe valentin veit verena veronika viktor volker volkmar waldemar waltraud walther wenzel werner
  wiebke wilfried wilhelm wilhelmine willi winfried wolf wolfgang wolfram xaver yannick`,
  // Nordic countries
  `agneta åke albin alva anders ann-marie annbritt annkristin anton arvid åsa åse asta axel barbro bengt bent berit birgitta
  birger bjarne bo börje britt britta camilla carina cecilie christer dag dagny ebba edvard einar elin ellinor elof elvira
  erland eskil esbjörn eva-lena evert fredrik frida frode gerd gertrud gösta göran greger guðrún gudrun gunilla gunnar gunnel
  gustaf gustav håkan hakon hallvard halvard hanne harriet hasse hedda hedvig heidi helene henrik hilde hjalmar hjördis
  inger ingegerd ingela ingemar inghild ingvar isak ivar iben jarl jeppe jesper joakim jorunn jörgen jørgen josefin kåre
  karin karl-erik kasper kajsa katarina kennet kerstin kirsti kjell knut knud kristian kristoffer lage lars-erik lasse leif
  lennart linnea linnéa linn lisbeth lotta lovisa magnhild magnus maja maj-britt malin margareta marit marita mats mattias
  mette mikael mogens måns moa monika nanna niels nils ola olav olof oddvar odd pär pelle per-olof pernilla pontus preben ragna
  ragnar ragnhild rasmus rebecka roland roger rolf rune runar rut signe sigurd sigge signhild siv siri sissel sofie solveig
  sören søren stellan sten stig sture svante svea sverker sylvi tage terje teresia thorbjörn torbjörn tore torgny torkel
  tor torsten tove trond trygve tuva tyra ulf ulla-britt ulla-karin ulrika urban valdemar veine vibeke vide viggo
  vilgot vilhelm vilma viveca viveka yngve ylva yvonne øystein øyvind ødegård aino aki antti eero eeva eino elina erkki esko
  hannu heikki helmi ilkka jaakko jari jouni juha jukka jussi kaarina kaisa kari kirsi lauri leena marja marjatta markku
  matti mika mikko minna niina olavi olli paavo päivi pekka pentti pertti petri pirjo pirkko raija reijo riitta risto
  sakari sanna sari seppo sirkka sirpa taina tapani tapio tarja tarmo tellervo tiina timo tuija tuomas tuula väinö veikko
  vesa ville virpi`,
  // Romance-speaking countries
  `adrien agnès alain alberto alejandra alejandro alessandra alessandro alessia alfonso alfredo alphonse alvaro amélie
  ana anaïs andré andrés andreu ángel angela angelo antoine antonella antonio armando arnaud arturo aurélie aurelio baptiste
  beatriz benoît bernardo bruno camila carla carlo carlos carlota caterina catarina cécile celine céline césar chantal chiara
  claudio clémence cláudia concepción consuelo corentin cristian cristiano cristina cristobal damiano dario davide delphine
  diogo domenico dolores edoardo elisabetta élise elodie émile emiliano emilio enrico enrique ernesto esperanza esteban
  estefania etienne étienne eugenio fabio fabrizio fabrice federica federico felipe ferran filippo florent francesco françois
  françoise gabriela gaetano gaspard geneviève geraldo giacomo gian gianluca gianni gilles gino giorgia giorgio giovanna
  giovanni giulia giulio giuseppe gonzalo gregorio guadalupe guillaume guillermo guido gustavo hélène hernán hugues ignacio
  ilaria inês inés isidro ivo jacques jaime javier jérôme jesús joana joao joão joaquin joaquín jorge josé jose josefa joséphine
  juana julien julieta julio laetitia laurent laura leandro leonardo léonie leonor lidia lorenzo luca luciana luciano lucie
  ludovic luigi luís luis luiz maëlle manon manuel manuela marcel marcela marcelo marcello marc marco marcos margarida
  margherita mariana mariano maribel maricela marta martina massimo mateo mathieu mathilde matteo maurizio mauro maximo
  mélanie mercedes michel michela micheline mirella mirko montserrat natacha nicolás nicolò noemi noémie nuno octavio odile
  olivier ornella oriol pablo pascal pascale paloma paolo paola paulo philippe pierre pietro pilar rafael rafaela raffaele
  raimundo ramiro ramón ramon raoul rémi remy renata renato rocío rodolfo rodrigo rogério romain rosario rosalia rosaria
  ruben rubén salvatore sancho sandrine santiago sebastián sebastien sébastien serge sergio silvana silvio simona simone solange
  soledad stefania stefano sylvain sylvie telma teodoro thérèse thibault thierry tiago tomás ugo valentina valeria vasco véronique
  vicente vinícius vittoria vittorio viviana xavi yann yves ximena yolanda`,
  // Slavic, Baltic, Hungarian, Greek, Romanian
  `agnieszka aleksandar aleksander aleksandr aleksandra aleksei alexei alexey alena alina alžběta ana anatoly andrei
  andrej andrzej aneta anikó arkady attila balázs barbora bartek bartosz bálint béla bogdan bohdan boris borislav bożena
  boyan branislav branko csaba czesław damir danica danijela danuta daria darya davor denisa dejan dimitar dimitri dimitris dmitri
  dmitry dmytro dorota dragan dragana dušan edina eleni elżbieta emese ewa fedor ferenc galina gábor genady georgi georgios
  georgiana giorgos goran gordana grażyna grigory grzegorz gyula halina hanka henryk igor ilie ilya ioana ion ionel ioannis
  irena irina istván ivana ivanka iveta iwona jacek jadwiga jakub jan jana janusz jarek jaroslav jarosław jasmina jelena jerzy
  jiří joanna józef judit jovan jovana kamil kamila karel karol katarzyna katalin katerina kateřina kazimierz kinga konstantinos
  kosta kostas krisztina krystyna krzysztof lászló larisa lech lenka leszek levente lidija ljiljana ljubica ludmila
  lyudmila lyubov łukasz maciej małgorzata marcin marek mariusz marko márta márton mateusz matej matěj michał mihai mihaela mihail
  mikhail mikołaj milan mila milena milica milos miloš mircea mirela miroslav miroslava mladen monika nadezhda natalya natalija
  nataša nebojša nemanja nenad nevena nikola nikolai nikolaos nikolay nikos oksana oleg oleksandr olena olga ondřej oxana
  panagiotis pavel pavlo pawel paweł petar petr piotr predrag péter radka radmila radoslav radosław raluca renata roman rostislav
  ruslan ryszard sándor sanja sergei sergey serhiy slavica slobodan snežana sofija spyros stanislav stanisław stavros stefka
  stoyan svetlana sylwia szymon tadeusz tamás tatiana tatyana teodora tereza tibor tihomir todor tomasz tomáš tomislav traian vaclav
  václav vadim valentyna valery vanja vasil vasile vasiliki vasily venera vera vesna viktoria viktória viorel vít vitaly vladimir
  vladislav vlad vojtěch volodymyr vyacheslav wanda wiesław wiktoria witold władysław włodzimierz wojciech yana yaroslav yelena
  yevgeny yulia yuri yuriy zbigniew zdeněk zdravko željko zlata zofia zoltán zoran zsófia zsolt zuzana aistė algirdas andris
  arvydas daiva edgars gintaras ilze inese janis jānis jonas jurgis jurgita kęstutis laima māris mindaugas rasa toomas tõnu`,
  // Turkish, Arabic, Persian, Kurdish, Hebrew
  `abbas abd abdallah abdelkader abdul abdullah abdulrahman abdirahman adel adnan afsaneh ahmad ahmed ahmet aisha aischa akbar ali
  alireza alper amal amin amina amir amira amr anwar arash ariel arzu asim asma asude aslı avi avigail aviv ayan ayşe ayse aynur aziz
  azadeh babak bahar bahram baran barış bashir batuhan behnam behrouz berkant berna betül bilal bülent burak burcu bushra can
  canan cem cemal cemil ceyda ceren cyrus çağla çiğdem daoud dara darius defne deniz derya dilan dilara dilek duygu ebru ece
  ehsan elham elif emine emir emre engin enver ercan erdal erdem erol ersin esma esra eyal fadi fadila fahad faisal farah
  fardin farhad farid farida fariba farrukh faruk farzad fatemeh fatih fatima fatma fatmata fawzia faysal ferhat feride feyza
  figen fikret filiz furkan gamze ghassan gilad gizem gökhan gönül golnaz gül gülay gülcan gülsen güven habib hadi hadiya hafsa
  haidar hakan hala halil halima hamid hamza hana hanan hanin haruna hasan hassan hatice hava haya hicham hiba hikmet hind hodan
  hossein houda huda hülya husam husayn hussein hüseyin hyam ibtisam idan idris ilhan ilker imad iman imran inbal inci ismail
  itai jafar jalal jamal jamila javad jawad kadir kamal kamran karim karima kaveh kemal kerem khadija khaled khalid
  khalil kourosh kübra laila lale lamia layla leyla lior lubna lujain mahmoud mahmud mahnaz mahsa majid malak maliha malika manal
  mansour mariam marwa marwan maryam mehdi mehmet mehrdad melek melike meltem mert merve meryem michal miray mohamed mohammad
  mohammed moran moshe mouna muhammad muhammed mukhtar munir murat musa mustafa nabil nada nader nadir naim najib najla nargis
  narges nasim nasir nasrin nasser navid nazanin nazim nazlı negar nermin neşe nesrin nilay niloofar nimrod nizar noa noam noor nour
  nouri nur nuray nurcan nuri oğuz omid onur orhan osama özge özgür özlem parisa parvin pelin pinar pınar pouya rabia rachid
  rafiq rahim rahma raja ramadan rami ramazan rana rania rashid raşit rawan razan recep reem reza rıza rima rivka rojin roya
  ruqayya saad sabah sabri saeed safaa safiya said sahar salah salih salim salma salman samar samer sami samir samira sanaa sara
  savaş sedat seda selim selin semih semra serap serdar serkan sevda sevgi sevil seyed shabnam shadi shahin shahram shahrzad sharif
  shay shimon shira shirin shiva shlomo sibel sinan sinem siyar soheil soner soraya suad sükrü süleyman suleiman sultan
  sumaya taher tahir tal talal tamar tamer tarek tariq tayfun tolga tuba tufan tugba tuncay turgut ufuk uğur umar ümit umut usama
  uzi vahid vildan walid wael wafa yael yahya yair yakup yaron yasemin yasin yasir yasmin yasmina yasmine yavuz yehuda yeliz yigal
  yılmaz yitzhak yosef youssef yousef yossi yuval yusra yusuf zahra zaid zainab zaki zehra zeinab zeynep ziad zohreh zubair zübeyde`,
  // South and East Asia
  `aarav aarti abhishek aditi aditya ajay akash akhil akiko akira akshay alok amit amita amitabh amrita ananya anand aniket anil anjali
  ankit ankita anup anuradha anushka aparna archana arjun arnav arun aruna arvind asha ashish ashok ashwin avinash ayesha ayumi
  bhavna bharat chandra chandrika chenguang cheng chitra daisuke deepa deepak deepika dev devi dhruv dinesh divya duc emiko farhana
  fumiko ganesh gaurav gayatri geeta girish gopal gurpreet hae-won hana haruka haruki haruto hari harish harpreet harsha hiroko hiroshi
  hideo hiroki hitomi huong hyun-woo imran indira isha ishaan jagdish jaspreet jatin jaya jayant ji-hoon ji-woo jiho jing
  junko jyoti kabir kailash kalpana kamala kamini kaori karan karthik kavita kavya kazuki kazuo keiko kenichi kenji kenta kiran
  kiyoshi komal krishna kumiko kunal lakshmi lalita lata leela lien linh madhav madhu madhuri mahesh makoto mala manish manisha manjula
  manoj masahiro masako masashi meena meera megumi mei-ling meiling mi-kyung michiko midori miho min-jun mina minh ming mohan mohit
  mukesh murali nabila nandini naoko naoki naoto narayan narendra nasreen naveen navin neeraj neha nikhil nilesh nimmi nirmala nisha nishant
  nobuo noriko om omkar pallavi pankaj parminder parvati phuong pooja prabha pradeep prakash pranav prasad prashant pratibha
  praveen prem preeti prithvi priya priyanka radha radhika raghav rahul raj raja rajan rajat rajeev rajesh rajiv raju rakesh ramesh
  ranjit rashmi ravi reena rekha renu reiko riku rina ritu rohan rohini rohit ruchi rukhsana rupinder ryo ryota sachiko sadia
  sakura sameer sandeep sandhya sangeeta sanjana sanjay sanjeev santosh sarita satoshi satya savita sayuri seema shabana shankar shanti
  sharad sharmila shashi sheetal shigeru shilpa shinji shinichi shiv shivani shobha shreya shruti shubham shweta siddharth sita smita
  sneha sonal soo-jin so-yeon srinivas sridhar subhash sudha sudhir sujata sukhwinder suman sumit sumitra sunil sunita suresh suresha
  surinder sushil sushma swati tadashi takashi takeshi takumi tanvi tarun taro tejas tetsuya thanh thi thuy tomoko tran trang tuan tuấn uma
  umesh usha vandana varun vidya vijay vikas vikram vimal vinay vineet vinod vipul vishal vivek wei xiaoli xiaoming xin yamini yan
  yash yasuko yifan ying yoko yoshi yoshiko yui yuka yukari yuki yukiko yumi yuta yuto zhen zhiwei rizwan shabnam shazia sana tahira zubaida
  agung ayu bayu budi dewi eko indah joko ketut made putri rizky siti slamet sri suharto wahyu wayan yanto aung thida somchai
  jun-ho seo-yeon min-seo hye-jin eun-ji sung-min jae-hyun`,
  // Africa and the diaspora
  `abena abeni abiodun abiola abosede abubakar achieng ada adaeze adama adaora ade adebayo adebola adedayo adeola aderonke adesua
  adetokunbo adwoa afia afua ajani akin akinyi akosua akua akwasi almaz ama amadi amadou amara aminata amma anele anyango asante
  asefa assefa awa ayanda ayodele ayokunle babajide babatunde bakari bongani boubacar bukola busisiwe chanda chiamaka chibuzo chichi
  chidi chidinma chika chimamanda chinedu chinonso chinwe chioma chipo chukwuemeka chukwudi dalmar dawit desta dikembe ebele
  ebony efua ekene ekow emeka enitan eshe esi faraji fatou fatoumata femi fenyang folake funmi funmilayo getachew gugu habiba
  hailu hawa ibou idrissa ifeanyi ifeoma ifeyinwa ikenna imani issa itumelei jabulani jelani kamau kagiso karabo katlego kelechi
  khadijah khady kiprono kofi kojo kwabena kwadwo kwaku kwame kwasi kwesi lamine latifah lerato lindiwe lungile lwazi makena
  mamadou mandla maimouna mariama masego mbali mekonnen mamello mpho moussa mthunzi musa mwangi naledi nana ndidi neo ngozi njeri
  nkechi nkosana nnamdi nomsa nomvula nosipho nthabiseng ntombi nyambura nyasha obinna ochieng odera ogechi oluchi olufemi olumide
  oluwaseun omari onyeka oumar ousmane palesa precious rudo sabelo saidou samba sanele sekou seun sibongile sibusiso simba sipho siphiwe siyabonga
  sizwe solomon sunday tadesse tafadzwa tamika tanisha tariro tawanda temitope tendai thabo thandi thandiwe themba thulani titilayo
  tiwa tsegaye tunde uchenna uche uzoma vusi wanjiku wanjiru wangari yaa yacine yaw yemi yohannes zainabu zanele zandile zola
  zuberi deshawn lakeisha shaniqua jamal marquis tyrese kwanza khalil nia malia kehinde taiwo temi tobi wole`,
);
