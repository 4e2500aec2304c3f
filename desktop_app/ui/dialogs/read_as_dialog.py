"""Dialog for the encoding and delimiter of a text file."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialog, QWidget

from desktop_app import bootstrap
from desktop_app.domain.source.table import DELIMITERS, ReadOptions, TableInfo
from desktop_app.ui.toolkit.i18n import tr
from desktop_app.ui.toolkit.theme import SPACE_L, SPACE_M
from desktop_app.ui.views.header_bar import delimiter_name
from desktop_app.ui.views.wheel_guard import combo_box
from desktop_app.ui.views.widgets import add, button, column, label, row


class ReadAsDialog(QDialog):
    """Offers encodings and delimiters; emits `chosen` to reload the file."""

    chosen = Signal(object, object)

    def __init__(
        self, info: TableInfo, read_as: ReadOptions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Text import options"))
        self.setMinimumWidth(420)
        outer = column(self, margin=SPACE_L, spacing=SPACE_M)
        add(outer, label(tr("Text import options"), "title"))
        outer.addWidget(label(tr(_HINT)))
        uses = _descriptions_of_encodings()
        encodings = {
            name: f"{uses[name]} ({name})" if name in uses else name
            for name in bootstrap.encoding_choices()
        }
        delimiters = {each: delimiter_name(each) for each in DELIMITERS}
        self.encoding_box = _box(tr("Encoding"), info.encoding or "", read_as.encoding, encodings)
        detected = delimiter_name(info.delimiter or "")
        self.delimiter_box = _box(tr("Delimiter"), detected, read_as.delimiter, delimiters)
        for box in (self.encoding_box, self.delimiter_box):
            title = label(box.accessibleName())
            title.setBuddy(box)
            add(outer, title, box)
        buttons = row()
        buttons.addStretch(1)
        self.read_button = button(tr("&Reload file"), self._on_read, kind="primary")
        add(buttons, button(tr("Cancel"), self.reject), self.read_button)
        outer.addLayout(buttons)

    def _on_read(self) -> None:
        self.accept()
        self.chosen.emit(self.encoding_box.currentData(), self.delimiter_box.currentData())


def _box(name: str, detected: str, chosen: str | None, choices: Mapping[str, str]) -> QComboBox:
    """Return a combo box with the detected value first; its data is None."""
    box = combo_box()
    box.setAccessibleName(name)
    is_detected = chosen is None
    automatic = (
        tr("Detected: {found}", found=detected) if is_detected else tr("Detect automatically")
    )
    box.addItem(automatic, None)
    for value, text in choices.items():
        box.addItem(text, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    return box


def _descriptions_of_encodings() -> dict[str, str]:
    """Return a description of each encoding."""
    return {
        "utf-8": tr("Unicode, most programs"),
        "utf-16": tr("Unicode, some Windows exports"),
        "cp1252": tr("Western European, Windows"),
        "cp1250": tr("Central European, Windows"),
        "iso8859_2": tr("Central European, older"),
        "cp1251": tr("Cyrillic, Windows"),
        "koi8-r": tr("Cyrillic, older"),
        "cp1253": tr("Greek"),
        "cp1254": tr("Turkish"),
        "cp1255": tr("Hebrew"),
        "cp1256": tr("Arabic"),
        "cp1257": tr("Baltic"),
        "cp874": tr("Thai"),
        "cp932": tr("Japanese"),
        "gb18030": tr("Simplified Chinese"),
        "big5": tr("Traditional Chinese"),
        "cp949": tr("Korean"),
        "mac-roman": tr("Western European, older Macs"),
        "cp850": tr("Western European, DOS"),
        "cp437": tr("US English, DOS"),
    }


_HINT = "Change this if accented letters look wrong or columns are split in the wrong places."
