"""The changes of one person, and their words in the workbook."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import product

from desktop_app.domain.messages import NOTHING, Message, joined

_MONTH = re.compile(r"((?:19|20)\d\d)(?:-(0[1-9]|1[0-2])(?!\d))?")
_MONTHS = (
    Message("January"), Message("February"), Message("March"), Message("April"), Message("May"),
    Message("June"), Message("July"), Message("August"), Message("September"), Message("October"),
    Message("November"), Message("December"),
)  # fmt: skip


class ChangeKind(StrEnum):
    """The outcome of a comparison; the values are the texts of the column Changed."""

    MOVED = "Moved company"
    LEFT = "Left company"
    NEW_TITLE = "New title"
    NEW_EMAIL = "New email"
    SAME = "Same"
    CHECK_FIRST = "Please check first"
    NOTHING = "Nothing to compare"


CHANGES = (ChangeKind.MOVED, ChangeKind.LEFT, ChangeKind.NEW_TITLE, ChangeKind.NEW_EMAIL)
"""The kinds that are a change."""


@dataclass(frozen=True, slots=True)
class FactChange:
    """One fact that changed.

    Attributes:
        before: The old value.
        after: The new value; "" if none is known.
        since: The date since when, as the profile has it; "" if not given.
    """

    before: str
    after: str
    since: str = ""

    @property
    def words(self) -> Message:
        """The old and the new value, with the date."""
        if not self.after:
            return Message("Left {before}", before=self.before)
        if since := month_of(self.since):
            return Message(
                "{before} → {after}, since {since}",
                before=self.before,
                after=self.after,
                since=since,
            )
        return Message("{before} → {after}", before=self.before, after=self.after)


@dataclass(frozen=True, slots=True)
class PersonChanges:
    """The result of the comparison of one person.

    Attributes:
        kinds: The changes in the order of `CHANGES`, or else the one kind that is no change.
        company: The company, if it changed.
        title: The job title, if it changed.
        email: The email address, if it changed.
        since: Start of the current role, as the profile has it; "" if not given.
        reason: Why nothing was compared; "" if something was.
        compared_with: The day of the earlier answer; "" for the sheet.
    """

    kinds: tuple[ChangeKind, ...]
    company: FactChange | None = None
    title: FactChange | None = None
    email: FactChange | None = None
    since: str = ""
    reason: Message = NOTHING
    compared_with: str = ""

    @property
    def is_change(self) -> bool:
        """True if any fact changed."""
        return self.kinds[0] in CHANGES

    @property
    def text(self) -> str:
        """The text of the column Changed."""
        return change_text(self.kinds)

    @property
    def words(self) -> Message:
        """The old and new values, or why nothing was compared; "" if all is the same."""
        facts = (self.company, self.title, self.email)
        return joined([one.words for one in facts if one is not None], "; ") or self.reason


def change_text(kinds: tuple[ChangeKind, ...]) -> str:
    """Return the text of several kinds.

    >>> change_text((ChangeKind.MOVED, ChangeKind.NEW_TITLE))
    'Moved company; new title'
    """
    return "; ".join(kind.value for kind in kinds).capitalize()


def texts_with(wanted: tuple[ChangeKind, ...]) -> Iterator[str]:
    """Yield every text of the column Changed that names at least one of some kinds."""
    yield from (kind.value for kind in wanted if kind not in CHANGES)
    companies = ((ChangeKind.MOVED,), (ChangeKind.LEFT,), ())
    for company, *rest in product(companies, (True, False), (True, False)):
        flags = zip(CHANGES[2:], rest, strict=True)
        kinds = (*company, *(kind for kind, is_named in flags if is_named))
        if not set(kinds).isdisjoint(wanted):
            yield change_text(kinds)


def month_of(date: str) -> Message:
    """Return the month of a date, such as "March 2026", or its year; "" without one."""
    found = _MONTH.match(date)
    if found is None:
        return NOTHING
    if found[2] is None:
        return Message("{year}", year=found[1])
    return Message("{month} {year}", month=_MONTHS[int(found[2]) - 1], year=found[1])
