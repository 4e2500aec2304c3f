"""About dialog: version, changes and licences."""

from collections.abc import Sequence

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit, QTabWidget, QTextBrowser, QWidget

from desktop_app import __version__
from desktop_app.domain.release.changelog import Release
from desktop_app.domain.release.updates import PublishedVersion
from desktop_app.ui.toolkit.i18n import tr
from desktop_app.ui.toolkit.plain_text import escape_mnemonic
from desktop_app.ui.toolkit.theme import SPACE_L, SPACE_M
from desktop_app.ui.views.wheel_guard import guard_wheel
from desktop_app.ui.views.widgets import add, button, column, label, row

_PICTURE = 64


class AboutDialog(QDialog):
    """Shows the version, the changes and the licences; requests update checks."""

    check_requested = Signal()
    page_requested = Signal(str)

    def __init__(
        self,
        icon: QIcon,
        releases: Sequence[Release],
        licences: str,
        *,
        project_page: str,
        can_check: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._project_page, self._page = project_page, ""
        self.setWindowTitle(tr("About Sheet Enricher"))
        self.resize(640, 480)
        outer = column(self, margin=SPACE_L, spacing=SPACE_M)
        self.tabs = QTabWidget()
        guard_wheel(self.tabs.tabBar())
        self.tabs.addTab(self._about_page(icon, can_check=can_check), tr("&About"))
        self.news = QTextBrowser()
        self.news.setAccessibleName(tr("What's new"))
        self.news.setMarkdown(as_markdown(releases))
        self.tabs.addTab(self._news_page(), tr("What's &new"))
        self.licences = QPlainTextEdit(licences, readOnly=True)
        self.licences.setAccessibleName(tr("Licences"))
        self.tabs.addTab(self.licences, tr("&Licences"))
        outer.addWidget(self.tabs)
        buttons = row()
        buttons.addStretch(1)
        close_button = button(tr("Close"), self.accept, kind="primary")
        close_button.setDefault(True)
        buttons.addWidget(close_button)
        outer.addLayout(buttons)

    def _news_page(self) -> QWidget:
        """Return the changes; other languages than theirs say which language that is."""
        if QLocale().language() is QLocale.Language.English:
            return self.news
        page = QWidget()
        inner = column(page, margin=SPACE_M)
        add(inner, label(tr("These notes are in English."), "muted"), self.news)
        return page

    def _about_page(self, icon: QIcon, *, can_check: bool) -> QWidget:
        page = QWidget()
        inner = column(page, margin=SPACE_L, spacing=SPACE_M)
        head = row(spacing=SPACE_L)
        picture = QLabel()
        picture.setPixmap(icon.pixmap(_PICTURE, _PICTURE))
        texts = column()
        add(texts, label("Sheet Enricher", "large"))
        add(texts, label(tr("Version {version}", version=__version__), "muted"))
        head.addWidget(picture, alignment=Qt.AlignmentFlag.AlignTop)
        head.addLayout(texts, stretch=1)
        inner.addLayout(head)
        add(inner, label(tr(_ABOUT)), label(tr(_TERMS), "muted"))
        if self._project_page:
            on_click = self._on_project_page
            inner.addWidget(button(self._project_page, on_click, kind="link"), alignment=_LEFT)
        line = row(spacing=SPACE_M)
        self.check_button = button(tr("Check for &updates"), self._on_check)
        self.check_button.setEnabled(can_check)
        self.answer = label("" if can_check else tr(_UNKNOWN), "muted")
        line.addWidget(self.check_button)
        line.addWidget(self.answer, stretch=1)
        inner.addLayout(line)
        self.page_button = button("", self._on_page, kind="link", icon="external-link")
        self.page_button.hide()
        inner.addWidget(self.page_button, alignment=_LEFT)
        inner.addStretch(1)
        return page

    def _on_check(self) -> None:
        self.check_button.setEnabled(False)
        self.answer.setText(tr("Checking…"))
        self.check_requested.emit()

    def show_newer(self, newer: PublishedVersion) -> None:
        """Show the newer version and a link to it."""
        self._page = newer.page
        self._answer(tr("Version {version} is available.", version=newer.version))
        self.page_button.setText(escape_mnemonic(newer.page))
        self.page_button.show()

    def show_newest(self) -> None:
        """Show that this is the latest version."""
        self._answer(tr("You have the latest version."))

    def show_failed(self, text: str) -> None:
        """Show why the update check failed."""
        self._answer(text)

    def _answer(self, text: str) -> None:
        self.check_button.setEnabled(True)
        self.answer.setText(text)

    def _on_page(self) -> None:
        self.page_requested.emit(self._page)

    def _on_project_page(self) -> None:
        self.page_requested.emit(self._project_page)


def as_markdown(releases: Sequence[Release]) -> str:
    """Return the changes of each version as Markdown, with localized dates."""
    lines: list[str] = []
    for release in releases:
        day = release.day
        shown = QLocale().toString(
            QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat
        )
        lines += [f"## {release.version} · {shown}", ""]
        for changes in release.changes:
            lines += [f"### {changes.kind}", "", *(f"- {one}" for one in changes.entries), ""]
    return "\n".join(lines)


_LEFT = Qt.AlignmentFlag.AlignLeft
_ABOUT = (
    "Enriches the people in your spreadsheet with the Crustdata Person Enrich API. You never pay"
    " for the same person twice, and your original file never changes."
)
_TERMS = (
    "MIT licence. Includes Qt and PySide6 (LGPL), pandas, openpyxl, httpx,"
    " the Inter typeface (OFL) and Lucide icons (ISC)."
)
_UNKNOWN = "This copy cannot check for updates because it has no update address."
