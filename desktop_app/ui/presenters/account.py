"""The account: connected, checked, shown; the settings; forgetting."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog

from desktop_app import bootstrap
from desktop_app.domain.errors import AppError
from desktop_app.domain.settings import Settings
from desktop_app.ui.context import WindowContext
from desktop_app.ui.dialogs.connect_dialog import ConnectDialog
from desktop_app.ui.dialogs.questions import Question, nothing
from desktop_app.ui.dialogs.settings_dialog import SettingsDialog
from desktop_app.ui.toolkit.i18n import count, credits_of, error_words, tr, tr_core


class AccountPresenter(QObject):
    """Connects keys and changes settings."""

    look_changed = Signal()

    def __init__(self, shell: WindowContext) -> None:
        super().__init__(shell.window)
        self._shell = shell
        self.connect_dialog: ConnectDialog | None = None
        self.settings_dialog: SettingsDialog | None = None
        session, page = shell.session, shell.page
        page.start_page.connect_asked.connect(self.connect_account)
        page.header.account_asked.connect(self._on_account_asked)
        session.account_changed.connect(self._on_account)
        session.access_changed.connect(self._on_access)
        session.key_kept.connect(self._on_key_kept)
        session.key_refused.connect(self._on_key_refused)
        session.forgotten.connect(self._on_forgotten)
        session.failed.connect(self._on_failed)
        self._show()

    def _on_account_asked(self) -> None:
        if self._shell.session.has_key is False and not self._shell.session.is_practice:
            self.connect_account()
        else:
            self.open_settings()

    def connect_account(self) -> None:
        """Ask for a key."""
        dialog = self.connect_dialog = ConnectDialog(self.settings_dialog or self._shell.window)
        dialog.key_given.connect(self._shell.session.connect_key)
        dialog.open()

    def _on_key_kept(self, is_stored: bool) -> None:  # noqa: FBT001 - a signal's value
        if self.connect_dialog is not None:
            self.connect_dialog.show_kept(is_stored=is_stored)
        if self.settings_dialog is not None:
            self.settings_dialog.close()

    def _on_key_refused(self, error: AppError) -> None:
        if self.connect_dialog is not None:
            self.connect_dialog.show_refused(error)

    def _on_access(self) -> None:
        self._show()
        self._shell.plan.refresh()

    def _on_account(self) -> None:
        self._show()
        self._shell.page.what.show_account(self._shell.session.account)
        self._shell.plan.refresh()

    def _show(self) -> None:
        session = self._shell.session
        error = session.account_error
        self._shell.page.header.show_account(
            session.account,
            is_practice=session.is_practice,
            has_key=session.has_key,
            problem="" if error is None else " ".join(error_words(error)).strip(),
        )
        self._shell.page.start_page.show_key(has_key=bool(session.has_key))

    # --- settings

    def open_settings(self) -> None:
        """Show the settings."""
        session = self._shell.session
        dialog = self.settings_dialog = SettingsDialog(
            session.settings,
            data_folder=session.data_folder,
            account=self._account_words(),
            can_disconnect=bool(session.has_key) and not session.is_key_from_environment,
            updates_address=bootstrap.updates_address(session.environ),
            parent=self._shell.window,
        )
        dialog.settings_chosen.connect(self._on_settings)
        dialog.connect_asked.connect(self.connect_account)
        dialog.disconnect_asked.connect(self._on_disconnect)
        dialog.forget_asked.connect(self._on_forget)
        dialog.finished.connect(self._on_settings_closed)
        dialog.open()

    def _account_words(self) -> str:
        session = self._shell.session
        if session.is_practice:
            return tr("Sandbox: sample people, no account needed.")
        if session.account_error is not None:
            return tr_core(session.account_error.what)
        if session.account is None:
            return tr("Not connected")
        if session.account.credits is None:
            return tr("Connected")
        return tr("Connected: {credits}", credits=credits_of(session.account.credits))

    def _on_settings_closed(self, _result: int) -> None:
        self.settings_dialog = None

    def _on_settings(self, settings: Settings) -> None:
        before = self._shell.session.settings
        self._shell.session.change_settings(settings)
        if settings.look is not before.look:
            self.look_changed.emit()

    def _on_disconnect(self) -> None:
        self._shell.session.disconnect_key()
        if isinstance(self.settings_dialog, QDialog):
            self.settings_dialog.close()

    def _on_forget(self) -> None:
        self.question = Question(
            self.settings_dialog or self._shell.window,
            tr("Forget everything?"),
            tr("Permanently delete all stored results about people?"),
            tr("Your workbooks stay. Looking these people up again will cost credits."),
        )
        self.question.answer(tr("&Forget everything"), self._forget)
        self.question.answer(tr("Cancel"), nothing, is_main=True, is_escape=True)
        self.question.open()

    def _forget(self) -> None:
        self._shell.session.forget_everything()
        self._shell.memory.forget_files()

    def _on_forgotten(self, answers: int) -> None:
        words = count("Deleted %Ln stored results about people.", answers)
        self._shell.page.say_in_note(words, kind="note")
        self._shell.page.start_page.show_recent([])
        self._shell.plan.refresh()

    def _on_failed(self, error: AppError) -> None:
        self._shell.page.say_in_note(*error_words(error))
