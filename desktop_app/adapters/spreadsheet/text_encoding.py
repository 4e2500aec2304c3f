"""Which encoding a text file is in: proven where it can be, else guessed by its unusual letters.

Detectors trained on running text are wrong half of the time on lists of contacts, where a few
names in a thousand have an accent. So only those few lines are looked at, in every encoding that
lists come in, and the reading that gives names is taken.
"""

import codecs
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import BinaryIO

from desktop_app.adapters.spreadsheet.source_file import SourceFile
from desktop_app.domain.errors import UsageError, offer_nearest

UNDEFINED_AS_LATIN_1 = "sheet-enricher-latin-1"
"""An error handler: bytes that an encoding leaves undefined pass through, so no row is lost."""

CHOICES = (
    "utf-8", "utf-16", "cp1252", "cp1250", "iso8859_2", "cp1251", "koi8-r", "cp1253", "cp1254",
    "cp1255", "cp1256", "cp1257", "cp874", "cp932", "gb18030", "big5", "cp949", "mac-roman",
    "cp850", "cp437",
)  # fmt: skip
"""Encodings that lists of contacts come in, by Python's names."""

_BLOCK_BYTES = 1 << 20
_SAMPLE_BYTES = 1 << 17
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MOSTLY = 0.3
_UNUSUAL = re.compile(rb"[^\r\n]*[\x80-\xff][^\r\n]*")
_MULTI_BYTE = ("cp932", "gb18030", "big5", "cp949")


@dataclass(frozen=True, slots=True)
class FoundEncoding:
    """What a text file is written in.

    Attributes:
        name: By Python's name.
        is_sure: Its bytes prove it; else it is the likeliest, and may be overruled.
    """

    name: str
    is_sure: bool


def detect_encoding(source: SourceFile) -> FoundEncoding:
    """Return the encoding of a text file: its mark, else strict UTF-8, else the likeliest.

    Raises:
        SourceError: The file cannot be read.
    """
    with source.open() as file:
        head = file.read(_BLOCK_BYTES)
        for mark, encoding in _BOMS:
            if head.startswith(mark):
                return FoundEncoding(encoding, is_sure=True)
        if wide := wide_without_mark(head):
            return FoundEncoding(wide, is_sure=True)
        if _is_utf_8(file, head):
            return FoundEncoding("utf-8", is_sure=True)
        file.seek(0)
        return FoundEncoding(likeliest(_unusual_lines(file)), is_sure=False)


def named_encoding(name: str) -> str:
    """Return Python's name of an encoding that the user has named.

    Raises:
        UsageError: There is none of that name.
    """
    try:
        found = codecs.lookup(name.strip())
    except LookupError:
        raise UsageError(f'There is no encoding "{name}".', offer_nearest(name, CHOICES)) from None
    if not getattr(found, "_is_text_encoding", True):
        raise UsageError(f'"{name}" is no encoding of text.', offer_nearest(name, CHOICES))
    return name.strip().casefold()


def errors_for(encoding: str) -> str:
    """Return the error handler to read or write a source's encoding with."""
    is_wide = encoding.startswith("utf") or encoding in _MULTI_BYTE
    return "replace" if is_wide else UNDEFINED_AS_LATIN_1


def wide_without_mark(head: bytes) -> str | None:
    """Return UTF-16 by its pattern: every other byte of western text is 0."""
    pairs = len(head) // 2
    if not pairs:
        return None
    even, odd = head[0 : 2 * pairs : 2].count(0), head[1 : 2 * pairs : 2].count(0)
    if odd > _MOSTLY * pairs and even < odd / 10:
        return "utf-16-le"
    return "utf-16-be" if even > _MOSTLY * pairs and odd < even / 10 else None


