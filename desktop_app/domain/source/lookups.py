"""Unique lookup keys from rows: duplicates share a key; blank and rejected rows have a code."""

from array import array
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain

from desktop_app.domain.source.compact_keys import CompactKeys, RowsOfKeys
from desktop_app.domain.source.identifiers import (
    IdentifierKind,
    LookupKey,
    Reading,
    ReadRule,
    RejectReason,
    Unusable,
    reader_of,
)
from desktop_app.domain.source.mapping import ColumnMapping, parse_cell
from desktop_app.domain.source.second_keys import SecondKeys
from desktop_app.domain.source.table import SourceTable

_BLANK = -1
BEYOND = -2
"""The code of a row beyond the row limit."""
_HIDDEN = -3
_FIRST_REASON = -4
_REASONS = tuple(RejectReason)
_Source = tuple[list[str], dict[int, str], Callable[[str], Reading]]
Rules = dict[ReadRule | RejectReason, int]
"""Rows per rule that parsed them, or per reason that rejected them."""


@dataclass(frozen=True, slots=True)
class LookupCounts:
    """Counts of rows and people, made in one pass.

    Attributes:
        rows: All rows.
        people: Different people.
        emails: Different people looked up by email.
        blank: Rows with empty identifier columns.
        duplicates: Rows with the same person as an earlier row.
        reasons: Rejected rows per reason, most frequent first.
        invalid_rows: Indexes of the rejected rows, from 0.
        rules: Accepted rows per parsing rule, most frequent first.
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
        """Rows per parsing rule except the plain one, then rejected rows per reason."""
        found: list[tuple[ReadRule | RejectReason, int]] = [
            (rule, rows) for rule, rows in self.rules.items() if rule is not ReadRule.PLAIN
        ]
        return dict([*found, *self.reasons.items()])

    @property
    def ready(self) -> int:
        """Rows with a usable identifier, duplicates included."""
        return self.people + self.duplicates

    @property
    def invalid(self) -> int:
        """Rejected rows: the identifier columns hold something, but no identifier."""
        return len(self.invalid_rows)


@dataclass(frozen=True, slots=True)
class Lookups:
    """Lookup keys and the rows they belong to, in a few bytes per row.

    Attributes:
        keys: Each key once, in the order of its first row.
        first_rows: The first row of each key.
        row_codes: For each row the index of its key, or a negative code for why it has none.
        shared: Indexes of the keys that occur in more than one row.
        rules: Accepted rows per parsing rule, most frequent first.
        second: The keys to ask for rows whose own key has found nobody; None: none is asked.
        hand_on: The kinds of keys whose answers give the link that decides their rows.
    """

    keys: CompactKeys
    first_rows: Sequence[int]
    row_codes: Sequence[int]
    shared: frozenset[int]
    rules: dict[ReadRule, int] = field(default_factory=dict[ReadRule, int])
    second: SecondKeys | None = None
    hand_on: frozenset[IdentifierKind] = frozenset()

    @property
    def is_decided_later(self) -> bool:
        """True if the answers of the first keys tell which key decides a row."""
        return self.second is not None or bool(self.hand_on)

    @property
    def rows(self) -> int:
        """The number of rows."""
        return len(self.row_codes)

    @property
    def blank(self) -> int:
        """Rows with empty identifier columns."""
        return sum(1 for code in self.row_codes if code == _BLANK)

    @property
    def invalid(self) -> int:
        """Rejected rows: the identifier columns hold something, but no identifier."""
        return sum(1 for code in self.row_codes if code <= _FIRST_REASON)

    @property
    def duplicates(self) -> int:
        """Rows with the same person as an earlier row."""
        return sum(1 for code in self.row_codes if code >= 0) - len(self.keys)

    def invalid_reasons(self) -> dict[RejectReason, int]:
        """Return the rejected rows per reason, most frequent first."""
        counts = Counter(code for code in self.row_codes if code <= _FIRST_REASON)
        return {_REASONS[_FIRST_REASON - code]: count for code, count in counts.most_common()}

    def counts(self) -> LookupCounts:
        """Return all counts."""
        invalid = (row for row, code in enumerate(self.row_codes) if code <= _FIRST_REASON)
        return LookupCounts(
            rows=self.rows,
            people=len(self.keys),
            emails=sum(key.kind is IdentifierKind.BUSINESS_EMAIL for key in self.every_key()),
            blank=self.blank,
            duplicates=self.duplicates,
            reasons=self.invalid_reasons(),
            invalid_rows=array("l", invalid),
            rules=self.rules,
        )

    def every_key(self) -> Iterator[LookupKey]:
        """Yield the keys, then the second ones; one that is both comes twice."""
        return chain(self.keys, () if self.second is None else self.second.keys)

    def key_index(self, row: int) -> int | None:
        """Return the index of a row's key; None if the row has none."""
        code = self.row_codes[row]
        return code if code >= 0 else None

    def first_row(self, row: int) -> int:
        """Return the first row with the same key; the row itself if it has no key."""
        code = self.row_codes[row]
        return self.first_rows[code] if code >= 0 else row

    def is_shared(self, index: int) -> bool:
        """Tell whether a key occurs in more than one row."""
        return index in self.shared

    def rejected(self, row: int) -> Unusable | None:
        """Return why a row was rejected; None if it was not."""
        code = self.row_codes[row]
        return Unusable(_REASONS[_FIRST_REASON - code]) if code <= _FIRST_REASON else None

    def is_beyond(self, row: int) -> bool:
        """Tell whether a row is beyond the row limit."""
        return self.row_codes[row] == BEYOND

    def is_hidden(self, row: int) -> bool:
        """Tell whether a row was skipped because it is hidden."""
        return self.row_codes[row] == _HIDDEN


