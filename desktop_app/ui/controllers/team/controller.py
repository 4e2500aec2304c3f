"""Controller of the team: its test, its password, and what its desks spend."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app import bootstrap
from desktop_app.domain.errors import AppError
from desktop_app.domain.settings import Settings
from desktop_app.ui.controllers.session import SessionController
from desktop_app.ui.toolkit.job_thread import QueuedJob, Report

if TYPE_CHECKING:
    from desktop_app.domain.team.desks import DeskMonth, TeamStatus

PASSWORD_VARIABLE = "SHEET_ENRICHER_TEAM_PASSWORD"  # noqa: S105 - a name


class TeamController(QObject):
    """Reaches the team's database, outside the GUI thread and after other users of the journal."""

    tested = Signal(object)
    refused = Signal(object)
    spending_read = Signal(object)

    def __init__(self, session: SessionController, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session

    def test(self, settings: Settings, password: str) -> None:
        """Connect to a team that is not saved yet; emits `tested` or `refused`."""
        environ = self._session.environ

        def work(_report: Report) -> "TeamStatus":
            return bootstrap.test_team(settings, password, environ)

        self._session.journal_jobs.submit(
            QueuedJob("team", work, self.tested.emit, self._on_refused)
        )

    def keep_password(self, settings: Settings, password: str) -> bool:
        """Store the password in the system's key store; return False if that fails."""
        return bootstrap.keep_team_password(settings, password)

    def read_spending(self) -> None:
        """Read what each desk spent in each month; emits `spending_read`, or `refused`."""
        settings, environ = self._session.settings, self._session.environ
        if not settings.team:
            return

        def work(_report: Report) -> "list[DeskMonth]":
            with bootstrap.open_team(settings, environ) as journal:
                return journal.team().spending()

        self._session.journal_jobs.submit(
            QueuedJob("spending", work, self.spending_read.emit, self._on_refused)
        )

    def _on_refused(self, error: AppError) -> None:
        self.refused.emit(error)
