"""Frequent given names, and short forms of some.

Our own compilation, in plain letters. A difference between two given names is not a slip.
"""

GIVEN_NAMES = """
aarav adam adele adina aditi aditya adrian adriana agata agathe agnes agneta ahmed aileen aino
ajay ake alain alan alba albane albert alberta alberto aldo alejandra alejandro aleksandra alena
alessandra alessandro alessia alessio alexandre alexei alexis alfonso alfred ali alice alicia
alina alison alma alois alvaro amalia amanda amandine amber amelia amelie amir amit amos amparo
amy ana anais ananya anastasia anders andras andre andrea andreas andree andrei andres andrew
anett angela angeles angelo angus anika anil anita anja anjali anke ankit ann anna anne anneli
annette annika anouk anthony antoine anton antonella antonia antonio antti anu april arianna arjun
armin arnaud arne arnold arthur arto artur arturo arun arvid asa ashley ashok asta astrid attila
aude audrey aurelie aurelio aurora avi axel axelle aylin aysegul balazs baptiste barbara baris
barry bastian beata beate beatrice beatriz belen bella ben bence benedikt benno benoit berk
bernard bernardo bernd bernhard bert berta bertha bertrand beth betty beverly bianca birger birgit
birgitte birte bjarne bjorn blake blanca bo bodil bodo bogdan boglarka bonnie borge boris bradley
brenda brett brian bridget brigitte britta bruce bruna bruno bryan bryce caio caleb calvin cameron
camila camilla camille can cara carina carl carla carlo carlos carmen carol carola carolina
caroline carrie carsten cassandra catarina catherine cathy cecile cecilia celia celine cem cemal
cesar chad chantal charles charlotte chelsea cheryl chester chiara chloe christa christel
christian christiane christina christine christof christoph christopher cinzia claire clara clark
claude claudia claudio claus clemens clement clifford clint clive colin connor conrad constanze
consuelo cora cordula corinna corinne cornelia courtney craig cristian cristiano cristina csaba
curtis cynthia dafna dagmar daisy dale damien dana daniel daniela daniele daphne dario dariusz
darren david davide dawn dean debora deborah deepa deepak deirdre delphine denis denise deniz
dennis derek desmond detlef diana diane didier diego dieter dietmar dina dino dirk divya dmitri
dolores dominic dominik dominique donald donatella donna dora doris dorota dorothea dorothy dorte
douglas dov duarte duncan dylan earl ebba ebbe edda edgar edith edmund edoardo edouard eduard
eduardo edward edwin eero eeva efrat egil eila eileen einar ekaterina eleanor elena elias elif
elin eliot elisa elisabeth elise elke ella ellen ellie elmar elodie elsa elvira emanuele emil
emilia emilie emilio emily emma emmett emre eniko enrico enrique eric erich erik erika erin erlend
ernesto ernst erwin esa espen esra esteban estela estelle esther eszter ethan etienne ettore
eugene eugenia eva evan evelyn evgeny ewa ewald eyal fabian fabien fabio fabrice faith fanny
fatima fatma faye federica federico felicia felipe felix ferenc fergus fernanda fernando filip
filippo fiona flavia flora florence florencia florian franca frances francesca francesco francis
franco francois francoise frank franz franziska fraser freddy frederic frida frieda friedrich
fritz frode gabor gabriel gabriela gabriele gabriella gadi gaelle gaia gareth gaurav gavin gemma
geoffrey george gerald gerard gerardo gerd gerda gergo gerhard gerlinde gerrit gert gertrud
giacomo gianni gil gilbert gilles gillian gina giorgia giorgio giovanna giovanni gisela gita
giulia giulio giuseppe glen gloria goncalo gonzalo goran gordon gorild gosta gottfried grace
graham grant greger gregory greta grit gro grzegorz gudrun guido guillaume guillermo gunilla
gunnar gunther gustav gustavo guy gwen hakan hakon halfdan halina hanna hannah hannele hannes
hannu hans harald hari harold harriet harry hartmut harvey hasan hazel heather hector hedda heidi
heike heikki heiko heinrich heinz helen helena helene helga helge helmut hendrik henna henri
henrik henry herbert hermann hernan herve hilda hilde holger holly horst howard hubert huda hugh
hugo hunter ian ibrahim ida ido ignacio ignaz igor ilan ilaria ildiko ilkka ilona ilse imogen ina
ines inga inge ingeborg ingemar inger ingo ingrid inmaculada irene irina iris irma irving isa
isaac isabel isabella isabelle isha istvan itai ivan ivana ivar ivo ivonne ivy iwona jaana jacek
jack jacob jacopo jacqueline jacques jade jaime jakob jakub james jamie jan jana jane janet janina
janine jannik jannis janusz jara jared jari jarle jasmin jason jasper javier jay jean jeanne
jeffrey jenny jens jeremy jerome jerzy jesper jessica jesus jill joachim joan joana joanna joao
joaquin jocelyn jochen jodie joel johan johanna johannes john jolanda jolanta jonas jonathan
jordan jorg jorge jorgen jose josef josefine joseph joshua jouko joy joyce juan juana judit judith
judy juha jukka julia julian juliane julie julien juliette julio julius june juri justin justus
justyna jutta kaisa kalle kamil kara karen kari karim karin karina karl karla karol karoline
karsten katalin katarina katarzyna katelyn katharina kathrin katja katri katrin kavita keith kelly
kelvin kemal kenneth keren kerry kerstin kevin khaled kilian kim kiran kirill kirk kirsi kirsten
kjell kjersti klara klaus knut konrad konstantin krishna kristin kristina krisztina krystyna
krzysztof ksenia kurt kyle laetitia lakshmi lara larissa lars laszlo laura lauren laurence laurent
lauri laurin layla lea leah leander lee leena leif lena leni lennart leo leon leona leonard
leonardo leonie leonor leroy leslie leszek leticia levente lewis leyla lia liam liat lidia liisa
lilia lilly lina linda linn linnea linus lior lisa liv livia lloyd logan loic lore lorena lorenz
lorenzo lorna lorraine lothar lotta louis louisa louise lourdes luc luca lucas lucia lucie lucy
ludovic ludwig luigi luis luisa luise luka lukas lukasz luke luna luzia lydia lyle lynn mabel
maciej madeleine madlen magda magdalena magnhild magnus maija maike maj maja malcolm malgorzata
malin malte mandy manfred manish manon manuel manuela mara marc marcel marcela marcello marcia
marcin marco marcos marcus marek maren margaret margareta margarita margaux margherita margit
margot maria mariam marian mariana mariano marie marilyn marina marine mario marion marit marius
mariusz marja marjorie mark marko markus marlene marlies marta marten martha martin martina
martine marton marvin mary mason massimo mateo mateusz mathieu mathilda mathilde mats matteo
matthew matthias matti mattia mattias maud maureen maurice mauricio max maxim maxime maximilian
maxine maya meena megan mehmet melanie melissa melody mercedes meredith merja merle merve mette
mia michael michaela michal michel michela michele michelle miguel mika mikael mikhail mikkel
mikko mila milan milena miles mina minna mira mirella miriam mirjam mirko mitchell moa mohan molly
mona monica monika monique montserrat morgan moritz morten murat muriel mustafa myra nadege nadia
nadine nadja nancy naomi natalia natalie natasha nathalie neha neil nele nelson nicola nicolas
nicole nicoletta nigel nikhil nikita niklas niko nikolai nils nina nir nisha noah noam noel noemie
nolan noor nora norbert norma norman nur nuria oceane oddny odile ofer ola olaf ole oleg olga
olive oliver olivia olivier olli omar omer orly orsolya oscar oskar osman oswald ottilie otto outi
ove owen oystein ozlem paavo pablo paige paivi pal pamela paola paolo pascal pascale patrice
patricia patrick patrik patrizia paul paula paulina pauline pavel pawel pearl pedro peer peggy
pekka penelope per pernilla perry peter petra petri philip philipp philippa philippe phoebe
phyllis pia pierre pietro pilar piotr pirjo polina polly pooja pradeep priscilla priya quentin
rachel rafael rafal raffaele ragnar rahel rahul raija raimund rainer raj rajesh ralf ralph ramon
ramona ran randall rania raphael raquel rashid rasmus raul ravi raymond rebecca regina reginald
regine reijo reiner reinhard reka remi renata renate renato renaud rene rhonda ricarda ricardo
riccardo richard rico riitta rita rivka robert roberta roberto robin rocio rodney rodrigo roger
rohan roland rolf romain roman romy ron ronald ronit ronja rosa rosalie rosanna rosario rose
rosemarie rosemary ross roswitha roy ruben ruby rudi rudolf rui rune russell ruth ryan sabine
sabrina sally salma salvador salvatore samantha sami samir samuel samuele sandeep sandra sandrine
sandro sanjay sanna santiago sara sarah sari sascha saskia satu scott sean sebastian selin selina
selma seppo serena sergei sergio serkan severine shannon sharon shawn sheila shelley sheryl shira
shirley shreya sibel sibylle sidney siegfried sigal signe sigrid silje silke silvia silvio simon
simona simone sina sirpa sissel siv sofia sofie solene solvi sonja sophia sophie spencer stacey
stanislaw stanley stefan stefania stefanie stefano steffen stein stella stellan stephan stephane
stephen stewart stig stina stuart sture sune sunil sunita suresh susan susana susanna susanne
suzanne sven svenja svetlana sylvain sylvia sylvie sylwia synne szymon tabea tabitha tadeusz tage
taina tamar tamara tamas tanja tapio tara tariq tatiana tatjana teemu terence teresa terje tero
thea theo theresa thiago thibault thierry thomas thor thorsten tiago tibor tiffany tiina tilda
till tim timo timothy tina tobias tolga tom tomas tomasz tommaso tone tor torben torsten torunn
tracy travis trevor tristan trond truls tuija tuomas ture tuva udo ugur ulf ulla ulrich ulrik
ulrike umberto umut unni uri ursula urszula ute uwe valentin valentina valeria valerie valerio
vanessa varun vegard veikko vera verena vernon veronica veronika veronique vesa vicente victor
victoria vijay vikram viktor viktoria vilgot ville vilmos vinay vincent vincenzo viola virginia
virginie vitor vittoria vivian vladimir volker wallace walter waltraud wanda warren wayne wendy
werner wesley wiktor wilhelm wilhelmine willi william winfried wojciech wolf wolfgang xavier xenia
ximena yael yann yannick yaron yasemin yasmin yngve yolanda youssef yulia yuri yves yvonne zainab
zbigniew zeynep zita ziv zoe zofia zoltan zsofia zsolt zuzanna
"""

