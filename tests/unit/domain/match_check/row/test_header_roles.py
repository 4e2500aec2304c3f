"""Headers of sheets in many languages, with the fact about the person that each gives."""

import pytest

from desktop_app.domain.match_check.row.context_role import ContextRole
from desktop_app.domain.match_check.row.header_roles import role_of_header

ROLES = """
full_name: Full Name | Contact Name | Customer Contact | Primary Contact | Lead Full Name | Prospect
  | Attendee Name | Person - Name | Kontaktperson | Ansprechpartner (Name) | Vor- und Nachname
  | Vollständiger Name | Nom et prénom | Nom du contact | Interlocuteur | Nombre y apellidos
  | Nombre del contacto | Persona de contacto | Nome completo | Nome do contato | Nome contatto
  | Nome e cognome | Contactpersoon | Naam contactpersoon | Imię i nazwisko | Osoba kontaktowa
  | Kontaktperson namn | Fullständigt namn | Fulde navn | Kontaktens navn | Fullt navn | Koko nimi
  | Yhteyshenkilö | Jméno a příjmení | Kontaktní osoba | Ad Soyad | İlgili Kişi | Adı Soyadı
  | ФИО | Контактное лицо | Имя и фамилия | 氏名 | お名前 | 担当者名 | 姓名 | 联系人 | 聯絡人 | 이름 | 성명
  | 담당자명 | الاسم الكامل | الاسم | اسم جهة الاتصال
given_name: First Name | Given name | Forename | fname | Vorname | Rufname | Prénom | Nombre de pila
  | Primeiro nome | Nome di battesimo | Voornaam | Imię | Förnamn | Fornavn | Etunimi | Křestní jméno
  | Adı | Имя | 名 | 名字 | الاسم الأول
family_name: Last Name | Surname | lname | Nachname | Familienname | Nom de famille | Apellidos
  | Primer apellido | Sobrenome | Apelido | Cognome | Achternaam | Nazwisko | Efternamn | Efternavn
  | Etternavn | Sukunimi | Příjmení | Soyadı | Фамилия | 姓 | 苗字 | 성 | اسم العائلة | اللقب
salutation: Salutation | Mr/Ms | Prefix | Anrede | Civilité | Tratamiento | Aanhef | Tilltal | Oslovení
company: Company | Account Name | Organisation | Employer | Company / Account | Firma | Unternehmen
  | Arbeitgeber | Firmenname | Société | Entreprise | Nom de la société | Employeur | Empresa | Compañía
  | Nombre de la empresa | Nome da empresa | Azienda | Nome azienda | Ragione sociale | Bedrijf
  | Bedrijfsnaam | Werkgever | Nazwa firmy | Pracodawca | Företag | Företagsnamn | Arbetsgivare
  | Virksomhed | Firmanavn | Bedrift | Selskap | Yritys | Yrityksen nimi | Työnantaja | Společnost
  | Název firmy | Zaměstnavatel | Şirket | Şirket Adı | Firma Adı | Компания | Организация
  | Название компании | Работодатель | 会社名 | 企業名 | 勤務先 | 公司 | 公司名称 | 公司名稱 | 单位 | 회사 | 회사명
  | الشركة | اسم الشركة | جهة العمل
company_domain: Company Website | Domain | Website URL | Webseite | Firmenwebsite | Site web | Sitio web
  | Página web | Site da empresa | Sito web | Sito internet | Website bedrijf | Strona www
  | Strona internetowa | Hemsida | Webbplats | Hjemmeside | Nettside | Verkkosivu | Kotisivu
  | Webové stránky | Web sitesi | İnternet sitesi | Сайт | Веб-сайт | ウェブサイト | 网站 | 官网 | 홈페이지
  | 웹사이트 | الموقع الإلكتروني
job_title: Job Title | Title | Position | Role | Designation | Job Function | Funktion
  | Stellenbezeichnung | Berufsbezeichnung | Poste | Fonction | Intitulé du poste | Cargo | Puesto
  | Puesto de trabajo | Função | Cargo atual | Ruolo | Qualifica | Mansione | Functie | Functietitel
  | Stanowisko | Funkcja | Titel | Befattning | Yrkestitel | Stilling | Stillingsbetegnelse | Tittel
  | Stillingstittel | Titteli | Tehtävänimike | Asema | Pozice | Pracovní pozice | Funkce | Unvan | Görev
  | Pozisyon | Должность | Позиция | 役職 | 職位 | 肩書き | 职位 | 职务 | 職稱 | 직책 | 직위 | 직함
  | المسمى الوظيفي | الوظيفة | المنصب
city: City | Town | HQ City | Location | Ort | Stadt | Wohnort | Firmensitz | Ville | Localité | Ciudad
  | Localidad | Cidade | Município | Città | Località | Plaats | Stad | Vestigingsplaats | Miasto
  | Miejscowość | Stad/Ort | Postort | By | Poststed | Kaupunki | Paikkakunta | Město | Obec | Şehir | İl
  | Город | Населённый пункт | 都市 | 市区町村 | 城市 | 所在城市 | 도시 | المدينة
country: Country | Country/Region | Nation | Land | Staat | Pays | País | Paese | Nazione | Kraj
  | Państwo | Maa | Země | Stát | Ülke | Страна | 国 | 国名 | 国家 | 國家 | 국가 | الدولة | البلد
phone: Phone | Company Phone | Mobile Number | Direct Line | Office Phone | Telefon | Telefonnummer
  | Handynummer | Mobil | Téléphone | Numéro de téléphone | Portable | Teléfono | Móvil | Celular
  | Telefone | Telemóvel | Telefono | Cellulare | Telefoonnummer | Mobiel nummer | Numer telefonu
  | Telefon komórkowy | Mobiltelefon | Mobilnummer | Puhelin | Puhelinnumero | Telefonní číslo | Cep
  | Telefon numarası | Телефон | Мобильный телефон | 電話番号 | 携帯電話 | 电话 | 手机 | 전화번호 | 휴대폰
  | الهاتف | رقم الهاتف | الجوال
"""
COMPOSED = """
phone: company phone | phone (company) | contact phone | Mobile 2 | Work Direct Phone
  | Corporate Phone | Other Phone | Telefon Ansprechpartner | Ansprechpartner Telefon
  | Téléphone du contact | Teléfono de contacto | Telefono azienda | Telefoon contactpersoon
  | Telefon do firmy
city: city of company | Account: City | Billing City | Person City | Ville de l'entreprise
  | Stad bedrijf | Miasto firmy | Ort der Firma | Work Location
country: company country | Country Code | Person Country | Pays du siège | Office Country
  | Country of Residence
job_title: Contact: Job Title | Title (EN) | Lead - Title | Titel | Funktion des Ansprechpartners
  | Ansprechpartner Funktion | Fonction du contact | Cargo del contacto | Ruolo contatto
  | Current Job Title | Job | Occupation
company: Company Name (English) | Company Name for Emails | Firma 1 | Firma 2 | Kunde | Lieferant
  | Vendor | Supplier | Legal entity | Trading name | Firma/Organisation | Institution/Company
  | Org. Name | Current Company | Current Employer
given_name: Contact 1 First Name | Ansprechpartner Vorname
full_name: First Name + Last Name | Last, First | Name (Last, First) | Lastname, Firstname
  | Nachname, Vorname | Apellidos y nombre | Nom Prénom | Name 1 | Name 2
  | Name des Ansprechpartners | Decision Maker Name | CEO Name | Profile Name | Name on badge
  | Preferred Name | Legal Name
company_domain: Website
salutation: Geschlecht
family_name: Kontakt Nachname
"""
PROPERTIES = """
Employee Count | Company Size | Annual Revenue | Number of Employees | No. of employees | Street
Address | Zip | PLZ | Postal Code | Department | Seniority | Facebook URL | Twitter
Company LinkedIn URL | Company LinkedIn | Revenue | Founded | Lead Score | Company Address
Company Street | Company Zip | Firmenadresse | Adresse | Straße | Code postal | Dirección
CAP | Postleitzahl | Company ID | Kundennummer | Kunden-Nr. | Customer ID | Customer Number
Account Number | Account ID | Account Type | Account Status | Company Type
Company Description | Company Industry | Title Level | Job Level | Person Linkedin Url
Job Start Date | Company Founded Year | Company State | State | Bundesland | Region
Email Status | Email Confidence | Primary Email | Contact Owner | Keywords | Technologies
Last Raised At | SEO Description | # Employees | Akad. Titel | Akademischer Titel | Birth date
Geburtsdatum | Birthday | Language | Sprache | Contact Language | Company Language | Event
Session Title | Book Title | Meeting Title | Course | Product | Produkt | Order
Invoice Number | Company VAT | USt-IdNr. | E-Mail Ansprechpartner | Mail contact
Manager's Email | CEO | Founder | Kontaktdatum | Contact Date | Date of contact | Contact Type
Contact Status | Kontaktart | Kontakt-ID | Nickname | Nationality | Staatsangehörigkeit
"""
NOBODY = """
Account Owner | Owner | Lead Owner | Contact Owner | Manager | Manager Name | Line Manager
Assistant | Assistant Name | Referred by | Reports To | Created By | Last Modified By | Sales Rep
Account Executive | CSM | Assigned to | Opportunity Owner | Recruiter | Relationship Manager
Parent Account | Previous Company | Former Employer | Past Title | Spouse | Emergency Contact
Lead Source | Source | Notes | Comments | Status | Stage | Tags | Campaign | List Name | Industry
Email | Work Email | LinkedIn URL | Profile | ID | Contact ID | Record ID | Last Activity Date
Kundenbetreuer | Betreuer | Zuständig | Verantwortlicher | Angelegt von | Vorgesetzter | Bemerkung
Assistenz | Empfohlen von | Branche | Quelle | Vertriebsmitarbeiter | Letzter Kontakt
Propriétaire | Responsable du compte | Commercial | Créé par | Remarques | Secteur | Recommandé par
Propietario | Responsable de cuenta | Creado por | Vendedor | Notas | Origen | Referido por
Proprietário da conta | Responsável | Criado por | Vendedor responsável | Observações
Proprietario account | Responsabile | Creato da | Venditore | Note | Origine
Eigenaar | Accountmanager | Aangemaakt door | Verantwoordelijke | Opmerkingen | Bron
Opiekun klienta | Właściciel | Utworzył | Handlowiec | Uwagi | Źródło
Ansvarig säljare | Kontoägare | Skapad av | Anteckningar | Källa
Kontoejer | Ansvarlig | Oprettet af | Bemærkninger | Kontoeier | Opprettet av | Kilde
Vastuuhenkilö | Asiakasvastaava | Luonut | Muistiinpanot
Vlastník účtu | Obchodník | Vytvořil | Poznámky | Zdroj
Hesap sahibi | Müşteri temsilcisi | Oluşturan | Notlar | Sorumlu
Ответственный | Менеджер | Владелец | Кем создан | Примечание | Источник | Комментарий
営業担当 | 自社担当者 | 所有者 | 作成者 | 備考 | メモ | 上司
负责人 | 所有人 | 创建人 | 备注 | 来源 | 客户经理
영업담당 | 소유자 | 작성자 | 비고 | 메모 | 상사
مالك الحساب | مدير الحساب | ملاحظات | المصدر | المدير
"""