def _is_utf_8(file: BinaryIO, head: bytes) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")("strict")
    block = head
    try:
        while block:
            decoder.decode(block)
            block = file.read(_BLOCK_BYTES)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _unusual_lines(file: BinaryIO) -> list[bytes]:
    """Return lines with bytes beyond ASCII, from all over the file, as many as are needed."""
    found: list[bytes] = []
    size = 0
    while size < _SAMPLE_BYTES and (block := file.read(_BLOCK_BYTES)):
        block += file.readline()
        lines = _UNUSUAL.findall(block)
        found += lines
        size += sum(map(len, lines))
    return found


def likeliest(lines: Sequence[bytes]) -> str:
    """Return the encoding in which these lines read best.

    Args:
        lines: Those of a file that have bytes beyond ASCII.
    """
    sample = b"\n".join(lines)[:_SAMPLE_BYTES]
    scores = {name: _score(sample, name) for name in CHOICES if not name.startswith("utf")}
    best = max(scores, key=lambda name: scores[name])
    if scores[best] >= _CLEAR_SCORE:
        return best
    unusual = sum(byte >= _UPPER_HALF for byte in sample)
    second = _second_opinion(sample) if unusual >= _ENOUGH_BYTES else None
    return second or ("cp1252" if scores[best] <= 0 else best)


def _second_opinion(sample: bytes) -> str | None:
    """Ask charset-normalizer, which knows more encodings, where none of ours reads well."""
    from charset_normalizer import from_bytes  # noqa: PLC0415 - heavy, and rarely asked

    match = from_bytes(sample).best()
    return None if match is None else match.encoding


def _score(sample: bytes, encoding: str) -> float:
    """Return how much a reading looks like names, 1 at most; below 0 if it cannot be one."""
    text = _decoded(sample, encoding)
    if text is None:
        return -1.0
    script = scripts()[encoding]
    points = [script.points(found[2], before=found[1]) for found in _UNUSUAL_LETTER.finditer(text)]
    return sum(points) / len(points) if points else 0.0


def _decoded(sample: bytes, encoding: str) -> str | None:
    if encoding not in _MULTI_BYTE:
        return sample.decode(encoding, UNDEFINED_AS_LATIN_1)
    try:
        return sample.decode(encoding)
    except UnicodeDecodeError as error:
        # The sample may end in the middle of a letter.
        is_cut = error.start >= len(sample) - _LONGEST_LETTER
        return sample[: error.start].decode(encoding) if is_cut else None


@dataclass(frozen=True, slots=True)
class _Script:
    """What letters an encoding is used for.

    Attributes:
        usual: Its languages' letters beyond ASCII; "" for East Asian writing.
        common: Those of them that stand most often.
        mixes: Whether they stand among ASCII letters, in one word.
        first_bytes: East Asian: the lead bytes of the letters of everyday use.
        codec: East Asian: the encoding itself.
    """

    usual: str = ""
    common: str = ""
    mixes: bool = True
    first_bytes: tuple[int, int] = (0, 0)
    codec: str = ""

    def points(self, letter: str, *, before: str) -> float:
        """Return what one letter after another says for the encoding, -1 to 1."""
        if letter < "\xa0":
            return -1.0
        after_ascii = before < "\x80" and before.isalpha()
        if self.codec:
            return -0.7 if after_ascii else self._east_asian(letter)
        if letter in self.usual:
            return self._usual(letter, before, after_ascii=after_ascii)
        if letter in _USUAL_MARKS:
            return 0.2 if after_ascii else 0.5
        return -0.3 if letter.isalpha() else -0.7

    def _usual(self, letter: str, before: str, *, after_ascii: bool) -> float:
        if not self.mixes:
            if after_ascii:
                return -1.0
            often = 0.4 if letter.casefold() in self.common else 0.0
            is_capital_within = letter.isupper() and before.isalpha()
            return often + (0.2 if is_capital_within else 0.6)
        if letter.isupper() and before.islower():
            return -0.6  # a capital within a word is what a wrong reading makes of a small letter
        # One accent in a word is usual, a row of them is another script read wrongly.
        return 0.1 if before >= "\xa0" and before.isalpha() else 1.0

    def _east_asian(self, letter: str) -> float:
        if "\u3040" <= letter <= "\u30ff":
            return 1.0 if self.codec == "cp932" else -0.3
        if "\uff61" <= letter <= "\uff9f":
            return -0.3  # narrow katakana, which a wrong reading is full of
        if letter < "\u3000":
            return -0.3
        first, last = self.first_bytes
        raw = letter.encode(self.codec)
        # The second halves above 0xA0 are the letters of everyday use in Korea and China.
        is_usual = first <= raw[0] <= last and (self.codec in {"cp932", "big5"} or raw[1] > _UPPER)
        return (1.0 if self.codec == "cp949" else 0.9) if is_usual else 0.0


