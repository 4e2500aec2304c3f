"""The supported text encodings: names and error handlers."""

import codecs

from desktop_app.domain.errors.usage import EncodingNotFoundError, NotATextEncodingError

UNDEFINED_AS_LATIN_1 = "sheet-enricher-latin-1"
"""Error handler that maps undefined bytes to Latin-1, so that no row is lost."""

ENCODING_CHOICES = (
    "utf-8", "utf-16", "utf-32", "cp1252", "cp1250", "iso8859_2", "cp1251", "koi8-r", "cp1253",
    "cp1254", "cp1255", "cp1256", "cp1257", "cp874", "cp932", "gb18030", "big5", "cp949",
    "mac-roman", "cp850", "cp437",
)  # fmt: skip
"""The encodings that contact lists commonly have, by Python's names."""

MULTI_BYTE = ("cp932", "gb18030", "big5", "cp949")
"""The multi-byte encodings among them; invalid sequences rule these out."""


def normalize_encoding_name(name: str) -> str:
    """Return Python's name of an encoding that the user specified.

    Raises:
        UsageError: The encoding is unknown.
    """
    try:
        found = codecs.lookup(name.strip())
    except LookupError:
        raise EncodingNotFoundError(name, ENCODING_CHOICES) from None
    if not getattr(found, "_is_text_encoding", True):
        raise NotATextEncodingError(name, ENCODING_CHOICES)
    return name.strip().casefold()


def encoding_choices() -> tuple[str, ...]:
    """Return the encodings that a user can choose, most common first."""
    return ENCODING_CHOICES


def error_handler_for(encoding: str) -> str:
    """Return the error handler for reading or writing an encoding."""
    is_wide = encoding.startswith("utf") or encoding in MULTI_BYTE
    return "replace" if is_wide else UNDEFINED_AS_LATIN_1


def _pass_through(error: UnicodeError) -> tuple[str | bytes, int]:
    if isinstance(error, UnicodeDecodeError):
        return error.object[error.start : error.end].decode("latin-1"), error.end
    if isinstance(error, UnicodeEncodeError):
        text = error.object[error.start : error.end]
        if all(0x80 <= ord(letter) <= 0xFF for letter in text):  # noqa: PLR2004 - Latin-1's upper half
            return text.encode("latin-1"), error.end
    raise error


codecs.register_error(UNDEFINED_AS_LATIN_1, _pass_through)
