"""Detection of the identifier columns, by their contents first and then by their headers."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from desktop_app.domain.errors.usage import (
    ColumnNotFoundError,
    IdentifierColumnUnclearError,
    NoIdentifierColumnError,
    SameColumnTwiceError,
)
from desktop_app.domain.messages import Message, joined
from desktop_app.domain.source.column_mapping import ColumnMapping, with_second
from desktop_app.domain.source.identifiers import (
    SHEET_KINDS,
    IdentifierKind,
    LookupKey,
    Reading,
    RejectReason,
    Unusable,
    reader_of,
)
from desktop_app.domain.source.practice import is_marked, note_columns, result_sets
from desktop_app.domain.source.table import SourceTable

__all__ = [
    "ColumnMapping",
    "ColumnScore",
    "MappingSuggestion",
    "column_index",
    "parse_cell",
    "resolve_mapping",
    "suggest_mapping",
]

_SAMPLE_ROWS = 500
_SURE_SHARE = 0.6
_LIKELY_SHARE = 0.2
_HEADERS = {
    IdentifierKind.PROFILE_URL: re.compile(r"linked\s?in|profil|\burl\b|perfil", re.IGNORECASE),
    IdentifierKind.BUSINESS_EMAIL: re.compile(r"e-?mail|correo|courriel|\bmail\b", re.IGNORECASE),
}
_COMPANY_HEADER = re.compile(r"company|firma|employer|organi[sz]ation|account", re.IGNORECASE)
_NAMES = {
    IdentifierKind.PROFILE_URL: Message("profile links"),
    IdentifierKind.BUSINESS_EMAIL: Message("business emails"),
}


@dataclass(frozen=True, slots=True)
class ColumnScore:
    """The score of one column as an identifier column.

    Attributes:
        index: Index of the column.
        kind: The kind of identifier that was tried.
        filled: Non-empty cells in the sample.
        usable: Cells in the sample that are identifiers.
        weight: Rank among columns: the usable share, adjusted by the header.
    """

    index: int
    kind: IdentifierKind
    filled: int
    usable: int
    weight: float

    @property
    def share(self) -> float:
        """The usable share of the filled cells, 0 to 1."""
        return self.usable / self.filled if self.filled else 0.0

    @property
    def is_likely(self) -> bool:
        """True if too many cells are usable for a coincidence."""
        return self.share >= _LIKELY_SHARE


@dataclass(frozen=True, slots=True)
class MappingSuggestion:
    """The suggested identifier columns.

    Attributes:
        mapping: The most likely mapping; None if no column contains identifiers.
        is_sure: The mapping is clear enough to use without asking the user.
        scores: Scores of all columns that contain an identifier, best first.
        why: The reason, shown to the user.
    """

    mapping: ColumnMapping | None
    is_sure: bool
    scores: tuple[ColumnScore, ...]
    why: Message


def suggest_mapping(table: SourceTable) -> MappingSuggestion:
    """Suggest the identifier columns from the first rows of the table.

    The columns of an earlier run are suggested only if no other column holds identifiers: people
    are known by the identifier they were looked up with, and by another would be paid for again.
    Those of a practice run hold invented people and are never suggested.
    """
    sample = table.sample(rows=_SAMPLE_ROWS)
    invented = _invented_columns(table.info.headers, sample)
    scores = [score for score in _scores(table, sample) if score.index not in invented]
    scores.sort(key=lambda score: -score.weight)
    first_result = min(result_sets(table.info.headers), default=len(table.info.headers))
    original = [score for score in scores if score.index < first_result]
    likely = original if any(score.is_likely for score in original) else scores
    url = _best(likely, IdentifierKind.PROFILE_URL)
    email = _best(likely, IdentifierKind.BUSINESS_EMAIL)
    if url is None and email is None:
        return MappingSuggestion(None, is_sure=False, scores=tuple(scores), why=_NONE_FOUND)
    chosen = [score for score in (url, email) if score is not None]
    why = Message("{found}.", found=joined([_sentence(table, score) for score in chosen], "; "))
    mapping = ColumnMapping(url.index if url else None, email.index if email else None)
    is_sure = any(score.share >= _SURE_SHARE for score in chosen)
    return MappingSuggestion(mapping, is_sure, tuple(scores), why)


def _invented_columns(headers: Sequence[str], sample: list[tuple[str, ...]]) -> frozenset[int]:
    """Return the columns of practice runs, as far as the first rows show them."""
    return frozenset(
        at
        for start, end in result_sets(headers).items()
        if any(is_marked(row[note]) for note in note_columns(headers, start) for row in sample)
        for at in range(start, end)
    )


_NONE_FOUND = Message("No column holds profile links or business emails.")


def _sentence(table: SourceTable, score: ColumnScore) -> Message:
    return Message(
        '"{column}" holds {kind}: {usable} of the first {filled} filled cells',
        column=table.info.headers[score.index],
        kind=_NAMES[score.kind],
        usable=score.usable,
        filled=score.filled,
    )


def _best(scores: list[ColumnScore], kind: IdentifierKind) -> ColumnScore | None:
    likely = (s for s in scores if s.kind is kind and s.is_likely)
    return next(likely, None)


def parse_cell(text: str, link: str, read: Callable[[str], Reading]) -> Reading:
    """Parse a cell's text, or its hyperlink if the text is not an identifier.

    Args:
        text: The text of the cell.
        link: The target of its hyperlink; "" if it has none.
        read: The parser.
    """
    reading = read(text) if text else Reading(None)
    if not link or isinstance(reading.parsed, LookupKey):
        return reading
    linked = read(link)
    return linked if isinstance(linked.parsed, LookupKey) or reading.parsed is None else reading


def _scores(table: SourceTable, sample: list[tuple[str, ...]]) -> list[ColumnScore]:
    scores: list[ColumnScore] = []
    for index, header in enumerate(table.info.headers):
        links = table.links(index) if index in table.info.linked_columns else {}
        cells = [
            (row[index], links.get(number, ""))
            for number, row in enumerate(sample)
            if row[index].strip() or number in links
        ]
        for kind in SHEET_KINDS:
            read = reader_of(kind)
            readings = [parse_cell(text, link, read) for text, link in cells]
            score = _score(index, header, kind, readings)
            if score.usable:
                scores.append(score)
    return scores


def _score(index: int, header: str, kind: IdentifierKind, readings: list[Reading]) -> ColumnScore:
    parsed = [reading.parsed for reading in readings]
    usable = sum(isinstance(one, LookupKey) for one in parsed)
    personal = Unusable(RejectReason.PERSONAL_EMAIL)
    # Personal emails do not count against a column: it is an email column with mixed addresses.
    filled = sum(one is not None and one != personal for one in parsed)
    named = 0.1 if _HEADERS[kind].search(header) else 0.0
    company = -0.2 if _COMPANY_HEADER.search(header) else 0.0
    weight = (usable / filled if filled else 0.0) + named + company
    return ColumnScore(index, kind, filled, usable, weight)


def resolve_mapping(
    table: SourceTable,
    *,
    url_column: str | None,
    email_column: str | None,
    then: IdentifierKind | None = None,
) -> ColumnMapping:
    """Return the mapping for the named columns; without names, detect it.

    Raises:
        UsageError: A column does not exist, is named twice, or cannot be detected; or only one kind
            of identifier is there, and the other was to be asked after it.
    """
    return with_second(_resolve_columns(table, url_column, email_column), then)


def _resolve_columns(
    table: SourceTable, url_column: str | None, email_column: str | None
) -> ColumnMapping:
    if url_column is None and email_column is None:
        return _sure_mapping(table)
    headers = table.info.headers
    mapping = ColumnMapping(
        None if url_column is None else column_index(url_column, headers),
        None if email_column is None else column_index(email_column, headers),
    )
    if mapping.url_column == mapping.email_column:
        raise SameColumnTwiceError(headers[mapping.url_column or 0])
    return mapping


def _sure_mapping(table: SourceTable) -> ColumnMapping:
    suggestion = suggest_mapping(table)
    if suggestion.mapping is None:
        raise NoIdentifierColumnError(suggestion.why, table.info.headers)
    if not suggestion.is_sure:
        raise IdentifierColumnUnclearError(suggestion.why)
    return suggestion.mapping


def column_index(name: str, headers: tuple[str, ...]) -> int:
    """Return the index of a named column; case and spaces may differ if that is unambiguous.

    Raises:
        UsageError: There is no such column.
    """
    if name in headers:
        return headers.index(name)
    folded = [" ".join(header.split()).casefold() for header in headers]
    wanted = " ".join(name.split()).casefold()
    if folded.count(wanted) == 1:
        return folded.index(wanted)
    raise ColumnNotFoundError(name, headers)