def roles(table: str) -> list[tuple[str, ContextRole]]:
    lines = table.replace("\n  |", " |").strip().splitlines()
    entries = (line.partition(": ") for line in lines)
    return [
        (header.strip(), ContextRole(role)) for role, _, row in entries for header in row.split("|")
    ]


def headers(table: str) -> list[str]:
    return [one.strip() for line in table.strip().splitlines() for one in line.split("|")]


@pytest.mark.parametrize(("header", "role"), roles(ROLES))
def test_that_a_header_names_the_fact_in_its_language(header: str, role: ContextRole) -> None:
    assert role_of_header(header)[0] is role
    assert role_of_header(header.upper())[0] is role


@pytest.mark.parametrize("header", headers(NOBODY))
def test_that_a_header_about_somebody_or_something_else_is_no_context(header: str) -> None:
    assert role_of_header(header)[0] is None


@pytest.mark.parametrize(("header", "role"), roles(COMPOSED))
def test_that_a_fact_wins_over_the_company_or_contact_that_it_belongs_to(
    header: str, role: ContextRole
) -> None:
    assert role_of_header(header)[0] is role


@pytest.mark.parametrize("header", headers(PROPERTIES))
def test_that_a_property_of_a_company_or_contact_is_no_context(header: str) -> None:
    assert role_of_header(header)[0] is None


def test_that_the_tables_are_long() -> None:
    assert len(roles(ROLES)) + len(roles(COMPOSED)) > 400
    assert len(headers(NOBODY)) + len(headers(PROPERTIES)) > 200
