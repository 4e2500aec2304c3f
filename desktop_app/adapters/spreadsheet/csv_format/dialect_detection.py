"""Detection of a text file's delimiter and quoting from its first lines.

The right dialect gives rows of equal width and complete cells: numbers, dates, addresses and words
rather than parts of them.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from desktop_app.adapters.spreadsheet.csv_format.dialect import Dialect
from desktop_app.adapters.spreadsheet.csv_format.records import read_records
from desktop_app.domain.source.table import DELIMITERS

_SAMPLE_RECORDS = 300
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$")
_WHOLE_CELL = re.compile(
    r"\s*|[-+(]?[$€£]?\s?\d[\d., ]*\)?\s?[%$€£]?"  # numbers, currency amounts, percentages
    r"|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[T ][\d:.]+Z?)?|\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?"
    r"|[^@\s]+@[^@\s]+\.\w+|(?:https?://|www\.)\S+"
    r"|[^\W\d_][\w .'\u2019&/()+-]{0,60}",
    re.IGNORECASE,
)
_PRIOR = {",": 1.0, ";": 1.0, "\t": 1.0, "|": 0.98, ":": 0.2, " ": 0.35, "~": 0.6, "^": 0.6}
_IN_PROSE = " :"
_MIN_WORDS = 4
_MIN_SPACED_SHARE = 0.9
_MIN_QUOTED_LINES = 3
_MIN_QUOTED_SHARE = 0.1


def detect_dialect(sample: str, *, is_whole: bool, delimiter: str | None = None) -> Dialect:
    """Return the dialect of a text file.

    Args:
        sample: The beginning of the file.
        is_whole: Whether the sample is the whole file; otherwise its last line may be truncated.
        delimiter: The delimiter, if it is known.
    """
    lines = _LINE.findall(sample)
    if not is_whole and len(lines) > 1:
        lines.pop()
    wanted = tuple(_PRIOR) if delimiter is None else (delimiter,)
    tried: list[tuple[float, Dialect]] = []
    for one in wanted:
        if one in sample or delimiter is not None:
            quote = _quote(lines, one)
            dialect = Dialect(one, quote, _escape(sample, quote))
            tried.append(_scored(lines, dialect))
    if not tried:
        return Dialect()
    best = max(tried, key=lambda pair: pair[0])
    if best[0] <= 0 and delimiter is None:
        return replace(best[1], delimiter=",", width=0) if "," in sample else Dialect()
    return _with_skipped_spaces(lines, best[1])


def _scored(lines: Sequence[str], dialect: Dialect) -> tuple[float, Dialect]:
    records = [record for record in read_records(lines[: 2 * _SAMPLE_RECORDS], dialect) if record]
    records = records[:_SAMPLE_RECORDS]
    if not records:
        return 0.0, dialect
    widths = Counter(len(record) for record in records)
    width, often = max(widths.items(), key=lambda item: (item[1], item[0]))
    if width == 1 and len(widths) > 1:
        # In a short file, titles and notes can outnumber the rows of the table, so take the widest.
        width, often = max(
            ((wide, count) for wide, count in widths.items() if wide > 1),
            key=lambda item: (item[1] * (item[0] - 1), item[0]),
        )
    if dialect.delimiter in _IN_PROSE and width < _MIN_WORDS:
        return 0.0, dialect  # prose: first and last names, URLs, times of day
    even = often / len(records)
    cells = [cell for record in records if len(record) == width for cell in record]
    whole = sum(_WHOLE_CELL.fullmatch(cell) is not None for cell in cells) / len(cells)
    score = even * (0.25 + 0.75 * whole) * (width - 1) / width * _PRIOR.get(dialect.delimiter, 0.5)
    return score, replace(dialect, width=width if often > 1 else 0)


def _quote(lines: Sequence[str], delimiter: str) -> str:
    """Return the quote character: a double quote, unless many fields are in single quotes."""
    edge = re.escape(delimiter)
    enclosed = re.compile(rf"(?:^|{edge} ?)'(?:[^']|''|\\')+'(?={edge}|$)")
    found = fields = lines_with = 0
    for line in lines[:_SAMPLE_RECORDS]:
        text = line.rstrip("\r\n")
        if text.startswith('"') or f'{delimiter}"' in text:
            return '"'
        here = len(enclosed.findall(text))
        found += here
        lines_with += here > 0
        fields += text.count(delimiter) + 1
    is_other = lines_with >= _MIN_QUOTED_LINES and found >= _MIN_QUOTED_SHARE * fields
    return "'" if is_other else '"'


def _escape(sample: str, quote: str) -> str:
    r"""Return a backslash if quotes within fields are escaped, or "" if they are doubled."""
    escaped = len(re.findall(rf"\\{quote}", sample))
    doubled = len(re.findall(rf"[^\s{quote}]{quote}{quote}[^{quote}]", sample))
    return "\\" if escaped > doubled else ""


def _with_skipped_spaces(lines: Sequence[str], dialect: Dialect) -> Dialect:
    """Set `skips_spaces` if nearly every field begins with a space."""
    if dialect.delimiter not in DELIMITERS:
        return dialect
    between = re.compile(rf"{re.escape(dialect.delimiter)}( ?){re.escape(dialect.quote)}")
    quoted = [found for line in lines[:_SAMPLE_RECORDS] for found in between.findall(line)]
    fields = [
        field
        for line in lines[:_SAMPLE_RECORDS]
        for field in line.rstrip("\r\n").split(dialect.delimiter)[1:]
        if field
    ]
    spaced = [bool(space) for space in quoted] or [field.startswith(" ") for field in fields]
    if spaced and sum(spaced) >= _MIN_SPACED_SHARE * len(spaced):
        with_spaces = replace(dialect, skips_spaces=True, width=0)
        return _scored(lines, with_spaces)[1]
    return dialect
