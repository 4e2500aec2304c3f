"""Step 4, Result: path, format and columns of the workbook."""

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.result.job_options import OutputOptions
from desktop_app.domain.source.table import TableInfo
from desktop_app.ui.models.fill_offer import FillOffer
from desktop_app.ui.toolkit.i18n import count, tr
from desktop_app.ui.toolkit.plain_text import plain_tooltip
from desktop_app.ui.views.choices.output.output_form import OutputForm
from desktop_app.ui.views.choices.output.target_dialog import ask_target
from desktop_app.ui.views.choices.step_card import StepCard
from desktop_app.ui.views.wheel_guard import combo_box
from desktop_app.ui.views.widgets import add, button, label, row


class OutputPanel(StepCard):
    """Lets the user choose the path, format and columns of the workbook."""

    options_chosen = Signal(object)
    target_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(4, tr("Result"), parent)
        self._target = Path()
        self.target_label = label("")
        self.format_box = combo_box()
        self.format_box.setAccessibleName(tr("Format"))
        self.format_box.addItem(tr("Excel workbook (.xlsx)"), ".xlsx")
        self.format_box.addItem(tr("CSV file (.csv)"), ".csv")
        self.format_box.activated.connect(self._on_format)
        self.choose_button = button(tr("Bro&wse…"), self._on_choose)
        line = row()
        line.addWidget(self.format_box, stretch=1)
        line.addWidget(self.choose_button)
        self.body.addWidget(self.target_label)
        self.body.addLayout(line)
        self.form = OutputForm(self)
        self.form.changed.connect(self.options_chosen)
        self.columns_label = label("", "muted")
        add(self.body, self.form, self.columns_label)

    def show_result(
        self,
        target: Path,
        options: OutputOptions,
        columns: int,
        info: TableInfo,
        excluded: frozenset[int] = frozenset(),
        offer: FillOffer | None = None,
    ) -> None:
        """Show the options and the number of new columns; for `excluded`, see `show_source`.

        `offer` has the columns that can be filled.
        """
        has_macros = info.file_format == "xlsm"
        self.format_box.setItemData(0, ".xlsm" if has_macros else ".xlsx")
        self.form.show_source(info.headers, target, excluded)
        self._target = target
        self.target_label.setText(target.name)
        self.target_label.setToolTip(plain_tooltip(str(target)))
        with QSignalBlocker(self.format_box):
            suffix = target.suffix.casefold()
            self.format_box.setCurrentIndex(max(0, self.format_box.findData(suffix)))
        self.form.show_options(options)
        self.form.fill_line.show_offer(offer)
        self.columns_label.setText(count("%Ln new columns to the right of yours", columns))

    def _on_format(self) -> None:
        self.target_chosen.emit(self._target.with_suffix(self.format_box.currentData()))

    def _on_choose(self) -> None:
        ask_target(self, self._target, self.target_chosen.emit)
