"""Suggested context columns: by headers in many languages, and by contents."""

import pytest

from desktop_app.domain.match_check.row.context_role import ContextRole, RowContext
from desktop_app.domain.match_check.row.header_roles import role_of_header
from desktop_app.domain.match_check.row.suggest_columns import suggest_columns

HEADERS = {
    ContextRole.FULL_NAME: "Name|Full Name|Ansprechpartner|Nom complet|Nombre completo|ФИО|氏名|"
    "이름|姓名|Contact person (main)|Lead: Name|contactName|Imię i nazwisko|Họ tên|Név|שם|"
    "الاسم|Nome e cognome|Ονοματεπώνυμο|ชื่อ",
    ContextRole.GIVEN_NAME: "First Name|firstName|Vorname|Prénom|Имя|Imię|Förnamn|"
    "Keresztnév|GIVEN NAME(S)",
    ContextRole.FAMILY_NAME: "Surname|Last_Name|Nachname|Apellidos|Фамилия|Nazwisko|Achternaam|"
    "Prezime",
    ContextRole.SALUTATION: "Anrede|Salutation|Civilité|Tratamiento",
    ContextRole.COMPANY: "Company|account_name|Firma|Société|Empresa|Компания|公司|会社名|회사|"
    "Company Name (from form)|Current employer|Cég|Bedrijf|Şirket|Unternehmen",
    ContextRole.COMPANY_DOMAIN: "Website|Company Domain|Domain|Webseite|Sitio web",
    ContextRole.JOB_TITLE: "Title|Job Title|Position|Funktion|Cargo|Должность|职位|役職|직책|"
    "Stanowisko|Beosztás|Functietitel: Functie|Poste",
    ContextRole.CITY: "City|HQ City|Ort|Ciudad|Ville|Miasto|Город|Şehir|城市|Wohnort",
    ContextRole.COUNTRY: "Country|Country/Region|Land|País|Kraj|Страна|Ülke|国家|Staat|Ctry",
    ContextRole.PHONE: "Phone|Mobile|Tel.|Telefon|Teléfono|Телефон|電話|Handy",
}
NOT_CONTEXT = (
    "Account Owner|Owner|Rep|Sales Rep|SDR|Assigned To|Created By|Lead Source|Notes|Status|Email|"
    "LinkedIn URL|Betreuer|Kundenbetreuer|Propietario|Opiekun|Contact ID: Record ID|Account Manager"
)


@pytest.mark.parametrize(
    ("header", "role"), [(h, role) for role, row in HEADERS.items() for h in row.split("|")]
)
def test_that_a_header_names_its_role_in_its_language(header: str, role: ContextRole) -> None:
    assert role_of_header(header)[0] is role


@pytest.mark.parametrize("header", NOT_CONTEXT.split("|"))
def test_that_owners_notes_and_identifiers_are_no_context(header: str) -> None:
    assert role_of_header(header)[0] is None


def context(headers: list[str], *rows: list[str]) -> RowContext:
    return suggest_columns(headers, rows, [0]).context_of(rows[0])


def test_that_a_column_of_names_is_found_by_its_contents() -> None:
    found = context(
        ["Email", "Spalte3", "x"],
        ["anna.berg@acme.example", "Anna Berg", "17"],
        ["jo.tal@acme.example", "Jo Tal", "4"],
    )
    assert found == RowContext(full_name="Anna Berg")


def test_that_the_company_and_phone_are_found_by_their_contents() -> None:
    found = context(
        ["Email", "a", "b"], ["anna.berg@sableford.example", "Sableford Foods", "+43 1 234 567"]
    )
    assert (found.company, found.phone) == ("Sableford Foods", "+43 1 234 567")


def test_that_an_unknown_column_is_no_name_beside_a_named_one() -> None:
    found = context(["Email", "Name", "x"], ["a.b@acme.example", "Anna Berg", "Marta Keller"])
    assert found.full_name == "Anna Berg"


