"""Words of job titles: abbreviations, translations, ranks and trades.

Our own compilation, in plain letters without accents. A line is `meaning: words`, and an indented
line continues it.
"""

ABBREVIATIONS = """
ceo=chief executive officer|cfo=chief financial officer|cto=chief technology officer|
coo=chief operating officer|cmo=chief marketing officer|cio=chief information officer|
cro=chief revenue officer|chro=chief human resources officer|cpo=chief product officer|
cso=chief sales officer|cdo=chief digital officer|ciso=chief security officer|
md=managing director|gm=general manager|vp=vice president|svp=senior vice president|
evp=executive vice president|avp=assistant vice president|am=account manager|
ae=account executive|pm=project manager|hr=human resources|it=information technology|
sdr=sales development representative|bdr=business development representative|
swe=software engineer|sde=software engineer|mgr=manager|dir=director|eng=engineer|sr=senior|
jr=junior|asst=assistant|exec=executive|ops=operations|mktg=marketing|fin=finance|
dev=developer|qa=quality assurance|gf=managing director|pdg=chief executive officer|
dg=managing director|daf=chief financial officer|drh=head human resources|
dsi=head information technology|rrhh=human resources|ti=information technology|
pa=personal assistant|ea=executive assistant|ux=design|ui=design|gc=general counsel|
gp=physician|rn=nurse
"""
"""Abbreviations with their full form."""

TRANSLATIONS = """
managing director: geschaftsfuhrer geschaftsfuhrerin geschaeftsfuhrer vorstand
  amministratore bestuurder prezes jednatel ugyvezeto toimitusjohtaja gerente genel
head: leiter leiterin leitung abteilungsleiter abteilungsleiterin teamleiter teamleiterin
  responsable chef responsabile jefe jefa hoofd kierownik vedouci chefe lead lider encargado
  encargada coordinador
manager: gestionnaire manageur menedzer menadzer yoneticisi muduru beheerder gestor
director: directeur directrice direktor direktorin diretor diretora direttore direttrice dyrektor
  reditel direktoren
owner: inhaber inhaberin eigentumer eigentumerin proprietaire propietario titolare eigenaar
  wlasciciel majitel tulajdonos sahibi gesellschafter gesellschafterin dueno duena
founder: grunder grunderin fondateur fondatrice fundador fundadora fondatore oprichter zalozyciel
  cofounder
assistant: assistent assistentin assistante asistente assistente assistentti asystent asistent
sales: vertrieb verkauf verkaufer verkauferin ventes commercial ventas comercial vendas vendite
  commerciale verkoop sprzedaz obchod satis salg forsaljning prodej ertekesites
head sales: vertriebsleiter vertriebsleiterin verkaufsleiter verkaufsleiterin
head human resources: personalleiter personalleiterin
head purchasing: einkaufsleiter einkaufsleiterin
head finance: finanzleiter finanzleiterin
head marketing: marketingleiter marketingleiterin
human resources: personal personalwesen personalreferent ressources recursos personale
  personeelszaken kadry people talent recruiter recruiting recruitment rekruter
purchasing: einkauf einkaufer einkauferin achats acheteur compras comprador acquisti inkoop
  inkoper zakupy nakup buyer procurement beschaffung
finance: finanzen finanz finanzbuchhalter finances finanzas financas finanza financien finanse
  finansowy finance financial controller controlling accounting accountant buchhalter
  buchhalterin buchhaltung comptable contable contador contabile boekhouder ksiegowy ucetni
  treasurer auditor rechnungswesen
marketing: mercadeo mercadotecnia marketingu brand content communications kommunikation
  communication comunicacion comunicazione
engineer: ingenieur ingenieurin ingeniero ingeniera engenheiro engenheira ingegnere inzynier
  inzenyr mernok muhendis ingenjor insinoori developer entwickler entwicklerin developpeur
  desarrollador programmer programmierer
software engineer: softwareentwickler softwareentwicklerin
teacher: lehrer lehrerin professeur enseignant profesor profesora professor insegnante leraar
  nauczyciel lecturer dozent dozentin ogretmen
lawyer: anwalt anwaltin rechtsanwalt rechtsanwaltin avocat avocate abogado abogada advogado
  avvocato advocaat adwokat pravnik attorney counsel solicitor paralegal jurist juristin legal
  notary notar
physician: arzt arztin medecin medico medica doctor lekarz lekar doktor surgeon chirurg
  radiologist radiologe cardiologist pediatrician psychiatrist oberarzt chefarzt
dentist: zahnarzt zahnarztin dentiste dentista tandarts stomatolog
nurse: krankenschwester pfleger pflegerin infirmier infirmiere enfermero enfermera infermiere
  verpleegkundige pielegniarka midwife hebamme
consultant: berater beraterin consulente consultor consultora adviseur konsulent konsultant
  advisor adviser conseiller conseillere asesor
clerk: sachbearbeiter sachbearbeiterin employe empleado impiegato medewerker referent teller
  cashier
logistics: logistik logistique logistica logistiek logistyka supply chain warehouse lager
operations: betrieb operaciones operacoes operazioni operationnel produktion production produccion
  operating
engineering: technik technology technologie tecnologia informatik informatique informatica
"""
"""English words and their translations."""

