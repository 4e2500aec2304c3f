"""Which encoding a text file is in: proven where it can be, else guessed by its unusual letters.

Detectors trained on running text are wrong half of the time on lists of contacts, where a few
names in a thousand have an accent. So only those few lines are looked at, in every encoding that
lists come in, and the reading that gives names is taken.
"""

import codecs
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO

from desktop_app.adapters.spreadsheet.csv_format.encoding_names import (
    CHOICES,
    MULTI_BYTE,
    UNDEFINED_AS_LATIN_1,
    named_encoding,
)
from desktop_app.adapters.spreadsheet.csv_format.encoding_scores import scripts
from desktop_app.adapters.spreadsheet.files.source_file import SourceFile

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
_WRONG_BYTES = re.compile("[\udc80-\udcff]+")
_LINE_ENDS = re.compile(rb"[\r\n]+")


@dataclass(frozen=True, slots=True)
class FoundEncoding:
    """What a text file is written in.

    Attributes:
        name: By Python's name.
        is_sure: Its bytes prove it; else it is the likeliest, and may be overruled.
        is_mixed: It is UTF-8 but for a few rows, each of which is read for itself.
    """

    name: str
    is_sure: bool
    is_mixed: bool = False


def detect_encoding(source: SourceFile) -> FoundEncoding:
    """Return the encoding of a text file: its mark, else strict UTF-8, else the likeliest.

    Raises:
        SourceError: The file cannot be read.
    """
    with source.open() as file:
        head = file.read(_BLOCK_BYTES)
        proven = encoding_by_head(head)
        if proven and not proven.startswith("utf-8"):
            return FoundEncoding(proven, is_sure=True)
        if _is_utf_8(file, head):
            return FoundEncoding(proven or "utf-8", is_sure=True)
        file.seek(0)
        lines = _unusual_lines(file)
        if proven or is_mostly_utf_8(lines):
            return FoundEncoding(proven or "utf-8", is_sure=True, is_mixed=True)
        return FoundEncoding(likeliest(lines), is_sure=False)


def is_mostly_utf_8(lines: Sequence[bytes]) -> bool:
    """Tell whether lines with letters beyond ASCII are UTF-8, but for a few.

    Text in another encoding is hardly ever valid UTF-8 by accident.
    """
    valid = sum(_is_valid(line) for line in lines)
    return valid > 0 and valid * 2 >= len(lines)


def _is_valid(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def without_wrong_bytes(text: str) -> str:
    """Return a text with the bytes that are not UTF-8 read as cp1252.

    Args:
        text: As "surrogateescape" has decoded it.
    """
    return _WRONG_BYTES.sub(_as_cp1252, text)


def _as_cp1252(found: re.Match[str]) -> str:
    return found[0].encode("utf-8", "surrogateescape").decode("cp1252", UNDEFINED_AS_LATIN_1)


def encoding_by_head(head: bytes) -> str | None:
    """Return the encoding that a file's beginning proves: by its mark, or UTF-16 by its zeros."""
    marked = (encoding for mark, encoding in _BOMS if head.startswith(mark))
    return next(marked, None) or wide_without_mark(head)


def named_by_user(source: SourceFile, name: str) -> FoundEncoding:
    """Return the encoding that the user has named for a file.

    Raises:
        UsageError: There is none of that name.
        SourceError: The file cannot be read.
    """
    named = named_encoding(name)
    is_mixed = False
    if codecs.lookup(named).name in {"utf-8", "utf-8-sig"}:
        with source.open() as file:
            is_mixed = not _is_utf_8(file, file.read(_BLOCK_BYTES))
    return FoundEncoding(named, is_sure=True, is_mixed=is_mixed)


def wide_without_mark(head: bytes) -> str | None:
    """Return UTF-32 or UTF-16 by its pattern: most bytes of western text are 0."""
    fours = len(head) // 4
    if fours and all(not any(head[at : 4 * fours : 4]) for at in (2, 3)):
        return "utf-32-le"
    if fours and all(not any(head[at : 4 * fours : 4]) for at in (0, 1)):
        return "utf-32-be"
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
        block += file.readline(_BLOCK_BYTES)
        lines = [line for line in _LINE_ENDS.split(block) if not line.isascii()]
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
    if encoding not in MULTI_BYTE:
        return sample.decode(encoding, UNDEFINED_AS_LATIN_1)
    try:
        return sample.decode(encoding)
    except UnicodeDecodeError as error:
        # The sample may end in the middle of a letter.
        is_cut = error.start >= len(sample) - _LONGEST_LETTER
        return sample[: error.start].decode(encoding) if is_cut else None


_UNUSUAL_LETTER = re.compile(r"(?s)(?<=(.))([^\x00-\x7f])")
_CLEAR_SCORE = 0.25
_LONGEST_LETTER = 4
_UPPER_HALF = 0x80
_ENOUGH_BYTES = 20
