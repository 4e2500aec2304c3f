"""Settings dialog: account, costs and speed, appearance, data, updates."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QLineEdit,
    QSpinBox,
    QTabWidget,
    QWidget,
)

from desktop_app.domain.errors import UsageError
from desktop_app.domain.settings import PROVIDER_URL, ColorScheme, Settings
from desktop_app.ui.toolkit.i18n import error_words, tr
from desktop_app.ui.toolkit.theme import SPACE_L, SPACE_M
from desktop_app.ui.views.wheel_guard import combo_box, guard_wheel
from desktop_app.ui.views.widgets import Note, add, button, column, label, row, spin_box


class SettingsDialog(QDialog):
    """Shows the settings, validates the input and emits the changed settings."""

    settings_chosen = Signal(object)
    connect_requested = Signal()
    disconnect_requested = Signal()
    forget_requested = Signal()

    def __init__(
        self,
        settings: Settings,
        *,
        data_folder: Path,
        account: str,
        can_disconnect: bool,
        updates_address: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings, self._data_folder = settings, data_folder
        self.setWindowTitle(tr("Settings"))
        self.setMinimumWidth(600)
        outer = column(self, margin=SPACE_L, spacing=SPACE_M)
        self.tabs = QTabWidget()
        guard_wheel(self.tabs.tabBar())
        self.tabs.addTab(self._account_page(account, can_disconnect=can_disconnect), tr("&Account"))
        self.tabs.addTab(self._cost_page(), tr("C&osts and speed"))
        self.tabs.addTab(self._appearance_page(), tr("Appeara&nce"))
        self.tabs.addTab(self._data_page(), tr("&Data"))
        self.tabs.addTab(self._updates_page(updates_address), tr("&Updates"))
        self.note = Note()
        add(outer, self.tabs, self.note)
        buttons = row()
        buttons.addStretch(1)
        self.cancel_button = button(tr("Cancel"), self.reject)
        self.save_button = button(tr("&Save"), self._on_save, kind="primary")
        self.save_button.setDefault(True)
        add(buttons, self.cancel_button, self.save_button)
        outer.addLayout(buttons)

    def _account_page(self, account: str, *, can_disconnect: bool) -> QWidget:
        page, form = _page()
        self.connect_button = button(tr("&Change API key…"), self.connect_requested.emit)
        self.disconnect_button = button(tr("&Remove API key"), self.disconnect_requested.emit)
        self.disconnect_button.setEnabled(can_disconnect)
        line = row()
        add(line, self.connect_button, self.disconnect_button)
        line.addStretch(1)
        form.addRow(tr("Account"), label(account, wraps=False))
        form.addRow("", line)
        self.url_line = QLineEdit(self._settings.base_url)
        self.url_line.setPlaceholderText(PROVIDER_URL)
        _add_row_with_hint(form, tr("Ser&vice address"), self.url_line, tr(_URL_HINT))
        self.proxy_line = QLineEdit(self._settings.proxy)
        self.proxy_line.setPlaceholderText(tr("System proxy"))
        _add_row_with_hint(
            form, tr("&Proxy"), self.proxy_line, tr("For example http://proxy.company:3128")
        )
        return page

    def _cost_page(self) -> QWidget:
        page, form = _page()
        settings = self._settings
        self.confirm_box = _spin(settings.confirm_above, most=100_000_000, step=100)
        self.confirm_box.setSuffix(tr(" credits"))
        _add_row_with_hint(
            form,
            tr("Con&firm above"),
            self.confirm_box,
            tr("You are asked to confirm a run that may cost more than this."),
        )
        self.rpm_box = _spin(settings.rpm or 0, most=100_000, step=1)
        self.rpm_box.setSpecialValueText(tr("Account limit"))
        _add_row_with_hint(
            form,
            tr("&Requests per minute"),
            self.rpm_box,
            tr("Lower this if other programs use the same API key."),
        )
        self.reuse_box = _spin(settings.reuse_days, most=3650, step=1)
        self.reuse_box.setSuffix(tr(" days"))
        _add_row_with_hint(
            form,
            tr("Reuse &matches for"),
            self.reuse_box,
            tr("Reuses results newer than this, for free."),
        )
        self.no_match_box = _spin(settings.no_match_reuse_days, most=3650, step=1)
        self.no_match_box.setSuffix(tr(" days"))
        _add_row_with_hint(
            form,
            tr("Reuse “no matc&h” for"),
            self.no_match_box,
            tr("After that, the person is looked up again."),
        )
        return page

    def _appearance_page(self) -> QWidget:
        page, form = _page()
        self.theme_box = combo_box()
        for scheme, name in (
            (ColorScheme.SYSTEM, tr("System setting")),
            (ColorScheme.LIGHT, tr("Light")),
            (ColorScheme.DARK, tr("Dark")),
        ):
            self.theme_box.addItem(name, scheme)
        self.theme_box.setCurrentIndex(self.theme_box.findData(self._settings.look))
        self.theme_box.setAccessibleName(tr("Theme"))
        form.addRow(tr("&Theme"), self.theme_box)
        self.language_box = combo_box()
        for language, name in (("", tr("System setting")), ("en", "English"), ("de", "Deutsch")):
            self.language_box.addItem(name, language)
        self.language_box.setCurrentIndex(self.language_box.findData(self._settings.language))
        _add_row_with_hint(
            form, tr("Lan&guage"), self.language_box, tr("Takes effect after a restart.")
        )
        return page

    def _data_page(self) -> QWidget:
        page, form = _page()
        folder = QLineEdit(str(self._data_folder), readOnly=True)
        _add_row_with_hint(form, tr("Data &folder"), folder, tr(_FOLDER_HINT))
        self.folder_button = button(tr("Open fo&lder"), self._on_folder, icon="folder-open")
        self.forget_button = button(
            tr("Forget &everything…"), self.forget_requested.emit, icon="trash-2"
        )
        line = row()
        add(line, self.folder_button, self.forget_button)
        line.addStretch(1)
        form.addRow("", line)
        form.addRow("", label(tr(_FORGET_HINT), "muted"))
        return page

    def _updates_page(self, address: str) -> QWidget:
        page, form = _page()
        self.updates_box = QCheckBox(tr("Check for updates on&ce a day"))
        self.updates_box.setEnabled(bool(address))
        self.updates_box.setChecked(bool(address) and self._settings.looks_for_updates)
        hint = tr(_UPDATES_HINT, address=address) if address else tr(_NO_UPDATES_HINT)
        self.updates_box.setAccessibleDescription(hint)
        form.addRow(self.updates_box)
        form.addRow(label(hint, "muted"))
        return page

    def _on_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._data_folder)))

    def _checks_for_updates(self) -> bool:
        if not self.updates_box.isEnabled():
            return self._settings.looks_for_updates
        return self.updates_box.isChecked()

    def _on_save(self) -> None:
        try:
            changed = replace(
                self._settings,
                base_url=self.url_line.text().strip().rstrip("/") or PROVIDER_URL,
                proxy=self.proxy_line.text().strip(),
                confirm_above=float(self.confirm_box.value()),
                rpm=float(self.rpm_box.value()) or None,
                reuse_days=float(self.reuse_box.value()),
                no_match_reuse_days=float(self.no_match_box.value()),
                look=ColorScheme(self.theme_box.currentData()),
                language=str(self.language_box.currentData()),
                looks_for_updates=self._checks_for_updates(),
            )
        except UsageError as error:
            self.note.show_message(*error_words(error), kind="note-bad")
            return
        self.settings_chosen.emit(changed)
        self.accept()


_URL_HINT = "Change this only for tests or if your company has its own address."
_UPDATES_HINT = (
    "Sheet Enricher checks {address} at startup, at most once a day. It sends"
    " nothing about you or your sheets, downloads nothing, and only shows you"
    " a link."
)
_NO_UPDATES_HINT = "This copy cannot check for updates because it has no update address."
_FOLDER_HINT = "To change it, set the environment variable SHEET_ENRICHER_HOME."
_FORGET_HINT = (
    "Deletes all stored results about people. Your workbooks stay. Looking"
    " these people up again will cost credits."
)


_FIELD_WIDTH = 220


def _page() -> tuple[QWidget, QFormLayout]:
    page = QWidget()
    form = QFormLayout(page)
    form.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
    form.setVerticalSpacing(SPACE_M)
    form.setHorizontalSpacing(SPACE_L)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return page, form


def _add_row_with_hint(form: QFormLayout, text: str, field: QWidget, hint: str) -> None:
    holder = QWidget()
    inner = column(holder, spacing=2)
    if isinstance(field, QSpinBox | QComboBox):
        field.setMinimumWidth(_FIELD_WIDTH)
        inner.addWidget(field, alignment=Qt.AlignmentFlag.AlignLeft)
    else:
        inner.addWidget(field)
    inner.addWidget(label(hint, "muted"))
    title = label(text, wraps=False)
    title.setBuddy(field)
    field.setAccessibleName(text.replace("&", ""))
    field.setAccessibleDescription(hint)
    form.addRow(title, holder)


def _spin(value: float, *, most: int, step: int) -> QSpinBox:
    box = spin_box(0, most, step=step)
    box.setGroupSeparatorShown(True)
    box.setValue(int(value))
    return box
