"""Rows become unique lookup keys: duplicates fan out, blanks and rejects are told apart."""

from array import array
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from desktop_app.domain.source.identifiers import (
    IdentifierKind,
    LookupKey,
    Reading,
    ReadRule,
    RejectReason,
    Unusable,
)
from desktop_app.domain.source.mapping import READERS, ColumnMapping, read_cell
from desktop_app.domain.source.table import SourceTable

_BLANK = -1
_BEYOND = -2
_HIDDEN = -3
_FIRST_REASON = -4
_REASONS = tuple(RejectReason)
_Source = tuple[list[str], dict[int, str], Callable[[str], Reading]]
Rules = dict[ReadRule | RejectReason, int]
"""How many rows were read by each rule, or rejected for each reason."""


@dataclass(frozen=True, slots=True)
class LookupCounts:
    """Who is in the rows, counted in one pass.

    Attributes:
        rows: All.
        people: Different people.
        emails: Of those, who is looked up by an email.
        blank: Rows without anything in the identifier columns.
        duplicates: Rows whose person stands in an earlier row.
        reasons: Rows whose identifier is none, by the reason, the most frequent first.
        invalid_rows: Those rows themselves, from 0.
        rules: Rows per rule by which their identifier was found in its cell, the most frequent
            first.
    """

    rows: int
    people: int
    emails: int
    blank: int
    duplicates: int
    reasons: dict[RejectReason, int]
    invalid_rows: Sequence[int]
    rules: dict[ReadRule, int] = field(default_factory=dict[ReadRule, int])

    @property
    def noteworthy(self) -> Rules:
        """Rows per rule other than the plain one, then rows per reason for rejecting them."""
        found: list[tuple[ReadRule | RejectReason, int]] = [
            (rule, rows) for rule, rows in self.rules.items() if rule is not ReadRule.PLAIN
        ]
        return dict([*found, *self.reasons.items()])

    @property
    def ready(self) -> int:
        """Rows with a usable identifier, whoever else has it too."""
        return self.people + self.duplicates

    @property
    def invalid(self) -> int:
        """Rows whose identifier is none."""
        return len(self.invalid_rows)


@dataclass(frozen=True, slots=True)
class Lookups:
    """Rows and their lookups; four bytes a row, so that a million rows stay small.

    Attributes:
        keys: Each once, in the order of its first row.
        first_rows: The first row of each key.
        row_codes: For each row the index of its key, or a negative code for why it has none.
        shared: The indexes of the keys that stand in more than one row.
        rules: Rows with a key per rule by which it was found, the most frequent first.
    """

    keys: tuple[LookupKey, ...]
    first_rows: Sequence[int]
    row_codes: Sequence[int]
    shared: frozenset[int]
    rules: dict[ReadRule, int] = field(default_factory=dict[ReadRule, int])

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return len(self.row_codes)

    @property
    def blank(self) -> int:
        """Rows without anything in the identifier columns."""
        return sum(1 for code in self.row_codes if code == _BLANK)

    @property
    def invalid(self) -> int:
        """Rows whose identifier is none."""
        return sum(1 for code in self.row_codes if code <= _FIRST_REASON)

    @property
    def duplicates(self) -> int:
        """Rows whose person stands in an earlier row."""
        return sum(1 for code in self.row_codes if code >= 0) - len(self.keys)

    def invalid_reasons(self) -> dict[RejectReason, int]:
        """Return how often each reason stands, the most frequent first."""
        counts = Counter(code for code in self.row_codes if code <= _FIRST_REASON)
        return {_REASONS[_FIRST_REASON - code]: count for code, count in counts.most_common()}

    def counts(self) -> LookupCounts:
        """Count everybody."""
        invalid = (row for row, code in enumerate(self.row_codes) if code <= _FIRST_REASON)
        return LookupCounts(
            rows=self.rows,
            people=len(self.keys),
            emails=sum(key.kind is IdentifierKind.BUSINESS_EMAIL for key in self.keys),
            blank=self.blank,
            duplicates=self.duplicates,
            reasons=self.invalid_reasons(),
            invalid_rows=array("l", invalid),
            rules=self.rules,
        )

    def key_index(self, row: int) -> int | None:
        """Return the index of a row's key, None if it has none."""
        code = self.row_codes[row]
        return code if code >= 0 else None

    def first_row(self, row: int) -> int:
        """Return the first row with the same key; the row itself if it is the first or has none."""
        code = self.row_codes[row]
        return self.first_rows[code] if code >= 0 else row

    def is_shared(self, index: int) -> bool:
        """Tell whether a key stands in more than one row."""
        return index in self.shared

    def rejected(self, row: int) -> Unusable | None:
        """Return why a row's identifier is none; None if it is one, or blank."""
        code = self.row_codes[row]
        return Unusable(_REASONS[_FIRST_REASON - code]) if code <= _FIRST_REASON else None

    def is_beyond(self, row: int) -> bool:
        """Tell whether a row lies beyond the rows that are looked at."""
        return self.row_codes[row] == _BEYOND

    def is_hidden(self, row: int) -> bool:
        """Tell whether a row was left out because it is hidden."""
        return self.row_codes[row] == _HIDDEN


