"""Bar at the top: file, sheet, header row and account."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QToolButton, QWidget
from typing_extensions import override

from desktop_app.domain.run.account import Account
from desktop_app.domain.source.table import NO_HEADER, TableInfo
from desktop_app.ui.toolkit.i18n import count, number, tr, tr_core
from desktop_app.ui.toolkit.icons import set_icon
from desktop_app.ui.toolkit.plain_text import escape_mnemonic, plain_tooltip
from desktop_app.ui.toolkit.theme import BAR_HEIGHT, SPACE_M, SPACE_S
from desktop_app.ui.views.wheel_guard import combo_box
from desktop_app.ui.views.widgets import ElidedLabel, button, label, row, spin_box

_LAST_ROW = 1_048_576


class HeaderBar(QFrame):
    """Shows the open file and lets the user correct how it is read."""

    open_requested = Signal()
    sheet_chosen = Signal(str)
    header_row_chosen = Signal(int)
    read_as_requested = Signal()
    account_requested = Signal()
    update_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "bar")
        self.setFixedHeight(BAR_HEIGHT)
        bar = self._bar = row(self, margin=SPACE_S, spacing=SPACE_M)
        self.open_button = button(tr("&Open…"), self.open_requested.emit, icon="folder-open")
        self.open_button.setToolTip(tr("Open an Excel workbook or a CSV file"))
        self.file_label = ElidedLabel("strong")
        self._add_corrections()
        self.read_button = button("", self.read_as_requested.emit, kind="link")
        self.read_button.setToolTip(tr("Encoding and delimiter; click to change them"))
        self.rows_label = label("", "muted", wraps=False)
        self.account_button = self._account_button()
        for widget in (
            self.open_button,
            self.file_label,
            self.sheet_label,
            self.sheet_box,
            self.header_label,
            self.header_box,
            self.read_button,
            self.rows_label,
        ):
            bar.addWidget(widget)
        bar.addStretch(1)
        self.update_link = button(
            tr("What's new"), self.update_requested.emit, kind="link", icon="external-link"
        )
        self.update_link.hide()
        bar.addWidget(self.update_link)
        bar.addWidget(self.account_button)
        # What gives way when the window is narrow, first to last; the balance is never cut.
        self._optional = (self.rows_label, self.sheet_label, self.header_label, self.update_link)
        self._wanted: frozenset[QWidget] = frozenset()
        self.show_table(None)

    def _add_corrections(self) -> None:
        """Create the controls for the sheet and the header row."""
        self.sheet_label = label(tr("Sheet"), "muted", wraps=False)
        self.sheet_box = combo_box()
        self.sheet_box.setAccessibleName(tr("Sheet"))
        self.sheet_box.setMinimumWidth(120)
        self.sheet_box.textActivated.connect(self.sheet_chosen)
        self.header_label = label(tr("Header row"), "muted", wraps=False)
        self.header_box = spin_box(NO_HEADER, _LAST_ROW)
        self.header_box.setSpecialValueText(tr("No header row"))
        self.header_box.setAccessibleName(tr("Header row"))
        self.header_box.setToolTip(tr("The row with the column names"))
        self.header_box.setKeyboardTracking(False)
        self.header_box.setMinimumWidth(84)
        self.header_box.valueChanged.connect(self.header_row_chosen)

    def _account_button(self) -> QToolButton:
        widget = QToolButton()
        widget.setProperty("kind", "button")
        widget.clicked.connect(self.account_requested)
        set_icon(widget, "wallet")
        widget.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return widget

    def show_update(self, text: str, page: str) -> None:
        """Show a link to a newer version."""
        self.update_link.setText(escape_mnemonic(text))
        self.update_link.setToolTip(plain_tooltip(page))
        self.update_link.setAccessibleDescription(page)
        self._wanted |= {self.update_link}
        self._fit()

    def _fit(self) -> None:
        """Hide what gives way until everything else has the room that it needs."""
        for part in self._optional:
            part.setVisible(part in self._wanted)
        for part in self._optional:
            if self._bar.minimumSize().width() <= self.width():
                return
            part.hide()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def show_table(self, info: TableInfo | None) -> None:
        """Show the open file; None hides it."""
        is_text = info is not None and info.encoding is not None
        for part in (self.file_label, self.header_box):
            part.setVisible(info is not None)
        self.sheet_box.setVisible(info is not None and not is_text)
        self.read_button.setVisible(is_text)
        self._wanted &= {self.update_link}
        if info is None:
            self._fit()
            return
        self._wanted |= {self.rows_label, self.header_label}
        self._wanted |= set() if is_text else {self.sheet_label}
        if info.encoding is not None:
            mark = delimiter_name(info.delimiter or "")
            self.read_button.setText(escape_mnemonic(f"{info.encoding}, {mark}"))
            self.read_button.setAccessibleName(_reading_text(info))
        self.header_box.setToolTip(
            plain_tooltip(_why(tr("The row with the column names"), info.header_why))
        )
        self.sheet_box.setToolTip(plain_tooltip(_why(info.sheet, info.sheet_why)))
        with QSignalBlocker(self.sheet_box), QSignalBlocker(self.header_box):
            self.sheet_box.clear()
            self.sheet_box.addItems([sheet.name for sheet in info.sheets])
            self.sheet_box.setCurrentText(info.sheet)
            self.header_box.setValue(info.header_row)
        self.sheet_box.setEnabled(len(info.sheets) > 1)
        self.file_label.setText(info.path.name)
        self.file_label.setToolTip(plain_tooltip(_reading_text(info)))
        self.rows_label.setText(count("%Ln rows", info.row_count))
        self._fit()

    def offer_sheets(self, file: str, sheets: Sequence[str]) -> None:
        """Offer other sheets of a file after one could not be opened."""
        self.file_label.setText(file)
        with QSignalBlocker(self.sheet_box):
            self.sheet_box.clear()
            self.sheet_box.addItems(list(sheets))
            self.sheet_box.setCurrentIndex(-1)
        self.sheet_box.setToolTip(tr("Choose another sheet"))
        self.sheet_box.setEnabled(True)
        for part in (self.file_label, self.sheet_box):
            part.show()
        self._wanted |= {self.sheet_label}
        self._fit()

    def lock(self, *, is_locked: bool) -> None:
        """Disable or enable the controls; they are locked during a run."""
        for part in (self.open_button, self.header_box, self.read_button):
            part.setEnabled(not is_locked)
        self.sheet_box.setEnabled(not is_locked and self.sheet_box.count() > 1)

    def show_account(
        self, account: Account | None, *, is_sandbox: bool, has_key: bool | None, problem: str
    ) -> None:
        """Show the state of the account."""
        own = None if is_sandbox else account  # the balance of practice would look like money
        text, hint = _account_text(own, has_key=has_key, problem=problem)
        self.account_button.setText(text)
        self.account_button.setToolTip(plain_tooltip(hint))
        self.account_button.setAccessibleName(text)
        icon, color = ("triangle-alert", "warn") if problem else ("wallet", "text")
        set_icon(self.account_button, icon, color=color)
        self._fit()


def _account_text(
    account: Account | None, *, has_key: bool | None, problem: str
) -> tuple[str, str]:
    if problem:
        return tr("Account problem"), problem
    if account is not None and account.credits is not None:
        text = count("%Ln credits", int(account.credits))
        rate = ""
        if account.rpm is not None:
            rate = tr("{rate} requests per minute", rate=number(account.rpm))
        return text, f"{tr('Your balance')}: {number(account.credits)}\n{rate}".strip()
    if account is not None:
        return tr("Account connected"), ""
    if has_key is False:
        return tr("Connect your account"), tr("Connect an account to enrich your own people")
    return tr("Account…"), tr("Loading account…")


def _reading_text(info: TableInfo) -> str:
    if info.encoding is None:
        return str(info.path)
    mark = delimiter_name(info.delimiter or "")
    read_as = tr("Encoding: {encoding}, delimiter: {mark}", encoding=info.encoding, mark=mark)
    return f"{info.path}\n{read_as}"


def delimiter_name(delimiter: str) -> str:
    """Return the name of a delimiter."""
    names = {"\t": tr("tab"), ",": tr("comma"), ";": tr("semicolon"), "|": tr("vertical bar")}
    return names.get(delimiter, delimiter)


def _why(what: str, why: str) -> str:
    return f"{what}\n{tr_core(why)}" if why else what
