"""Countries: codes, names in many languages, and telephone prefixes.

Our own compilation of the countries that sheets of business contacts name most.
"""

from desktop_app.domain.match_check.names.letters import collapse

_COUNTRIES = """
de 49 ger|deu|germany|deutschland|allemagne|alemania|alemanha|germania|duitsland|niemcy|nemecko
  |tyskland|almanya|saksa|nemetorszag|brd|bundesrepublik deutschland
  |germaniya|deguo|dogil|doitsu|nemechchyna|germanien
at 43 aut|austria|osterreich|autriche|oostenrijk|rakousko|ausztria|avusturya|osterrike|ostrig
  |avstriya
ch 41 che|sui|switzerland|schweiz|suisse|svizzera|suiza|suica|zwitserland|szwajcaria
  |svycarsko|svajc|isvicre|shveytsariya|ruishi
li 423 liechtenstein
fr 33 fra|france|frankreich|francia|franca|frankrijk|francja|francie|frankrig|frankrike|fransa
  |franciaorszag|frantsiya|faguo
be 32 bel|belgium|belgien|belgique|belgie|belgica|belgio|belgia|belcika
nl 31 ned|nld|netherlands|the netherlands|niederlande|pays bas|paises bajos|paises baixos
  |paesi bassi|nederland|holland|holanda|holandia|hollande|olanda|hollandia|hollanda|nizozemsko
  |nederlanden|nederlandene|niderlandy
lu 352 lux|luxembourg|luxemburg|luxemburgo|lussemburgo|letzebuerg
gb 44 uk|gbr|united kingdom|great britain|britain|england|scotland|wales|northern ireland
  |grossbritannien|vereinigtes konigreich|royaume uni|reino unido|regno unito|verenigd koninkrijk
  |wielka brytania|velka britanie|storbritannien|storbritannia|birlesik krallik|ingiltere
  |angleterre|inglaterra|inghilterra|nagy britannia|u k
  |schottland|ecosse|velikobritaniya|yingguo|yeonggug|igirisu
ie 353 irl|ireland|irland|irlande|irlanda|ierland|irlandia|irsko|republic of ireland|eire
us 1 usa|united states|united states of america|u s a|u s|america|vereinigte staaten
  |vereinigte staaten von amerika|etats unis|estados unidos|eeuu|ee uu|stati uniti
  |verenigde staten|stany zjednoczone|spojene staty|abd|amerika|forenta staterna|egyesult allamok
  |ssha|meiguo|migug|miguo
ca 1 can|canada|kanada
mx 52 mex|mexico|mexiko|mexique|messico|meksyk|meksika
br 55 bra|brazil|brasilien|bresil|brasil|brasile|brazilie|brazylia|brezilya
ar 54 arg|argentina|argentinien|argentine|argentinie
cl 56 chl|chile|chili|cile
co 57 col|colombia|kolumbien|colombie|kolumbia|kolombiya
pe 51 per|peru|perou
ec 593 ecuador
uy 598 uruguay
ve 58 venezuela
cr 506 costa rica
pa 507 panama
gt 502 guatemala
do 1 dominican republic|republica dominicana
pr 1 puerto rico
es 34 esp|spain|spanien|espagne|espana|espanha|spagna|spanje|hiszpania|spanelsko|ispanya|spania
  |spanyolorszag|ispaniya
pt 351 prt|por|portugal|portogallo|portugalia|portekiz|portugalsko
it 39 ita|italy|italien|italie|italia|wlochy|italya|olaszorszag|italiya
gr 30 grc|greece|griechenland|grece|grecia|griekenland|grecja|recko|yunanistan|ellada|hellas
  |gorogorszag
cy 357 cyprus|zypern|chypre|chipre|kypros
mt 356 malta
pl 48 pol|poland|polen|pologne|polonia|polska|polsko|polonya|lengyelorszag|polsha
cz 420 cze|czechia|czech republic|tschechien|tschechische republik|republique tcheque|tchequie
  |chequia|republica checa|repubblica ceca|tsjechie|czechy|cesko|ceska republika|cek cumhuriyeti
  |csehorszag|chekhiya
sk 421 svk|slovakia|slowakei|slovaquie|eslovaquia|slovacchia|slowakije|slowacja|slovensko
  |szlovakia
hu 36 hun|hungary|ungarn|hongrie|hungria|ungheria|hongarije|wegry|madarsko|macaristan
  |magyarorszag
ro 40 rou|romania|rumanien|roumanie|rumania|roemenie|rumunia|rumunsko|romanya
bg 359 bgr|bulgaria|bulgarien|bulgarie|bulgarije|bulgaristan|balgariya
hr 385 hrv|croatia|kroatien|croatie|croacia|croazia|kroatie|chorwacja|hrvatska
si 386 svn|slovenia|slowenien|slovenie|eslovenia|slovenija
rs 381 srb|serbia|serbien|serbie|srbija
ba 387 bosnia|bosnia and herzegovina|bosnien|bosna i hercegovina
mk 389 north macedonia|macedonia|mazedonien
al 355 albania|albanien
me 382 montenegro
xk 383 kosovo
ua 380 ukr|ukraine|ucrania|ucraina|oekraine|ukraina|ukrajina
by 375 belarus|weissrussland|bielorussie
md 373 moldova|moldau
ru 7 rus|russia|russian federation|russland|russie|rusia|rusland|rosja|rusko|rusya|rossiya
kz 7 kaz|kazakhstan|kasachstan
ge 995 georgia|georgien
am 374 armenia|armenien
az 994 azerbaijan|aserbaidschan
tr 90 tur|turkey|turkiye|turkei|turquie|turquia|turchia|turkije|turcja|turecko|turtsiya
il 972 isr|israel|izrael|ysrl
ae 971 are|uae|united arab emirates|vereinigte arabische emirate|emirats arabes unis
  |emiratos arabes unidos|dubai|emirates|u a e|vae|lmrt|lmrt lrbyh lmthdh
sa 966 sau|ksa|saudi arabia|saudi arabien|arabie saoudite|arabia saudita|kingdom of saudi arabia
  |lswdyh
qa 974 qatar|katar|qtr
kw 965 kuwait|lkwyt
bh 973 bahrain
om 968 oman
jo 962 jordan|jordanien
lb 961 lebanon|libanon|liban
eg 20 egy|egypt|agypten|egypte|egipto|egitto|misr|msr
ma 212 mar|morocco|marokko|maroc|marruecos|marocco|lmghrb
dz 213 algeria|algerien|algerie
tn 216 tunisia|tunesien|tunisie
iq 964 iraq|irak
ir 98 iran
pk 92 pak|pakistan
in 91 ind|india|indien|inde|bharat|indie
bd 880 bangladesh
lk 94 sri lanka
np 977 nepal
cn 86 chn|china|prc|p r china|peoples republic of china|chine|cina|chiny|cin
  |volksrepublik china|zhongguo|junggug|kitay
hk 852 hong kong|hongkong|hong kong sar|xianggang
mo 853 macau|macao
tw 886 twn|taiwan|republic of china
jp 81 jpn|japan|japon|giappone|japonia|nihon|nippon|riben|ilbon|yaponiya
kr 82 kor|korea|south korea|republic of korea|sudkorea|coree du sud|corea del sur|corea del sud
  |hanguk|coree|hangug|daehanmingug
sg 65 sgp|singapore|singapur|singapour|cingapura|xinjiapo
my 60 mys|malaysia|malaisie|malasia
id 62 idn|indonesia|indonesien|indonesie
th 66 tha|thailand|thailande|tailandia|thailandia|thaiy|prathesthaiy
vn 84 vnm|vietnam|viet nam
ph 63 phl|philippines|philippinen|filipinas
au 61 aus|australia|australien|australie
nz 64 nzl|new zealand|neuseeland|nouvelle zelande|nueva zelanda
za 27 zaf|rsa|south africa|sudafrika|afrique du sud|sudafrica|africa do sul|zuid afrika
ng 234 nga|nigeria
ke 254 ken|kenya|kenia
gh 233 gha|ghana
et 251 eth|ethiopia|athiopien|ethiopie
tz 255 tanzania
ug 256 uganda
rw 250 rwanda
sn 221 senegal
ci 225 ivory coast|cote divoire|elfenbeinkuste
cm 237 cameroon|kamerun
se 46 swe|sweden|schweden|suede|suecia|svezia|zweden|szwecja|svedsko|sverige|isvec
no 47 nor|norway|norwegen|norvege|noruega|norvegia|noorwegen|norwegia|norge
dk 45 dnk|den|denmark|danemark|dinamarca|danimarca|denemarken|dania|danmark
fi 358 fin|finland|finnland|finlande|finlandia|suomi
is 354 isl|iceland|island|islande|islandia
ee 372 est|estonia|estland|eesti
lv 371 lva|latvia|lettland|latvija
lt 370 ltu|lithuania|litauen|lietuva
"""

