"""Words in column headers by the fact that the column gives, in many languages.

Our own compilation. The words are in plain letters; a phrase matches whole words in order.
"""

from desktop_app.domain.match_check.row.context_role import ContextRole

NOT_THE_PERSON = """
ae|responsible|manager name|supervisor|recruiter|consultant|agent|key account|inhaber|zustandig
verantwortlich|bearbeiter|vertreter|sachbearbeiter|vertriebler|vorgesetzter|responsable|commercial
gestionnaire|comercial|vendedor|ejecutivo|responsavel|responsabile|venditore|commerciale
handlowiec|temsilci|ansvarig|saljare|saelger|selger|obchodnik|stage|phase|id|score|list|date|datum
file|parent account|competitor|event name|product name|project name|campaign name|list name
industry|branche|sector|secteur|industria|settore|profile|profil|perfil|partner name
"""
"""Headers of columns about something or somebody else."""

NEVER_THE_PERSON = """
owner|rep|sales rep|salesrep|sdr|bdr|csm|account manager|account executive|relationship manager
assigned|assigned to|assignee|created by|modified by|last modified|updated by|reports to|referrer
referred by|referral|introduced by|our contact|internal contact|besitzer|zustandiger|betreuer
betreut|kundenbetreuer|verantwortlicher|vertriebsmitarbeiter|angelegt von|erstellt von
proprietaire|charge de compte|cree par|propietario|asignado|creado por|proprietario|assegnato
eigenaar|verantwoordelijke|accountmanager|opiekun|wlasciciel|sorumlu|vlastnik|source|quelle
herkunft|note|notes|comment|comments|bemerkung|notiz|notizen|kommentar|remarque|commentaire
comentario|status|tag|tags|campaign|kampagne|spouse|emergency|assistant|assistentin|sekretariat
facebook|twitter|instagram|xing|github|crunchbase|youtube|tiktok|filename|username|user name
login|nickname|email|e mail|mail|linkedin|li url|lead id|contact id
record id|previous|former|past|prior|last activity|last contacted|last contact|last modified
last call|last touch|ehemalig|ehemaliger|ehemalige|fruhere|fruherer|letzter|letzte|letzten
ancien|ancienne|precedent|precedente|dernier contact|anterior|ultimo contacto|ultimo contato
poprzedni|poprzednia|tidigare|tidligere|edellinen|predchozi|onceki|predydushchiy|prezhniy|vorige
"""
"""Words and phrases in headers that are never about the person, with any words beside them."""

PROPERTIES = """
size|count|counts|number|no|nr|numbers|address|street|zip|zipcode|postcode|postal|state|province
county
id|type|kind|date|day|year|language|score|rank|ranking|level|vat|tax|description|revenue|turnover
founded|stage|age|birthday|birth|logo|image|photo|keywords|technologies|employees|headcount|code
session|book|meeting|course|product|order|invoice|deal|opportunity|project|ticket|task|amount
price
value|currency|percent|verified|confidence|quality|department|seniority|start|end|rating|hours|key
abteilung|adresse|anschrift|strasse|plz|postleitzahl|nummer|kundennummer|grosse|mitarbeiterzahl
anzahl
umsatz|datum|typ|art|sprache|alter|produkt|auftrag|rechnung|projekt|beschreibung|bezeichnung|wert
rue|taille|effectif|chiffre|numero|code postal|langue|produit|commande|montant|departement
direccion|calle|tamano|empleados|ingresos|codigo|fecha|tipo|idioma|producto|pedido|importe
endereco|rua|tamanho|funcionarios|receita|data|produto|valor|indirizzo|via|dimensione|dipendenti
fatturato|lingua|prodotto|ordine|importo|adres|straat|grootte|werknemers|omzet|taal|product|bedrag
ulica|wielkosc|pracownicy|kwota|jezyk|adress|gata|storlek|antal|sprak|osoite|koko|adresa|velikost
industry|sector|branche|secteur|settore|branza|bransch|obor|sektor|pocet|adresi|sayisi|tarih
adres satiri|razmer|data sozdaniya|nomer|akad|akademischer|akademisch
"""
"""Words for what a header is about, with any words beside them: Company Size, Contact Date."""