def test_that_name_beside_a_first_name_is_the_last_name() -> None:
    found = context(["Email", "Vorname", "Name"], ["x@acme.example", "Anna", "Berg"])
    assert (found.given_name, found.family_name, found.full_name) == ("Anna", "Berg", "")


def test_that_a_name_beside_last_names_is_the_first_name() -> None:
    found = context(["Email", "Nombre", "Apellidos"], ["x@acme.example", "Ana", "Gil Paz"])
    assert (found.given_name, found.family_name) == ("Ana", "Gil Paz")


def test_that_a_title_column_of_forms_of_address_is_no_job() -> None:
    found = context(["Email", "Title", "Name"], ["x@acme.example", "Mr", "Kim Haas"])
    assert (found.salutation, found.job_title) == ("Mr", "")


def test_that_a_url_column_of_profiles_is_no_website() -> None:
    found = context(["Email", "URL"], ["x@acme.example", "https://www.linkedin.com/in/anna"])
    assert found == RowContext()


@pytest.mark.parametrize("empty", ["", "n/a", "-", "#REF!", "unknown", "N.A.", "k.A."])
def test_that_a_cell_without_a_value_gives_nothing(empty: str) -> None:
    assert context(["Email", "Name"], ["x@acme.example", empty]) == RowContext()


def test_that_several_first_name_columns_belong_together() -> None:
    found = context(
        ["Email", "First Name", "Middle Name", "Last Name"], ["x@a.example", "Anna", "Lou", "Berg"]
    )
    assert (found.given_name, found.family_name) == ("Anna Lou", "Berg")


def test_that_a_short_row_gives_what_it_has() -> None:
    columns = suggest_columns(["Email", "Name", "City"], [["x@a.example", "Anna", "Graz"]], [0])
    assert columns.context_of(["x@a.example"]) == RowContext()


def test_that_a_name_of_companies_beside_a_contact_is_the_company() -> None:
    found = context(
        ["Email", "Name", "Contact"],
        ["jo@acme.example", "Acme GmbH", "Jo Tal"],
        ["anna@berg.example", "Berg Ltd.", "Anna Lou"],
    )
    assert (found.company, found.full_name) == ("Acme GmbH", "Jo Tal")


def test_that_columns_of_an_earlier_run_are_no_context() -> None:
    found = context(
        ["Email", "Name", "Enrichment status", "Company", "City"],
        ["jo@acme.example", "Jo Tal", "Matched", "Beta", "Graz"],
    )
    assert found == RowContext(full_name="Jo Tal")


def test_that_swapped_columns_of_names_and_companies_are_read_as_what_they_hold() -> None:
    found = context(
        ["Email", "Contact", "Company"],
        ["jo.tal@sableford.example", "Sableford Foods", "Jo Tal"],
        ["anna.lou@berg.example", "Berg Ltd.", "Anna Lou"],
    )
    assert (found.company, found.full_name) == ("Sableford Foods", "Jo Tal")


def test_that_a_number_beside_a_name_is_no_label() -> None:
    assert context(["Email", "Name"], ["x@a.example", "#12 Anna Berg"]).full_name == "#12 Anna Berg"
    assert context(["Email", "Name"], ["x@a.example", "Lead no. 17"]).full_name == ""


def test_that_headers_without_a_company_column_find_no_company() -> None:
    found = context(
        ["Email", "Company Size", "Contact Date", "Facebook URL"],
        ["x@a.example", "51-200", "12.03.2025", "facebook.com/acme"],
    )
    assert found == RowContext()


@pytest.mark.parametrize("headers", [["Nombre", "Nom"], ["Nom", "Nombre"]])
def test_that_two_name_columns_of_one_word_are_first_and_last_name(headers: list[str]) -> None:
    cells = {"Nombre": "Mario", "Nom": "Núñez"}
    found = context(["Email", *headers], ["x@a.example", *(cells[one] for one in headers)])
    assert (found.given_name, found.family_name, found.full_name) == ("Mario", "Núñez", "")
