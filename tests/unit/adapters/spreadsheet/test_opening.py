"""Opened and rejected files, and the error messages."""

import os
import zipfile
from pathlib import Path

import pytest

from desktop_app.adapters.spreadsheet.open_table import open_table
from desktop_app.domain.errors import SourceError, UsageError
from desktop_app.domain.errors.source_file import FileIsEncryptedError, SourceChangedError
from tests.unit.adapters.spreadsheet.builders import (
    MAIN,
    OFFICE,
    TYPES,
    WORKBOOK_RELS,
    inline,
    members_of,
    raw_workbook,
    sheet,
    text_file,
    workbook,
    write_zip,
)

PEOPLE = [["Name", "Email"], ["Anna Berg", "anna@sample.example"]]


def refusal(path: Path) -> str:
    with pytest.raises(SourceError) as caught:
        open_table(path)
    assert caught.value.what
    assert caught.value.to_do
    return str(caught.value)


def test_that_a_missing_file_a_folder_and_an_empty_file_have_different_messages(
    tmp_path: Path,
) -> None:
    (tmp_path / "empty.csv").touch()
    assert "no file" in refusal(tmp_path / "missing.xlsx")
    assert "folder" in refusal(tmp_path)
    assert "empty" in refusal(tmp_path / "empty.csv")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="this user may read everything")
def test_that_a_file_that_may_not_be_read_is_refused(tmp_path: Path) -> None:
    path = text_file(tmp_path / "a.csv", PEOPLE)
    path.chmod(0)
    assert "permission to read" in refusal(path)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"%PDF-1.7\n%abc", "a PDF"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"<!DOCTYPE html><html><p>x</p>", "a web page"),
        (b'<?xml version="1.0"?><Workbook/>', "an XML document"),
        (b"\x00\x01\x02\x00\x00\x00\x00abc", "a program's own format"),
    ],
)
def test_that_what_only_claims_to_be_a_workbook_is_named(
    tmp_path: Path, content: bytes, words: str
) -> None:
    path = tmp_path / "leads.xlsx"
    path.write_bytes(content)
    message = refusal(path)
    assert "is not a workbook" in message
    assert words in message


def test_that_an_encrypted_workbook_is_not_mistaken_for_a_legacy_one(tmp_path: Path) -> None:
    magic = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000)
    path = tmp_path / "leads.xlsx"
    path.write_bytes(magic + "EncryptedPackage".encode("utf-16-le") + bytes(100))
    assert "password" in refusal(path)
    path.write_bytes(magic + "Workbook".encode("utf-16-le") + bytes(100))
    assert "damaged" in refusal(path)


@pytest.mark.parametrize("name", ["content.xml", "xl/workbook.xml"])
def test_that_a_zip_with_a_password_is_said_to_need_it(name: str, tmp_path: Path) -> None:
    path = tmp_path / "leads.xlsx"
    write_zip(path, {"META-INF/manifest.xml": "<manifest/>", name: "<x/>"})
    raw = bytearray(path.read_bytes())
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = raw.find(signature)
        while at >= 0:
            raw[at + flags] |= 1
            at = raw.find(signature, at + 1)
    path.write_bytes(raw)

    with pytest.raises(FileIsEncryptedError):
        open_table(path)


def test_that_a_workbook_is_known_by_its_content_whatever_its_suffix(tmp_path: Path) -> None:
    path = workbook(tmp_path / "leads.xlsx", PEOPLE)
    renamed = path.rename(tmp_path / "leads.csv")
    assert open_table(renamed).info.file_format == "xlsx"


@pytest.mark.parametrize(
    ("members", "words"),
    [
        ({"a.txt": "x"}, "zip archive"),
        ({"mimetype": "application/vnd.oasis", "content.xml": "<x/>"}, "damaged"),
    ],
)
def test_that_other_zip_files_are_refused(
    tmp_path: Path, members: dict[str, str | bytes], words: str
) -> None:
    assert words in refusal(write_zip(tmp_path / "a.xlsx", members))


def test_that_other_office_files_are_refused_by_name(tmp_path: Path) -> None:
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    normal = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    rows = sheet(f'<row r="1">{inline("A1", "Name")}</row>')
    path = raw_workbook(tmp_path / "a.xlsx", rows, types=TYPES.replace(normal, kind))
    assert "Office document" in refusal(path)


def test_that_a_truncated_workbook_is_damaged(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", PEOPLE)
    path.write_bytes(path.read_bytes()[:-400])
    assert "damaged" in refusal(path)


def test_that_flipped_bytes_inside_the_sheet_are_found(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", [["Name"], *[[f"person {i}"] for i in range(500)]])
    with zipfile.ZipFile(path) as archive:
        member = archive.getinfo("xl/worksheets/sheet1.xml")
        place = member.header_offset + 30 + len(member.filename) + member.compress_size // 2
    content = bytearray(path.read_bytes())
    content[place] ^= 0xFF
    path.write_bytes(content)
    assert "damaged" in refusal(path)


def test_that_a_sheet_that_ends_in_the_middle_is_damaged(tmp_path: Path) -> None:
    cut = f'<worksheet xmlns="{MAIN}"><sheetData><row r="1">{inline("A1", "Name")}</row>'
    assert "damaged" in refusal(raw_workbook(tmp_path / "a.xlsx", cut))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('r="A1"', 'r="-+1"'),
        ('r="A1"', 'r="ABCD1"'),
        ('row r="1"', 'row r="99999999"'),
        ("<worksheet", '<?xml version="1.0" encoding="utf-9"?><worksheet'),
        ("Name", "Na\udcffme"),
    ],
)
def test_that_invalid_references_and_encodings_are_damage_not_a_hang(
    tmp_path: Path, old: str, new: str
) -> None:
    rows = f'<row r="1">{inline("A1", "Name")}</row><row r="2">{inline("A2", "x")}</row>'
    broken = sheet(rows).replace(old, new, 1).encode(errors="surrogateescape")
    assert refusal(raw_workbook(tmp_path / "a.xlsx", broken))


