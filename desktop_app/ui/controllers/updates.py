"""Update check: once a day if enabled, or on request."""

from PySide6.QtCore import QObject, Signal

from desktop_app import __version__, bootstrap
from desktop_app.domain.errors import AppError
from desktop_app.domain.release.updates import PublishedVersion, is_due, is_newer
from desktop_app.ui.controllers.session import SessionController
from desktop_app.ui.toolkit.job_thread import JobQueue, QueuedJob, Report
from desktop_app.ui.toolkit.window_state import WindowState


class UpdateController(QObject):
    """Checks for updates in a background thread."""

    found = Signal(object)
    nothing_newer = Signal()
    failed = Signal(object)

    def __init__(
        self, session: SessionController, window_state: WindowState, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._window_state = session, window_state
        self.newer: PublishedVersion | None = None
        self.jobs = JobQueue(self)

    @property
    def can_check(self) -> bool:
        """True if an update address is configured."""
        return bool(bootstrap.updates_address(self._session.environ))

    def check_if_due(self) -> None:
        """Check for updates if this is enabled and the last check is a day old."""
        if not self._session.settings.looks_for_updates or not self.can_check:
            return
        if is_due(self._window_state.last_check, bootstrap.now()):
            self.check()
        elif (known := self._window_state.newest) is not None:
            self._on_checked(known)

    def check(self) -> None:
        """Check for updates; emits `found`, `nothing_newer` or `failed`."""
        self._window_state.last_check = bootstrap.now()
        settings, environ = self._session.settings, self._session.environ

        def work(_report: Report) -> PublishedVersion:
            return bootstrap.newest_version(settings, environ)

        self.jobs.submit(QueuedJob("newest version", work, self._on_checked, self._on_failed))

    def _on_checked(self, newest: PublishedVersion) -> None:
        self._window_state.newest = newest
        if is_newer(newest.version, __version__):
            self.newer = newest
            self.found.emit(newest)
        else:
            self.nothing_newer.emit()

    def _on_failed(self, error: AppError) -> None:
        self.failed.emit(error)
