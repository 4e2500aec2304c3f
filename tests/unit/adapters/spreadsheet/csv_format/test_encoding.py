"""The encoding of a contact list is detected by its few non-ASCII names."""

from pathlib import Path

import pytest

from desktop_app.adapters.spreadsheet.csv_format.encoding import most_likely_encoding
from desktop_app.adapters.spreadsheet.open_table import open_table
from desktop_app.domain.errors import UsageError

NAMES = {
    "cp1252": "José Álvarez;Zoë Müller;François Lefèvre;Søren Ærø;Iñaki Peña;Jürgen Groß",
    "cp1250": "Łukasz Wiśniewski;Zofia Błażejczyk;Jiří Dvořák;Šárka Nováková;Győző Őri",
    "iso8859_2": "Łukasz Wiśniewski;Zofia Błażejczyk;Jiří Dvořák;Lubomír Šťastný;Őze Péter",
    "cp1251": "Иван Петров;Наталья Соколова;Юлия Ефимова;Сергей Кузнецов;Олег Щукин",
    "koi8-r": "Иван Петров;Наталья Соколова;Юлия Ефимова;Сергей Кузнецов;Олег Щукин",
    "cp1253": "Γιώργος Παπαδόπουλος;Ελένη Νικολάου;Κώστας Δημητρίου;Μαρία Αντωνίου",
    "cp1254": "Ayşe Güneş;Çağlar Şahin;İbrahim Doğan;Oğuz Koç;Gülşah Öztürk",
    "cp1257": "Jānis Bērziņš;Žydrūnas Šimkus;Līga Ozoliņa;Eglė Jankauskaitė;Mārtiņš Kļava",
    "cp1255": "יוסי כהן;שרה לוי;דוד מזרחי;רחל פרץ",
    "cp1256": "محمد علي;فاطمة حسن;أحمد محمود;ليلى سعيد",
    "cp874": "สมชาย ใจดี;สมหญิง รักไทย;ประเสริฐ ศรีสุข",
    "cp932": "田中 太郎;鈴木 花子;佐藤 一郎;たかはし ゆき;株式会社テスト",
    "gb18030": "王小明;李娜;张伟;刘洋;陈静;北京市海淀区",
    "big5": "王小明;陳怡君;林志豪;黃淑芬;台北市信義區",
    "cp949": "김민수;이영희;박지훈;최수진;서울특별시",
    "mac-roman": "José Álvarez;Zoë Müller;François Lefèvre;Søren Ærø;Iñaki Peña",
    "cp850": "José Muñoz;Zoë Müller;François Lefèvre;Jürgen Größer;André Père",
}


def contacts(encoding: str, *, plain_rows: int) -> str:
    names = NAMES[encoding].split(";")
    rows = ["Name,Email,City"]
    for at, name in enumerate(names):
        rows += [f"Anna Berg {n},anna.{n}@firma.example,Oslo" for n in range(plain_rows)]
        rows.append(f"{name},person{at}@firma.example,Paris")
    return "\n".join(rows) + "\n"


@pytest.mark.parametrize("plain_rows", [0, 500])
@pytest.mark.parametrize("encoding", NAMES)
def test_that_names_are_read_as_they_were_written(
    tmp_path: Path, encoding: str, plain_rows: int
) -> None:
    path = tmp_path / "contacts.csv"
    path.write_bytes(contacts(encoding, plain_rows=plain_rows).encode(encoding))
    table = open_table(path)
    names = [name for name in table.column(0) if not name.startswith("Anna")]
    assert names == NAMES[encoding].split(";")
    assert any("guess" in note for note in table.info.notes)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-16", "utf-8-sig", "utf-8"])
def test_that_unicode_needs_no_guess(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "contacts.csv"
    path.write_bytes(contacts("cp1250", plain_rows=3).encode(encoding))
    table = open_table(path)
    assert "Jiří Dvořák" in table.column(0)
    assert table.info.notes == ()
    assert table.info.encoding == encoding


def test_that_the_user_overrules_the_guess(tmp_path: Path) -> None:
    path = tmp_path / "contacts.csv"
    path.write_bytes("Name,City\nÞór,Reykjavík\n".encode("cp1252"))
    table = open_table(path, encoding="CP1252")
    assert table.column(0) == ["Þór"]
    assert table.info.notes == ()


@pytest.mark.parametrize("name", ["latin-wrong", "base64", ""])
def test_that_an_encoding_that_does_not_exist_is_named(tmp_path: Path, name: str) -> None:
    path = tmp_path / "contacts.csv"
    path.write_text("Name\nAnna\n", encoding="utf-8")
    with pytest.raises(UsageError, match="encoding"):
        open_table(path, encoding=name)


@pytest.mark.parametrize("encoding", ["cp1252", "cp1250", "cp1251", "koi8-r", "cp932"])
def test_that_undecodable_bytes_lose_no_row(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "contacts.csv"
    rows = [b"Name,City", *[b"X\x81\x8d\x98\xff%d,Oslo" % number for number in range(5)]]
    path.write_bytes(b"\n".join(rows))
    table = open_table(path, encoding=encoding)
    assert table.info.row_count == 5
    assert table.column(1) == ["Oslo"] * 5


def test_that_unusual_encodings_are_detected_by_a_library() -> None:
    armenian = bytes([0xB2, 0xB3, 0xB4, 0xB5, 0xB6, 0xB7, 0xB8, 0xB9, 0xBA, 0xBB]) * 5
    assert "A".encode(most_likely_encoding([armenian]))
