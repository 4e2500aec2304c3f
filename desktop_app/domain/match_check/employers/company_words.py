"""Words of company names that do not identify the company, in many languages."""

LEGAL_FORMS = frozenset(
    """
    gmbh mbh ag kg ohg ug gbr ev eg se kgaa co ek egmbh ggmbh haftungsbeschrankt partg partgmbb
    inc incorporated corp corporation llc llp lp pllc pc ltd limited plc lllp
    sa sas sasu sarl sarlau eurl snc sca scs sci scop ste societe spa srl srls sapa scarl
    sl slu slne sau sociedad anonima ltda lda eireli me epp cv sapi rl
    bv nv vof cva bvba sprl cvba as asa aps oy oyj ab hb kb is ehf hf aksjeselskap aktiebolag
    sp zoo z o spzoo spj kft zrt nyrt bt kkt sro vos doo dd ad ood eood ead
    ooo oao zao pao ao tov pp ip sia uab ou as
    kk gk yk kabushiki gaisha kaisha kabushikigaisha kabushikikaisha godo yugen
    pte pty pvt private sdn bhd berhad tbk pt persero
    sti anonim sirketi limitet tic san koll
    fzc fze fzco dmcc wll llc-fz psc ksc est
    jsc pjsc cjsc ojsc company gesellschaft mit beschrankter haftung
    zhushihuishe youxiangongsi gufenyouxiangongsi jusighoesa
    """.split()  # noqa: SIM905 - a list of words reads best as words
)
"""Legal forms in plain letters without dots."""

FILLERS = frozenset(
    """
    and und et y e i og och the die der das le la les el los il lo de del of for fur fuer di da do
    du des dos van von zu am im in at a an to
    """.split()  # noqa: SIM905
)

UNITS = frozenset(
    """
    sales dept department marketing hr it finance office hq headquarters division unit branch team
    niederlassung filiale zentrale vertrieb abteilung succursale agence sede filial
    emea apac dach latam americas europe europa asia uk usa us eu de fr it es nl at ch ca au in jp
    cn br mx deutschland germany france italia espana iberia nordics benelux austria schweiz suisse
    switzerland osterreich japan china india canada australia brasil mexico polska ireland north
    south east west region global worldwide international intl holding holdings group gruppe
    groupe gruppo grupo
    """.split()  # noqa: SIM905
)
"""Words for a part of a company, or for the whole group."""

GENERIC = frozenset(
    """
    bank capital consulting consultants media software systems solutions services service foods food
    pharma energy motors logistics logistik insurance diagnostics analytics robotics packaging
    textiles industries industrie technologies technology tech labs lab partners partner ventures
    management trading trade design studio studios digital data health healthcare medical care
    clinic hospital praxis school university college institute institut academy foundation
    associates company works werk werke stadtwerke hotel restaurant bau engineering construction
    real estate properties investment investments financial finance law legal marketing agency
    agentur verlag news travel transport transporte spedition national american german first
    new united european
    """.split()  # noqa: SIM905
)
"""Words that many companies have in their names: alone they identify none."""

PLACEHOLDER_COMPANIES = frozenset(
    """
    freelance freelancer freelancing selfemployed self employed selbststandig selbstandig
    freiberuflich freiberufler independent independentconsultant consultant stealth stealthstartup
    stealthmode startup na none unknown confidential private privat retired various multiple
    unemployed seekingopportunities opentowork student sabbatical careerbreak parttime fulltime
    independant autonomo libero professionista liberoprofessionista autoentrepreneur zzp zzper
    inconnu aucun myself me mycompany company entrepreneur solopreneur contractor
    independentcontractor tbd test unbekannt keine undisclosed personal retirado jubilado pensionar
    """.split()  # noqa: SIM905
)
"""Texts, in plain letters without spaces, that are no employer."""