_LONGEST_PREFIX = 3
_LONGEST_CODE = 3


def _read() -> tuple[dict[str, str], dict[str, frozenset[str]]]:
    by_name: dict[str, str] = {}
    by_prefix: dict[str, set[str]] = {}
    for line in _COUNTRIES.replace("\n  |", "|").strip().splitlines():
        code, prefix, names = line.split(" ", maxsplit=2)
        by_name.setdefault(code, code)
        by_prefix.setdefault(prefix, set()).add(code)
        for name in names.split("|"):
            by_name.setdefault(_key(name), code)
    return by_name, {prefix: frozenset(codes) for prefix, codes in by_prefix.items()}


def _key(name: str) -> str:
    """Return a name with ä and ae alike; a code, such as UAE, stays as it is."""
    return collapse(name) if len(name) > _LONGEST_CODE else name


_BY_NAME, _BY_PREFIX = _read()


def country_code(name: str) -> str:
    """Return the code of a country by its code or name in plain letters; "" if it is not known."""
    return _BY_NAME.get(_key(name), "")


def countries_of_phone(phone: str) -> frozenset[str]:
    """Return the codes of the countries of an international phone number; empty without prefix.

    >>> sorted(countries_of_phone("+49 30 1234"))
    ['de']
    """
    text = phone.strip()
    if not text.startswith(("+", "00")):
        return frozenset()
    digits = "".join(one for one in text[:30] if one.isdigit()).removeprefix("00")
    for length in range(_LONGEST_PREFIX, 0, -1):
        if found := _BY_PREFIX.get(digits[:length]):
            return found
    return frozenset()