MORE_SHORT_FORMS = """
eleanor nell nellie nora ellie|helen nell nellie nelly|ellen nell nellie
margaret meg peggy maisie daisy greta rita madge maggie|mary polly molly may mamie
martha patsy mattie marty|sarah sally sadie|ann nan nancy|dorothy dot dolly dodie dottie
richard dick rick|edward ned ted ed|edmund ned ted|john jack jock|henry hal harry hank
james jim jem jimmy jamie|charles chuck chas chip charlie|william bill liam will billy
albert bert al|theodore ted theo|francis frank|agnes nessie aggie|anthony tony
frances fanny frankie|harriet hattie|philippa pip pippa|penelope penny nell|josephine jo josie
matilda tilly maud tilda|augustus gus|augustine gus|bartholomew bart|barnabas barney
alexander sandy xander sasha alec lex|isabella bella izzy|isabel izzy bel
elizabeth bess bessie betsy libby elsie liza lisbet beth eliza lizzie
katherine kitty kay kit kate katie kathy|catherine kitty kay kit kate katie cathy
kathleen kathy kitty kay|christopher kit topher chris|patricia trish patsy pat|victoria tori vicky
reginald rex reggie reg|randolph randy|lawrence larry laurie|gerald gerry jerry|gerard gerry
jerome jerry|jeremiah jerry|leonard len lenny|stanley stan|sidney sid|vincent vinny vince
virginia ginny ginger|winifred winnie freda|zachary zack zach|geoffrey geoff jeff
nathaniel nat nate|jonathan jon jonny|gregory greg|douglas doug|kenneth ken kenny|donald don donny
ronald ron ronnie|raymond ray|terence terry|theresa terry tess tessa|barbara babs barb
caroline carrie lina|cynthia cindy|deborah debbie debs|florence flo florrie flossie
georgina georgie gina|gwendolyn gwen|jacqueline jackie|jennifer jen jenny|jessica jess|judith judy
juliet jules|louise lou|marjorie marge|michelle shelly mich|mildred millie|millicent millie
natalie nat|pamela pam|priscilla cilla|rebecca becky becca|rosemary rosie|samantha sam
stephanie steph|susan sue susie|teresa tess terry|valerie val|abraham abe|andrew drew andy
archibald archie|arnold arnie|arthur art artie|benedict ben|clifford cliff|cornelius neil
cuthbert bert|daniel dan danny|desmond des|ebenezer eben|eugene gene|ferdinand ferdie
frederick fred freddie|gabriel gabe|gilbert gil bert|herbert bert herb|hubert bert|humphrey humph
isaac ike|jacob jake|joseph joe joey|joshua josh|lancelot lance|leopold leo|lionel leo|louis lou
malcolm mal|maurice mo|maximilian max|mitchell mitch|montague monty|mortimer mort
nicholas nick nicky|oliver ollie|oscar ozzie|oswald oz|patrick pat paddy|percival percy|peter pete
philip phil pip|ralph ralphie|robert bob bobby rob robbie bert|roderick rod|rodney rod|roger rodge
roland rollo|rudolph rudy|rupert rupe|samuel sam sammy|solomon sol|steven steve|stephen steve
sylvester sly|thaddeus thad tad|thomas tom tommy|timothy tim|tobias toby|valentine val
wallace wally|walter walt wally|wilfred wilf|woodrow woody|alistair al ali|alasdair al
friedhelm fritz|maarten tinus|willem wim wil pim|hendrik henk rik|antoon toon ton|jacques sjaak
gerrit gert|margrethe mette grete|albertus bert ab|geertruida truus trui|johann hansi hans
august gustl gust guus|alois loisl|theresia resi thesi|walburga burgi
gertrude gerti trudi traudl trude|gertrud trudi|barbora bara|antonin tonda|dumitru mitica
gheorghe geo|athanasios sakis|olaf ole ola|pentti pekka|paul pal|josip joze joza|dusan dule
dragan gaga|raffaella lella|bernardino dino|abdullah apo abdu|charlotta lotta|elisabeth babette
oleksandr oles|anatoly tolik|jose juca|luciana lu lucy|manfred mandi|michaela misa|susanne sos sus
berthold bertl bert|monika moni|ingrid ninni|annkristin anki|jacobus sjaak jaap|wilhelmus wil
johanna hansi|gerhard gerdi|engelbert engel|roswitha rosi rosl|waldtraut traudl|kreszenz zenzi
ambrosius ambros|agathe agi|philippine pine|emmerich emmo|hieronymus ronny|leonhard lenz
laurentius lenz|francisco fco|guillermo gmo|william wm|charles chas
james jas|thomas thos|robert robt|samuel saml|fernando fdo|friedrich friedr|johann joh|heinrich hch
mohammed mohd muhd mhd|mariaelisabeth marlies marlis|mariamagdalena marlene marlen
"""
"""Short forms that the other tables lack, most of them English."""
