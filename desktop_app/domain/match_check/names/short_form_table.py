"""Short forms of given names in other languages than English.

Our own compilation. An entry is one name in plain letters: the full form, then its short forms.
A full form that occurs twice belongs to two languages.
"""

SHORT_FORMS = """
johannes hannes hans johann jan hansi hannesle joh|johanna hanna hanne jo hannah
matthias matze mattes hias thias mats|andreas andi andy anderl dres andre
alexander alex sascha sasha lex alec xander sander aleks
alexandra alex sascha sasha sandra lexa xandra ola sanja
friedrich fritz fiete frieder fred freddy friedel|franz franzl franzi|franziska franzi sissi ziska
heinrich heinz heiner hinnerk heini henner hein
joseph sepp josef jupp beppo pepi seppl joe jo josip|josefine josi fine peppi josefa
georg schorsch jorg jurgen girgl|gunther gunter gunni|wilhelm willi willy wim will helm
ludwig lutz wiggerl ludi|michael michi michel much mike mischa michl|michaela michi michele ela
christian chris chrischi kris christl|christina chris tina christl kristina stina christine
christine chris tina christel christl stine|stefan steff steffen steve stephan stevo
stefanie steffi steff fanny stephanie
katharina kathi kathy kati katrin kathe trina nina katja rina
elisabeth lisa liesel sissi elli ella betti lisbeth elsbeth lilli else ilse sisi
margarete greta grete gretel gretchen marga gritt grit margit
magdalena lena leni magda lenchen madlen|susanne susi sanne susan
barbara babsi barbel bar bettl babs|maximilian max maxi milian|maximiliane maxi
sebastian basti bastian seb wastl|benjamin ben benni benny|dominik domi nik|daniel dani danny
daniela dani ela|gabriele gabi gaby|gabriel gabi gabe|manfred manni fred|manuela manu ela
manuel manu|nikolaus klaus niko claus nick|anton toni tonl|antonia toni|ulrich uli ulli utz
ulrike uli ulli ulla rike|thomas tom tommy thommy|tobias tobi tobs|rudolf rudi|walter walti wolt
wolfgang wolf wolfi|eduard edi ede|karl kalle carl charly|karoline karo caro line|valentin vali
veronika vroni vera|viktoria vicky vicki|hildegard hilde hilla|gertrud trude traudl gerti
waltraud traudl|rosemarie rosi romy|kunigunde kuni|leopold poldi leo|ferdinand ferdi ferdl
philipp phil lipp|florian flo flori|gerhard gerd hardy|bernhard bernd berni hardy
eberhard eber ebbo|reinhard reini|roland rolli|adelheid heidi|elfriede friedel elfi frieda
henriette jette henni|charlotte lotte lotta charly lotti|dorothea dorle thea dorothee dora
theodor theo|waldemar waldi|pieter piet pier peter|cornelis kees cor cees nelis
cornelia cor conny nelleke|adrianus adriaan arie ad janus|jacobus jaap koos sjaak jacob co
johannes jan hans johan joop|gerardus gerard gerrit geert|hendrikus henk hendrik rik driek
theodorus theo dorus|wilhelmus wim willem pim helmus|wilhelmina mien willemijn mina
lambertus bert lambert|antonius anton toon ton teun|franciscus frans cis sus|petrus peter piet
leonardus leo leendert|martinus martin tinus maarten|nicolaas klaas nico
elisabeth els betty liesbeth lies|catharina trijntje toos rina katrien carin tineke
johanna jo joke annie hanneke jopie|maria mieke ria marijke mia
margaretha greet marga griet margriet|josephus jos jef sjef|ludovicus lode louis|bartholomeus bart
gijsbert gijs|diederik dirk rik|laurens lau rens|jose pepe chepe josele pepito
josefa pepa pepi fina|josemaria chema|ignacio nacho|ignacia nacha
francisco paco pancho curro fran kiko quico frasco|francisca paca paqui pancha fran
enrique quique kike|manuel manolo manu lolo|manuela manoli lola|rafael rafa|rafaela rafi
antonio toni tono tonio antuan tonico|antonia toni tona|jesus chus chuy suso|jesusa chusa
guadalupe lupe lupita|guillermo memo guille willy|gustavo tavo gus|gregorio goyo
eduardo edu lalo guayo|fernando nando fer|fernanda fer nanda|hernando nando|ernesto neto tito
roberto beto rober tito|alberto beto tito berto|gilberto beto gil|humberto beto|norberto beto
alejandro ale alex jano sandro|alejandra ale alex jandra sandra|santiago santi chago yago tiago
sebastian sebas|salvador salva chava|vicente chente vicent|concepcion concha conchi conchita
dolores lola loli lolita|rosario charo chayo|mercedes merche meche|consuelo chelo|pilar pili
maria mari marita mariuca|marialuisa marisa|mariateresa maite mayte|mariajose marijo majo pepa
mariadelcarmen maricarmen mamen|carmen carmina carmela|isabel isa chabela bel|teresa tere teresita
luis lucho luisito|luisa lucha|pedro perico pedrito|pablo pablito|agustin tin agus
joaquin quino xim joaco chimo|javier javi xavi xavier|daniel dani|david deivid
ricardo ricky richi cayo|rodrigo rodri|leonardo leo nardo|lorenzo lencho|cristina cris tina
cristobal tobal cris|beatriz bea|veronica vero|gabriela gaby gabi|patricia patri pati paty
victoria vicky toya|margarita marga mago|montserrat montse|inmaculada inma|encarnacion encarna
asuncion asun|milagros mila|nicolas nico|federico fede|maximiliano maxi|esteban estebi|felipe pipe
andres andy|marcelo chelo|mauricio mau|joaquim quim xico|joao joaozinho janjao
jose ze zeca zezinho|francisco chico xico|antonio toze tonho to|manuel manel nelo
eduardo dudu edu duda|eduarda duda|luis lula lulu|luiz lula|carlos caca carlinhos|fernando nando
fernanda nanda fe|roberto beto|alberto beto|ricardo rick cado|leonardo leo|gabriel biel gabi
gabriela gabi|guilherme gui|henrique rique kiko|bernardo be|filipe lipe|goncalo gonca
sebastiao tiao|teresa te|beatriz bia|isabel bel isa|mariana mari nana|margarida guida
carolina carol|catarina cata|rita ritinha|conceicao sao|aparecida cida|maria lia mia|daniela dani
giovanni gianni nino vanni gio|giovanna gianna vanna gio
giuseppe beppe peppe pippo pino bepi peppino|giuseppina pina giusy pinuccia
francesco franco checco cecco ciccio fra|francesca franca cesca checca|antonio tonino toni toto
antonella nella anto|alessandro sandro ale|alessandra sandra ale|lorenzo renzo
vincenzo enzo vince cenzo|domenico mimmo mico nico|salvatore toto turi salvo
luigi gigi gino luigino|luigia gina|michele lele|emanuele lele manu|raffaele lele lello raf
gabriele lele gabri|daniele dani lele|pietro piero|pierluigi gigi|giacomo mino jack
federico fede chicco rico|federica fede|filippo pippo|stefano ste|matteo teo|roberto roby berto
roberta roby|margherita rita marghe|elisabetta betta lisa elisa betty|caterina rina cate
maddalena lena|concetta tina|bartolomeo meo|tommaso maso tommy|edoardo edo|eduardo edo
niccolo nico|riccardo ricky|beatrice bea|valentina vale|valerio vale|ludovica ludo|simona simo
simone simo|mariarosa mari|jean jeannot jeanjean|francois fanfan franck|francoise fanfan
philippe phil fifi|frederic fred|frederique fred|stephane steph|stephanie steph fanny
alexandre alex|alexandra alex|catherine cathy kate|christophe chris tophe|christine chris kiki
sebastien seb|benjamin ben|bertrand bert|dominique dom domi|veronique vero|valerie val
isabelle isa zabou|elisabeth babeth lise|genevieve ginette|marguerite margot|madeleine mado
antoine toine titi|antoinette toinette|emmanuel manu|emmanuelle manu|maurice momo|gerard gege
robert bob|bernard nanard|laurent lolo|jacques jacquot jacky|matthieu mat|guillaume guigui
thierry titi|edouard ed|henri riton|joseph jojo|louis loulou|patrick pat patoche|patricia pat
dominic dom|caroline caro|delphine del|juliette ju|severine sev|sandrine sandy|josephine jo
aleksander olek alek alex|aleksandra ola ala|andrzej jedrek jedrus|anna ania hania anka aneczka
agnieszka aga agusia|barbara basia baska|bartlomiej bartek|bartosz bartek|boguslaw bogus bogdan
czeslaw czesiek|dariusz darek|dorota dorotka|edward edek|elzbieta ela elka|ewa ewka
franciszek franek|grzegorz grzesiek grzes|henryk heniek|ireneusz irek|jacek jacus|jakub kuba jakob
jan janek jasiek jas|jaroslaw jarek|jerzy jurek|joanna asia joasia aska|jozef jozek|kamil kamilek
katarzyna kasia kaska|kazimierz kazik kazek|konrad kondzio|krystyna krysia
krzysztof krzysiek krzys chris|leszek lech|lukasz luki|maciej maciek|magdalena magda
malgorzata gosia malgosia|marek maras|maria marysia mania|mateusz mati|michal michas
miroslaw mirek|monika monia|piotr piotrek pietrek|przemyslaw przemek|radoslaw radek|rafal rafalek
robert robcio|ryszard rysiek|slawomir slawek|stanislaw staszek stasiek|stefan stefek|szymon szymek
tadeusz tadek|teresa tereska|tomasz tomek|urszula ula|waclaw wacek|waldemar waldek|wieslaw wiesiek
wladyslaw wladek|wlodzimierz wlodek|wojciech wojtek|zbigniew zbyszek|zdzislaw zdzisiek|zofia zosia
zuzanna zuzia|wioletta wiola|jaromir jarda|jaroslav jarda|jan honza jenda|jiri jirka
josef pepa jozka|frantisek franta|vaclav vasek|vladimir vlada vova volodya vladik volodia
ladislav lada laco|stanislav standa stas slava|zdenek zdena|tomas tom tomik|martin mata|petr peta
pavel paja pasha|michal misa misko|miroslav mira mirek|jakub kuba|ondrej ondra|lukas luky
katerina katka kacka|alzbeta bety betka|tereza terka|lenka lena|lucie lucka|marketa marky
hana hanka|jana janka|zuzana zuzka|juraj juro|stefan stevo pisti pista
aleksandr sasha sanya shura alex alexander|aleksandra sasha shura alexandra
aleksei lyosha alyosha lesha alexey alexei|anastasia nastya stasya anastasiya
andrei andryusha andrey|anatoly tolya|anna anya nyura|antonina tonya|boris borya|valentina valya
valentin valya|valery valera|vasily vasya vasiliy|viktor vitya|viktoria vika|vitaly vitalik
vyacheslav slava vyach|galina galya|grigory grisha|georgy gosha zhora yegor|daria dasha
dmitry dima mitya dmitri dmitriy dmytro|evgeny zhenya evgeniy yevgeny eugene|evgenia zhenya
ekaterina katya katia|elena lena alyona|elizaveta liza|ivan vanya|igor igoryok|irina ira
konstantin kostya|kirill kir|ksenia ksyusha|leonid lyonya|ludmila luda lyuda mila|lyubov lyuba
maria masha marusya|margarita rita|mikhail misha mikail|nadezhda nadya
natalia natasha nata natalya natalie|nikita nik|nikolai kolya nikolay|oksana ksana|oleg olezhka
olga olya|pavel pasha|pyotr petya petr|polina polya|roman roma|rostislav rostik
svetlana sveta lana|semyon syoma|sergei seryozha serge sergey|sofia sonya|stanislav stas
tatiana tanya tatyana|timofei tima|fyodor fedya|yulia yulya julia|yuri yura|yakov yasha
yaroslav slava|oleksandr sasha oleks alexander|oleksandra lesya|volodymyr vova volodia vladimir
mykola kolya nick|mykhailo mykhas misha|serhiy serhii sergei|andriy andrew|yevhen zhenya eugene
kateryna katya|olena lena|istvan pista isti|jozsef joska jozsi|janos jani jancsi|laszlo laci
ferenc feri|sandor sanyi|mihaly misi|gyorgy gyuri|gyula gyuszi|lajos lali|karoly karcsi
zoltan zoli|balazs bali|tamas tomi|gabor gabi|peter peti|attila ati|andras andris bandi
miklos miki|imre imi|erzsebet bori zsoka erzsi|zsuzsanna zsuzsa zsuzsi|zsofia zsofi
katalin kati kata|ilona ica ili|maria mari marika|margit manci|judit jutka|agnes agi|eva evi
veronika vera vero|boglarka bogi|eszter eszti|krisztina kriszti|gheorghe gigi ghita george
ion ionut nelu|constantin costel dinu costi|alexandru alex sandu alecu|andrei andi|mihai misu
nicolae nicu|vasile sile|stefan fane|elena lena leni|ioana oana|cristian cristi|florin florinel
georgios giorgos yorgos george yiorgos|ioannis giannis yannis john
konstantinos kostas costas dinos kostis|dimitrios dimitris mitsos jimmy|nikolaos nikos nick
panagiotis panos takis|athanasios thanasis nasos thanos|evangelos vangelis|evangelia eva litsa
christos chris|spyridon spyros|vasileios vasilis bill|vasiliki vaso vicky
aikaterini katerina ekaterini katina|eleni elena lena nitsa|maria mary marika|anastasios tasos
anastasia tasoula natasha|stylianos stelios|theodoros thodoris theo|apostolos tolis
charalampos babis haris|emmanouil manolis|michail michalis|alexandros alekos alex
efstathios stathis|eleftherios lefteris|georgia gogo|charikleia hara charoula
mehmet memo mehmetcik memed|mustafa musti|ibrahim ibo|suleyman sulo|huseyin huso|ahmet ahmo
ismail iso|fatma fatos|emine emos|zeynep zeyno|ayse aysecik|abdullah apo|osman osi|yusuf yusi
recep reco|muhammed memo|caglar cago|sukru suko|johannes jens johan hans|niels nils
lars lasse lauritz|kristian kris kristen|kristoffer stoffer chris|kristina stina kicki
margareta greta maggan|elisabeth lisa lisbet lisbeth|birgitta gittan britta|gunilla gunnel nilla
anders ante|andreas adde|alexander alex|mikael micke|fredrik fredde|magnus mange|per pelle
karl kalle|gustaf gurra|jonas jonte|jorgen jogge|soren sorn|henrik henke|bjorn bjossi bjornar
olav ola|ole olle|sven svenne|torbjorn tobbe|tobias tobbe|thomas tompa|katarina kajsa katta
anna anneli annika|sigrid siri|ragnhild ragna|rasmus ras|kirsten kiki|juhani juha jussi
johannes juhani jukka juha|antero antti|heikki henri|kaarina kaisa|yitzhak itzik isaac itzhak
yaakov kobi yankele jacob|avraham avi|shmuel shmulik sam|moshe moishe|yosef yossi|david dudi dudu
rachel racheli|shoshana shosh|eliezer eli|benyamin benny|menachem meni|mordechai moti|rivka riki
elisheva eli|mohammed mo mohd hamada|abdulrahman abdul|abdullah abdul|ibrahim ibra|mustafa moos
jayaprakash jp|venkatesh venky venkat|subramanian subbu mani|krishnamurthy krish|krishnan krish
lakshmi laxmi|rajendra raj|rajesh raj|rajagopal raj|srinivasan srini vasan|balasubramanian bala
sandeep sandy|siddharth sid|abhishek abhi|aditya adi|anirudh ani|vikram vicky|harpreet harry
gurpreet gopi|meenakshi meena|raghunath raghu|dragan gagi|aleksandar aca sasa|nikola nidza
milan miki|slobodan boba|vladimir vlado|zeljko zele|marija maja mara|katarina kata kaca
ivan ivo ivica|josip joza|stjepan stipe|tomislav tomo|zdravko zdravi|jernej nejc|janez jani
francisc feri|xavier xavi|jordi jordinho|francesc cesc|josep pep|joan joanet|meritxell txell
patxi francisco|begona bego|tran tranh
"""