def collect_lookups(
    table: SourceTable,
    mapping: ColumnMapping,
    *,
    max_rows: int | None = None,
    only_visible: bool = False,
) -> Lookups:
    """Return the lookups of a table.

    An email serves where the profile link is blank or unusable; where it is unusable too, the
    link's reason stands. A cell whose text is no identifier may carry one as its link.

    Args:
        table: The source.
        mapping: Which columns identify.
        max_rows: Look at so many rows only; those beyond are neither blank nor invalid.
        only_visible: Leave out the rows that are hidden, by hand or by a filter.
    """
    sources = _sources(table, mapping)
    rows, hidden = table.info.row_count, table.hidden_rows() if only_visible else frozenset[int]()
    codes, first_rows, shared = array("l"), array("l"), set[int]()
    index_of: dict[LookupKey, int] = {}
    rules: Counter[ReadRule] = Counter()
    for row in range(rows if max_rows is None else min(rows, max_rows)):
        if row in hidden:
            codes.append(_HIDDEN)
            continue
        reading = _first_usable(row, sources)
        if isinstance(parsed := reading.parsed, LookupKey):
            rules[reading.rule] += 1
            index = index_of.setdefault(parsed, len(index_of))
            if index == len(first_rows):
                first_rows.append(row)
            else:
                shared.add(index)
            codes.append(index)
        else:
            codes.append(_BLANK if parsed is None else _code_of(parsed))
    codes.extend([_BEYOND] * (rows - len(codes)))
    return Lookups(tuple(index_of), first_rows, codes, frozenset(shared), dict(rules.most_common()))


def _code_of(unusable: Unusable) -> int:
    return _FIRST_REASON - _REASONS.index(unusable.reason)


def _sources(table: SourceTable, mapping: ColumnMapping) -> list[_Source]:
    """Return where identifiers stand: texts, links by row, and what reads them."""
    columns = (
        (mapping.url_column, READERS[IdentifierKind.PROFILE_URL]),
        (mapping.email_column, READERS[IdentifierKind.BUSINESS_EMAIL]),
    )
    return [
        (
            table.column(index),
            table.links(index) if index in table.info.linked_columns else {},
            read,
        )
        for index, read in columns
        if index is not None
    ]


def _first_usable(row: int, sources: Sequence[_Source]) -> Reading:
    why = Reading(None)
    for cells, links, read in sources:
        reading = read_cell(cells[row], links.get(row, ""), read)
        if isinstance(reading.parsed, LookupKey):
            return reading
        why = reading if why.parsed is None else why
    return why
