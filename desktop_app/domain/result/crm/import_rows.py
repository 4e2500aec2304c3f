"""The rows of an import file: one per person, without those that the wizard would refuse."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from desktop_app.domain.json_values import JsonValue, Person, get_path
from desktop_app.domain.result.columns.rules import has_derived_names
from desktop_app.domain.result.crm.contact import Contact, contact_of
from desktop_app.domain.result.crm.preset import EXACT, ImportColumn, ImportPreset, Requirement
from desktop_app.domain.result.crm.value_forms import one_line
from desktop_app.domain.result.row_status import RowStatus

_SIGNS = re.compile(r"[=+\-@\s]+")
_PHONE = re.compile(r"\+\d+")
_CUT = "…"
MOST_LISTED_ROWS = 5


class Omission(StrEnum):
    """A reason for leaving a row out that is not a missing value."""

    NOT_MATCHED = "not_matched"
    REVIEW = "review"
    SAME_PERSON = "same_person"
    SAME_EMAIL = "same_email"
    SAME_LINK = "same_link"


class Adjustment(StrEnum):
    """A change to a value, so that the wizard takes it."""

    SHORTENED = "shortened"
    TOO_LONG = "too_long"
    TOO_LARGE = "too_large"
    CHARACTERS = "characters"
    SIGN = "sign"
    NAME = "name"


_SAME = {"email": Omission.SAME_EMAIL, "linkedin": Omission.SAME_LINK}


@dataclass(frozen=True, slots=True)
class MatchedRow:
    """One row of the source, as far as an import needs it.

    Attributes:
        number: Row number in the file.
        status: The status of the row.
        person: The person; empty without a match.
        own_address: The cell of the user's own email column.
        is_repeated: An earlier row has the same lookup.
    """

    number: int
    status: RowStatus
    person: Person = field(default_factory=dict[str, JsonValue])
    own_address: str = ""
    is_repeated: bool = False


@dataclass(slots=True)
class ImportTally:
    """Counts of an import file, complete once its rows have been read.

    Attributes:
        written: People in the file.
        left_out: Rows per reason.
        rows: Numbers of the first few rows per reason.
        adjusted: Changed values per kind of change.
    """

    written: int = 0
    left_out: Counter[str] = field(default_factory=Counter[str])
    rows: dict[str, list[int]] = field(default_factory=dict[str, list[int]])
    adjusted: Counter[Adjustment] = field(default_factory=Counter[Adjustment])

    def leave_out(self, reason: str, row: int) -> None:
        """Count a row that is left out."""
        self.left_out[reason] += 1
        listed = self.rows.setdefault(reason, [])
        if len(listed) < MOST_LISTED_ROWS:
            listed.append(row)


def import_rows(
    rows: Iterable[MatchedRow], preset: ImportPreset, tally: ImportTally
) -> Iterator[tuple[str, ...]]:
    """Yield the fields of each person that the wizard takes, in the order of the rows.

    Args:
        rows: The rows of the source.
        preset: The form of the file.
        tally: Receives the counts.
    """
    seen: set[tuple[str, str]] = set()
    for row in rows:
        if (omission := _unusable(row)) is not None:
            tally.leave_out(omission, row.number)
            continue
        contact = contact_of(row.person, row.own_address)
        identity = _identity(row.person, contact)
        if identity & seen:
            tally.leave_out(Omission.SAME_PERSON, row.number)
            continue
        fitted, changes = fit(contact, preset)
        unique = {(fact, fitted[fact].casefold()) for fact in preset.unique if fitted.get(fact)}
        if (reason := _refusal(fitted, preset) or _repeated(unique & seen)) is not None:
            tally.leave_out(reason, row.number)
            continue
        seen |= identity | unique
        tally.written += 1
        tally.adjusted.update(changes)
        tally.adjusted.update([Adjustment.NAME] * has_derived_names(row.person))
        yield tuple(_field(column, fitted) for column in preset.columns)


def _unusable(row: MatchedRow) -> Omission | None:
    if row.status is RowStatus.REVIEW:
        return Omission.REVIEW
    if row.status is not RowStatus.MATCHED:
        return Omission.NOT_MATCHED
    return Omission.SAME_PERSON if row.is_repeated else None


def _identity(person: Person, contact: Contact) -> set[tuple[str, str]]:
    """Return the keys that two answers about one person share."""
    person_id = one_line(get_path(person, ("crustdata_person_id",)))
    link = contact.linkedin.casefold().rstrip("/")
    return {pair for pair in (("id", person_id), ("profile", link)) if pair[1]}


def _refusal(fitted: Mapping[str, str], preset: ImportPreset) -> str | None:
    failed = (one.reason for one in preset.requires if not _is_met(one, fitted))
    return next(failed, None)


def _is_met(requirement: Requirement, fitted: Mapping[str, str]) -> bool:
    return any(all(fitted.get(fact) for fact in facts) for facts in requirement.any_of)


def _repeated(found: set[tuple[str, str]]) -> str | None:
    return next((_SAME[fact].value for fact, _ in sorted(found)), None)


def _field(column: ImportColumn, fitted: Mapping[str, str]) -> str:
    value = fitted.get(column.fact, "")
    return column.constant if value and column.constant else value


def fit(contact: Contact, preset: ImportPreset) -> tuple[dict[str, str], list[Adjustment]]:
    """Return the facts of a preset in the form that its wizard takes, and the changes made."""
    fitted: dict[str, str] = {}
    changes: list[Adjustment] = []
    for column in preset.columns:
        if column.fact and column.fact not in fitted:
            text: str = getattr(contact, column.fact)
            fitted[column.fact] = _fitted(text, column, preset, changes) if text else ""
    return fitted, changes


def _fitted(
    text: str, column: ImportColumn, preset: ImportPreset, changes: list[Adjustment]
) -> str:
    if column.largest and int(text) > column.largest:
        changes.append(Adjustment.TOO_LARGE)
        return ""
    if not _PHONE.fullmatch(text) and (signs := _SIGNS.match(text)) is not None:
        # A spreadsheet program would calculate it, and a wizard would import an apostrophe.
        changes.append(Adjustment.SIGN)
        text = text[signs.end() :]
    if any(one in text for one in preset.refused):
        changes.append(Adjustment.CHARACTERS)
        text = text.translate({ord(one): other for one, other in preset.refused.items()})
    if not column.limit or _length(text, preset) <= column.limit:
        return text
    if column.fact in EXACT:
        changes.append(Adjustment.TOO_LONG)
        return ""
    changes.append(Adjustment.SHORTENED)
    return _shortened(text, column.limit, preset)


def _length(text: str, preset: ImportPreset) -> int:
    return len(text.encode()) if preset.counts_bytes else len(text)


def _shortened(text: str, limit: int, preset: ImportPreset) -> str:
    """Cut a text so that it fits together with the mark of a cut."""
    if preset.counts_bytes:
        room = limit - len(_CUT.encode())
        return text.encode()[:room].decode(errors="ignore").rstrip() + _CUT
    return text[: limit - len(_CUT)].rstrip() + _CUT
