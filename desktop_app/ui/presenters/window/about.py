"""Presenter of the About dialog and the update link."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from desktop_app import bootstrap
from desktop_app.domain.errors import AppError
from desktop_app.domain.release.updates import PublishedVersion
from desktop_app.ui.context import WindowContext
from desktop_app.ui.controllers.updates import UpdateController
from desktop_app.ui.toolkit.i18n import error_words, tr

if TYPE_CHECKING:
    from desktop_app.ui.dialogs.about_dialog import AboutDialog


class AboutPresenter(QObject):
    """Shows the About dialog, and a link in the header when there is an update."""

    def __init__(self, context: WindowContext, updates: UpdateController) -> None:
        super().__init__(context.window)
        self._context, self._updates = context, updates
        self.dialog: AboutDialog | None = None
        context.page.header.update_requested.connect(self._on_update_requested)
        updates.found.connect(self._on_found)
        updates.nothing_newer.connect(self._on_nothing_newer)
        updates.failed.connect(self._on_failed)

    def open(self) -> None:
        """Open the dialog."""
        window = self._context.window
        from desktop_app.ui.dialogs.about_dialog import AboutDialog  # noqa: PLC0415 - when it is opened

        dialog = self.dialog = AboutDialog(
            window.windowIcon(),
            bootstrap.release_notes(),
            bootstrap.licence_texts(),
            project_page=bootstrap.project_page(),
            can_check=self._updates.can_check,
            parent=window,
        )
        dialog.check_requested.connect(self._updates.check)
        dialog.page_requested.connect(_open_page)
        dialog.finished.connect(self._on_closed)
        if self._updates.newer is not None:
            dialog.show_newer(self._updates.newer)
        dialog.open()

    def _on_closed(self, _result: int) -> None:
        self.dialog = None

    def _on_found(self, newer: PublishedVersion) -> None:
        text = tr("Version {version} is available", version=newer.version)
        self._context.page.header.show_update(text, newer.page)
        if self.dialog is not None:
            self.dialog.show_newer(newer)

    def _on_nothing_newer(self) -> None:
        if self.dialog is not None:
            self.dialog.show_newest()

    def _on_failed(self, error: AppError) -> None:
        """Show the error in the open dialog; automatic checks fail silently."""
        if self.dialog is not None:
            self.dialog.show_failed(" ".join(error_words(error)).strip())

    def _on_update_requested(self) -> None:
        if self._updates.newer is not None:
            _open_page(self._updates.newer.page)


def _open_page(page: str) -> None:
    QDesktopServices.openUrl(QUrl(page))