def test_that_xml_with_a_document_type_is_refused(tmp_path: Path) -> None:
    rows = sheet(f'<row r="1">{inline("A1", "&a;")}</row><row r="2">{inline("A2", "b")}</row>')
    bomb = '<!DOCTYPE worksheet [<!ENTITY a "aaaaaaaa">]>' + rows
    assert "refers to other files" in refusal(raw_workbook(tmp_path / "a.xlsx", bomb))
    odd = bomb.replace("<row r=", "<row spans='1:1' r=")
    assert "refers to other files" in refusal(raw_workbook(tmp_path / "b.xlsx", odd))
    strings = '<!DOCTYPE sst [<!ENTITY a "a">]><sst/>'
    shared = sheet(
        '<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>'
    )
    path = raw_workbook(tmp_path / "c.xlsx", shared, strings=strings, workbook_rels=WORKBOOK_RELS)
    assert "refers to other files" in refusal(path)


def test_that_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = raw_workbook(tmp_path / "a.xlsx", sheet(" " * (70 << 20)))
    assert path.stat().st_size < 200_000
    assert "far more data than a spreadsheet" in refusal(path)


def test_that_a_table_without_rows_says_which_row_its_header_is_in(tmp_path: Path) -> None:
    assert "no rows below" in refusal(workbook(tmp_path / "a.xlsx", [[], ["Name"]]))
    assert "no rows below" in refusal(text_file(tmp_path / "a.csv", [["Name", "Email"]]))
    assert "is empty" in refusal(workbook(tmp_path / "b.xlsx", []))
    blank = tmp_path / "b.csv"
    blank.write_text("\n\n,,\n")
    assert "is empty" in refusal(blank)


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv"])
def test_that_a_header_row_can_be_chosen_within_the_rows(tmp_path: Path, name: str) -> None:
    rows = [["A list of people", ""], *PEOPLE, ["Bob", "bob@sample.example"]]
    path = tmp_path / name
    workbook(path, rows) if path.suffix == ".xlsx" else text_file(path, rows)
    table = open_table(path, header_row=2)
    assert table.info.headers == ("Name", "Email")
    assert table.column(0) == ["Anna Berg", "Bob"]
    assert table.row_number(0) == 3
    for row, error in ((9, SourceError), (4, SourceError), (-1, UsageError)):
        with pytest.raises(error):
            open_table(path, header_row=row)


def test_that_an_unknown_sheet_offers_the_nearest_name(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", PEOPLE)
    assert open_table(path, sheet="people").info.sheet == "People"
    with pytest.raises(UsageError, match='mean "People"'):
        open_table(path, sheet="Peple")
    with pytest.raises(UsageError, match="only one"):
        open_table(text_file(tmp_path / "a.csv", PEOPLE), sheet="Sheet1")


def test_that_the_first_visible_sheet_with_something_in_it_is_taken(tmp_path: Path) -> None:
    plain = sheet(f'<row r="1">{inline("A1", "Name")}</row><row r="2">{inline("A2", "x")}</row>')
    book = (
        f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
        '<sheet name="Old" sheetId="1" state="hidden" r:id="rId1"/>'
        '<sheet name="Empty" sheetId="2" r:id="rId8"/>'
        '<sheet name="Leads" sheetId="3" r:id="rId9"/></sheets></workbook>'
    )
    more = "".join(
        f'<Relationship Id="rId{n}" Type="{OFFICE}/worksheet" Target="{target}"/>'
        for n, target in ((8, "/XL/Worksheets/Empty.xml"), (9, "worksheets\\..\\leads.xml"))
    )
    path = raw_workbook(
        tmp_path / "a.xlsx",
        plain,
        workbook=book,
        workbook_rels=WORKBOOK_RELS.replace("</Rel", more + "</Rel"),
        **{"xl/worksheets/empty.xml": sheet(""), "xl/leads.xml": plain},
    )
    info = open_table(path).info
    assert info.sheet == "Leads"
    assert [(page.name, page.is_hidden) for page in info.sheets] == [
        ("Old", True),
        ("Empty", False),
        ("Leads", False),
    ]
    assert open_table(path, sheet="Old").info.sheet == "Old"


def test_that_reading_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", PEOPLE)
    before, changed = path.read_bytes(), path.stat().st_mtime_ns
    table = open_table(path)
    table.column(0)
    table.sample(rows=10)
    assert (path.read_bytes(), path.stat().st_mtime_ns) == (before, changed)
    assert members_of(path)


def test_that_a_file_changed_after_it_was_opened_is_not_read_as_if_it_were_the_same(
    tmp_path: Path,
) -> None:
    path = text_file(tmp_path / "a.csv", PEOPLE)
    table = open_table(path)
    text_file(path, [*PEOPLE, ["Bob", "bob@sample.example"]])
    with pytest.raises(SourceChangedError):
        table.column(0)
