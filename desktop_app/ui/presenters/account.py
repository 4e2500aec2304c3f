"""Presenter of the account, the settings and the deletion of stored results."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog

from desktop_app import bootstrap
from desktop_app.domain.errors import AppError
from desktop_app.domain.settings import Settings
from desktop_app.domain.team.desks import TeamStatus
from desktop_app.ui.context import WindowContext
from desktop_app.ui.controllers.team.controller import PASSWORD_VARIABLE, TeamController
from desktop_app.ui.dialogs.questions import Question, do_nothing
from desktop_app.ui.toolkit.i18n import count, credits_of, error_words, tr, tr_core

if TYPE_CHECKING:
    from desktop_app.engine.ports.records import Forgotten
    from desktop_app.ui.dialogs.connect_dialog import ConnectDialog
    from desktop_app.ui.dialogs.settings.settings_dialog import SettingsDialog


class AccountPresenter(QObject):
    """Connects accounts and changes settings."""

    color_scheme_changed = Signal()

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context.window)
        self._context = context
        self.connect_dialog: ConnectDialog | None = None
        self.settings_dialog: SettingsDialog | None = None
        self._team = TeamController(context.session, self)
        self._team.tested.connect(self._on_team_tested)
        self._team.refused.connect(self._on_team_refused)
        session, page = context.session, context.page
        page.start_page.connect_requested.connect(self.connect_account)
        page.header.account_requested.connect(self._on_account_requested)
        session.account_changed.connect(self._on_account)
        session.access_changed.connect(self._on_access)
        session.key_saved.connect(self._on_key_saved)
        session.key_refused.connect(self._on_key_refused)
        session.forgotten.connect(self._on_forgotten)
        session.failed.connect(self._on_failed)
        self._show()

    def _on_account_requested(self) -> None:
        if self._context.session.has_key is False:
            self.connect_account()
        else:
            self.open_settings()

    def connect_account(self) -> None:
        """Open the dialog for the API key."""
        from desktop_app.ui.dialogs.connect_dialog import ConnectDialog  # noqa: PLC0415 - when it is opened

        dialog = self.connect_dialog = ConnectDialog(self.settings_dialog or self._context.window)
        dialog.key_entered.connect(self._context.session.connect_key)
        dialog.open()

    def _on_key_saved(self, is_stored: bool) -> None:  # noqa: FBT001 - a signal's value
        if self.connect_dialog is not None:
            self.connect_dialog.show_saved(is_stored=is_stored)
        if self.settings_dialog is not None:
            self.settings_dialog.close()

    def _on_key_refused(self, error: AppError) -> None:
        if self.connect_dialog is not None:
            self.connect_dialog.show_refused(error)

    def _on_access(self) -> None:
        self._show()
        self._context.plan.refresh()

    def _on_account(self) -> None:
        self._show()
        self._context.page.fields_panel.show_account(self._context.session.account)
        self._context.plan.refresh()

    def _show(self) -> None:
        session = self._context.session
        error = session.account_error
        self._context.page.header.show_account(
            session.account,
            is_sandbox=session.is_sandbox,
            has_key=session.has_key,
            problem="" if error is None else " ".join(error_words(error)).strip(),
        )
        self._context.page.start_page.show_key(has_key=bool(session.has_key))

    # --- settings

    def open_settings(self) -> None:
        """Open the settings."""
        session = self._context.session
        from desktop_app.ui.dialogs.settings.settings_dialog import SettingsDialog  # noqa: PLC0415 - when it is opened

        dialog = self.settings_dialog = SettingsDialog(
            session.settings,
            data_folder=session.data_folder,
            account=self._account_text(),
            can_disconnect=bool(session.has_key) and not session.is_key_from_environment,
            updates_address=bootstrap.updates_address(session.environ),
            desk_name=bootstrap.desk_name(replace(session.settings, desk_name="")),
            parent=self._context.window,
        )
        dialog.settings_chosen.connect(self._on_settings)
        dialog.connect_requested.connect(self.connect_account)
        dialog.disconnect_requested.connect(self._on_disconnect)
        dialog.forget_requested.connect(self._on_forget)
        dialog.team_test_requested.connect(self._team.test)
        dialog.finished.connect(self._on_settings_closed)
        dialog.open()

    def _account_text(self) -> str:
        session = self._context.session
        if session.is_sandbox:
            return tr("Practice: invented people, no account needed.")
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
        before = self._context.session.settings
        self._keep_team_password(settings)
        self._context.session.change_settings(settings)
        if settings.look is not before.look:
            self.color_scheme_changed.emit()
        if settings.match_check not in {None, before.match_check}:
            choices = self._context.plan.choices
            result = replace(choices.result, match_check=settings.match_check)
            self._context.plan.change(replace(choices, result=result))

    def _keep_team_password(self, settings: Settings) -> None:
        dialog = self.settings_dialog
        password = "" if dialog is None else dialog.team_page.password
        if password and settings.team and not self._team.keep_password(settings, password):
            note = tr("This system has no secure key store, so the team's password is not kept.")
            advice = tr("Set it in the environment variable {name}.", name=PASSWORD_VARIABLE)
            self._context.page.show_note(note, advice)

    def _on_team_tested(self, status: TeamStatus) -> None:
        if self.settings_dialog is not None:
            self.settings_dialog.team_page.show_status(status)

    def _on_team_refused(self, error: AppError) -> None:
        if self.settings_dialog is not None:
            self.settings_dialog.team_page.show_refused(error)

    def _on_disconnect(self) -> None:
        self._context.session.disconnect_key()
        if isinstance(self.settings_dialog, QDialog):
            self.settings_dialog.close()

    def _on_forget(self) -> None:
        self.question = Question(
            self.settings_dialog or self._context.window,
            tr("Forget everything?"),
            tr("Permanently delete all stored results about people?"),
            tr("Your workbooks stay. Looking these people up again will cost credits."),
        )
        self.question.answer(tr("&Forget everything"), self._forget)
        self.question.answer(tr("Cancel"), do_nothing, is_main=True, is_escape=True)
        self.question.open()

    def _forget(self) -> None:
        self._context.session.forget_everything()
        self._context.window_state.forget_files()

    def _on_forgotten(self, forgotten: "Forgotten") -> None:
        text = count("Deleted %Ln stored results about people.", forgotten.answers)
        self._context.page.show_note(text, kind="note")
        self._context.page.start_page.show_recent([])
        self._context.plan.refresh()
        if forgotten.kept_in_jobs:
            self._ask_about_jobs(forgotten.kept_in_jobs)

    def _ask_about_jobs(self, people: int) -> None:
        """Ask whether people in jobs are to be deleted, too: their results are being paid for."""
        self.question = Question(
            self.settings_dialog or self._context.window,
            tr("Forget bulk jobs, too?"),
            count("%Ln people are in bulk jobs that are not collected yet, and were kept.", people),
            tr(
                "Open their sheets again to collect the results. If you delete these people, the"
                " results are lost, and looking them up again costs credits a second time."
            ),
        )
        forget = partial(self._context.session.forget_everything, with_jobs=True)
        self.question.answer(tr("&Forget them, too"), forget)
        self.question.answer(tr("&Keep them"), do_nothing, is_main=True, is_escape=True)
        self.question.open()

    def _on_failed(self, error: AppError) -> None:
        self._context.page.show_note(*error_words(error))
