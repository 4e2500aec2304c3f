"""Short forms of given names in other languages than English.

Our own compilation. An entry is one name in plain letters: the full form, then its short forms
in any language; those that only cut the end off (Dani, Daniel) need no entry.
"""

SHORT_FORMS = """
johannes hannes hans johann jan hansi hannesle johan joop jens juhani jukka juha
johanna hanna hanne jo hannah joke annie hanneke jopie|matthias matze mattes hias thias mats
andreas andi andy anderl dres andre adde andrikos
alexander alex sascha sasha lex alec xander sander aleks allan
alexandra alex sascha sasha sandra lexa xandra ola sanja xana
friedrich fritz fiete frieder fred freddy friedel|franz franzl franzi|franziska sissi ziska
heinrich heinz heiner hinnerk heini henner
joseph sepp josef jupp beppo pepi seppl joe jo josip jojo|josefine josi fine peppi josefa
georg schorsch jorg jurgen girgl|gunther gunter gunni|wilhelm willi willy wim will helm
ludwig lutz wiggerl ludi|michael michi michel much mike mischa michl|michaela michi michele ela
christian chris chrischi kris christl chrille
christina chris tina christl kristina stina christine
christine chris tina christel christl stine kiki
stefan steff steffen steve stephan stevo stefek pisti pista fane stevko steffe
stefanie steffi steff fanny stephanie
katharina kathi kathy kati katrin kathe trina nina katja rina
elisabeth lisa liesel sissi elli ella betti lisbeth elsbeth lilli
elisabeth else ilse sisi els betty liesbeth lies babeth lise lisbet
margarete greta grete gretel gretchen gritt grit margit|magdalena lena leni lenchen madlen majda
susanne susi sanne susan sussi|barbara babsi barbel bettl babs basia baska barbi babi borika
maximilian milian|maximiliane|sebastian basti bastian wastl sebbe|benjamin benni benny
dominik nik domino|daniel danny danne|daniela ela danka|gabriele gabi gaby lele
gabriel gabi gabe biel gabo|manfred manni fred|manuela ela manoli lola nela
manuel manolo lolo manel nelo|nikolaus klaus niko claus nick|anton toni tonl|antonia toni tona
ulrich uli ulli utz|ulrike uli ulli ulla rike|thomas tom tommy thommy tompa tomis
tobias tobs tobbe|rudolf rudi ruda|walter walti wolt|wolfgang wolfi|eduard edi ede
karl kalle carl charly|karoline caro line|valentin vali valya valtin|veronika vroni vera verca
viktoria vicky vicki vika viki|hildegard hilla|gertrud trude traudl gerti|waltraud traudl
rosemarie rosi romy|kunigunde|leopold poldi leo|ferdinand ferdl|philipp lipp|florian
gerhard gerd hardy|bernhard bernd berni hardy|eberhard ebbo|reinhard reini|roland rolli rolle
adelheid heidi|elfriede friedel elfi frieda|henriette jette henni
charlotte lotte lotta charly lotti|dorothea dorle thea dorothee dora|theodor theo
waldemar waldi waldek|pieter pier peter|cornelis kees cees nelis|cornelia conny nelleke
adrianus adriaan arie ad janus|jacobus jaap koos sjaak jacob co|gerardus gerard gerrit geert
hendrikus henk rik driek|theodorus theo dorus|wilhelmus wim willem pim helmus
wilhelmina mien willemijn mina|lambertus bert|antonius anton toon ton teun
franciscus frans cis sus|petrus peter piet|leonardus leo leendert|martinus martin tinus maarten
nicolaas klaas|catharina trijntje toos rina katrien carin tineke
maria mieke ria marijke mia mari marita mariuca
maria lia marysia mania masha marusya marika mary maija maiju
margaretha greet griet margriet|josephus jef sjef|ludovicus lode louis|bartholomeus bart|gijsbert
diederik dirk rik|laurens rens|jose pepe chepe josele pepito ze zeca zezinho|josefa pepa pepi fina
josemaria chema|ignacio nacho|ignacia nacha
francisco paco pancho curro fran kiko quico frasco chico xico
francisca paca paqui pancha fran chica kika|enrique quique kike|rafael rafita|rafaela rafi
antonio toni tono tonio antuan tonico toze tonho to tonino toto|jesus chus chuy suso chucho
jesusa chusa|guadalupe lupe lupita|guillermo memo willy|gustavo tavo gus guga gu|gregorio goyo
eduardo lalo guayo dudu duda edo|fernando nando|fernanda nanda fe fefe|hernando nando
ernesto neto tito|roberto beto tito roby berto|alberto beto tito berto alby|gilberto beto
humberto beto|norberto beto|alejandro alex jano sandro|alejandra alex jandra sandra
santiago chago yago tiago|salvador chava|vicente chente vicent vico
concepcion concha conchi conchita|dolores lola loli lolita|rosario charo chayo
mercedes merche meche chita|consuelo chelo|pilar pili pilarica|marialuisa marisa
mariateresa maite mayte|mariajose marijo majo pepa|mariadelcarmen maricarmen mamen
carmen carmina carmela|isabel chabela bel|teresa teresita te tereska resi
luis lucho luisito lula lulu|luisa lucha lu|pedro perico pedrito pedrinho pepe|pablo pablito
agustin tin|joaquin quino xim joaco chimo|javier xavi xavier|david deivid dudi dudu
ricardo ricky richi cayo rick cado cadinho|rodrigo digo|leonardo leo nardo|lorenzo lencho renzo
cristina tina|cristobal tobal|beatriz bea bia|veronica|gabriela gaby gabi bibi gabrysia gabina
patricia pati paty tixa|victoria vicky toya|margarita mago rita margo|montserrat|inmaculada
encarnacion|asuncion|milagros|nicolas|federico chicco rico|maximiliano|esteban estebi
felipe pipe lipe|andres andy|marcelo chelo celo|mauricio mauro|joaquim quim xico
joao joaozinho janjao|eduarda duda|luiz lula|carlos caca carlinhos charly calo|guilherme
henrique rique kiko kike|bernardo be nardo dino|filipe lipe|goncalo|sebastiao tiao|mariana nana
margarida guida|carolina carol|catarina kika|rita ritinha|conceicao sao|aparecida cida
giovanni gianni nino vanni|giovanna gianna vanna|giuseppe beppe peppe pippo pino bepi peppino
giuseppina pina giusy pinuccia|francesco franco checco cecco ciccio|francesca franca cesca checca
antonella nella|alessandro sandro|alessandra sandra|vincenzo enzo vince cenzo
domenico mimmo mico nico|salvatore toto turi salvo|luigi gigi gino luigino|luigia gina
michele lele mimi michou|emanuele lele manu|raffaele lele lello|daniele lele|pietro piero
pierluigi gigi|giacomo mino jack|federica|filippo pippo|stefano|matteo teo|roberta roby
margherita rita ghita|elisabetta betta lisa elisa betty|caterina rina cati|maddalena lena
concetta tina|bartolomeo meo|tommaso maso tommy|edoardo|niccolo nico|riccardo ricky|beatrice bea
valentina valya|valerio|ludovica|simona simo|simone simo|mariarosa|jean jeannot jeanjean
francois fanfan franck|francoise fanfan|philippe fifi|frederic|frederique|stephane|stephanie fanny
alexandre alex xande|catherine cathy kate|christophe chris tophe|sebastien|bertrand bert
dominique domino|veronique|valerie|isabelle zabou|genevieve ginette|marguerite margot
madeleine mado|antoine toine titi|antoinette toinette|emmanuel manu|emmanuelle manu|maurice momo
gerard gege|robert bob robcio robbi bertl robi robban|bernard nanard|laurent lolo
jacques jacquot jacky|matthieu mat|guillaume guigui|thierry titi|edouard ed|henri riton
louis loulou|patrick patoche|dominic|caroline|delphine|juliette ju|severine|sandrine sandy
josephine jo|aleksander olek alex|aleksandra ola ala sasha shura alexandra|andrzej jedrek jedrus
anna ania hania anka aneczka anya nyura anneli annika anni|agnieszka aga agusia|bartlomiej bartek
bartosz bartek|boguslaw bogdan|czeslaw czesiek|dariusz darek|dorota dorotka|edward edek
elzbieta ela elka|ewa ewka|franciszek franek|grzegorz grzesiek grzes|henryk heniek|ireneusz irek
jacek jacus|jakub kuba jakob|jan janek jasiek jas honza jenda jano janko janne|jaroslaw jarek
jerzy jurek|joanna asia joasia aska|jozef jozek jozo joze|kamil kamilek|katarzyna kasia kaska
kazimierz kazik kazek|konrad kondzio conny kurt|krystyna krysia|krzysztof krzysiek chris
leszek lech|lukasz luki|maciej maciek|malgorzata gosia malgosia|marek maras|mateusz mati
michal michas misa misko miso|miroslaw mirek|monika monia|piotr piotrek pietrek|przemyslaw przemek
radoslaw radek|rafal rafalek|ryszard rysiek|slawomir slawek|stanislaw staszek stasiek
szymon szymek|tadeusz tadek|tomasz tomek|urszula ula|waclaw wacek|wieslaw wiesiek|wladyslaw wladek
wlodzimierz wlodek|wojciech wojtek|zbigniew zbyszek|zdzislaw zdzisiek|zofia zosia|zuzanna zuzia
wioletta wiola|jaromir jarda|jaroslav jarda|jiri jirka|josef pepa jozka pepik
frantisek franta fero|vaclav vasek venca|vladimir vlada vova volodya vladik volodia vlado
ladislav lada laco|stanislav standa stas slava|zdenek zdena|tomas tom tomik tomi tomasko
martin mata tincho mato|petr peta|pavel paja pasha|miroslav mira mirek|ondrej ondra|lukas luky
katerina katka kacka|alzbeta bety betka|tereza terka|lenka lena|lucie lucka|marketa marky
hana hanka|jana janka|zuzana zuzka|juraj juro|aleksandr sasha sanya shura alex alexander
aleksei lyosha alyosha lesha alexey alexei|anastasia nastya stasya anastasiya tasoula natasha
andrei andryusha andrey andi|anatoly tolya|antonina tonya|boris borya|valery valera
vasily vasya vasiliy|viktor vitya viki vicke|vitaly vitalik|vyacheslav slava|galina galya
grigory grisha|georgy gosha zhora yegor|daria dasha|dmitry dima mitya dmitri dmitriy dmytro
evgeny zhenya evgeniy yevgeny eugene|evgenia zhenya|ekaterina katya katia
elena lena alyona leni nena|elizaveta liza|ivan vanya ivo ivica vanek|igor igoryok igorek
irina ira|konstantin kostya|kirill|ksenia ksyusha|leonid lyonya|ludmila luda lyuda mila lida
lyubov lyuba|mikhail misha mikail|nadezhda nadya|natalia natasha natalya natalie nati natalka
nikita|nikolai kolya nikolay|oksana ksana|oleg olezhka|olga olya|pyotr petya petr|polina polya
roman roma romek|rostislav rostik rosta|svetlana sveta lana|semyon syoma
sergei seryozha serge sergey|sofia sonya sofi sofaki fia|tatiana tanya tatyana|timofei tima
fyodor fedya|yulia yulya julia|yuri yura|yakov yasha|yaroslav slava|oleksandr sasha alexander
oleksandra lesya|volodymyr vova volodia vladimir|mykola kolya nick|mykhailo mykhas misha
serhiy serhii sergei|andriy andrew|yevhen zhenya eugene|kateryna katya|olena lena
istvan pista isti pisti|jozsef joska jozsi|janos jani jancsi|laszlo laci|ferenc feri|sandor sanyi
mihaly misi|gyorgy gyuri|gyula gyuszi|lajos lali|karoly karcsi|zoltan zoli|balazs bali|tamas tomi
gabor gabi|peter peti pit peto petter pelle|attila ati|andras andris bandi|miklos miki|imre imi
erzsebet bori zsoka erzsi|zsuzsanna zsuzsi|zsofia zsofi|katalin kati|ilona ica ili|margit manci
judit jutka|agnes agi|eva evi evicka evis|boglarka bogi|eszter eszti|krisztina kriszti
gheorghe gigi ghita george|ion ionut nelu|constantin costel dinu costi|alexandru alex sandu alecu
mihai misu|nicolae nicu|vasile sile|ioana oana|cristian|florin florinel
georgios giorgos yorgos george yiorgos|ioannis giannis yannis john
konstantinos kostas costas dinos kostis|dimitrios dimitris mitsos jimmy|nikolaos nikos nick
panagiotis panos takis|athanasios thanasis nasos thanos|evangelos vangelis|evangelia eva litsa
christos chris|spyridon spyros|vasileios vasilis bill|vasiliki vaso vicky vasso
aikaterini katerina ekaterini katina|eleni elena lena nitsa|anastasios tasos anastasis
stylianos stelios|theodoros thodoris theo|apostolos tolis|charalampos babis haris
emmanouil manolis|michail michalis|alexandros alekos alex|efstathios stathis|eleftherios lefteris
georgia gogo gina|charikleia hara charoula|mehmet memo mehmetcik memed|mustafa musti moos
ibrahim ibo|suleyman sulo|huseyin huso|ahmet ahmo|ismail iso|fatma fatos|emine emos|zeynep zeyno
ayse aysecik|abdullah apo|osman osi|yusuf yusi|recep reco|muhammed memo|caglar cago|sukru suko
niels nils|lars lasse lauritz|kristian kris kristen|kristoffer stoffer chris kricke
kristina stina kicki kika|margareta greta maggan|birgitta gittan britta|gunilla gunnel nilla
anders ante adde|mikael micke miko|fredrik fredde|magnus mange mogens|per pelle|gustaf gurra
jonas jonte|jorgen jogge jorn|soren sorn|henrik henke henkka|bjorn bjossi bjornar|olav ola
ole olle|sven svenne svempa|torbjorn tobbe|katarina kajsa katta kaca|sigrid siri siggi
ragnhild ragna|rasmus|kirsten kiki kis|juhani jussi|antero antti|heikki henri|kaarina kaisa
yitzhak itzik isaac itzhak|yaakov kobi yankele jacob|avraham avi|shmuel shmulik sam|moshe moishe
yosef yossi|rachel racheli|shoshana|eliezer|benyamin benny|menachem meni|mordechai moti|rivka riki
elisheva|mohammed mo mohd hamada|abdulrahman|jayaprakash jp|venkatesh venky|subramanian subbu mani
krishnamurthy|krishnan|lakshmi laxmi|rajendra|rajesh|rajagopal|srinivasan vasan|balasubramanian
sandeep sandy|siddharth|abhishek|aditya|anirudh|vikram vicky|harpreet harry|gurpreet gopi
meenakshi|raghunath|dragan gagi|aleksandar aca sasa|nikola nidza niky|milan miki milcsi
slobodan boba|zeljko zele|marija maja mara|josip joza|stjepan stipe|tomislav tomo|zdravko zdravi
jernej nejc|janez jani|francisc feri|xavier|jordi jordinho|francesc cesc|josep pep|joan joanet
meritxell txell|patxi francisco|begona bego|tran tranh|andre dede ada|yvonne vonny
jeanne jeannette|jacqueline jacky jackie|monique momo|colette coco|claude cloclo|georges jojo
marcel celou|roger roro rogge|raymond ray momon|gilbert|christiane cricri|corinne coco|nathalie
natalie|aurelie lili|angelique angie|marianne manon janne|maxime|theophile theo|thibault titi
florence|gregoire|gregory|vincent vince vinz|eleonore leo lea|virginie vivi|agathe
anneliese liese anne|annemarie anne annie mie|bernadette detta berni|brigitte gitte gitti biggi
edeltraud traudl|ernst erni|erwin winni|gottfried friedl|helmut heli|hermann mandi hermi|hildegund
ingeborg|irmgard irmi|kaspar kasperl|klemens klemi|leonhard hartl leo|markus max mark make
norbert nobbi bert norbi|ottilie tilly|regina gina regi|reinhold holdi|sabine bine
siegfried siggi sigi|sylvester vestl|therese resi tessan|ursula uschi ulla ursel|winfried winni
wolfram|xaver xaverl|lieselotte lilo lotte|heinz-peter hape|hans-peter hape|karl-heinz kalle
hans-juergen hajo|hansjurgen hajo|hanspeter hape|karlheinz kalle charly|friedrichwilhelm fiete
jakob jockel jakl jeppe|joachim achim jochen jo jochim|eckhard ecki|ekkehard ekki|engelbert bert
hubert hubsi bert|herbert bertl|albert bert al|adalbert bert|dagobert bert|philomena mena
cacilia cilli|apollonia loni|kaetchen kathe|bartholomaus bartl|balthasar hauser|nepomuk muck
vitus veit|adriana|agostino tino|aldo aldino|ambrogio gino|angela angi anja|annamaria anna
arturo turi turo|augusto gusto guto|battista titta|calogero lillo|carlo carletto|carmelo melo lino
carmela lina|cesare cesarino|corrado dino|donato tino|enrico rico|ettore ettorino|eugenio genio
ferdinando nando|fortunato nato|gaetano tano nino|gennaro rino|gerardo dino lalo|giacinto cinto
giancarlo gianni|gianfranco gianni franco|gianluca luca|gianluigi gigi|giampaolo paolo
giorgio giorgino|giuliano|ignazio iganzio gnazio|lucia lucietta lu lucy|marcello lello
massimiliano max massimo|massimo max|nicola nico cola|orazio razio|paolo paolino|patrizia patty
pasquale lino pasqualino|raimondo mondo|rodolfo rudi rolo fito|rosalia lia rosi|rosaria sara
sebastiano bastiano|serafino fino|silvio silvietto|ugo ughetto|umberto berto|vincenza enza cenza
vittorio vito|vittoria vicky|adelaide|eleonora nora|giulia giulietta|alessio|martina marti
alfonso fonso poncho|alfredo fredo|alvaro varo|ana anita aninhas|angelica angie|araceli chely
armando mando|candelaria|catalina lina|cecilia chila|claudia|constanza coti|diego dieguito
domingo mingo|eleuterio tello|emiliano|emilio milo|enriqueta queta|esperanza lancha
estefania estefi|eugenia maru quena|eulalia lali|facundo|florencia|german mancho|gonzalo chalo
graciela chela|hector tito|herminia mina|hortensia tencha|hugo huguito|ines nene|isidro chilo
jacinto chinto|jeronimo|joaquina quina|jorge coque yoyi jo|josefina fina josefa
juan juancho juanito|juana juanita|julian|julio julito|laura|leandro|leticia lety|liliana
lorena lore|luciano lucho|macarena|marcela marce marcelka|marcos marquitos marquinhos
mariano marian nano|matias|micaela|miguel migue miguelito migas|octavio tavo|oscar oscarito
pascual|paulina paula|paula|ramon moncho|raul rulo|refugio cuca|reyes|rigoberto|rocio chio|rogelio
rosa rosita rosinha|ruben rube|salome|samuel samo|saturnino nino|sergio checo|silvia chiva
socorro coco|soledad chole|susana susi suse|valeria lela vali|victor vito vitinho vicke
virginia vicky|ximena xime|yolanda yoli|adolfo fito|agueda gueda|nieves neus|remedios|amparo
trinidad|visitacion|adriano dri|afonso fonso|agostinho tinho|alice lice|artur tuca artek
benedito dito|bernardete dete|bruno|camila mila|cristiano|diogo di|domingos mingos|edson edinho
elisabete bete|emilia mila milla|fabio binho|fatima fa|filipa pipa|helena lena hela helca leena
jaime jaiminho|joana jo joaninha|leonor nono leo|lucas luquinhas lukke|ludovina vina|mario marinho
marta martinha martusia|matheus teteu|paulo paulinho|raimundo mundo|rogerio roger|ronaldo naldo
sandra sandrinha|sonia soninha|tiago ti|vanessa nessa|vitor vitinho|zulmira mira|adam adas
adrian adrianek|alicja ala|aniela nela|antoni antek tosiek|beata beatka|bogumila bogusia
bozena bozenka|bronislaw bronek|danuta danka|dominika|eugeniusz gienek|feliks felek
filip fifi fille|genowefa gienia|grazyna grazka|halina halinka|hanna hania hansu|hieronim hirek
honorata honorka|iwona iwonka|izabela|jadwiga jadzia|janina janka|janusz januszek|julia julka juli
justyna justynka|kacper kacperek|karol lolek|karolina karola|kinga kinia|klaudia klaudynka
lucyna lucka|ludwik lutek|marcin marcinek|mariusz mariuszek|marzena marzenka|mieczyslaw mietek
mikolaj mikus|oskar oskarek ogge|patrycja patka|patryk patrys|pawel pawelek|renata renia
stanislawa stasia|sylwester sylwek|sylwia sylwunia|teofil teos|wanda wandzia|wawrzyniec wawrzek
weronika wera|wieslawa wiesia|wiktor wiktorek|wiktoria wiki|wincenty wicek|wit witek|witold witek
zenon zenek|zygmunt zygmus|zaneta zanetka|bohumil bohous|dagmar dasa dagge|eliska ela|ivana iva
jarmila jarka|jindrich jindra|julie julca|karel karlik kaja|marie maruska majka mia|matej matejko
miloslav|oldrich olda|petra petka pettan|radek radecek|svatopluk svata|vendula vendy|vera verunka
vit vitek|vladislav vlada|vojtech vojta|vratislav vrata|zdenka zdena|andrej ando|dusan dusko
emil emo|lubomir|ludovit|marian majo|matus mato|pavol palo|rastislav rasto
richard riso ricsi ricke|silvester silvo|tibor tibi|viliam vilo|adel adi|aladar ali
antal anti toni|arpad arpi|bela beluska|bence benci|benedek beni|bertalan berci|denes dini|ede edi
elemer elek|emese emi|eniko|erika|erno|fanni fancsi|gergely gergo geri|geza gezu|gizella gizi
hajnalka hajni|ibolya ibi|ildiko|jakab jakabka|janka jani|julianna|kristof kristi|lilla lili
magdolna magdi|marton marci|mark marci|mate matyi|matyas matyi|melinda|nandor nandi|nikolett niki
oliver|orsolya orsi|pal pali|piroska piri|rebeka beki|rozalia rozi|sara sari sassa|sebestyen sebi
szabolcs szabi|szilvia szilvi|timea timi|tivadar tivi|vilmos vili|vince vinci|zita zitus
zsolt zsoltika|aglaia aglaa|antonios antonis|aristotelis telis|argyrios argyris|asimina mina
chrysanthi|chrysostomos|despoina debbie depy|dionysios dionysis|dimitra demi mimi|eirini rena
eleftheria ria|emmanouela manolia|gerasimos makis|grigorios grigoris|ilias lias|ioanna gianna nana
iordanis dani|iosif sifis|kleopatra patra|konstantina dina konna|kyriakos kyros|kyriaki kiki
leonidas|lambros lampros|loukas loukis|magdalini|marinos maris|nektarios aris|nikoletta niki
olympia olia|paraskevi voula evi vivi|paraskevas vakis|pavlos pavlakis|pelagia|petros petrakis
polyxeni xenia|rodoula roula|savvas savvakis|sotirios sotiris|sotiria roula|stamatios stamatis
stavroula voula|stefanos stefos|stergios stelios|theodora dora|theofanis fanis|zacharias zach
abdulkadir kadir|abdurrahman apo|ahmed ahmo|ali alis|alparslan|aylin ayli|bayram bayro|cemal cemo
dilara dilo|elif elo|emre emo|erdogan|esra eso|fatih fato|gulsum gulso|hasan haso|haydar hayo
ilhan ilo|kemal kemo|mahmut maho|meryem mero|metin meto|murat muro|necmettin neco|nurettin nuri
omer omo|ramazan ramo|sabri sabo|selahattin selo|serdar sero|sevgi sevo|tahsin taho|ugur ugo
yilmaz yilo|zeki zeko|zulfikar zulfo|agneta netan|annika anki|ann-marie ammi|annmarie ammi
arvid arre|barbro babben|bengt benke|bertil berra|birger bigge|bo bosse|carina cicci
christer crille chrille|elisabet lisa bettan|emelie emma|erik erre jerker|frida fia|goran jorgen
gosta gogge|gunnar gurra|gustav gurra|hakan hacke|hans hasse|harald harry halle|ingemar
ingrid inga|jennifer jenny|jens jensa|joakim jocke|johan jonne|kenneth kenta|kerstin kicki stina
leif leffe|lennart lelle|louise lollo lovisa|malin mallan|marcus macke|mats matte|mattias matte
monica mona|niklas nicke|nils nisse|ove ovve|patrik putte patte|ragnar ragge|rolf roffe
rune runken|simon simpa|stig stigge|tommy tomba|torsten totte|ulf uffe|urban ubbe|asa asis
anne annemor|arne arnie|asbjorn asse|bente benny|bjarne bjarni|eivind vindi|erling erle
finn finnemann|geir gerri|gunhild gunni|haakon hakki|halvard halle|helge hella|inger inga|ivar ivo
jacob jeppe|jesper jeppe|karsten kasse|kasper|kjell kjelle|knud knudse|lise lis|mads masse|mette
mikkel|morten motte|nikolaj|oddvar oddis|olaf olle|oyvind oivind|peder per|poul pelle|rikke
sigurd siggi|sissel|steffen|svend svenne|tor tore|trine trini|aleksi|annikki|antti anza|arto artsi
eero eki|eeva eve|elina ella|erkki eki|esa esko|hannu hansu|ilkka ile|irmeli irma|jaakko jaska
jarmo jami|jari jartsa|jouni joni|juho jussi|jukka juki|kalevi|kari kartsa|katariina kati
kristiina kiti|lauri late|leena lenni|maarit mari|marja maru|marjatta maikki|marko makke
markku make|matti masa|mikko miksu|niko nikke|olavi|olli ola|pekka pena|pentti pena|petri pete
pirkko piri|raimo rami|reijo reiska|riikka rike|risto ripa|sakari saku|sami samppa|seppo sepe
susanna sanna|taina|tapani tapsa|tapio tapsa|teemu temu|tero tepa|timo timppa|tommi tomppa
toni tonsa|tuomas tume tuomo|vesa vesku|ville
"""
