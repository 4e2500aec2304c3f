"""Letters of a name made comparable: damage repaired, accents and scripts folded to plain letters.

Two foldings exist of ä, ö, ü, å and ø, as a and as ae; `collapse` makes both one.
"""

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

from desktop_app.domain.identifiers.text_repair import fix_mojibake, strip_invisible

LONGEST = 200
"""Longer texts are no names; they are cut, so that no text costs much."""

_SYMBOLS = frozenset({"So", "Sk", "Cs", "Cn", "Co"})
_GREEK = {
    "ου": "ou", "αυ": "av", "ευ": "ev", "ηυ": "iv", "γγ": "ng", "γκ": "gk", "γξ": "nx", "γχ": "nch",
    "μπ": "b", "ντ": "nt", "τζ": "tz", "χ": "ch",
}  # fmt: skip
_GREEK_SHARP = re.compile("([αεη])υ(?=[θκξπσςτφχψ]|$)")  # af, ef, if before these consonants
_UKRAINIAN = str.maketrans({"г": "h", "и": "y", "х": "kh", "ґ": "g"})
_UKRAINIAN_LETTERS = frozenset("іїєґ")
_SMALL_KANA = re.compile(
    "[きしちにひみりぎじぢびぴ][ゃゅょ]|[しちじて]ぇ|てぃ|でぃ|ゔぁ|ふ[ぁぃぇぉ]"
)
_KANA = frozenset(map(chr, range(0x3041, 0x30FF)))
_KATAKANA = {code: code - 0x60 for code in range(0x30A1, 0x30F5)}
_THAI_VOWEL = re.compile("([\u0e40-\u0e44])([\u0e01-\u0e2e])")  # written before its consonant
_COLLAPSED = re.compile("(?<=[aou])e(?=[^e])|(?<=[aou])e$|(?<=a)a")


@lru_cache(maxsize=2_000)
def repaired(text: str) -> str:
    """Return a text with encoding damage repaired and without emoji and invisible characters."""
    text = text[:LONGEST]
    if not text.isascii():
        text = strip_invisible(text.replace("\ufffd", "?"))
        for _ in range(2):
            text = fix_mojibake(text)
    if text.isascii() and text.isprintable() and not ("^" in text or "`" in text):
        return text
    text = unicodedata.normalize("NFKC", text)
    return "".join(" " if unicodedata.category(one) in _SYMBOLS else one for one in text)


@lru_cache(maxsize=4_000)
def plain(text: str) -> str:
    """Return a text in lower case Latin letters without accents.

    >>> plain("Größler"), plain("Ευάγγελος"), plain("Łukasz")
    ('grossler', 'evangelos', 'lukasz')
    """
    lower = text.casefold()
    if lower.isascii():
        return lower
    lower = unicodedata.normalize("NFC", lower)
    if "\u0370" <= max(lower) <= "\u1fff" and _is_greek(lower):
        lower = _GREEK_SHARP.sub(r"\1φ", _without_accents(lower))
        for letters, latin in _GREEK.items():
            lower = lower.replace(letters, latin)
    if not _UKRAINIAN_LETTERS.isdisjoint(lower):
        lower = lower.translate(_UKRAINIAN)
    if not _KANA.isdisjoint(lower):
        lower = _SMALL_KANA.sub(_joined_kana, lower.translate(_KATAKANA))
    lower = _THAI_VOWEL.sub(r"\2\1", lower)
    return anyascii(lower).lower().replace("'", "").replace("`", "")


def _joined_kana(found: re.Match[str]) -> str:
    """Return one syllable of two signs, such as sho or kya: the small sign has the vowel."""
    first, second = anyascii(found[0][0]), anyascii(found[0][1])
    if found[0][1] in "ゃゅょ":
        consonants = first[:-1]
        return consonants + (second[-1] if consonants in {"sh", "ch", "j"} else second)
    return first[:-1] + second


def _is_greek(text: str) -> bool:
    return any("\u0370" <= one <= "\u03ff" or "\u1f00" <= one <= "\u1fff" for one in text)


def _without_accents(text: str) -> str:
    parts = unicodedata.normalize("NFD", text)
    return "".join(one for one in parts if not unicodedata.combining(one))


@lru_cache(maxsize=4_000)
def collapse(word: str) -> str:
    """Return plain letters in which ae, oe, ue and aa are one letter.

    >>> collapse("mueller") == collapse("muller")
    True
    """
    return _COLLAPSED.sub("", word)


def script_of(text: str) -> str:
    """Return the script of a text's first letter that is not Latin; otherwise "latin"."""
    if text.isascii():
        return "latin"
    for one in text:
        script = _script(ord(one)) if one.isalpha() else "latin"
        if script != "latin":
            return script
    return "latin"


def _script(code: int) -> str:
    for start, end, name in _SCRIPTS:
        if start <= code <= end:
            return name
    return "other"


_SCRIPTS = (
    (0x0000, 0x02FF, "latin"),
    (0x1E00, 0x1EFF, "latin"),
    (0x0370, 0x03FF, "greek"),
    (0x1F00, 0x1FFF, "greek"),
    (0x0400, 0x052F, "cyrillic"),
    (0x0590, 0x05FF, "hebrew"),
    (0x0600, 0x077F, "arabic"),
    (0x0900, 0x0DFF, "indic"),
    (0x0E00, 0x0E7F, "thai"),
    (0x10A0, 0x10FF, "georgian"),
    (0x0530, 0x058F, "armenian"),
    (0x1200, 0x137F, "ethiopic"),
    (0x3040, 0x30FF, "kana"),
    (0x31F0, 0x31FF, "kana"),
    (0x3400, 0x9FFF, "han"),
    (0xF900, 0xFAFF, "han"),
    (0x20000, 0x3FFFF, "han"),
    (0xAC00, 0xD7AF, "hangul"),
    (0x1100, 0x11FF, "hangul"),
)