def collect_lookups(
    table: SourceTable,
    mapping: ColumnMapping,
    *,
    max_rows: int | None = None,
    only_visible: bool = False,
) -> Lookups:
    """Return the lookups of a table.

    The email is used if the profile link is blank or unusable, unless the mapping has links asked
    second. If both are unusable, the reason for rejecting the link is kept. A cell's hyperlink is
    used if its text is not an identifier.

    Args:
        table: The source table.
        mapping: The identifier columns.
        max_rows: Row limit; rows beyond it count as neither blank nor invalid.
        only_visible: Skip rows that are hidden manually or by a filter.
    """
    sources = _sources(table, mapping)
    second = None if mapping.then is None else SecondKeys(mapping.then)
    rows, hidden = table.info.row_count, table.hidden_rows() if only_visible else frozenset[int]()
    codes, found = array("l"), RowsOfKeys()
    rules: Counter[ReadRule] = Counter()
    for row in range(rows if max_rows is None else min(rows, max_rows)):
        if row in hidden:
            codes.append(_HIDDEN)
            continue
        reading = _first_usable(row, sources) if second is None else _in_turn(row, sources, second)
        if isinstance(parsed := reading.parsed, LookupKey):
            rules[reading.rule] += 1
            codes.append(found.add(row, parsed))
        else:
            at = None if parsed is None else _REASONS.index(parsed.reason)
            codes.append(_BLANK if at is None else _FIRST_REASON - at)
    codes.extend([BEYOND] * (rows - len(codes)))
    by_rule = dict(rules.most_common())
    return Lookups(found.keys, found.first_rows, codes, frozenset(found.shared), by_rule, second)


def _sources(table: SourceTable, mapping: ColumnMapping) -> list[_Source]:
    """Return the identifier columns: their texts, their hyperlinks by row, and their parser."""
    columns = (
        (mapping.url_column, reader_of(IdentifierKind.PROFILE_URL)),
        (mapping.email_column, reader_of(IdentifierKind.BUSINESS_EMAIL)),
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


def _in_turn(row: int, sources: Sequence[_Source], second: SecondKeys) -> Reading:
    """Return a row's first identifier, and add its second one."""
    readings = [parse_cell(cells[row], links.get(row, ""), read) for cells, links, read in sources]
    usable = [(one.parsed, one) for one in readings if isinstance(one.parsed, LookupKey)]
    usable.sort(key=lambda pair: pair[0].kind is second.kind)
    if len(usable) > 1:
        second.add(row, usable[1][0])
    if usable:
        return usable[0][1]
    return next((one for one in readings if one.parsed is not None), Reading(None))


def _first_usable(row: int, sources: Sequence[_Source]) -> Reading:
    why = Reading(None)
    for cells, links, read in sources:
        reading = parse_cell(cells[row], links.get(row, ""), read)
        if isinstance(reading.parsed, LookupKey):
            return reading
        why = reading if why.parsed is None else why
    return why
