"""Card after a run: saves the people for a CRM program, and says who is in the file."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QMenu, QWidget

from desktop_app.domain.result.crm.presets import PRESETS
from desktop_app.ui.toolkit.i18n import error_words, tr, tr_core
from desktop_app.ui.toolkit.plain_text import breakable, plain_tooltip
from desktop_app.ui.toolkit.theme import SPACE_L, SPACE_S
from desktop_app.ui.views.widgets import add, button, column, label

if TYPE_CHECKING:
    from desktop_app.engine.import_file import ImportFile


class ImportCard(QFrame):
    """Offers the import formats; shows the last file and the rows that are not in it."""

    import_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        inner = column(self, margin=SPACE_L, spacing=SPACE_S)
        self.file_label = label("", "strong")
        self.words_label, self.note_label = label(""), label("", "muted")
        self.save_button = button(
            tr("&Save for a CRM"),
            icon="save",
            hint=tr("A file that HubSpot, Salesforce and others import as it is; free"),
        )
        self.menu = QMenu(self.save_button)
        for preset in PRESETS:
            self.menu.addAction(preset.label, partial(self.import_requested.emit, preset.name))
        self.save_button.setMenu(self.menu)
        add(inner, self.file_label, self.words_label, self.note_label, self.save_button)

    def show_import(self, import_file: ImportFile | None) -> None:
        """Show an import file; hide the texts without one."""
        for each in (self.file_label, self.words_label, self.note_label):
            each.setVisible(import_file is not None)
        if import_file is None:
            return
        names = ", ".join(path.name for path in import_file.paths)
        self.file_label.setText(breakable(names))
        self.file_label.setToolTip(plain_tooltip("\n".join(map(str, import_file.paths))))
        # Imported when there is a file.
        from desktop_app.domain.result.crm.words import (  # noqa: PLC0415
            adjusted_words,
            left_out_words,
            people_words,
        )

        tally, preset = import_file.tally, import_file.preset
        if import_file.problem is None:
            words = (people_words(tally, preset), left_out_words(tally), adjusted_words(tally))
            self.words_label.setText("\n".join(tr_core(one) for one in words if one))
            self.note_label.setText(tr_core(preset.note))
        else:
            self.words_label.setText(" ".join(error_words(import_file.problem)))
            self.note_label.setText(tr("Everything you paid for is stored."))
