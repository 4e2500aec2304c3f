"""Spellings of one name: other alphabets in Latin letters, and variants within a language.

Our own compilation. An entry is one name in plain letters.
"""

SPELLINGS = """
mohammed muhammad mohamed mohammad muhammed mohamad mehmed mohd mhd|ahmed ahmad achmed
mahmoud mahmud mehmood|abdulrahman abdelrahman abdurrahman abderrahmane abdulrehman abdrahman
abdullah abdallah abdulla|hussein husain hussain hossein husayn huseyin|hassan hasan
youssef yusuf yousef yousuf yosef josef youcef|ibrahim ebrahim brahim|ismail esmail ismael
khaled khalid|omar umar omer|othman osman uthman|ali aly|fatima fatma fatemeh fatimah
aisha ayesha aicha aysha aishah|noor nour nur noura|khoury khouri elkhoury kuri coury
mariam maryam meryem miriam|zainab zeinab zaynab|yasmin yasmine jasmin jasmine
layla leila laila leyla|said saeed sayed saied|mustafa mostafa moustafa mustapha|tariq tarek tarik
karim kareem|jamal gamal djamel|walid waleed oualid|rashid rasheed rachid|shawqi shawky chawki
qasim kassem kasim qassem|haddad hadad|najjar naggar nejjar|hamza hamzah|salim saleem|salem salim
nasser nasir naser|bashir bachir basheer|sharif cherif shareef|amin ameen amine|anwar anouar
farouk faruq farooq|jafar jaafar gaafar|yahya yehia yahia|zakaria zekeriya zakariya
suleiman sulaiman soliman suleyman solomon
aleksandr alexander aleksander alexandr oleksandr aliaksandr alexandre
aleksei alexey alexei aleksey oleksii oleksiy|andrei andrey andriy andrii andrej
dmitri dmitry dmitriy dmitrii dmytro dimitri|ekaterina yekaterina katerina jekaterina kateryna
evgeny yevgeny evgeniy yevgeniy evgenii eugene jewgeni yevhen ievgen evgueni
elena yelena helena olena jelena|ilya ilia illya|julia yulia yuliya iuliia yuliia julija
yuri yury iurii yuriy jurij juri yurii|maksim maxim maksym
mikhail michail mykhailo mihail mikhaylo|natalia natalya nataliya nataliia natalija
nikolai nikolay mykola nikolaj|pyotr petr petro piotr|sergei sergey serhiy serhii siarhei sergej
tatiana tatyana tetiana tatjana|vladimir volodymyr uladzimir wladimir
vasily vasiliy vasyl wassili vasilii|viktor victor wiktor|viktoria victoria viktoriya viktoriia
sofia sophia sofiya|tsvetaev cvetaev zwetajew tsvetayev|fyodor fedor feodor fjodor
semyon semen semion|artyom artem|igor ihor|oleg oleh|olga olha|anastasia anastasiya anastasiia
ksenia xenia kseniia kseniya|georgios yeorgios giorgios georgius
ioannis yiannis giannis yannis yanni ioanis|konstantinos constantinos|dimitrios demetrios dimitris
evangelos evaggelos euangelos vangelis|charikleia hariklia chariklia harikleia
aikaterini ekaterini katerini|athanasios athanassios|christos hristos|chrysoula hrisoula chrisoula
charalampos haralambos charalambos haralampos|panagiotis panayiotis panayotis
papagiannis papayannis papayiannis|efthymios efthimios euthymios|eleftherios elefterios
georgiou yeorgiou|yitzhak itzhak isaac yitzchak izhak itzik izchak|chana hannah hanna channah hana
rachel rahel|eyal ayal|chaim haim hayim|moshe moses|yaakov jacob yakov yaacov
yosef joseph josef yossef|shmuel samuel|shlomo solomon|avraham abraham|michal michali
yehuda jehuda judah|yael jael|tzvi zvi tsvi|tzipi zipi tsipi|zeev ze'ev zev
yonatan jonathan yehonatan|katzav ketzav katsav|cohen kohen kahn cohn kogan|levi levy lewi
katz kats cats|weizman weizmann vaitzman|shimon simon|binyamin benjamin benyamin
chen tan chan tchen chin chern|wang wong ong vong|li lee|zhang chang cheung teo teoh cheong
liu lau lew lao low|huang wong ng hwang ooi wee|yang yeung yeo|zhao chao chiu teo|wu ng goh
zhou chou chow chew|xu hsu tsui hui koh|sun suen soon|zhu chu choo|lin lam lim|guo kuo kwok quek
he ho hoe|ma mah beh|luo lo law loh|liang leung neo nio|song sung soong
zheng cheng tay cheang chang|xie hsieh tse chia|tang tong tng|han hon|cao tsao cho|deng teng tang
feng fung foong|zeng tseng tsang chan|peng pang phang|cai tsai choi chua tsoi|pan poon phua
yuan yuen|yu yue yee|dong tung|xiao hsiao siu siew|jiang chiang keung kong|jian chien kan
qian chien chin|wei ngai gwee|ye yeh ip yip|lu loo luk|xue hsueh sit|jin chin kam
qiu chiu yau khoo|zhong chung|zhuang chuang chong|hong hung ang|mei mui|lai lye|gao kao ko|he hao
ke kor quah|kang gang khang|lee yi rhee ri i li ree|kim gim ghim|park bak pak bark|choi choe
jung jeong chung jong cheong|cho jo|im lim rim yim|ryu yu yoo lyu you|noh roh no ro|seo suh so sur
shin sin|baek paik baik back|an ahn|oh o|moon mun|kwon gwon|yoon yun|jang chang|ko go koh|son sohn
bae pae|woo wu u|noh nho|jeon chun chon jun|huh heo hur|nam nahm|ito itoh itou|sato satoh satou
ono ohno oono|saito saitoh saitou|kato katoh katou|ota ohta oota|oshima ohshima ooshima
goto gotoh gotou|kondo kondoh kondou|endo endoh endou|kudo kudoh kudou|nguyen nguyenn nguyn
stephen steven stefan stephan stephane|philip phillip philipp philippe
catherine katherine kathryn catharine katharine|geoffrey jeffrey jeffery geoff|jon john
sean shawn shaun|mark marc|erik eric erich|karl carl|michael mikael mikhael
christopher kristopher christoffer kristoffer|nicholas nicolas nikolas niklas
frederick frederic frederik fredrik friedrich|anthony antony|allan alan allen|brian bryan
neil neal niall|lawrence laurence|sara sarah|hannah hanna hana|rebecca rebekah
theresa teresa therese|elizabeth elisabeth|louis lewis luis|isabel isabelle isabella ysabel
ann anne anna|luis luiz|andre andreas|jerome hieronymus|matthew mathew matthieu mathieu
matthias mathias mattias|zoe zoey|caitlin kaitlyn katelyn|vivian vivien vivienne|deepak dipak
lakshmi laxmi lakshmy|sandeep sandip|chaudhary choudhury chowdhury chaudhry
krishna krishnan krisna|srinivasan shrinivasan|venkatesan venkateshan|mukherjee mukherji mookerjee
banerjee banerji|agarwal agrawal aggarwal|iyer aiyar|sharma sarma|vijay bijay|vishnu wisnu
soekarno sukarno|poernomo purnomo|soeharto suharto|naguib najib nagib|maged majid majed
hoda huda houda|shaheen chahine shahin|wael wail|mona muna mouna|noha nuha|osama usama oussama
hany hani|sameh samih|tamer tamir|essam issam isam|ashraf achraf|ehab ihab|eman iman|heba hiba
mervat mirvat|magdy majdi majdy|ragab rajab|nagwa najwa|gaber jaber jabir|gihan jihan jehan
girgis jirjis|lotfi lutfi loutfi|younes yunus younis yunis|ziad ziyad|abeer abir
mohsen muhsin mohsin|monir munir mounir|moataz muataz motaz|nader nadir|nermin nermine nirmin
saleh salih|samir sameer|adel adil|hamid hameed|hakim hakeem|latif lateef|rafik rafiq
tawfik tawfiq toufic taoufik|shafik shafiq chafik|sadiq siddiq siddique sadek
sheikh shaikh shaykh cheikh|qureshi quraishi qureishi kureshi|malik malek|aziz azeez|jalal galal
habib habeeb|zaid zayd zeid|faisal faysal feisal|rahman rehman|rahim raheem|ramadan ramzan ramazan
shaban chaaban|mubarak moubarak|amir emir ameer|iskandar eskandar|gerges girgis|boutros butrus
mikhael mikhail michael|tannous tanos|elias ilyas ilias|haj hajj hadj|noa noah|ruth rut
arie aryeh arye|zoe zoi|evgenia eugenia jewgenia|penelope pinelopi|iraklis heraklis
bhattacharya bhattacharjee|weiss vais veis|rainer reiner|gonzalez gonzales|rodriguez rodrigues
hernandez hernandes|fernandez fernandes|perez peres|gomez gomes|lopez lopes|martinez martines
sanchez sanches|alvarez alvares|jimenez gimenez ximenez|vasquez vazquez velasquez|nunez nunes
sousa souza|moraes morais|queiros queiroz|teixeira texeira|thomas tomas|vitor victor
wladyslaw vladislav|vaclav wenceslas|jiri george|yakov jakov iakov jakow
yaroslav jaroslav iaroslav|yana jana iana|yegor egor|arseny arseniy|gennady gennadiy gennadii
valery valeriy valerii valeri|vitaly vitaliy vitalii vitali|anatoly anatoliy anatolii
georgy georgiy georgii|grigory grigoriy grigorii hryhorii|evdokia yevdokiya|marina maryna
irina iryna|galina halyna|nadezhda nadiia nadia|svetlana svitlana
ludmila lyudmila liudmila lyudmyla|oksana oxana|zhanna janna jeanna|tkachenko tkatschenko
shevchenko chevtchenko schewtschenko|chernyshev chernyshov|solovyov soloviev solovjev solovev
gorbachev gorbachov gorbatschow|khrushchev khrushchov chruschtschow|fyodorov fedorov
semyonov semenov|kovalyov kovalev|hirohito hirohitto|shohei syohei shouhei|shunichi syunichi
yoichi youichi|soichiro souichiro|ryoko ryouko|shuhei shuuhei|kyohei kyouhei|goro gorou|taro tarou
jiro jirou|saburo saburou|ichiro ichirou|eiji eizi|keiji keizi
fernandez fdez fndez|hernandez hdez hndez|gonzalez glez gzlez|rodriguez rdguez rguez
martinez mtnez mtz|dominguez dguez|sanchez schez snchez|lopez lpz|gutierrez gtrrez
jimenez jmnez|alvarez alvz
"""
