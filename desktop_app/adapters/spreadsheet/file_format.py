"""Detection of a file's format by its content rather than by its suffix."""

import zipfile
import zlib
from enum import StrEnum, auto
from typing import BinaryIO

from desktop_app.adapters.spreadsheet.csv_format.encoding import utf_without_bom
from desktop_app.adapters.spreadsheet.legacy.xls_encryption import needs_password
from desktop_app.domain.messages import NOTHING, Message

HEAD_BYTES = 4096

_OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BLOCK_BYTES = 1 << 20
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_TEXT_BOMS = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"\x00\x00\xfe\xff")

_PICTURE, _ARCHIVE = Message("a picture"), Message("a compressed archive")
_PROGRAM, _OWN_FORMAT = Message("a program"), Message("a program's own format")
_WEB_PAGE, _XML = Message("a web page"), Message("an XML document")
_OTHER_TYPES: tuple[tuple[bytes, Message], ...] = (
    (b"%PDF", Message("a PDF")),
    (b"\x89PNG", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"{\\rtf", Message("a text document")),
    (b"\x1f\x8b", _ARCHIVE),
    (b"Rar!", _ARCHIVE),
    (b"7z\xbc\xaf", _ARCHIVE),
    (b"MZ", _PROGRAM),
    (b"\x7fELF", _PROGRAM),
    (b"SQLite format 3", Message("a database")),
)


_MANIFEST, _MAX_MANIFEST_BYTES = "META-INF/manifest.xml", 1 << 20


class Content(StrEnum):
    """The detected formats."""

    XLSX = auto()
    XLSB = auto()
    ODS = auto()
    OLE = auto()
    ENCRYPTED = auto()
    TEXT = auto()
    HTML = auto()
    XML_SHEET = auto()
    OTHER = auto()


def detect_content(head: bytes, file: BinaryIO) -> Content:
    """Return the format of a file.

    Args:
        head: The first bytes of the file.
        file: The open file, positioned after these bytes.
    """
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _content_of_zip(file)
    if head.startswith(_OLE_MAGIC):
        file.seek(0)
        is_locked = _is_encrypted_ole(file) or needs_password(file)
        return Content.ENCRYPTED if is_locked else Content.OLE
    description = describe_content(head)
    if description is _WEB_PAGE and b"<table" in head.lower() + file.read(_BLOCK_BYTES).lower():
        return Content.HTML
    if b"urn:schemas-microsoft-com:office:spreadsheet" in head and description is _XML:
        return Content.XML_SHEET
    if description:
        return Content.OTHER
    return Content.TEXT


def _content_of_zip(file: BinaryIO) -> Content:
    """Return the format of a zip file; an unknown one counts as a workbook and fails there."""
    try:
        with zipfile.ZipFile(file) as archive:
            names = {name.replace("\\", "/").casefold() for name in archive.namelist()}
            if _is_encrypted(archive, names):
                return Content.ENCRYPTED
    except (zipfile.BadZipFile, zlib.error, KeyError, OSError, ValueError, NotImplementedError):
        return Content.XLSX
    if "content.xml" in names and "xl/workbook.xml" not in names:
        return Content.ODS
    return Content.XLSB if "xl/workbook.bin" in names else Content.XLSX


def _is_encrypted(archive: zipfile.ZipFile, names: set[str]) -> bool:
    """Tell whether a zip file, or the OpenDocument file in it, is encrypted.

    The manifest of an OpenDocument file declares its encryption (ODF 1.2, part 3, section 3.4;
    1.4).
    """
    if any(member.flag_bits & 1 for member in archive.infolist()):
        return True
    if _MANIFEST.casefold() not in names:
        return False
    with archive.open(_MANIFEST) as manifest:
        return "encrypted-package" in names or b"encryption-data" in manifest.read(
            _MAX_MANIFEST_BYTES
        )


def describe_content(head: bytes) -> Message:
    """Describe a file that is not a spreadsheet, such as "a PDF"; return "" for possible text."""
    for magic, name in _OTHER_TYPES:
        if head.startswith(magic):
            return name
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html", b"<table")):
        return _WEB_PAGE
    if start.startswith(b"<?xml"):
        return _XML
    # Exported text can contain some NUL bytes; more than a tenth means a binary format.
    is_wide = head.startswith(_TEXT_BOMS) or utf_without_bom(head) is not None
    if not is_wide and head.count(0) * 10 > len(head):
        return _OWN_FORMAT
    return NOTHING


def _is_encrypted_ole(file: BinaryIO) -> bool:
    """Tell whether an OLE file is an encrypted workbook."""
    tail = b""
    while block := file.read(_BLOCK_BYTES):
        if _ENCRYPTED_STREAM in tail + block:
            return True
        tail = block[-len(_ENCRYPTED_STREAM) :]
    return False
