"""Countries by ISO 3166: their names, two-letter and three-letter codes, and usual other names."""

import unicodedata
from dataclasses import dataclass
from functools import cache

_COUNTRIES = """
AD AND Andorra; AE ARE United Arab Emirates; AF AFG Afghanistan; AG ATG Antigua and Barbuda;
AI AIA Anguilla; AL ALB Albania; AM ARM Armenia; AO AGO Angola; AQ ATA Antarctica;
AR ARG Argentina; AS ASM American Samoa; AT AUT Austria; AU AUS Australia; AW ABW Aruba;
AX ALA Åland Islands; AZ AZE Azerbaijan; BA BIH Bosnia and Herzegovina; BB BRB Barbados;
BD BGD Bangladesh; BE BEL Belgium; BF BFA Burkina Faso; BG BGR Bulgaria; BH BHR Bahrain;
BI BDI Burundi; BJ BEN Benin; BL BLM Saint Barthélemy; BM BMU Bermuda; BN BRN Brunei Darussalam;
BO BOL Bolivia, Plurinational State of; BQ BES Bonaire, Sint Eustatius and Saba; BR BRA Brazil;
BS BHS Bahamas; BT BTN Bhutan; BV BVT Bouvet Island; BW BWA Botswana; BY BLR Belarus;
BZ BLZ Belize; CA CAN Canada; CC CCK Cocos (Keeling) Islands;
CD COD Congo, The Democratic Republic of the; CF CAF Central African Republic; CG COG Congo;
CH CHE Switzerland; CI CIV Côte d'Ivoire; CK COK Cook Islands; CL CHL Chile; CM CMR Cameroon;
CN CHN China; CO COL Colombia; CR CRI Costa Rica; CU CUB Cuba; CV CPV Cabo Verde;
CW CUW Curaçao; CX CXR Christmas Island; CY CYP Cyprus; CZ CZE Czechia; DE DEU Germany;
DJ DJI Djibouti; DK DNK Denmark; DM DMA Dominica; DO DOM Dominican Republic; DZ DZA Algeria;
EC ECU Ecuador; EE EST Estonia; EG EGY Egypt; EH ESH Western Sahara; ER ERI Eritrea;
ES ESP Spain; ET ETH Ethiopia; FI FIN Finland; FJ FJI Fiji; FK FLK Falkland Islands (Malvinas);
FM FSM Micronesia, Federated States of; FO FRO Faroe Islands; FR FRA France; GA GAB Gabon;
GB GBR United Kingdom; GD GRD Grenada; GE GEO Georgia; GF GUF French Guiana; GG GGY Guernsey;
GH GHA Ghana; GI GIB Gibraltar; GL GRL Greenland; GM GMB Gambia; GN GIN Guinea;
GP GLP Guadeloupe; GQ GNQ Equatorial Guinea; GR GRC Greece;
GS SGS South Georgia and the South Sandwich Islands; GT GTM Guatemala; GU GUM Guam;
GW GNB Guinea-Bissau; GY GUY Guyana; HK HKG Hong Kong; HM HMD Heard Island and McDonald Islands;
HN HND Honduras; HR HRV Croatia; HT HTI Haiti; HU HUN Hungary; ID IDN Indonesia; IE IRL Ireland;
IL ISR Israel; IM IMN Isle of Man; IN IND India; IO IOT British Indian Ocean Territory;
IQ IRQ Iraq; IR IRN Iran, Islamic Republic of; IS ISL Iceland; IT ITA Italy; JE JEY Jersey;
JM JAM Jamaica; JO JOR Jordan; JP JPN Japan; KE KEN Kenya; KG KGZ Kyrgyzstan; KH KHM Cambodia;
KI KIR Kiribati; KM COM Comoros; KN KNA Saint Kitts and Nevis;
KP PRK Korea, Democratic People's Republic of; KR KOR Korea, Republic of; KW KWT Kuwait;
KY CYM Cayman Islands; KZ KAZ Kazakhstan; LA LAO Lao People's Democratic Republic;
LB LBN Lebanon; LC LCA Saint Lucia; LI LIE Liechtenstein; LK LKA Sri Lanka; LR LBR Liberia;
LS LSO Lesotho; LT LTU Lithuania; LU LUX Luxembourg; LV LVA Latvia; LY LBY Libya;
MA MAR Morocco; MC MCO Monaco; MD MDA Moldova, Republic of; ME MNE Montenegro;
MF MAF Saint Martin (French part); MG MDG Madagascar; MH MHL Marshall Islands;
MK MKD North Macedonia; ML MLI Mali; MM MMR Myanmar; MN MNG Mongolia; MO MAC Macao;
MP MNP Northern Mariana Islands; MQ MTQ Martinique; MR MRT Mauritania; MS MSR Montserrat;
MT MLT Malta; MU MUS Mauritius; MV MDV Maldives; MW MWI Malawi; MX MEX Mexico; MY MYS Malaysia;
MZ MOZ Mozambique; NA NAM Namibia; NC NCL New Caledonia; NE NER Niger; NF NFK Norfolk Island;
NG NGA Nigeria; NI NIC Nicaragua; NL NLD Netherlands; NO NOR Norway; NP NPL Nepal; NR NRU Nauru;
NU NIU Niue; NZ NZL New Zealand; OM OMN Oman; PA PAN Panama; PE PER Peru;
PF PYF French Polynesia; PG PNG Papua New Guinea; PH PHL Philippines; PK PAK Pakistan;
PL POL Poland; PM SPM Saint Pierre and Miquelon; PN PCN Pitcairn; PR PRI Puerto Rico;
PS PSE Palestine, State of; PT PRT Portugal; PW PLW Palau; PY PRY Paraguay; QA QAT Qatar;
RE REU Réunion; RO ROU Romania; RS SRB Serbia; RU RUS Russian Federation; RW RWA Rwanda;
SA SAU Saudi Arabia; SB SLB Solomon Islands; SC SYC Seychelles; SD SDN Sudan; SE SWE Sweden;
SG SGP Singapore; SH SHN Saint Helena, Ascension and Tristan da Cunha; SI SVN Slovenia;
SJ SJM Svalbard and Jan Mayen; SK SVK Slovakia; SL SLE Sierra Leone; SM SMR San Marino;
SN SEN Senegal; SO SOM Somalia; SR SUR Suriname; SS SSD South Sudan;
ST STP Sao Tome and Principe; SV SLV El Salvador; SX SXM Sint Maarten (Dutch part);
SY SYR Syrian Arab Republic; SZ SWZ Eswatini; TC TCA Turks and Caicos Islands; TD TCD Chad;
TF ATF French Southern Territories; TG TGO Togo; TH THA Thailand; TJ TJK Tajikistan;
TK TKL Tokelau; TL TLS Timor-Leste; TM TKM Turkmenistan; TN TUN Tunisia; TO TON Tonga;
TR TUR Türkiye; TT TTO Trinidad and Tobago; TV TUV Tuvalu; TW TWN Taiwan;
TZ TZA Tanzania, United Republic of; UA UKR Ukraine; UG UGA Uganda;
UM UMI United States Minor Outlying Islands; US USA United States; UY URY Uruguay;
UZ UZB Uzbekistan; VA VAT Holy See (Vatican City State);
VC VCT Saint Vincent and the Grenadines; VE VEN Venezuela, Bolivarian Republic of;
VG VGB Virgin Islands, British; VI VIR Virgin Islands, U.S.; VN VNM Viet Nam; VU VUT Vanuatu;
WF WLF Wallis and Futuna; WS WSM Samoa; YE YEM Yemen; YT MYT Mayotte; ZA ZAF South Africa;
ZM ZMB Zambia; ZW ZWE Zimbabwe
"""
_OTHER_NAMES = """
US United States of America; US U.S.A.; US U.S.; US America; US The United States; GB UK; GB U.K.;
GB Great Britain; GB England; GB Scotland; GB Wales; GB Northern Ireland; KR South Korea; KR Korea;
KR Republic of Korea; KP North Korea; RU Russia; VN Vietnam; IR Iran; SY Syria; LA Laos; BO Bolivia;
VE Venezuela; TZ Tanzania; MD Moldova; TR Turkey; CZ Czech Republic; NL The Netherlands; NL Holland;
MK Macedonia; CI Ivory Coast; CV Cape Verde; SZ Swaziland; BN Brunei; MO Macau; HK Hong Kong SAR;
TW Taiwan, Province of China; PS Palestine; PS Palestinian Territory; VA Vatican City; MM Burma;
CD Democratic Republic of the Congo; CD DR Congo; CG Republic of the Congo; AE UAE; AE Emirates;
FM Micronesia; TL East Timor; IE Republic of Ireland; CN People's Republic of China; GM The Gambia;
BS The Bahamas; VI U.S. Virgin Islands; VG British Virgin Islands; SX Sint Maarten;
FK Falkland Islands; DE Deutschland; AT Österreich; CH Schweiz; CH Suisse; ES España; IT Italia;
BR Brasil; PL Polska; BE Belgique; BE België; SE Sverige; DK Danmark; NO Norge; NZ Aotearoa;
SH Saint Helena; IN Bharat
"""


