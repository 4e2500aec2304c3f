"""Table model of the history: one line per run."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QDateTime, QLocale, QObject, Qt
from typing_extensions import override

from desktop_app.domain.result.cells import NewCell
from desktop_app.domain.run.failure_policy import EndReason
from desktop_app.domain.team.desks import DeskMonth
from desktop_app.ui.controllers.history import HistoryEntry
from desktop_app.ui.models.sheet_model import NOWHERE, Index
from desktop_app.ui.toolkit.i18n import number, people, tr
from desktop_app.ui.toolkit.plain_text import plain_tooltip

SORT_ROLE = Qt.ItemDataRole.UserRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of the list: its header, its text, the value to sort by, and its alignment."""

    header: str
    text: Callable[[HistoryEntry], str]
    key: Callable[[HistoryEntry], Any]
    is_number: bool = False


class HistoryModel(QAbstractTableModel):
    """Runs, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: Sequence[HistoryEntry] = ()
        self._columns = _columns()

    def set_entries(self, entries: Sequence[HistoryEntry]) -> None:
        """Show the entries."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def entry(self, row: int) -> HistoryEntry:
        """Return the entry of a line."""
        return self._entries[row]

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._entries)

    @override
    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry, shown = self._entries[index.row()], self._columns[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return shown.text(entry)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tooltip(_details(entry))
            case Qt.ItemDataRole.TextAlignmentRole if shown.is_number:
                return _RIGHT
            case _ if role == SORT_ROLE:
                return shown.key(entry)
            case _:
                return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and self._columns[section].is_number:
            return _RIGHT
        return self._columns[section].header if role == Qt.ItemDataRole.DisplayRole else None


def state_of(entry: HistoryEntry) -> str:
    """Return the state of a run in words."""
    if entry.run.end is EndReason.FINISHED:
        return tr("Finished")
    left = entry.run.people - entry.run.done
    if entry.run.in_jobs and left == entry.run.in_jobs:
        return tr("{people} in bulk jobs", people=people(left))
    return tr("{people} left", people=people(left)) if left > 0 else tr("Ended early")


def list_of(entries: Sequence[HistoryEntry]) -> list[list[NewCell]]:
    """Return the entries as rows for a file, the headers first."""
    headers: list[NewCell] = [
        tr("Started"),
        tr("File"),
        tr("Sheet"),
        tr("Practice"),
        tr("State"),
        tr("Rows"),
        tr("Rows matched"),
        tr("People looked up"),
        tr("People matched"),
        tr("People in doubt"),
        tr("Requests"),
        tr("Credits"),
        tr("Workbook"),
    ]
    return [headers, *(_row_of(entry) for entry in entries)]


def team_list_of(months: Sequence[DeskMonth]) -> list[list[NewCell]]:
    """Return the spending of a team as rows for a file, the headers first."""
    headers: list[NewCell] = [tr("Month"), tr("Desk"), tr("Requests"), tr("People"), tr("Credits")]
    rows: list[list[NewCell]] = [
        [f"{one.month:%Y-%m}", one.desk, one.requests, one.people, one.credits] for one in months
    ]
    return [headers, *rows]


def _row_of(entry: HistoryEntry) -> list[NewCell]:
    run = entry.run
    return [
        run.started_at.astimezone().strftime("%Y-%m-%d %H:%M"),
        str(entry.path),
        entry.sheet,
        tr("Practice") if entry.is_sandbox else None,
        state_of(entry),
        run.rows,
        run.rows_matched,
        run.done,
        run.matched,
        run.in_doubt,
        run.requests,
        round(run.credits, 2),
        run.output or None,
    ]


def _columns() -> tuple[_Column, ...]:
    return (
        _Column(tr("Started"), _started, lambda entry: entry.run.started_at.timestamp()),
        _Column(tr("File"), lambda entry: entry.path.name, lambda entry: entry.path.name.lower()),
        _Column(tr("State"), state_of, state_of),
        _Column(tr("Rows"), _rows, _rows_of, is_number=True),
        _Column(tr("Matched"), _matched, _matched_of, is_number=True),
        _Column(tr("Credits"), _credits, lambda entry: entry.run.credits, is_number=True),
        _Column(
            tr("Workbook"),
            lambda entry: "" if entry.output is None else entry.output.name,
            lambda entry: entry.run.output.lower(),
        ),
    )


def _started(entry: HistoryEntry) -> str:
    at = QDateTime.fromSecsSinceEpoch(int(entry.run.started_at.timestamp()))
    return QLocale().toString(at, QLocale.FormatType.ShortFormat)


def _rows_of(entry: HistoryEntry) -> int:
    return entry.run.people if entry.run.rows is None else entry.run.rows


def _matched_of(entry: HistoryEntry) -> int:
    return entry.run.matched if entry.run.rows_matched is None else entry.run.rows_matched


def _rows(entry: HistoryEntry) -> str:
    return number(_rows_of(entry))


def _matched(entry: HistoryEntry) -> str:
    return number(_matched_of(entry))


def _credits(entry: HistoryEntry) -> str:
    if entry.is_sandbox:
        return tr("Practice")
    return number(round(entry.run.credits, 2))


def _details(entry: HistoryEntry) -> str:
    lines = [str(entry.path), tr("Sheet: {sheet}", sheet=entry.sheet)]
    if entry.output is not None:
        lines.append(tr("Workbook: {path}", path=entry.output))
    if entry.run.in_jobs:
        in_jobs = people(entry.run.in_jobs)
        lines.append(tr("{people} in bulk jobs, to be collected by Resume", people=in_jobs))
    if entry.run.in_doubt:
        lines.append(tr("{people} may have been charged.", people=people(entry.run.in_doubt)))
    return "\n".join(lines)
