"""Session state: settings, API key, account, sandbox and unfinished runs."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app import bootstrap
from desktop_app.domain.errors import AppError, FileError
from desktop_app.domain.run.account import Account
from desktop_app.domain.settings import Settings
from desktop_app.ui.controllers.access import ConnectionConfig
from desktop_app.ui.controllers.unfinished import Unfinished, readable
from desktop_app.ui.toolkit.job_thread import JobQueue, QueuedJob, Report

if TYPE_CHECKING:
    from desktop_app.engine.job import Job
    from desktop_app.engine.ports.records import Forgotten


class SessionController(QObject):
    """Holds state that outlives a single document."""

    access_changed = Signal()
    account_changed = Signal()
    key_saved = Signal(bool)
    key_refused = Signal(object)
    unfinished_found = Signal(object)
    forgotten = Signal(object)  # Forgotten
    failed = Signal(object)

    def __init__(self, environ: Mapping[str, str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._environ = environ
        self._session_key = ""
        self._sandbox = bootstrap.SharedSandbox()
        self.is_sandbox: bool = False
        self.has_key: bool | None = None
        self.account: Account | None = None
        self.account_error: AppError | None = None
        self.settings_error: AppError | None = None
        self.settings = self._load_settings()
        self.account_jobs = JobQueue(self)
        self.journal_jobs = JobQueue(self)

    def _load_settings(self) -> Settings:
        try:
            settings = bootstrap.read_settings(self._environ)
        except AppError as error:
            self.settings_error = error
            settings = Settings()
        return replace(settings, base_url=bootstrap.base_url_in(self._environ) or settings.base_url)

    @property
    def access(self) -> ConnectionConfig:
        """Current connection data."""
        environ = dict(self._environ)
        if self._session_key:
            environ[bootstrap.KEY_VARIABLE] = self._session_key
        return ConnectionConfig(self.settings, environ, self._sandbox, is_sandbox=self.is_sandbox)

    def access_for(self, job: "Job") -> ConnectionConfig:
        """Return the connection data for a job: one of practice never uses the account."""
        return replace(self.access, is_sandbox=job.is_practice)

    @property
    def environ(self) -> Mapping[str, str]:
        """Environment variables."""
        return self._environ

    @property
    def data_folder(self) -> Path:
        """Folder of the journal, settings and logs."""
        return bootstrap.data_home(self._environ)

    def keeps(self, path: Path) -> bool:
        """Tell whether a file is in the data folder, such as a pasted table."""
        return path.is_relative_to(self.data_folder)

    @property
    def is_key_from_environment(self) -> bool:
        """True if the API key comes from the environment, where only the user can change it."""
        return bool(self._environ.get(bootstrap.KEY_VARIABLE, "").strip())

    def set_sandbox_mode(self, *, enabled: bool) -> None:
        """Switch between the sandbox and the provider."""
        if self.is_sandbox == enabled:
            return
        self.is_sandbox = enabled
        self.account = self.account_error = None
        self.access_changed.emit()
        self.read_account()

    # --- account

    def read_account(self) -> None:
        """Read the account from its free endpoints; always emits `account_changed`."""
        access = self.access

        def done(account: Account | None) -> None:
            if not access.is_sandbox:
                self.has_key = account is not None
            self._show_account(account)

        def failed(error: AppError) -> None:
            if not access.is_sandbox:
                self.has_key = True
            self._show_account(None, error)

        def work(_report: Report) -> Account | None:
            if not access.is_sandbox and bootstrap.find_key(access.environ) is None:
                return None
            with access.open_account() as read_account:
                return read_account()

        self.account_jobs.submit(QueuedJob("account", work, done, failed))

    def _show_account(self, account: Account | None, error: AppError | None = None) -> None:
        self.account, self.account_error = account, error
        self.account_changed.emit()

    # --- key

    def connect_key(self, key: str) -> None:
        """Check an API key against the account and store it; emits `key_saved` or `key_refused`.

        `key_saved` is True if the system's key store has it, False if only this session does.
        """
        key = key.strip()
        environ = {**self._environ, bootstrap.KEY_VARIABLE: key}
        access = replace(self.access, environ=environ, is_sandbox=False)

        def work(_report: Report) -> tuple[Account, bool, str]:
            with access.open_account() as read_account:
                account = read_account()
            return account, bootstrap.store_key(key), key

        self.account_jobs.submit(QueuedJob("connect", work, self._on_connected, self._on_refused))

    def _on_connected(self, result: tuple[Account, bool, str]) -> None:
        account, is_stored, self._session_key = result
        self.is_sandbox = False
        self.has_key = True
        self.access_changed.emit()
        self._show_account(account)
        self.key_saved.emit(is_stored)

    def _on_refused(self, error: AppError) -> None:
        self.key_refused.emit(error)

    def disconnect_key(self) -> None:
        """Remove the API key from this session and from the system's key store."""
        self._session_key = ""

        def work(_report: Report) -> None:
            bootstrap.delete_key()

        self.account_jobs.submit(QueuedJob("disconnect", work, self._on_gone, self._on_failed))

    def _on_gone(self, _nothing: None) -> None:
        self.account = self.account_error = None
        self.access_changed.emit()
        self.read_account()

    # --- settings

    def change_settings(self, settings: Settings) -> None:
        """Save changed settings and reload what depends on them.

        Raises:
            FileError: The settings cannot be saved; they apply to this session only.
        """
        before, self.settings = self.settings, settings
        self.access_changed.emit()
        if (before.base_url, before.proxy) != (settings.base_url, settings.proxy):
            self.account = self.account_error = None
            self.read_account()
        try:
            bootstrap.write_settings(settings, self._environ)
        except FileError as error:
            self.failed.emit(error)

    def forget_everything(self, *, with_jobs: bool = False) -> None:
        """Delete stored results about people, see `forget_people`; emits `forgotten`."""
        environ = self._environ

        def work(_report: Report) -> "Forgotten":
            return bootstrap.forget_people(environ, older_than=None, with_jobs=with_jobs)

        self.journal_jobs.submit(QueuedJob("forget", work, self.forgotten.emit, self._on_failed))

    def forget_sandbox_data(self) -> None:
        """Delete earlier sandbox results, so that the sample shows a complete run."""
        environ = self._environ

        def work(_report: Report) -> None:
            bootstrap.forget_sandbox_data(environ)

        self.journal_jobs.submit(QueuedJob("forget sandbox data", work, _ignore, self._on_failed))

    # --- unfinished runs

    def find_unfinished(self) -> None:
        """Find resumable runs; emits `unfinished_found` if there are any."""
        accesses = [
            replace(self.access, is_sandbox=is_sandbox)
            for is_sandbox in (False, True)
            if bootstrap.has_journal(self.settings, self._environ, is_sandbox=is_sandbox)
        ]

        def work(_report: Report) -> list[Unfinished]:
            found: list[Unfinished] = []
            for access in accesses:
                with access.open_services() as services:
                    found += readable(
                        services.journal.unfinished_runs(), is_sandbox=access.is_sandbox
                    )
            return found

        if accesses:
            job = QueuedJob("unfinished", work, self._on_unfinished, _ignore)
            self.journal_jobs.submit(job)

    def _on_unfinished(self, found: list[Unfinished]) -> None:
        if found:
            self.unfinished_found.emit(found)

    def dismiss(self, unfinished: Unfinished) -> None:
        """Stop offering to resume a run; its results are kept."""
        access = replace(self.access, is_sandbox=unfinished.is_sandbox)

        def work(_report: Report) -> None:
            with access.open_services() as services:
                services.journal.dismiss_run(unfinished.run.run.run_id)

        self.journal_jobs.submit(QueuedJob("leave", work, _ignore, self._on_failed))

    def _on_failed(self, error: AppError) -> None:
        self.failed.emit(error)

    def close(self) -> None:
        """Stop the sandbox if it is running."""
        self._sandbox.close()


def _ignore(_anything: object) -> None:
    """Ignore the result."""
