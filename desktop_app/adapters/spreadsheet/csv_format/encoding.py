"""Detection of a text file's encoding: from its bytes, else guessed from its non-ASCII letters.

Detectors trained on prose are wrong half of the time on contact lists, where a few names in a
thousand have an accent. This one decodes only those few lines, in every common encoding, and picks
the encoding that gives plausible names.
"""

import codecs
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO

from desktop_app.adapters.spreadsheet.csv_format.encoding_names import (
    ENCODING_CHOICES,
    MULTI_BYTE,
    UNDEFINED_AS_LATIN_1,
    normalize_encoding_name,
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
_MIN_ZERO_SHARE = 0.3
_STRAY_BYTES = re.compile("[\udc80-\udcff]+")
_LINE_ENDS = re.compile(rb"[\r\n]+")


@dataclass(frozen=True, slots=True)
class DetectedEncoding:
    """The encoding of a text file.

    Attributes:
        name: Python's name of the encoding.
        is_sure: Whether the bytes prove the encoding; otherwise it is a guess.
        is_mixed: Whether a few rows of a UTF-8 file are in another encoding.
    """

    name: str
    is_sure: bool
    is_mixed: bool = False


def detect_encoding(source: SourceFile) -> DetectedEncoding:
    """Return the encoding of a text file: by byte order mark, else strict UTF-8, else a guess.

    Raises:
        SourceError: The file cannot be read.
    """
    with source.open() as file:
        head = file.read(_BLOCK_BYTES)
        known = encoding_from_head(head)
        if known and not known.startswith("utf-8"):
            return DetectedEncoding(known, is_sure=True)
        if _is_utf_8(file, head):
            return DetectedEncoding(known or "utf-8", is_sure=True)
        file.seek(0)
        lines = _non_ascii_lines(file)
        if known or is_mostly_utf_8(lines):
            return DetectedEncoding(known or "utf-8", is_sure=True, is_mixed=True)
        return DetectedEncoding(most_likely_encoding(lines), is_sure=False)


def is_mostly_utf_8(lines: Sequence[bytes]) -> bool:
    """Tell whether most lines with non-ASCII bytes are valid UTF-8.

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


def decode_stray_bytes(text: str) -> str:
    """Decode the bytes that are not UTF-8 as cp1252.

    Args:
        text: Text decoded with "surrogateescape".
    """
    return _STRAY_BYTES.sub(_as_cp1252, text)


def _as_cp1252(found: re.Match[str]) -> str:
    return found[0].encode("utf-8", "surrogateescape").decode("cp1252", UNDEFINED_AS_LATIN_1)


def encoding_from_head(head: bytes) -> str | None:
    """Return the encoding that the first bytes prove: by byte order mark or zero bytes."""
    marked = (encoding for mark, encoding in _BOMS if head.startswith(mark))
    return next(marked, None) or utf_without_bom(head)


def encoding_from_option(source: SourceFile, name: str) -> DetectedEncoding:
    """Return the encoding that the user specified for a file.

    Raises:
        UsageError: The encoding is unknown.
        SourceError: The file cannot be read.
    """
    normalized = normalize_encoding_name(name)
    is_mixed = False
    if codecs.lookup(normalized).name in {"utf-8", "utf-8-sig"}:
        with source.open() as file:
            is_mixed = not _is_utf_8(file, file.read(_BLOCK_BYTES))
    return DetectedEncoding(normalized, is_sure=True, is_mixed=is_mixed)


def utf_without_bom(head: bytes) -> str | None:
    """Return UTF-16 or UTF-32 by its zero bytes in Western text, or None."""
    fours = len(head) // 4
    if fours and all(not any(head[at : 4 * fours : 4]) for at in (2, 3)):
        return "utf-32-le"
    if fours and all(not any(head[at : 4 * fours : 4]) for at in (0, 1)):
        return "utf-32-be"
    pairs = len(head) // 2
    if not pairs:
        return None
    even, odd = head[0 : 2 * pairs : 2].count(0), head[1 : 2 * pairs : 2].count(0)
    if odd > _MIN_ZERO_SHARE * pairs and even < odd / 10:
        return "utf-16-le"
    return "utf-16-be" if even > _MIN_ZERO_SHARE * pairs and odd < even / 10 else None


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


def _non_ascii_lines(file: BinaryIO) -> list[bytes]:
    """Return lines with non-ASCII bytes from the whole file, up to the sample size."""
    found: list[bytes] = []
    size = 0
    while size < _SAMPLE_BYTES and (block := file.read(_BLOCK_BYTES)):
        block += file.readline(_BLOCK_BYTES)
        lines = [line for line in _LINE_ENDS.split(block) if not line.isascii()]
        found += lines
        size += sum(map(len, lines))
    return found


def most_likely_encoding(lines: Sequence[bytes]) -> str:
    """Return the encoding that gives the most plausible text.

    Args:
        lines: Lines with non-ASCII bytes.
    """
    sample = b"\n".join(lines)[:_SAMPLE_BYTES]
    scores = {name: _score(sample, name) for name in ENCODING_CHOICES if not name.startswith("utf")}
    best = max(scores, key=lambda name: scores[name])
    if scores[best] >= _CLEAR_SCORE:
        return best
    non_ascii = sum(byte >= _FIRST_NON_ASCII for byte in sample)
    guess = _charset_normalizer_guess(sample) if non_ascii >= _MIN_NON_ASCII_BYTES else None
    return guess or ("cp1252" if scores[best] <= 0 else best)


def _charset_normalizer_guess(sample: bytes) -> str | None:
    """Ask charset-normalizer, which knows more encodings, if no result is plausible."""
    from charset_normalizer import from_bytes  # noqa: PLC0415 - slow import, rarely needed

    match = from_bytes(sample).best()
    return None if match is None else match.encoding


def _score(sample: bytes, encoding: str) -> float:
    """Return how plausible the decoded names are, 1 at most; negative if decoding fails."""
    text = _decoded(sample, encoding)
    if text is None:
        return -1.0
    script = scripts()[encoding]
    points = [script.score(found[2], before=found[1]) for found in _NON_ASCII.finditer(text)]
    return sum(points) / len(points) if points else 0.0


def _decoded(sample: bytes, encoding: str) -> str | None:
    if encoding not in MULTI_BYTE:
        return sample.decode(encoding, UNDEFINED_AS_LATIN_1)
    try:
        return sample.decode(encoding)
    except UnicodeDecodeError as error:
        # The sample may end within a character.
        is_cut = error.start >= len(sample) - _MAX_CHARACTER_BYTES
        return sample[: error.start].decode(encoding) if is_cut else None


_NON_ASCII = re.compile(r"(?s)(?<=(.))([^\x00-\x7f])")
_CLEAR_SCORE = 0.25
_MAX_CHARACTER_BYTES = 4
_FIRST_NON_ASCII = 0x80
_MIN_NON_ASCII_BYTES = 20