ENGLISH = frozenset(
    """
    accountant accounting adviser advisor attorney auditor brand buyer cardiologist cashier clerk
    cofounder commercial communication communications content controller controlling coordinator
    counsel developer doctor finance financial lawyer lead lecturer legal midwife notary operating
    paralegal pediatrician people procurement production professor programmer psychiatrist
    radiologist recruiter recruiting recruitment referent secretary solicitor supply surgeon talent
    technology teller treasurer warehouse
    """.split()  # noqa: SIM905 - a list of words reads best as words
)
"""Words of the translations that are English: two of them are two jobs, though of one trade."""

TRADES = """
sales: sales account revenue commercial business-development presales retail seller selling
  customer success
marketing: marketing brand content seo social media communications pr growth advertising
  copywriter editor
people: human resources people talent recruiter recruiting recruitment payroll personnel
finance: finance financial accounting accountant controller treasury tax audit auditor bookkeeper
  treasurer economist investment banker
engineering: software engineer engineering developer data it information technology technical
  devops cloud security architect infrastructure systems qa network programmer tester technician
operations: operations operating supply chain purchasing procurement logistics warehouse
  production manufacturing planner quality facilities fulfilment
law: legal counsel lawyer attorney paralegal compliance notary judge
medicine: physician dentist nurse veterinarian physiotherapist pharmacist therapist clinical
  surgeon midwife doctor psychologist dental veterinary hygienist optician
teaching: teacher lecturer professor tutor educator school kindergarten principal-teacher trainer
design: design designer ux art creative illustrator photographer
research: research researcher scientist chemist biologist physicist laboratory geologist
  agronomist
office: receptionist secretary clerk office reception
driving: driver truck pilot courier captain
crafts: electrician plumber carpenter mechanic monteur foreman welder builder surveyor naval
kitchen: chef cook kitchen waiter barista baker
stage: singer actor musician opera dancer artist writer author journalist
agriculture: farmer gardener farm forester winemaker oenologist
police: police officer-police soldier firefighter military guard
"""
"""Trades and the words that name them."""

RANKS = frozenset(
    """
    acting administrator analyst and apprentice area assistant associate azubi business chief
    coordinator country deputy director executive for founder general global group head ii iii in
    interim intern international junior key lead manager managing national of officer owner
    partner praktikant president principal program project regional representative senior
    specialist staff student team the trainee vice werkstudent
    """.split()  # noqa: SIM905 - a list of words reads best as words
)
"""Words that name a rank rather than a trade."""

TOP = frozenset("chief founder owner managing seniorchef principal chairman".split())  # noqa: SIM905
BOTTOM = frozenset(
    """
    trainee intern werkstudent praktikant praktikantin azubi auszubildender apprentice student
    stagiaire becario tirocinante stagista stazysta
    """.split()  # noqa: SIM905
)
"""Words of the ranks that one person does not have at once."""

CHIEFS = {
    "executive": "general", "financial": "finance", "technology": "engineering",
    "operating": "operations", "marketing": "marketing", "information": "engineering",
    "revenue": "sales", "sales": "sales", "product": "engineering", "digital": "engineering",
    "security": "engineering", "human": "people",
}  # fmt: skip
"""Trades of the chief officers."""


def read_lines(table: str) -> dict[str, str]:
    """Return the meaning of each word of a table."""
    found: dict[str, str] = {}
    for line in table.replace("\n  ", " ").strip().splitlines():
        meaning, _, words = line.partition(": ")
        found.update(dict.fromkeys(words.split(), meaning))
    return found


SHORT_FORMS = {
    short: full
    for short, _, full in (
        entry.partition("=") for entry in ABBREVIATIONS.replace("\n", "|").split("|")
    )
}
"""The full form of each abbreviation."""
TRANSLATED_WORDS = read_lines(TRANSLATIONS)
"""The English meaning of each word."""
TRADE_OF_WORD = read_lines(TRADES)
"""The trade that each word names."""
