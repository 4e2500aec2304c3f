"""The number of rows by what changed, and its words."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop_app.domain.messages import Message
from desktop_app.domain.result.changes.option import WITH_SHEET, day_of
from desktop_app.domain.result.changes.person_changes import CHANGES, ChangeKind, PersonChanges


@dataclass(frozen=True, slots=True)
class ChangeCounts:
    """The rows of a result by what changed; a row with two changes counts for both.

    Attributes:
        option: With what the answers were compared.
        rows: Rows by kind.
        changed: Rows with at least one change.
        first_day: The oldest day of the earlier answers; "" without any.
        last_day: The newest one.
    """

    option: str
    rows: Mapping[ChangeKind, int] = field(default_factory=dict[ChangeKind, int])
    changed: int = 0
    first_day: str = ""
    last_day: str = ""

    @property
    def basis(self) -> Message:
        """With what the answers were compared."""
        if self.option == WITH_SHEET:
            return Message("Compared with the sheet")
        if day_of(self.option) is not None:
            return Message("Since {day}", day=self.option)
        if not self.first_day:
            return Message("Compared with earlier answers")
        if self.first_day == self.last_day:
            return Message("Since {day}", day=self.first_day)
        return Message(
            "Compared with answers of {first} to {last}", first=self.first_day, last=self.last_day
        )

    @property
    def compared_with(self) -> str:
        """The sheet, or the days of the earlier answers, for the Report sheet."""
        if self.option == WITH_SHEET:
            return "the sheet"
        days = dict.fromkeys((self.first_day, self.last_day))
        return " to ".join(filter(None, days)) or "no earlier answer"

    @property
    def words(self) -> str:
        """All counts in one sentence, for the terminal and the workbook."""
        parts = [
            f"{rows:,} {_ONE.get(kind, _MANY[kind]) if rows == 1 else _MANY[kind]}"
            for kind in ChangeKind
            if (rows := self.rows.get(kind, 0))
        ]
        return f"{self.basis}: {', '.join(parts) or 'no matches'}"


_MANY = {
    ChangeKind.MOVED: "moved company",
    ChangeKind.LEFT: "left company",
    ChangeKind.NEW_TITLE: "new titles",
    ChangeKind.NEW_EMAIL: "new emails",
    ChangeKind.SAME: "same",
    ChangeKind.CHECK_FIRST: "to check first",
    ChangeKind.NOTHING: "with nothing to compare",
}
_ONE = {ChangeKind.NEW_TITLE: "new title", ChangeKind.NEW_EMAIL: "new email"}


class ChangeCounter:
    """Counts the rows one after the other."""

    def __init__(self, option: str) -> None:
        self._option = option
        self._rows = Counter[ChangeKind]()
        self._changed = 0
        self._days: tuple[str, str] = ("", "")

    def add(self, changes: PersonChanges) -> None:
        """Count one row."""
        self._rows.update(changes.kinds)
        self._changed += not set(changes.kinds).isdisjoint(CHANGES)
        if day := changes.compared_with:
            first, last = self._days
            self._days = (min(first or day, day), max(last, day))

    @property
    def counts(self) -> ChangeCounts:
        """The counts so far."""
        return ChangeCounts(self._option, dict(self._rows), self._changed, *self._days)
