"""Which character separates the fields of a text file, judged by how even it makes the rows."""

import csv
from collections import Counter
from collections.abc import Iterable, Iterator

DELIMITERS = (",", ";", "\t", "|")

_SAMPLE_RECORDS = 200
_UNLIKE_HEADER = 0.7


def declared_delimiter(first_line: str) -> str | None:
    """Return the delimiter that a first line "sep=;" declares, as Excel understands it."""
    line = first_line.rstrip("\r\n").strip('"')
    is_declaration = line[:4].casefold() == "sep=" and len(line) == len("sep=;")
    return line[4] if is_declaration else None


def guess_delimiter(sample: str, *, is_whole: bool) -> str:
    """Return the delimiter under which most rows of `sample` have the same number of fields.

    Args:
        sample: The beginning of the text.
        is_whole: Whether it is all of the text; else the last record may be cut.
    """
    scores = {
        delimiter: _evenness(sample, delimiter, is_whole=is_whole) for delimiter in DELIMITERS
    }
    return max(DELIMITERS, key=lambda delimiter: scores[delimiter])


def parse(lines: Iterable[str], delimiter: str) -> Iterator[list[str]]:
    """Yield the records of a text, [] for a blank line."""
    return csv.reader(lines, delimiter=delimiter)


def _evenness(sample: str, delimiter: str, *, is_whole: bool) -> float:
    records = list(parse(sample.splitlines(keepends=True), delimiter))
    if not is_whole and len(records) > 1:
        records.pop()
    widths = [len(record) for record in records[:_SAMPLE_RECORDS] if record]
    counted = Counter(width for width in widths if width > 1)
    if not counted:
        return 0.0
    width, often = max(counted.items(), key=lambda item: (item[1], item[0]))
    share = often / len(widths)
    headed = 1.0 if widths[0] == width else _UNLIKE_HEADER
    return share * share * headed * (width - 1) / width
