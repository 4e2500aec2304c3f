"""Preview of a file: its first rows, without reading the rest."""

from dataclasses import dataclass
from pathlib import Path

from desktop_app.adapters.spreadsheet.file_format import HEAD_BYTES, Content, detect_content
from desktop_app.adapters.spreadsheet.files.source_file import inspect_source
from desktop_app.domain.source.table import ReadOptions

PREVIEW_ROWS = 1_000


@dataclass(frozen=True, slots=True)
class Preview:
    """The first non-empty rows as text, each with its row number from 1."""

    rows: tuple[tuple[int, tuple[str, ...]], ...]

    @property
    def width(self) -> int:
        """The number of columns of the widest row."""
        return max((len(texts) for _, texts in self.rows), default=0)


def preview(path: Path, options: ReadOptions, *, rows: int = PREVIEW_ROWS) -> Preview:
    """Return the first rows of a file; none if its format requires reading all of it.

    Args:
        path: The file.
        options: Options that the user specified.
        rows: The maximum number of rows.

    Raises:
        SourceError: The file cannot be read.
        UsageError: The sheet or encoding does not exist.
    """
    source = inspect_source(path)
    with source.open() as file:
        content = detect_content(file.read(HEAD_BYTES), file)
    # Each needs the modules of one format, which take longer to import than the rows to read.
    if content is Content.XLSX:
        from desktop_app.adapters.spreadsheet.ooxml_reading.opener import (  # noqa: PLC0415
            first_rows,
        )
    elif content is Content.TEXT:
        from desktop_app.adapters.spreadsheet.csv_format.first_rows import (  # noqa: PLC0415
            first_rows,
        )
    else:
        return Preview(())
    return Preview(tuple(first_rows(source, options, rows)))
