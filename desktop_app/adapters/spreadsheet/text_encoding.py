"""Which encoding a text file is in. The seam for a later, better guess is `detect_encoding`."""

import codecs

from desktop_app.adapters.spreadsheet.source_file import SourceFile

UNDEFINED_AS_LATIN_1 = "sheet-enricher-latin-1"
"""An error handler: bytes that cp1252 leaves undefined pass through, so that no row is lost."""

_BLOCK_BYTES = 1 << 20
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def detect_encoding(source: SourceFile) -> str:
    """Return the encoding by Python's name: its mark, else strict UTF-8, else Windows' own."""
    decoder = codecs.getincrementaldecoder("utf-8")("strict")
    with source.open() as file:
        block = file.read(_BLOCK_BYTES)
        for mark, encoding in _BOMS:
            if block.startswith(mark):
                return encoding
        try:
            while block:
                decoder.decode(block)
                block = file.read(_BLOCK_BYTES)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return "cp1252"
    return "utf-8"


def errors_for(encoding: str) -> str:
    """Return the error handler to read or write a source's encoding with."""
    return UNDEFINED_AS_LATIN_1 if encoding == "cp1252" else "replace"


def _pass_through(error: UnicodeError) -> tuple[str | bytes, int]:
    if isinstance(error, UnicodeDecodeError):
        return error.object[error.start : error.end].decode("latin-1"), error.end
    if isinstance(error, UnicodeEncodeError):
        text = error.object[error.start : error.end]
        if all(0x80 <= ord(letter) < 0xA0 for letter in text):  # noqa: PLR2004 - C1 controls
            return text.encode("latin-1"), error.end
    raise error


codecs.register_error(UNDEFINED_AS_LATIN_1, _pass_through)
