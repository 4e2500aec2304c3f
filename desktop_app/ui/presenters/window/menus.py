"""Presenter of the menus and the title: what can be done now."""

from PySide6.QtCore import QObject

from desktop_app.domain.run.progress import RunProgress
from desktop_app.ui.context import WindowContext
from desktop_app.ui.controllers.run import RunState
from desktop_app.ui.presenters.choices import ChoicesPresenter
from desktop_app.ui.toolkit.i18n import percent
from desktop_app.ui.toolkit.plain_text import escape_placeholder
from desktop_app.ui.views.main_window import MainWindow


class MenusPresenter(QObject):
    """Enables and disables the actions of the menus."""

    def __init__(
        self, context: WindowContext, window: MainWindow, choices: ChoicesPresenter
    ) -> None:
        super().__init__(window)
        self._context, self._window, self._choices = context, window, choices

    def show(self) -> None:
        """Enable the actions that make sense now, and list the recent files."""
        window, run = self._window, self._context.run
        has_file, is_active = self._context.document.document is not None, run.is_active
        for action in (window.copy_action, window.copy_headers_action, window.copy_result_action):
            action.setEnabled(has_file)
        window.paste_action.setEnabled(not has_file and not is_active)
        for action in (window.find_action, window.find_next_action):
            action.setEnabled(has_file)
        for action in (window.all_rows_action, window.attention_action, window.details_action):
            action.setEnabled(has_file)
        window.review_action.setEnabled(has_file and not is_active)
        for action in (
            window.open_action,
            window.sample_action,
            window.settings_action,
            window.history_action,
        ):
            action.setEnabled(not is_active)
        window.recent_menu.setEnabled(not is_active)
        window.close_action.setEnabled(has_file and not is_active)
        window.save_as_action.setEnabled(run.job_result is not None and not is_active)
        window.show_recent(self._context.window_state.recent)

    def show_undo(self) -> None:
        """Enable undo on the sheet page only: the review has an undo of its own."""
        page = self._context.page
        is_shown = page.stack.currentWidget() is page.sheet_page
        self._window.undo_action.setEnabled(is_shown and self._choices.can_undo)
        self._window.redo_action.setEnabled(is_shown and self._choices.can_redo)

    def show_title(self) -> None:
        """Show the file, and during a run the progress, in the title."""
        document, run = self._context.document.document, self._context.run
        name = "" if document is None else document.table.info.path.name
        title = window_title(run.progress, name, run.state)
        self._window.setWindowTitle(escape_placeholder(title))


def window_title(progress: RunProgress, name: str, state: RunState) -> str:
    """Return the window title; during a run it starts with the progress."""
    if not name:
        return "Sheet Enricher"
    if state in {RunState.RUNNING, RunState.PAUSED, RunState.STOPPING} and progress.people:
        share = progress.done * 100 // progress.people / 100
        return f"{percent(share)} · {name} \u2013 Sheet Enricher"
    return f"{name} \u2013 Sheet Enricher"