TRANSLATED = {
    word: group[0]
    for group in (
        ("university", "universitat", "universite", "universidad", "universidade", "universita",
         "universiteit", "universitet", "uniwersytet", "universitatea", "univerzita", "egyetem",
         "uni", "universitesi", "panepistimio", "yliopisto", "daigaku", "daxue", "hochschule"),
        ("technical", "technische", "technique", "technika", "politechnika", "tecnica", "tekniska"),
        ("german", "deutsche", "deutscher", "deutsches", "allemande", "alemana", "tedesca"),
        ("french", "francaise", "francais", "franzosische", "francesa"),
        ("swiss", "schweizer", "schweizerische", "suisse", "svizzera"),
        ("austrian", "osterreichische", "osterreichischer", "autrichienne"),
        ("italian", "italiana", "italiano", "italienische"),
        ("spanish", "espanola", "espanol", "spanische"),
        ("dutch", "nederlandse", "niederlandische"),
        ("polish", "polska", "polski", "polnische"),
        ("european", "europaische", "europeenne", "europea", "europeo", "europese", "europaeische"),
        ("national", "nationale", "nacional", "nazionale", "nationaal", "narodowy", "narodni"),
        ("federal", "bundes", "federale"),
        ("bank", "banque", "banco", "banca", "banka", "pankki", "trapeza"),
        ("railway", "bahn", "railways", "ferrocarriles", "ferrovie", "spoorwegen", "rail"),
        ("hospital", "krankenhaus", "klinikum", "klinik", "hopital", "ospedale", "ziekenhuis",
         "szpital", "sykehus", "sjukhus", "clinic", "clinique", "clinica", "spital", "kliniken"),
        ("institute", "institut", "instituto", "istituto", "instituut", "instytut"),
        ("insurance", "versicherung", "versicherungen", "assurance", "assurances", "seguros",
         "assicurazioni", "verzekeringen", "ubezpieczenia", "forsikring", "forsakring"),
        ("ministry", "ministerium", "ministere", "ministerio", "ministero", "ministerie"),
        ("city", "stadt", "ville", "ciudad", "citta", "gemeente", "miasto", "kommun", "cidade",
         "municipality", "ayuntamiento", "comune", "gemeinde", "mairie", "prefeitura"),
        ("museum", "musee", "museo", "muzeum"),
        ("school", "schule", "ecole", "escuela", "scuola", "escola", "szkola", "skola", "skole"),
        ("church", "kirche", "eglise", "iglesia", "chiesa"),
        ("foundation", "stiftung", "fondation", "fundacion", "fondazione", "stichting", "fundacja",
         "stiftelse", "stiftelsen", "fundacao"),
        ("association", "verband", "verein", "asociacion", "associazione", "vereniging"),
        ("company", "gesellschaft", "societe", "compania", "compagnia", "compagnie"),
        ("office", "amt", "buro", "bureau", "oficina", "ufficio"),
        ("court", "gericht", "tribunal", "tribunale"),
        ("airport", "flughafen", "aeroport", "aeropuerto", "aeroporto", "luchthaven"),
        ("post", "poste", "correos", "posta", "poczta"),
        ("brewery", "brauerei", "brasserie", "cerveceria", "birrificio", "brouwerij", "pivovar"),
        ("bakery", "backerei", "boulangerie", "panaderia", "panificio", "bakkerij", "padaria"),
        ("pharmacy", "apotheke", "pharmacie", "farmacia", "apotheek", "apteka"),
        ("workshops", "werkstatten", "talleres", "ateliers"),
        ("energy", "energie", "energia", "energi"),
        ("water", "wasser", "eau", "agua", "acqua", "vand", "vatten"),
        ("steel", "stahl", "acier", "acero", "acciaio", "staal", "stal"),
        ("wood", "holz", "bois", "madera", "legno", "hout"),
        ("machines", "maschinen", "machinery", "maschinenbau", "maquinas", "macchine"),
        ("tools", "werkzeuge", "outils", "herramientas", "utensili"),
        ("house", "haus", "maison", "casa", "huis", "dom"),
        ("north", "nord", "norte", "noord"), ("south", "sud", "sur", "zuid", "sul"),
        ("east", "ost", "est", "este", "oost"), ("west", "ouest", "oeste", "ovest"),
        ("sun", "sonne", "soleil", "sol", "sole"), ("new", "neue", "neuer", "nouvelle", "nueva"),
        ("vienna", "wien", "viena"), ("munich", "munchen", "monaco"), ("cologne", "koln"),
        ("milan", "milano"), ("rome", "roma"), ("turin", "torino"), ("florence", "firenze"),
        ("naples", "napoli"), ("venice", "venezia"), ("geneva", "geneve", "genf", "ginevra"),
        ("zurich", "zuerich"), ("brussels", "bruxelles", "brussel"), ("antwerp", "antwerpen"),
        ("lisbon", "lisboa"), ("prague", "praha", "prag"), ("warsaw", "warszawa", "warschau"),
        ("copenhagen", "kobenhavn"), ("gothenburg", "goteborg"), ("athens", "athina", "athen"),
        ("hague", "haag"), ("krakow", "cracow", "krakau"), ("bucharest", "bucuresti"),
        ("moscow", "moskva", "moskau"), ("seville", "sevilla"), ("nuremberg", "nurnberg"),
    )
    for word in group
}  # fmt: skip
"""Words of company names by their English translation."""
