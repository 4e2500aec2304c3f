"""The main window with its start page, created before anything else is imported."""

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from desktop_app import bootstrap
from desktop_app.domain.settings import ColorScheme
from desktop_app.ui.toolkit.theme import apply_theme
from desktop_app.ui.views.main_window import MainWindow


def create_main_window(app: QApplication, look: ColorScheme) -> MainWindow:
    """Return the window with its start page in a colour scheme."""
    resources = bootstrap.resource("style.qss").parent
    apply_theme(app, look, resources)
    return MainWindow(QIcon(str(resources / "icons" / "app.svg")))
