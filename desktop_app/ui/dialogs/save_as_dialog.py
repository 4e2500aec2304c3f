"""Dialog to save the workbook again with other columns, for free."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QDialog, QWidget

from desktop_app.domain.result.columns.choice import ColumnChoice
from desktop_app.domain.result.job_options import OutputOptions
from desktop_app.ui.models.fill_offer import FillOffer
from desktop_app.ui.toolkit.i18n import tr
from desktop_app.ui.toolkit.theme import SPACE_L, SPACE_M
from desktop_app.ui.views.choices.columns_line import ColumnsLine
from desktop_app.ui.views.choices.output.output_form import OutputForm
from desktop_app.ui.views.choices.output.target_dialog import ask_target
from desktop_app.ui.views.widgets import add, button, column, label, row, scroll_area

_WIDTH, _HEIGHT = 520, 660


class SaveAsDialog(QDialog):
    """Asks for column options and the target path."""

    export_requested = Signal(object, object)
    picker_requested = Signal()
    fill_columns_requested = Signal()

    def __init__(
        self,
        target: Path,
        options: OutputOptions,
        offer: FillOffer,
        templates: Mapping[str, ColumnChoice],
        excluded: frozenset[int] = frozenset(),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._target, self._headers = target, offer.table.info.headers
        self._templates = templates
        self._excluded = excluded
        self.setWindowTitle(tr("Save with other columns"))
        self.resize(_WIDTH, _HEIGHT)
        outer = column(self, margin=SPACE_L, spacing=SPACE_M)
        add(outer, label(tr("Save with other columns"), "title"))
        add(outer, label(tr("Uses the results you already have. Nothing is sent or charged.")))
        self.columns_line = ColumnsLine(self)
        self.columns_line.chosen.connect(self.show_columns)
        self.columns_line.picker_requested.connect(self.picker_requested)
        outer.addWidget(self.columns_line)
        area = scroll_area(self)
        self.form = OutputForm(area.viewport())
        area.setWidget(self.form)
        self.form.show_options(options)
        self.form.fill_line.show_offer(offer)
        self.form.fill_columns_requested.connect(self.fill_columns_requested)
        self.form.show_source(self._headers, target, excluded)
        outer.addWidget(area, stretch=1)
        self.show_columns(options.columns)
        self._add_target(outer)

    def _add_target(self, outer: QBoxLayout) -> None:
        line = row()
        self.target_label = label(str(self._target), "muted")
        line.addWidget(self.target_label, stretch=1)
        line.addWidget(button(tr("Bro&wse…"), self._on_browse))
        outer.addLayout(line)
        buttons = row()
        buttons.addStretch(1)
        self.save_button = button(tr("&Save"), self._on_save, kind="primary")
        add(buttons, button(tr("Cancel"), self.reject), self.save_button)
        outer.addLayout(buttons)

    @property
    def columns(self) -> ColumnChoice:
        """The columns as chosen."""
        return self.form.options.columns

    def show_columns(self, choice: ColumnChoice) -> None:
        """Choose the columns; templates that were saved meanwhile are offered, too."""
        self.form.show_options(replace(self.form.options, columns=choice))
        self.columns_line.show_choice(choice, self._templates)

    def _on_browse(self) -> None:
        ask_target(self, self._target, self._on_chosen)

    def _on_chosen(self, target: Path) -> None:
        self._target = target
        self.target_label.setText(str(self._target))
        self.form.show_source(self._headers, self._target, self._excluded)

    def _on_save(self) -> None:
        self.export_requested.emit(self._target, self.form.options)
        self.accept()
