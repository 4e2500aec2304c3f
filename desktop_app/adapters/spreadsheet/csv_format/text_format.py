"""How a text file is written: encoding, delimiter, quotes, line ends."""

import io
from dataclasses import dataclass

from desktop_app.adapters.spreadsheet.csv_format.dialect import declared_delimiter, find_dialect
from desktop_app.adapters.spreadsheet.csv_format.encoding import FoundEncoding
from desktop_app.adapters.spreadsheet.csv_format.quotes import Dialect
from desktop_app.domain.messages import Message
from desktop_app.domain.source.table import ReadOptions


@dataclass(frozen=True, slots=True)
class TextShape:
    """How a text file is written.

    Attributes:
        encoding: By Python's name.
        dialect: How its fields are told apart.
        declares_delimiter: Whether a line "sep=;" stands before the first record.
        line_end: What ends most of its lines.
        is_sure: Whether the bytes prove the encoding, or the user has named it.
        is_mixed: Whether some rows are in another encoding than the rest, which is UTF-8.
    """

    encoding: str
    dialect: Dialect
    declares_delimiter: bool
    line_end: str
    is_sure: bool = True
    is_mixed: bool = False

    @property
    def delimiter(self) -> str:
        """What separates fields."""
        return self.dialect.delimiter

    @property
    def notes(self) -> tuple[Message, ...]:
        """What the user should look at."""
        if self.is_sure:
            return ()
        return (
            Message(
                "We guessed the text encoding ({encoding}). Check that accented names look right.",
                encoding=self.encoding,
            ),
        )


def text_shape(
    sample: str, found: FoundEncoding, options: ReadOptions, *, is_whole: bool
) -> TextShape:
    """Return how a text file is written, by its beginning.

    Args:
        sample: Its beginning.
        found: Its encoding.
        options: What the user has said about it.
        is_whole: Whether the sample is all of it.
    """
    first_line = next(iter(io.StringIO(sample, newline="")), "")
    declared = declared_delimiter(first_line)
    body = sample[len(first_line) :] if declared else sample
    dialect = find_dialect(body, is_whole=is_whole, delimiter=options.delimiter or declared)
    return TextShape(
        found.name,
        dialect,
        declared is not None,
        _line_end(sample),
        is_sure=found.is_sure,
        is_mixed=found.is_mixed,
    )


def _line_end(sample: str) -> str:
    """Return what ends most lines."""
    windows = sample.count("\r\n")
    unix, old_mac = sample.count("\n") - windows, sample.count("\r") - windows
    if old_mac > windows + unix:
        return "\r"
    return "\r\n" if windows > unix else "\n"