@dataclass(frozen=True, slots=True)
class Country:
    """A country of ISO 3166.

    Attributes:
        alpha_2: The two-letter code.
        alpha_3: The three-letter code.
        name: The English short name of the standard, as picklists of CRM programs have it.
    """

    alpha_2: str
    alpha_3: str
    name: str


def find_country(text: str) -> Country | None:
    """Return the country of a name or code in any case; None if it is not one.

    >>> find_country("Türkiye").alpha_2, find_country("uk").name, find_country("KOR").name
    ('TR', 'United Kingdom', 'Korea, Republic of')
    """
    return _by_name().get(_folded(text))


def _folded(text: str) -> str:
    """Return a name without case, accents, dots and surplus spaces."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(one for one in bare if not unicodedata.combining(one) and one != ".")
    return " ".join(letters.replace("&", " and ").split())


@cache
def _by_name() -> dict[str, Country]:
    entries = [_entry(text, 2) for text in _entries(_COUNTRIES)]
    countries = {code: Country(code, alpha_3, name) for code, alpha_3, name in entries}
    names = {
        _folded(name): country
        for country in countries.values()
        for name in (country.alpha_2, country.alpha_3, country.name)
    }
    for code, name in (_entry(text, 1) for text in _entries(_OTHER_NAMES)):
        names[_folded(name)] = countries[code]
    return names


def _entries(table: str) -> list[str]:
    return [" ".join(entry.split()) for entry in table.split(";")]


def _entry(text: str, codes: int) -> list[str]:
    return text.split(" ", maxsplit=codes)