HEADERS = {
    ContextRole.SALUTATION: """
mr ms|mr mrs ms|form of address|tilltal|obrashchenie|pan pani|m mme
salutation|honorific|prefix|name prefix|mr mrs|anrede|civilite|tratamiento|trattamento|aanhef
zwrot|osloveni|saudacao|hitap|tiltale|titel anrede|gender|geschlecht|sexe|sexo|sesso
""",
    ContextRole.GIVEN_NAME: """
lsm lwl|prenom usuel|etunimet|utonev|first names
first name|firstname|first|fname|f name|given name|given names|givenname|forename|christian name
first name given|middle name|middle|mname|vorname|vornamen|rufname|prenom|prenoms|nombre de pila
nombres|primer nombre|nome proprio|primeiro nome|nome di battesimo|voornaam|roepnaam|imie
krestni jmeno|jmeno krestni|keresztnev|utonev|prenume|fornavn|fornamn|tilltalsnamn|etunimi|eesnimi
vards|vardas|ad adi|isim|adi|imya|imia|ime|onoma|shem prati|first name last|nama depan|ten|ming
mei|given
""",
    ContextRole.FAMILY_NAME: """
sm lilh|llqb|lqb|nazwisko rodowe|family names
last name|lastname|last|lname|l name|surname|family name|familyname|last name family|second name
nachname|familienname|zuname|nom de famille|nom famille|apellido|apellidos|primer apellido
segundo apellido|sobrenome|apelido|ultimo nome|cognome|achternaam|familienaam|nazwisko|prijmeni
priezvisko|vezeteknev|csaladnev|nume de familie|etternavn|efternavn|efternamn|slektsnavn|sukunimi
perekonnanimi|uzvards|pavarde|soyad|soyadi|soyisim|familiya|familia|prezime|priimek|eponymo
epitheto|shem mishpaha|nama belakang|nama keluarga|ho|xing|sei|familie|tussenvoegsel|prizvyshche
xingshi|seong
""",
    ContextRole.COMPANY_DOMAIN: """
firmenwebsite|firmenwebseite|unternehmenswebsite|webbplats|webbsida|nettside|nettsted|webside
hjemmesiden|verkkosivu|verkkosivut|kotisivu|kotisivut|verkkosivusto|webove stranky|web stranky
stranky|sayt|veb sayt|sayt kompanii|lmwq|lmwq llktrwny|lmwq lilktrwny|pagina internet|weblap
honlap|websitesi|web sitesi|internet sitesi|strona internetowa|domena|domene|doman|domaine
dominio|url de l entreprise|site internet|website url
domain|company domain|company website|website|web site|web|url|site|homepage|webseite|internet
internetadresse|company url|account domain|email domain|site web|sitio web|pagina web|sito
sito web|strona|strona www|www|web adresi|hjemmeside|hemsida
""",
    ContextRole.COMPANY: """
legal entity|trading name|supplier|vendor|lieferant|fournisseur|proveedor|fornitore|fornecedor
leverancier|dostawca|leverantor|leverandor|dodavatel|tedarikci|postavshchik|kurumsal musteri
partner company
foretagsnamn|firmanavn|firmanamn|yrityksen nimi|yrityksen|nazev firmy|firmy|nazwa
nazvanie kompanii|kompanii|nazvanie organizatsii|predpriyatie|rabotodatel|jhh lml|mkan lml
lmwssh|selskabsnavn|selskapsnavn|bedriftsnavn|virksomhedsnavn|spolecnosti|nazev spolecnosti
nombre empresa|arbetsplats|arbeidsplass|arbejdsplads|lieu de travail|razao social|razon social
nome fantasia|denominazione|isyeri|is yeri
company|company name|companyname|company from form|account|account name|accountname|acct|acct name
employer|current employer|organisation|organization|organisation name|organization name|org
org name|business|business name|firm|firm name|co|customer|client|kunde|kundenname|firma
firmenname|unternehmen|arbeitgeber|betrieb|praxis|kanzlei|institution|einrichtung|societe
entreprise|employeur|raison sociale|nom societe|nom de l entreprise|empresa|compania
compania nombre|nombre de la empresa|organizacion|cliente|empregador|companhia|azienda|societa
ragione sociale|datore di lavoro|bedrijf|bedrijfsnaam|werkgever|organisatie|klant|spolka
nazwa firmy|pracodawca|spolecnost|zamestnavatel|ceg|cegnev|vallalat|munkaltato|companie|angajator
virksomhed|bedrift|selskap|selskab|arbejdsgiver|arbeidsgiver|foretag|arbetsgivare|yritys
tyonantaja|ettevote|uznemums|imone|sirket|sirket adi|isveren|kurum|kompaniya|kompaniia
organizatsiya|firma adi|tvrtka|poduzece|podjetje|etaireia|eteria|hevra|sharika|gongsi|kaisha
kaishamei|hoesa|cong ty|perusahaan|borisat|brand|workplace|school|university|agency|huisheming
hvrh|lshrkh|shrkh|brisath|kmpni|qiye|danwei|chameng
""",
    ContextRole.JOB_TITLE: """
functietitel|functienaam|yrkestitel|yrkesroll|stillingsbetegnelse|stillingstittel|jobbtittel
jobtitler|tehtavanimike|ammattinimike|asema|ammatti|lmnsb|mnsb|prac pozice|pracovni pozice
pracovni zarazeni|meslek|is unvani|rol en la empresa|puesto de trabajo|cargo atual
jobbezeichnung|positionsbezeichnung|rolle im unternehmen|zanimanie|professiya
title|job title|jobtitle|job|role|position|current role|current title|current position|title role
function|occupation|profession|designation|job role|funktion|rolle|beruf|berufsbezeichnung|stelle
stellenbezeichnung|tatigkeit|titel|jobtitel|dienststellung|fonction|poste|titre|intitule du poste
metier|cargo|puesto|rol|funcion|ocupacion|profesion|titulo|cargo puesto|funcao|posicao|profissao
mansione|ruolo|qualifica|posizione|professione|functie|beroep|rol functie|stanowisko|funkcja|zawod
pozice|funkce|povolani|beosztas|munkakor|pozicio|functia|functie post|pozitie|stilling|tittel|yrke
befattning|roll|tehtava|titteli|nimike|unvan|gorev|pozisyon|dolzhnost|posada|pozitsiya|radno mesto
pozicija|thesi|tafkid|mansib|zhiwei|yakushoku|jikchaek|chuc vu|jabatan|tamnaeng|yizhi|jigchaeg
jigwi|tfkyd|lmsma lwdhyfy|lwdhyfh|pad|zhiwu|zhicheng
""",
    ContextRole.CITY: """
firmensitz|unternehmenssitz|arbeitsort|postort|naselennyy punkt|naselennyi punkt|mestopolozhenie
siege social|sede|town city|bynavn|lmdyna|kota kabupaten|locality
city|town|city town|location|hq city|place|based in|municipality|stadt|ort|wohnort|standort|sitz
ville|commune|lieu|localite|ciudad|localidad|poblacion|ubicacion|cidade|localizacao|municipio
citta|comune|localita|luogo|stad|plaats|woonplaats|vestigingsplaats|miasto|miejscowosc|lokalizacja
mesto|obec|varos|helyseg|telepules|oras|localitate|by|sted|poststed|ort stad|kaupunki|paikkakunta
linn|pilseta|miestas|sehir|il|gorod|misto|grad|kraj mjesto|poli|ir|madina|chengshi|toshi|shi|dosi
thanh pho|kota|mueang|mailing city|billing city|office location|office|yr|lmdynh|mdynt|dushi
""",
    ContextRole.COUNTRY: """
lbld|bld|ldwla|land region|country of residence|maa alue|zeme region
country|country region|region country|ctry|nation|country code|country name|land|staat
landeskennzeichen|pays|pais|paese|nazione|nazionalita|kraj|panstwo|zeme|stat|krajina|orszag|tara
maa|riik|valsts|salis|ulke|strana|kraina|derzhava|drzava|chora|medina|dawla|guojia|kuni|nara|gukga
quoc gia|negara|prathet|mailing country|billing country|lande|mdynh|ldwlh|guo|gugga|des
""",
    ContextRole.PHONE: """
direct line|phone no|tel no|mobile number|mobile no|contact number|handynummer|mobiltelefon
mobiltelefonnummer|festnetz|telefoonnummer|mobiel nummer|puhelinnumero|matkapuhelin|kannykka
ljwl|rqm lhtf|rqm ljwl|mobilni telefon|mobil szam|telefon komorkowy|mobilnyy telefon|sotovyy
telefon numarasi|gsm nummer|numero de telephone|numero de telefono|numero di telefono
nr telefonu|nr tel|whatsapp
phone|phone number|telephone|mobile|mobile phone|cell|cell phone|cellphone|tel|direct dial
work phone|business phone|telefon|telefonnummer|handy|mobil|mobilnummer|rufnummer|durchwahl
telefono|movil|celular|telephone portable|portable|gsm|telemovel|telefone|cellulare|telefoon
mobiel|numer telefonu|komorka|telefonni cislo|telefonszam|puhelin|cep|cep telefonu|dianhua|denwa
jeonhwa|dien thoai|telepon|tilefono|lhtf|htf|tlf|tlfwn|shouji|dianhuahaoma
""",
    ContextRole.FULL_NAME: """
last first|first last|apellidos y nombre|ansprechpartners|ansprechpartnern|kontakts
yhteyshenkilo|imya i familiya|kontaktnoe litso|kontaktpersona|sotrudnik|klient fio|sm jhh ltsl
jhh ltsl|lsm lkaml|nombre contacto|firmenkontakt|company contact|kontaktens navn|kontaktni osoba
kontaktens namn|kapcsolattarto neve
name|full name|fullname|person|person name|contact|contact name|contact person|contact person main
lead|lead name|prospect|prospect name|candidate|candidate name|employee|employee name|attendee
participant|speaker|member|client name|customer name|cust nm|name full clean|display name
decision maker|ansprechpartner|ansprechpartnerin|ansprechperson|kontakt|kontaktperson|teilnehmer
teilnehmerin|mitarbeiter|mitarbeiterin|kandidat|bewerber|vor und nachname|vorname nachname
vollstandiger name|nom|nom complet|nom et prenom|nom prenom|prenom nom|contact principal
interlocuteur|nombre|nombre completo|nombre y apellidos|nombre y apellido|contacto|persona
persona de contacto|nome|nome completo|nome e cognome|contato|pessoa|nominativo|referente|contatto
naam|volledige naam|contactpersoon|imie i nazwisko|nazwisko i imie|osoba|osoba kontaktowa|jmeno
jmeno a prijmeni|cele jmeno|nev|teljes nev|kapcsolattarto|nume|nume complet|nume si prenume|navn
fullt navn|fulde navn|namn|fullstandigt namn|nimi|koko nimi|isim soyisim|ad soyad|adi soyadi
ilgili kisi|imya familiya|fio|pib|kontaktnoe litso|ime i prezime|ime in priimek|onomateponymo
onoma eponymo|shem|shem male|alaism|ism|xingming|shimei|namae|ileum|ireum|seongmyeong|ho ten
ho va ten|nama|nama lengkap|chue|shiming|sm|lsm|lsm lkml|nam|chueo|chue skul|ming zi|mingzi
fio polnostyu
""",
}
"""Headers by role; the first role that matches a header best has the column."""
