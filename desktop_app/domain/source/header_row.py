"""Detection of the header row: titles are above it, people below it."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.domain.messages import Message

HEADER_SEARCH_ROWS = 60
"""The number of non-empty rows, from the top, that are searched for the header."""

_MOST_CANDIDATES = 30
_BELOW_ROWS = 25
_LONGEST_LABEL = 60
_DEPTH_COSTS = 0.02
_KNOWN_WORD_COUNTS = 0.6
_TITLE_FILLS = 0.75
_NO_LABELS_COST = 1.5
_NUMBER = re.compile(r"[-+(]?[$€£]?\s?\d[\d.,:/ \-]*[%)€$]?")
_KNOWN = re.compile(
    r"name|e-?mail|url|linked\s?in|profile?|link|compan|firm|title|role|position|phone|mobile|tel\b"
    r"|country|land\b|city|stadt|ort\b|id\b|date|datum|notes?|notiz|status|owner|website|domain"
    r"|contact|kontakt|account|industry|department|address",
    re.IGNORECASE,
)

Rows = Sequence[tuple[int, Sequence[str]]]
"""Non-empty rows, each with its row number from 1."""


@dataclass(frozen=True, slots=True)
class FoundHeader:
    """The header row.

    Attributes:
        row: The row number, from 1.
        why: The reason for choosing this row, shown to the user.
        is_person: The row contains an identifier: the table seems to have no header.
    """

    row: int
    why: Message
    is_person: bool = False


def find_header(rows: Rows) -> FoundHeader:
    """Return the most likely header row.

    A header has a distinct label for most columns that have values below it, and its cells look
    different from those below. A title fills one column; a person's row contains identifiers.

    Args:
        rows: At least one non-empty row.
    """
    candidates = range(min(len(rows), _MOST_CANDIDATES))
    # The last row has no rows below it, so it cannot be a header.
    possible = [at for at in candidates if at < len(rows) - 1 and _may_be_header(rows, at)] or [0]
    scores = {at: _score(rows, at) for at in possible}
    best = max(possible, key=lambda at: (scores[at], -at))
    if count_identifiers(rows[best][1]):
        first = rows[0][0]
        return FoundHeader(first, _is_first(first), bool(count_identifiers(rows[0][1])))
    number = rows[best][0]
    if best == 0:
        return FoundHeader(number, _is_first(number))
    return FoundHeader(
        number,
        Message("row {row} names the columns; the rows above it are titles or notes", row=number),
    )


def _is_first(row: int) -> Message:
    return Message("row {row} is the first row that is not empty", row=row)


def merge_group_names(groups: Sequence[str], names: Sequence[str]) -> list[str]:
    """Return column names with repeated names prefixed by the group name above them.

    A unique name stays unchanged.

    Args:
        groups: The row above the header; each group's name is above the group's first column.
        names: The header's texts.
    """
    folded = [name.strip().casefold() for name in names]
    often = Counter(folded)
    group = ""
    merged: list[str] = []
    for at, name in enumerate(names):
        group = (groups[at].strip() if at < len(groups) else "") or group
        is_told_apart = not group or often[folded[at]] == 1
        if is_told_apart:
            merged.append(name)
        else:
            merged.append(f"{group}: {name}" if name.strip() else "")
    return merged


def is_group_row(above: Sequence[str], header: Sequence[str]) -> bool:
    """Tell whether the row above a header names groups of columns: at least two, but not all."""
    filled = [at for at, text in enumerate(above) if text.strip()]
    named = [at for at, text in enumerate(header) if text.strip()]
    return (
        2 <= len(filled) < len(named)  # noqa: PLR2004 - one filled cell is a title
        and not count_identifiers(above)
        and all(not _NUMBER.fullmatch(above[at].strip()) for at in filled)
    )


def _may_be_header(rows: Rows, at: int) -> bool:
    """Tell whether a row can be the header: the rows above it fill fewer columns.

    In a table of one column, the header is directly above the first person.
    """
    filled = _filled(rows[at][1])
    if filled == 1 and at:
        return not count_identifiers(rows[at][1]) and count_identifiers(rows[at + 1][1]) > 0
    return all(_filled(row) < _TITLE_FILLS * filled for _, row in rows[:at])


def _filled(cells: Sequence[str]) -> int:
    return sum(bool(text.strip()) for text in cells)


def _score(rows: Rows, at: int) -> float:
    cells = [text.strip() for text in rows[at][1]]
    filled = {column for column, text in enumerate(cells) if text}
    below = [row for _, row in rows[at + 1 : at + 1 + _BELOW_ROWS]]
    used = {column for row in below for column, text in enumerate(row) if text.strip()}
    if not filled or not used or count_identifiers(cells):
        return -_NO_LABELS_COST
    texts = [cells[column] for column in filled]
    labels = sum(_is_label(text) for text in texts) / len(texts)
    distinct = len({text.casefold() for text in texts}) / len(texts)
    covers = len(filled & used) / len(used | filled)
    known = sum(1 for text in texts if _KNOWN.search(text)) / len(texts)
    contrast = _contrast(cells, below, filled & used)
    score = 2 * covers * labels * distinct + contrast + _KNOWN_WORD_COUNTS * known * covers
    return score - _DEPTH_COSTS * at


def _contrast(cells: Sequence[str], below: Sequence[Sequence[str]], columns: set[int]) -> float:
    """Return the share of columns whose cells look different from their header."""
    if not columns:
        return 0.0
    unlike = 0
    for column in columns:
        under = [row[column].strip() for row in below if column < len(row) and row[column].strip()]
        odd = sum(not _is_label(text) for text in under)
        unlike += bool(under) and _is_label(cells[column]) and odd * 2 > len(under)
    return unlike / len(columns)


def _is_label(text: str) -> bool:
    is_number = _NUMBER.fullmatch(text) is not None
    return (
        len(text) <= _LONGEST_LABEL
        and not is_number
        and "@" not in text
        and "://" not in text
        and any(letter.isalpha() for letter in text)
    )


def count_identifiers(cells: Sequence[str]) -> int:
    """Return the number of cells in a row that identify a person."""
    from desktop_app.domain.source.identifiers import (  # noqa: PLC0415 - a preview needs none
        LookupKey,
        parse_email,
        parse_profile_url,
    )

    return sum(
        isinstance(parse(text), LookupKey)
        for text in cells
        if text and ("@" in text or "/" in text)
        for parse in (parse_profile_url, parse_email)
    )
