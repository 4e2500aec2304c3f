"""The session: settings, key, account, sandbox, and the runs that were not finished."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop_app import bootstrap
from desktop_app.domain.errors import AppError, FileError
from desktop_app.domain.run.account import Account
from desktop_app.domain.settings import Settings
from desktop_app.ui.controllers.access import ConnectionConfig
from desktop_app.ui.controllers.unfinished import Unfinished, readable
from desktop_app.ui.toolkit.job_thread import JobQueue, QueuedJob, Tell


class SessionController(QObject):
    """Holds what lasts longer than one file."""

    access_changed = Signal()
    account_changed = Signal()
    key_kept = Signal(bool)
    key_refused = Signal(object)
    unfinished_found = Signal(object)
    forgotten = Signal(int)
    failed = Signal(object)

    def __init__(self, environ: Mapping[str, str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._environ = environ
        self._session_key = ""
        self._sandbox = bootstrap.SharedSandbox()
        self.is_practice = False
        self.has_key: bool | None = None
        self.account: Account | None = None
        self.account_error: AppError | None = None
        self.settings_error: AppError | None = None
        self.settings = self._kept_settings()
        self.account_jobs = JobQueue(self)
        self.journal_jobs = JobQueue(self)

    def _kept_settings(self) -> Settings:
        try:
            settings = bootstrap.read_settings(self._environ)
        except AppError as error:
            self.settings_error = error
            settings = Settings()
        base_url = self._environ.get(bootstrap.BASE_URL_VARIABLE, "").strip().rstrip("/")
        return replace(settings, base_url=base_url) if base_url else settings

    @property
    def access(self) -> ConnectionConfig:
        """How to reach the world right now."""
        environ = dict(self._environ)
        if self._session_key:
            environ[bootstrap.KEY_VARIABLE] = self._session_key
        return ConnectionConfig(self.settings, environ, self._sandbox, is_practice=self.is_practice)

    @property
    def environ(self) -> Mapping[str, str]:
        """The environment's variables."""
        return self._environ

    @property
    def data_folder(self) -> Path:
        """Where journal, settings and logs are."""
        return bootstrap.data_home(self._environ)

    @property
    def is_key_from_environment(self) -> bool:
        """Whether the key stands in the environment, where only the user can change it."""
        return bool(self._environ.get(bootstrap.KEY_VARIABLE, "").strip())

    def set_sandbox_mode(self, *, enabled: bool) -> None:
        """Work against the sandbox from now on, or against the provider again."""
        if self.is_practice == enabled:
            return
        self.is_practice = enabled
        self.account = self.account_error = None
        self.access_changed.emit()
        self.read_account()

    # --- account

    def read_account(self) -> None:
        """Ask the free account pages; `account_changed` follows, whatever they say."""
        access = self.access

        def work(_tell: Tell) -> Account | None:
            if not access.is_practice and bootstrap.find_key(access.environ) is None:
                return None
            with access.open_account() as read_account:
                return read_account()

        self.account_jobs.submit(QueuedJob("account", work, self._on_account, self._on_no_account))

    def _on_account(self, account: Account | None) -> None:
        self.has_key = account is not None
        self.account, self.account_error = account, None
        self.account_changed.emit()

    def _on_no_account(self, error: AppError) -> None:
        self.has_key = True
        self.account, self.account_error = None, error
        self.account_changed.emit()

    # --- key

    def connect_key(self, key: str) -> None:
        """Check a key by the account pages and keep it; `key_kept` or `key_refused` follows.

        `key_kept` says whether the system's key store keeps it; else this session alone does.
        """
        key = key.strip()
        environ = {**self._environ, bootstrap.KEY_VARIABLE: key}
        access = replace(self.access, environ=environ, is_practice=False)

        def work(_tell: Tell) -> tuple[Account, bool, str]:
            with access.open_account() as read_account:
                account = read_account()
            return account, bootstrap.store_key(key), key

        self.account_jobs.submit(QueuedJob("connect", work, self._on_connected, self._on_refused))

    def _on_connected(self, result: tuple[Account, bool, str]) -> None:
        account, is_stored, self._session_key = result
        self.is_practice = False
        self.access_changed.emit()
        self._on_account(account)
        self.key_kept.emit(is_stored)

    def _on_refused(self, error: AppError) -> None:
        self.key_refused.emit(error)

    def disconnect_key(self) -> None:
        """Take the key out of this session and out of the system's key store."""
        self._session_key = ""

        def work(_tell: Tell) -> None:
            bootstrap.delete_key()

        self.account_jobs.submit(QueuedJob("disconnect", work, self._on_gone, self._on_failed))

    def _on_gone(self, _nothing: None) -> None:
        self.account = self.account_error = None
        self.access_changed.emit()
        self.read_account()

    # --- settings

    def change_settings(self, settings: Settings) -> None:
        """Keep other settings; what they change is asked anew.

        Raises:
            FileError: They cannot be kept; they hold for this session all the same.
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

    def forget_everything(self, older_than: timedelta | None = None) -> None:
        """Delete what the journals know of people; `forgotten` follows with how many answers."""
        environ = self._environ

        def work(_tell: Tell) -> int:
            return bootstrap.forget_people(environ, older_than=older_than)

        self.journal_jobs.submit(QueuedJob("forget", work, self.forgotten.emit, self._on_failed))

    def forget_sandbox_data(self) -> None:
        """Delete what earlier practice left behind, so that practice shows the whole job."""
        environ = self._environ

        def work(_tell: Tell) -> None:
            bootstrap.forget_sandbox_data(environ)

        self.journal_jobs.submit(QueuedJob("forget practice", work, _ignore, self._on_failed))

    # --- unfinished runs

    def find_unfinished(self) -> None:
        """Look for runs that can be gone on with; `unfinished_found` follows if there are any."""
        accesses = [
            replace(self.access, is_practice=is_practice)
            for is_practice in (False, True)
            if bootstrap.has_journal(self.settings, self._environ, is_sandbox=is_practice)
        ]

        def work(_tell: Tell) -> list[Unfinished]:
            found: list[Unfinished] = []
            for access in accesses:
                with access.open_services() as services:
                    found += readable(
                        services.journal.unfinished_runs(), is_practice=access.is_practice
                    )
            return found

        if accesses:
            job = QueuedJob("unfinished", work, self._on_unfinished, _ignore)
            self.journal_jobs.submit(job)

    def _on_unfinished(self, found: list[Unfinished]) -> None:
        if found:
            self.unfinished_found.emit(found)

    def dismiss(self, unfinished: Unfinished) -> None:
        """Do not offer a run any more; what it has settled stays known."""
        access = replace(self.access, is_practice=unfinished.is_practice)

        def work(_tell: Tell) -> None:
            with access.open_services() as services:
                services.journal.dismiss_run(unfinished.run.run.run_id)

        self.journal_jobs.submit(QueuedJob("leave", work, _ignore, self._on_failed))

    def _on_failed(self, error: AppError) -> None:
        self.failed.emit(error)

    def close(self) -> None:
        """Stop the sandbox, if it was started."""
        self._sandbox.close()


def _ignore(_anything: object) -> None:
    """Nobody need hear of it."""
