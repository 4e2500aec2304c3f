"""Company groups: brands and subsidiaries with their parent, by names and web domains.

Our own compilation. A line is one group, and an indented line continues it. A word
with a dot is a web domain.
"""

_GROUPS = """
alphabet google youtube deepmind waymo fitbit nest mandiant looker verily wing google.com
  abc.xyz youtube.com deepmind.com waymo.com
meta facebook instagram whatsapp oculus meta.com fb.com facebook.com instagram.com whatsapp.com
microsoft linkedin github activision blizzard xbox skype nuance microsoft.com linkedin.com
  github.com activision.com
amazon aws audible twitch zappos ring wholefoods imdb amazonwebservices amazon.com aws.com
  twitch.tv audible.com zappos.com wholefoods.com
salesforce slack tableau mulesoft heroku salesforce.com slack.com tableau.com mulesoft.com
block square cashapp afterpay tidal block.xyz squareup.com cash.app afterpay.com
apple beats shazam apple.com beatsbydre.com
oracle netsuite cerner oracle.com netsuite.com cerner.com
ibm redhat hashicorp apptio ibm.com redhat.com hashicorp.com
broadcom vmware symantec ca broadcom.com vmware.com symantec.com
cisco splunk webex meraki appdynamics duo cisco.com splunk.com webex.com meraki.com
sap concur successfactors ariba qualtrics signavio leanix walkme sap.com concur.com ariba.com
adobe magento marketo figma frameio workfront adobe.com magento.com marketo.com workfront.com
dell emc alienware dell.com emc.com delltechnologies.com
hp hewlettpackard poly hp.com poly.com
hpe hewlettpackardenterprise aruba juniper hpe.com juniper.net arubanetworks.com
intuit mailchimp turbotax quickbooks creditkarma intuit.com mailchimp.com creditkarma.com
paypal venmo braintree izettle zettle honey paypal.com venmo.com braintreepayments.com
x twitter x.com twitter.com
bytedance tiktok capcut bytedance.com tiktok.com
tencent wechat riot riotgames supercell tencent.com riotgames.com supercell.com
alibaba aliexpress alipay antgroup lazada taobao alibaba.com alibaba-inc.com lazada.com
booking kayak priceline agoda opentable booking.com kayak.com priceline.com agoda.com
expedia vrbo hotels orbitz trivago expediagroup.com expedia.com vrbo.com hotels.com
uber postmates drizly uber.com postmates.com
match tinder hinge okcupid match.com gotinder.com hinge.co mtch.com
iac dotdash meredith iac.com dotdash.com
disney pixar marvel lucasfilm espn hulu abc disney.com pixar.com marvel.com espn.com hulu.com
comcast nbc nbcuniversal sky universal comcast.com nbcuni.com sky.uk
warnerbros hbo cnn discovery wbd wbd.com hbo.com cnn.com discovery.com warnerbros.com
paramount cbs viacom mtv nickelodeon paramount.com viacomcbs.com cbs.com
sony playstation sony.com playstation.com
volkswagen vw audi porsche skoda seat cupra bentley lamborghini cariad volkswagen.de
  volkswagen.com vw.com audi.de audi.com porsche.de porsche.com skoda-auto.cz seat.es
  cariad.technology
bmw mini rollsroyce bmwgroup bmw.de bmw.com bmwgroup.com mini.com
mercedes mercedesbenz daimler smart mercedes-benz.com daimler.com mercedes-benz.de
  group.mercedes-benz.com
stellantis fiat chrysler peugeot citroen opel vauxhall jeep maserati fca psa stellantis.com
  fiat.com opel.de peugeot.com citroen.com
renault dacia alpine ampere renault.com dacia.com renaultgroup.com
toyota lexus daihatsu hino toyota.com lexus.com
hyundai kia genesis hyundai.com kia.com
gm generalmotors chevrolet cadillac cruise gm.com getcruise.com
ford lincoln ford.com lincoln.com
tata tcs jaguar landrover jlr tataconsultancyservices tata.com tcs.com jaguarlandrover.com
geely volvocars volvocar polestar geely.com volvocars.com polestar.com
siemens siemensenergy healthineers mendix siemens.com siemens-healthineers.com
  siemens-energy.com mendix.com
bosch boschrexroth bsh etas bosch.com bosch.de bsh-group.com boschrexroth.com
telekom deutschetelekom tmobile tsystems magenta telekom.de telekom.com t-mobile.com
  t-systems.com t-online.de
vodafone unitymedia kabeldeutschland vodafone.com vodafone.de
orange sosh orange.com orange.fr
telefonica o2 movistar vivo telefonica.com o2.com o2online.de movistar.es
bt ee openreach plusnet bt.com ee.co.uk openreach.co.uk
unilever dove benandjerrys unilever.com benjerry.com
pg procterandgamble proctergamble gillette pg.com gillette.com
nestle nespresso purina maggi nestle.com nespresso.com purina.com
danone evian alpro nutricia danone.com alpro.com nutricia.com
mondelez cadbury milka oreo mdlz.com mondelezinternational.com
mars wrigley royalcanin pedigree mars.com effem.com royalcanin.com
pepsico lays quaker gatorade pepsi pepsico.com pepsi.com
cocacola costacoffee costa innocent coca-cola.com costacoffee.com
kraftheinz kraft heinz kraftheinz.com heinz.com
abinbev anheuserbusch budweiser stella abinbev.com ab-inbev.com
lvmh louisvuitton dior sephora moet hennessy fendi bulgari tiffany lvmh.com louisvuitton.com
  sephora.com dior.com
kering gucci balenciaga yvessaintlaurent kering.com gucci.com
richemont cartier montblanc netaporter richemont.com cartier.com
inditex zara massimodutti pullandbear bershka inditex.com zara.com
hm cos weekday handm hm.com cos.com
loreal lancome garnier maybelline loreal.com lancome.com
esteelauder clinique mac elcompanies.com esteelauder.com
adidas reebok adidas.com adidas-group.com
nike converse nike.com converse.com
vf vans northface timberland vfc.com vans.com thenorthface.com
otto hermes aboutyou bonprix otto.de ottogroup.com
zalando aboutyou zalando.de zalando.com
schwarz lidl kaufland lidl.de lidl.com kaufland.de mail.schwarz
rewe penny toom rewe-group.com rewe.de penny.de
metro makro metro.de makro.nl
edeka netto edeka.de
aldi aldisued aldinord hofer aldi.com aldi-sued.de hofer.at
tesco booker tesco.com booker.co.uk
walmart samsclub flipkart asda walmart.com samsclub.com flipkart.com
target shipt target.com shipt.com
ebay stubhub ebay.com ebay.de
axelspringer bild welt politico businessinsider axelspringer.com politico.com
  businessinsider.com axelspringer.de
bertelsmann rtl penguinrandomhouse arvato grunerjahr bertelsmann.de rtl.de
  penguinrandomhouse.com arvato.com
newscorp dowjones wsj harpercollins newscorp.com dowjones.com wsj.com
relx elsevier lexisnexis relx.com elsevier.com lexisnexis.com
thomsonreuters reuters thomsonreuters.com reuters.com tr.com
spglobal ihsmarkit platts standardandpoors spglobal.com ihsmarkit.com
moodys bureauvandijk moodys.com bvdinfo.com
jpmorgan chase jpmorganchase jpmchase.com chase.com jpmorgan.com
bankofamerica merrill merrilllynch bofa.com bankofamerica.com ml.com
citi citigroup citibank citi.com citigroup.com
ubs creditsuisse ubs.com credit-suisse.com
bnp bnpparibas fortis hellobank bnpparibas.com bnpparibasfortis.com
ing ingdiba ing.com ing.de ing-diba.de
natwest rbs coutts natwestgroup.com natwest.com rbs.co.uk
lloyds halifax scottishwidows lloydsbanking.com halifax.co.uk
santander openbank santander.com openbank.es
intesa intesasanpaolo fideuram intesasanpaolo.com
unicredit hypovereinsbank unicredit.eu hypovereinsbank.de
allianz pimco allianz.com allianz.de pimco.com
axa axaxl axa.com axa.de axaxl.com
munichre ergo munichre.com ergo.de
zurich farmers zurich.com farmersinsurance.com
deloitte monitordeloitte deloitte.com deloitte.co.uk deloitte.de
pwc strategyand pricewaterhousecoopers pwc.com strategyand.pwc.com
ey ernstyoung parthenon ey.com
accenture avanade accenture.com avanade.com
capgemini altran sogeti capgemini.com altran.com sogeti.com
nttdata ntt dimensiondata nttdata.com global.ntt
fujitsu fujitsu.com
hitachi globallogic hitachi.com globallogic.com
wpp ogilvy grey vml wunderman groupm wpp.com ogilvy.com groupm.com
publicis sapient saatchi leoburnett publicisgroupe.com publicissapient.com
omnicom bbdo ddb tbwa omnicomgroup.com bbdo.com ddb.com
ipg mccann mediabrands interpublic.com mccann.com
dentsu carat merkle dentsu.com merkle.com
roche genentech roche.com gene.com
jnj johnsonandjohnson johnsonjohnson janssen jnj.com its.jnj.com
novartis sandoz novartis.com sandoz.com
bayer monsanto bayer.com monsanto.com
merck msd merck.com msd.com
merckkgaa emdserono emd sigmaaldrich merckgroup.com emdgroup.com sial.com
pfizer wyeth seagen pfizer.com seagen.com
astrazeneca alexion medimmune astrazeneca.com alexion.com
sanofi genzyme sanofi.com
abbvie allergan abbvie.com allergan.com
takeda shire takeda.com shire.com
thermofisher fisherscientific lifetechnologies thermofisher.com
danaher cytiva pall leica danaher.com cytiva.com
ge gehealthcare geaerospace gevernova ge.com gehealthcare.com gevernova.com
rtx raytheon prattandwhitney collins rtx.com prattwhitney.com collins.com
lockheedmartin sikorsky lmco.com
airbus airbus.com
boeing jeppesen boeing.com
thyssenkrupp thyssenkrupp.com
basf trinamix basf.com
dupont nylstar dupont.com
shell shell.com
bp castrol bp.com castrol.com
total totalenergies totalenergies.com total.com
eon innogy westenergie eon.com westenergie.de
enel endesa enel.com endesa.es
iberdrola scottishpower avangrid iberdrola.com scottishpower.com
edf edfenergy dalkia edf.fr edfenergy.com
db deutschebahn dbschenker schenker deutschebahn.com dbschenker.com bahn.de
dhl deutschepost dpdhl dhl.com deutschepost.de dpdhl.com
ups ups.com
fedex tnt fedex.com tnt.com
maersk hamburgsud svitzer maersk.com hamburgsud.com
lufthansa swiss austrian eurowings brusselsairlines lufthansa.com lufthansagroup.com dlh.de
  swiss.com austrian.com eurowings.com
iag britishairways iberia vueling aerlingus iairgroup.com ba.com britishairways.com iberia.es
  vueling.com
airfrance klm transavia airfranceklm airfrance.fr klm.com airfranceklm.com
marriott sheraton ritzcarlton westin marriott.com
hilton doubletree hampton hilton.com
accor ibis novotel sofitel accor.com
hyatt hyatt.com
compass eurest compass-group.com eurest.de
sodexo sodexo.com
manpower experis manpowergroup manpower.com manpowergroup.com experis.com
randstad monster tempoteam randstad.com randstad.nl
adecco akkodis lhh adecco.com akkodis.com
recruit indeed glassdoor recruit.co.jp indeed.com glassdoor.com
rakuten viber rakuten.com viber.com
softbank yahoojapan line softbank.jp linecorp.com
samsung harman samsung.com harman.com
lg lgchem lge.com lg.com
philips signify philips.com signify.com
abb abb.com
schneider schneiderelectric apc aveva se.com schneider-electric.com aveva.com
honeywell intelligrated honeywell.com
johnsoncontrols tyco jci.com tyco.com
ikea ingka ikea.com ingka.com
visma visma.com
delivery deliveryhero foodpanda glovo talabat deliveryhero.com foodpanda.com glovoapp.com
justeat takeaway lieferando grubhub justeattakeaway.com lieferando.de just-eat.com
naspers prosus payu olx naspers.com prosus.com olx.com
klarna sofort klarna.com
adevinta mobile leboncoin adevinta.com mobile.de leboncoin.fr
scout24 immoscout24 immobilienscout24 scout24.com immobilienscout24.de
automattic wordpress tumblr automattic.com wordpress.com tumblr.com
atlassian trello jira loom atlassian.com trello.com
twilio segment sendgrid twilio.com segment.com sendgrid.com
okta auth0 okta.com auth0.com
zendesk zendesk.com
shopify deliverr shopify.com
electronicarts ea bioware ea.com
taketwo rockstar zynga take2games.com rockstargames.com zynga.com
epic epicgames unreal bandcamp epicgames.com
"""


def _index() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, line in enumerate(_GROUPS.replace("\n  ", " ").strip().splitlines()):
        for word in line.split():
            found.setdefault(word, set()).add(number)
    return {word: frozenset(groups) for word, groups in found.items()}


_BY_WORD = _index()
_NO_GROUPS: frozenset[int] = frozenset()


def groups_of(key: str) -> frozenset[int]:
    """Return the groups of a company: its name in plain letters without spaces, or its domain."""
    return _BY_WORD.get(key, _NO_GROUPS)
