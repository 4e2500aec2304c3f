"""Words around a personal name that do not identify the person, in many languages."""

PARTICLES = frozenset(
    """
    van von der den de het ten ter te op zu zum zur vom am im of du des la le les las los el
    al ul ar as ad an at il lo li dal dalla dalle della delle dello dei degli di da do dos das
    del e y i och og bin ibn bint ben bat bar ould wuld binti binte anak a/l a/p s/o d/o af av
    na nad z ze dan ap mac mc nic ni ua fitz st ste san santa
    """.split()  # noqa: SIM905 - a list of words reads best as words
)
"""Words between the names; spellings differ in them, and many sheets drop them."""

GLUED = frozenset(
    """
    al el ul ar as ben bat bar van der von de la le di da del della mac mc fitz o st
    """.split()  # noqa: SIM905
)
"""Particles that some spellings join to the following word: Benami, Alqahtani, Vanderlinden."""

MALE_TITLES = frozenset(
    """
    mr mister bapak pak encik tuan ustaz don herr hr hrn monsieur m. sr senor señor signor sig
    dhr sir lord bay pan shri sri господин г-н 先生 씨
    """.split()  # noqa: SIM905
)
FEMALE_TITLES = frozenset(
    """
    mrs ms miss ibu puan cik dona doña madam frau fr fru fräulein madame mme mlle mademoiselle
    sra srta senora señora signora sig.ra sigra mevr mevrouw lady dame hanım hanim pani smt
    kumari госпожа г-жа 女士 小姐
    """.split()  # noqa: SIM905
)
HONORIFICS = frozenset(
    """
    dr dra mx khun datuk dato tan.sri tun drg prof professor professorin univ.-prof univ
    uniprof assoc asst priv priv.-doz pd doz dozent dipl dipl.-ing diplom ing ingénieur inż
    inz dott dottor dottoressa dottssa dott.ssa avv avvocato arch rag geom lic licenciado ing.
    mag magister mgr mudr judr phdr rndr bc ir drs mr.dr drhc hc h.c techn tech med rer nat
    pol oec phil iur jur theol vet dent habil di dkfm kfm ra rain stb wp rev reverend fr.
    father sister hon honourable honorable capt captain col colonel lt maj major gen sgt cmdr
    rabbi imam sheikh shaikh haji hajji hj eng engr er adv advocate ca cs cma pt bc. docent
    doc sen senator msgr km rn phd ph.d dphil dsc scd edd jd llm llb llmm md mbbs bsc ba ma
    msc mba emba mph mpa mfa bfa beng meng bcom mcom mres frcs mrcp frcp facs fieee ieee cpa
    cfa acca aca fca fcca cima cissp csm cspo pmp prince2 itil pe pg pgdip shrm shrm-cp
    shrm-scp sphr phr cipd mcipd fcipd chartered esq cmgr mcmi frsa obe mbe cbe kbe dbe qc kc
    dds dmd dvm pharmd pa-c np bsn msn rphs rph mbbch b.sc m.sc b.a m.a b.eng m.eng m.b.a
    dr.-ing ingeniør siviløkonom tekn civilingenjör ts.dr op.dr uzm doç yrd öğr av müh cand
    stud exec jr.prof
    """.split()  # noqa: SIM905
)
"""Titles and degrees, before or after a name."""

GENERATIONS = {
    "jr": 2, "jnr": 2, "junior": 2, "jun": 2, "filho": 2, "hijo": 2, "fils": 2, "ii": 2, "2nd": 2,
    "sr": 1, "snr": 1, "senior": 1, "sen": 1, "pai": 1, "padre": 1, "père": 1, "pere": 1,
    "iii": 3, "3rd": 3, "neto": 3, "iv": 4, "4th": 4, "v": 5,
}  # fmt: skip
"""Suffixes that tell father, son and grandson apart."""

PLACEHOLDERS = frozenset(
    """
    n/a na n.a. n.a none null nil nan unknown unbekannt inconnu desconocido tbd tbc test ? ??
    ??? - -- . .. ... x xx xxx xxxx kein keine keiner ohne leer empty blank undefined
    anonymous anonym sconosciuto ninguno nenhum aucun s/n k.a. k.a not-available #n/a #ref!
    #value! #name? #null! #div/0! info team office contact sales support admin reception
    sekretariat empfang buchhaltung
    """.split()  # noqa: SIM905
)
"""Texts of cells without a name."""

DEPARTMENTS = frozenset(
    """
    sales marketing hr it purchasing procurement finance accounting accounts support service
    reception office team department dept division group logistics legal engineering
    operations admin administration management board vertrieb einkauf buchhaltung personal
    verwaltung empfang sekretariat geschäftsleitung geschaeftsleitung abteilung technik lager
    kundendienst ventas compras contabilidad recursos humanos administración administracion
    dirección vendas comercial financeiro ventes achats comptabilité comptabilite direction
    vendite acquisti amministrazione inkoop verkoop administratie salg indkøb försäljning
    inköp sprzedaż zakupy księgowość satış
    """.split()  # noqa: SIM905
)
"""Words that sheets add to a name to say where the person works."""

UNIT_WORDS = frozenset(
    """
    dept department abteilung abt division unit afdeling dział oddělení avdeling avdelning osasto
    reparto departamento département departement
    """.split()  # noqa: SIM905
)
"""Words beside which a text is a part of a company, not a person."""

REMARKS = frozenset(
    """
    left company primary secondary main new old duplicate dup vip key decision maker contact
    hiring we're we are open to work opentowork speaker author coach keynote tedx founder ceo
    cto cfo coo cmo he him his she her hers they them he/him she/her they/them er/ihm sie/ihr
    el/él retired deceased ret assistant former formerly ex
    """.split()  # noqa: SIM905
)
"""Words of remarks and slogans that are written beside names."""

FORMER = frozenset(
    """
    geb geborene geborener née nee né born formerly former maiden rozená roz f. född født
    syntynyt nata nacida nascida aka a.k.a alias genannt gen gnt known dit dite ex
    """.split()  # noqa: SIM905
)
"""Words that introduce an earlier or other name of the same person."""

PATRONYMIC_ENDINGS = (
    "ovich", "evich", "ovych", "yevich", "ovic", "evic", "ovitch", "evitch", "ovna", "evna",
    "ivna", "yivna", "ichna", "oglu", "kyzy", "dottir", "sdottir",
)  # fmt: skip
"""Endings of names made from the father's."""

DOUBLE_SURNAMES = frozenset(
    """
    欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 夏侯 皇甫 尉迟 公孙 令狐 남궁 황보 제갈 선우 독고 사공
    """.split()  # noqa: SIM905
)
"""Family names of two characters."""

PRONOUNS = {
    "she": "f", "her": "f", "hers": "f", "she/her": "f", "she/her/hers": "f", "sie/ihr": "f",
    "zij/haar": "f", "hon/henne": "f",
    "he": "m", "him": "m", "his": "m", "he/him": "m", "he/him/his": "m", "er/ihm": "m",
    "hij/hem": "m", "han/honom": "m",
}  # fmt: skip
"""Pronouns that profiles add to a name."""
