"""Main window: menus, drag and drop, closing."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QIcon,
    QKeySequence,
)
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget
from typing_extensions import override

from desktop_app.ui.toolkit.i18n import tr
from desktop_app.ui.toolkit.icons import repaint_icons
from desktop_app.ui.toolkit.plain_text import escape_mnemonic, plain_tooltip
from desktop_app.ui.toolkit.theme import BAR_HEIGHT, MINIMUM_HEIGHT, MINIMUM_WIDTH
from desktop_app.ui.views.start_page import StartPage
from desktop_app.ui.views.widgets import Toast, column, frame


class MainWindow(QMainWindow):
    """Main window with menus; presenters do the work."""

    path_dropped = Signal(str)
    files_dropped = Signal(object)
    recent_chosen = Signal(str)
    close_requested = Signal()
    color_scheme_changed = Signal()

    def __init__(self, app_icon: QIcon) -> None:
        super().__init__()
        self.setWindowTitle("Sheet Enricher")
        self.setWindowIcon(app_icon)
        self.setMinimumSize(MINIMUM_WIDTH, MINIMUM_HEIGHT)
        self.resize(1320, 840)
        self.setAcceptDrops(True)
        self.setCentralWidget(self._startup_page())
        self.may_close = False
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().hide()  # always: showing it would move the page
        self.toast = Toast(self)
        self.statusBar().messageChanged.connect(self.toast.show_text)
        self._create_menus()

    def _startup_page(self) -> QWidget:
        """Return the start page below an empty bar, shown while the rest loads."""
        first = QWidget(self)
        layout = column(first, spacing=0)
        bar = frame("bar", first)
        bar.setFixedHeight(BAR_HEIGHT)
        layout.addWidget(bar)
        self.start_page = StartPage(first)
        layout.addWidget(self.start_page, stretch=1)
        return first

    def come_forward(self) -> None:
        """Show the window in front of others; where a system forbids it, it calls for attention."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def set_page(self, page: QWidget) -> None:
        """Replace the startup page with the complete page."""
        self.setCentralWidget(page)  # Qt deletes the previous one

    def _create_menus(self) -> None:
        self._create_file_menu()
        self._create_edit_menu()
        self._create_view_menu()
        self._create_help_menu()

    def _create_file_menu(self) -> None:
        keys = QKeySequence.StandardKey
        files = self.menuBar().addMenu(tr("&File"))
        self.open_action = _action(files, tr("&Open…"), keys.Open)
        self.recent_menu = files.addMenu(tr("Open &recent"))
        self.sample_action = _action(files, tr("Try it with &sample data"))
        self.history_action = _action(files, tr("&Runs and spending…"))
        self.history_action.setShortcut(QKeySequence("Ctrl+H"))
        files.addSeparator()
        self.save_as_action = _action(files, tr("Save with other &columns…"), keys.SaveAs)
        self.close_action = _action(files, tr("&Close file"), keys.Close)
        files.addSeparator()
        self.settings_action = _action(files, tr("Se&ttings…"), keys.Preferences, "Ctrl+,")
        self.settings_action.setMenuRole(QAction.MenuRole.PreferencesRole)
        self.quit_action = _action(files, tr("&Quit"), keys.Quit)
        self.quit_action.setMenuRole(QAction.MenuRole.QuitRole)
        self.quit_action.triggered.connect(self.close)

    def _create_edit_menu(self) -> None:
        keys = QKeySequence.StandardKey
        edit = self.menuBar().addMenu(tr("&Edit"))
        self.undo_action = _action(edit, tr("&Undo"), keys.Undo)
        self.redo_action = _action(edit, tr("&Redo"), keys.Redo)
        edit.addSeparator()
        self.copy_action = _action(edit, tr("&Copy"), keys.Copy)
        self.copy_headers_action = _action(edit, tr("Copy with &headers"))
        self.copy_headers_action.setShortcut(QKeySequence("Ctrl+Shift+C"))
        self.copy_result_action = _action(edit, tr("Copy &result as a table"))
        self.paste_action = _action(edit, tr("&Paste table"), keys.Paste)
        edit.addSeparator()
        self.find_action = _action(edit, tr("&Find…"), keys.Find)
        self.find_next_action = _action(edit, tr("Find &next"), keys.FindNext)

    def _create_view_menu(self) -> None:
        view = self.menuBar().addMenu(tr("&View"))
        self.all_rows_action = _action(view, tr("Show a&ll rows"))
        self.attention_action = _action(view, tr("Rows that need a&ttention"))
        self.review_action = _action(view, tr("&Review matches…"))
        self.review_action.setShortcut(QKeySequence("Ctrl+R"))
        self.details_action = _action(view, tr("&Cost and data sent…"))

    def _create_help_menu(self) -> None:
        help_menu = self.menuBar().addMenu(tr("&Help"))
        self.shortcuts_action = _action(
            help_menu, tr("&Shortcuts"), QKeySequence.StandardKey.HelpContents
        )
        self.statuses_action = _action(help_menu, tr("What the s&tatuses mean"))
        self.key_action = _action(help_menu, tr("Where to get an API &key"))
        self.help_actions = (self.shortcuts_action, self.statuses_action, self.key_action)
        help_menu.addSeparator()
        self.about_action = _action(help_menu, tr("&About Sheet Enricher"))
        self.about_action.setMenuRole(QAction.MenuRole.AboutRole)

    def show_recent(self, paths: list[Path]) -> None:
        """Fill the menu of recent files."""
        self.recent_menu.clear()
        self.recent_menu.setEnabled(bool(paths))
        for path in paths:
            entry = self.recent_menu.addAction(escape_mnemonic(path.name))
            entry.setData(str(path))
            entry.setToolTip(plain_tooltip(str(path)))
            entry.triggered.connect(self._on_recent)

    def _on_recent(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.recent_chosen.emit(str(action.data()))

    # --- drop

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_paths(event.mimeData()):
            event.acceptProposedAction()
            self.start_page.set_dragging(is_over=True)

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.start_page.set_dragging(is_over=False)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self.start_page.set_dragging(is_over=False)
        if paths := dropped_paths(event.mimeData()):
            event.acceptProposedAction()
            self.emit_paths(paths)

    def emit_paths(self, paths: list[Path]) -> None:
        """Open one file, or offer to enrich several one after the other."""
        if len(paths) == 1:
            self.path_dropped.emit(str(paths[0]))
        elif paths:
            self.files_dropped.emit(paths)

    # --- colour scheme and close

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            repaint_icons(self)
            self.color_scheme_changed.emit()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self.may_close:
            event.accept()
            return
        event.ignore()
        self.close_requested.emit()


def dropped_paths(data: QMimeData) -> list[Path]:
    """Return the dragged files, each once; folders and other things are ignored."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in dict.fromkeys(paths) if path.is_file()]


def _action(
    menu: QMenu, text: str, key: QKeySequence.StandardKey | None = None, otherwise: str = ""
) -> QAction:
    """Add an entry; `otherwise` is its shortcut on systems that have none of their own."""
    action = menu.addAction(text)
    if key is not None:
        keys = QKeySequence.keyBindings(key) or [QKeySequence(otherwise)]
        action.setShortcuts(keys)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
    return action
