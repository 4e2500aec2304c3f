"""Repair of text damaged by copying, exporting or scraping, where it is unambiguous.

Each step restores the original characters; no step can turn one identifier into another.
"""

import re
import unicodedata

EDGES = " \t\r\n'\"`()[]{}<>,;\u2018\u2019\u201c\u201d\u00ab\u00bb"
"""Characters that people and programs put around an identifier."""

_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffc]"
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});")
_UNICODE_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})|\\x([0-9a-fA-F]{2})")
_LOST_BACKSLASH = re.compile(r"u00(22|26|27|2f|3[acdef]|40|a0)", re.IGNORECASE)
_EXCEL_ESCAPE = re.compile(r"_x00(?:0[9ad]|20)_", re.IGNORECASE)
_SALESFORCE = re.compile(r"_HL_(?:ENCODED_)?")
_ESCAPED_BLANK = re.compile(r"\\[nrt]")
_BACKSLASH_PATH = re.compile(r"\\in\\|:\\\\", re.IGNORECASE)
_ESCAPED_MARK = re.compile(r"\\(?=[-_.@*~#+!])")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
_ODD = re.compile(r"[^\x00-\x7f]|[&\\]|u00|_x00|_HL_", re.IGNORECASE)
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63"
_BLANKS = "\u00a0\u2007\u202f\u3000\u2002\u2003\u2009"
_LIGATURES = range(0xFB00, 0xFB07)
_MATHEMATICAL = range(0x1D400, 0x1D800)


def _folding_table() -> dict[int, str]:
    table = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    table |= dict.fromkeys(map(ord, _DASHES), "-") | dict.fromkeys(map(ord, _BLANKS), " ")
    table |= {0x3002: ".", 0xFF61: ".", 0x2024: ".", 0xFE6B: "@", 0x2044: "/", 0x2215: "/"}
    table |= {0x2028: "\n", 0x2029: "\n"}
    for code in (*_LIGATURES, *_MATHEMATICAL):
        table[code] = unicodedata.normalize("NFKC", chr(code))
    return table


_FOLDED = _folding_table()


def _windows_1252_bytes() -> dict[str, int]:
    known = {chr(code): code for code in range(256)}
    for code in range(0x80, 0xA0):
        character = bytes([code]).decode("cp1252", errors="ignore")
        if character:
            known[character] = code
    return known


_BYTES = _windows_1252_bytes()


def _redecode(found: re.Match[str]) -> str:
    try:
        return bytes(_BYTES[letter] for letter in found[0]).decode("utf-8")
    except (KeyError, UnicodeDecodeError):
        return found[0]


def fix_mojibake(text: str) -> str:
    """Decode text as UTF-8 that was wrongly decoded as Windows-1252.

    Other text stays unchanged, because its Windows-1252 bytes are not valid UTF-8.
    """
    return text if text.isascii() else _NOT_ASCII.sub(_redecode, text)


def strip_invisible(text: str) -> str:
    """Remove invisible characters."""
    return text if text.isascii() else _INVISIBLE.sub("", text)


def fold_typography(text: str) -> str:
    """Replace full-width and typographic characters by ASCII."""
    return text if text.isascii() else text.translate(_FOLDED)


def _unescaped(found: re.Match[str]) -> str:
    from html import unescape  # noqa: PLC0415 - with all names of characters; few sheets need them

    return unescape(found[0])


def repair_text(text: str) -> str:
    """Repair a cell's text.

    Handles HTML and JSON escapes, invisible and full-width characters, typographic hyphens, wrong
    decoding, escapes of Excel and Salesforce, and backslashes instead of slashes.
    """
    if _ODD.search(text) is None:
        return text
    text = fix_mojibake(text)
    for _ in range(2):  # some exports escape twice: &amp;#64;
        text = _ENTITY.sub(_unescaped, text)
    text = _UNICODE_ESCAPE.sub(lambda found: chr(int(found[1] or found[2], 16)), text)
    text = _LOST_BACKSLASH.sub(lambda found: chr(int(found[1], 16)), text)
    if "/" in text and _BACKSLASH_PATH.search(text) is None:
        text = _ESCAPED_BLANK.sub(" ", text)
    text = _SALESFORCE.sub('"', _EXCEL_ESCAPE.sub("\n", text))
    text = _ESCAPED_MARK.sub("", text).replace("\\", "/")
    return fold_typography(strip_invisible(text))