_UNUSUAL_LETTER = re.compile(r"(?s)(?<=(.))([^\x00-\x7f])")
_USUAL_MARKS = "\u2013\u2014\u2018\u2019\u201c\u201d„…€«»°·•©®™£§¿¡"  # dashes and quotes first
_CLEAR_SCORE = 0.25
_LONGEST_LETTER = 4
_UPPER = 0xA0
_UPPER_HALF = 0x80
_ENOUGH_BYTES = 20


@cache
def scripts() -> dict[str, _Script]:
    """Return what each of the choices is used for."""
    west = _Script("àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿœßšžÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝŒŠŽ")
    east = _Script("ąćęłńóśźżáčďéěíňřšťúůýžőűöüĺľôŕâăîșțşţđäëĄĆĘŁŃÓŚŹŻÁČĎÉĚÍŇŘŠŤÚŮÝŽŐŰÖÜÔĽÂĂÎŞŢĐÄß")
    cyrillic = _Script(
        "".join(map(chr, range(0x410, 0x450))) + "ЁёЄєІіЇїҐґЎўЂђЈјЉљЊњЋћЏџЃѓЌќЅѕ№",
        common="оеаинтсрвлкмду",
        mixes=False,
    )
    greek = _Script("".join(map(chr, range(0x386, 0x3CF))), common="αειονρστκλ", mixes=False)
    baltic = _Script("ąčęėįšųūžāēģīķļņōŗõäöüåĄČĘĖĮŠŲŪŽĀĒĢĪĶĻŅÕÄÖÜÅ")
    return {
        "cp1252": west,
        "mac-roman": west,
        "cp850": west,
        "cp437": west,
        "cp1250": east,
        "iso8859_2": east,
        "cp1251": cyrillic,
        "koi8-r": cyrillic,
        "cp1253": greek,
        "cp1255": _Script("".join(map(chr, range(0x5D0, 0x5EB))), common="יוהלאמרנ", mixes=False),
        "cp1256": _Script("".join(map(chr, range(0x621, 0x64B))), common="المنرتيد", mixes=False),
        "cp874": _Script("".join(map(chr, range(0xE01, 0xE5C))), common="านรเกอมย", mixes=False),
        "cp1254": _Script("çğ\u0131öşüâîûÇĞİÖŞÜ"),
        "cp1257": baltic,
        "cp932": _Script(first_bytes=(0x88, 0x97), codec="cp932"),
        "gb18030": _Script(first_bytes=(0xB0, 0xD7), codec="gb18030"),
        "big5": _Script(first_bytes=(0xA4, 0xC6), codec="big5"),
        "cp949": _Script(first_bytes=(0xB0, 0xC8), codec="cp949"),
    }


def _pass_through(error: UnicodeError) -> tuple[str | bytes, int]:
    if isinstance(error, UnicodeDecodeError):
        return error.object[error.start : error.end].decode("latin-1"), error.end
    if isinstance(error, UnicodeEncodeError):
        text = error.object[error.start : error.end]
        if all(0x80 <= ord(letter) <= 0xFF for letter in text):  # noqa: PLR2004 - Latin-1's upper half
            return text.encode("latin-1"), error.end
    raise error


codecs.register_error(UNDEFINED_AS_LATIN_1, _pass_through)
