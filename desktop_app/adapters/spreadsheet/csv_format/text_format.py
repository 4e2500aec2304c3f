"""The format of a text file: encoding, delimiter, quotes, line ends."""

import io
from dataclasses import dataclass

from desktop_app.adapters.spreadsheet.csv_format.dialect import Dialect, declared_delimiter
from desktop_app.adapters.spreadsheet.csv_format.dialect_detection import detect_dialect
from desktop_app.adapters.spreadsheet.csv_format.encoding import DetectedEncoding
from desktop_app.domain.messages import Message
from desktop_app.domain.source.table import ReadOptions


@dataclass(frozen=True, slots=True)
class TextFormat:
    """The format of a text file.

    Attributes:
        encoding: Python's name of the encoding.
        dialect: Delimiter and quoting.
        declares_delimiter: Whether the first line is a declaration such as "sep=;".
        line_end: The most frequent line end.
        is_sure: Whether the bytes prove the encoding or the user specified it.
        is_mixed: Whether a few rows of a UTF-8 file are in another encoding.
    """

    encoding: str
    dialect: Dialect
    declares_delimiter: bool
    line_end: str
    is_sure: bool = True
    is_mixed: bool = False

    @property
    def delimiter(self) -> str:
        """The character between fields."""
        return self.dialect.delimiter

    @property
    def notes(self) -> tuple[Message, ...]:
        """Notes for the user about uncertain decisions."""
        if self.is_sure:
            return ()
        return (
            Message(
                "We guessed the text encoding ({encoding}). Check that accented names look right.",
                encoding=self.encoding,
            ),
        )


def detect_text_format(
    sample: str, found: DetectedEncoding, options: ReadOptions, *, is_whole: bool
) -> TextFormat:
    """Detect the format of a text file from its beginning.

    Args:
        sample: The beginning of the file.
        found: The encoding.
        options: Options that the user specified.
        is_whole: Whether the sample is the whole file.
    """
    first_line = next(iter(io.StringIO(sample, newline="")), "")
    declared = declared_delimiter(first_line)
    body = sample[len(first_line) :] if declared else sample
    dialect = detect_dialect(body, is_whole=is_whole, delimiter=options.delimiter or declared)
    return TextFormat(
        found.name,
        dialect,
        declared is not None,
        _line_end(sample),
        is_sure=found.is_sure,
        is_mixed=found.is_mixed,
    )


def _line_end(sample: str) -> str:
    """Return the most frequent line end."""
    windows = sample.count("\r\n")
    unix, old_mac = sample.count("\n") - windows, sample.count("\r") - windows
    if old_mac > windows + unix:
        return "\r"
    return "\r\n" if windows > unix else "\n"
