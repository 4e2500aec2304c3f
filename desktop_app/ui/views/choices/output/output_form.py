"""Options of the columns and sheets of the workbook."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QLineEdit, QSpinBox, QWidget

from desktop_app.domain.result.columns.choice import MOST_REPEATS
from desktop_app.domain.result.existing_columns import ExistingColumnsMode, earlier_columns
from desktop_app.domain.result.job_options import TEXT_SUFFIXES, OutputOptions
from desktop_app.domain.result.layout import LabelStyle
from desktop_app.ui.toolkit.i18n import tr
from desktop_app.ui.views.choices.output.candidates_box import CandidatesBox
from desktop_app.ui.views.choices.output.changes_box import ChangesBox
from desktop_app.ui.views.choices.output.fill_line import FillLine
from desktop_app.ui.views.choices.output.import_box import ImportBox
from desktop_app.ui.views.wheel_guard import combo_box
from desktop_app.ui.views.widgets import add, column, label, row, spin_box


class OutputForm(QWidget):
    """Form with the column options, used in the panel and in `SaveAsDialog`."""

    changed = Signal(object)
    fill_columns_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        body = column(self)
        self._options = OutputOptions()
        self.roles_box = _number_box(tr("Number of earlier jobs that get their own columns"))
        self.schools_box = _number_box(tr("Number of schools that get their own columns"))
        for text, box in (
            (tr("Earlier &jobs"), self.roles_box),
            (tr("&Schools"), self.schools_box),
        ):
            line = row()
            title = label(text, wraps=False)
            title.setBuddy(box)
            line.addWidget(title, stretch=1)
            line.addWidget(box)
            body.addLayout(line)
            box.valueChanged.connect(self._on_changed)
        self.labels_box = combo_box()
        self.labels_box.setAccessibleName(tr("Column names"))
        self.labels_box.addItem(tr("Plain column names"), LabelStyle.PLAIN)
        self.labels_box.addItem(tr("API field names (basic_profile.name)"), LabelStyle.PATHS)
        self.labels_box.activated.connect(self._on_changed)
        self.prefix_line = QLineEdit(placeholderText=tr("Column name prefix"))
        self.prefix_line.setAccessibleName(tr("Column name prefix"))
        self.prefix_line.editingFinished.connect(self._on_changed)
        add(body, self.labels_box, self.prefix_line)
        self.import_box = ImportBox()
        self.import_box.changed.connect(self._on_changed)
        self.fill_line = FillLine()
        self.fill_line.changed.connect(self._on_changed)
        self.fill_line.columns_requested.connect(self.fill_columns_requested)
        self.changes_box = ChangesBox()
        self.changes_box.changed.connect(self._on_changed)
        add(body, self.import_box, self.fill_line, self.changes_box)
        self._add_extras(body)

    def _add_extras(self, body: QBoxLayout) -> None:
        self.summary_check = QCheckBox(tr("Summary with charts"))
        self.details_check = QCheckBox(tr("Detail sheets for jobs, schools and emails"))
        self.report_check = QCheckBox(tr("Report sheet"))
        self.explains_check = QCheckBox(tr("Sheet with column descriptions"))
        self.guard_check = QCheckBox(tr("Protect values that look like formulas"))
        self.guard_check.setToolTip(
            tr(
                "Puts an apostrophe before them. Otherwise a spreadsheet program"
                " calculates them when it opens the CSV file."
            )
        )
        self.existing_title = label(tr("This sheet already has enriched columns:"))
        self.existing_box = combo_box()
        self.existing_box.setAccessibleName(tr("Columns from an earlier run"))
        self.existing_box.addItem(tr("Keep them and add a new set"), ExistingColumnsMode.ADD)
        self.existing_box.addItem(tr("Fill only their blank cells"), ExistingColumnsMode.FILL)
        self.existing_box.addItem(
            tr("Replace them and list every change"), ExistingColumnsMode.REPLACE
        )
        self.existing_box.activated.connect(self._on_changed)
        self.candidates_box = CandidatesBox()
        self.candidates_box.changed.connect(self._on_changed)
        add(body, self.existing_title, self.existing_box, self.candidates_box)
        for check in self._checks:
            check.toggled.connect(self._on_changed)
            body.addWidget(check)

    @property
    def _sheet_checks(self) -> tuple[QCheckBox, ...]:
        return (self.summary_check, self.details_check, self.report_check, self.explains_check)

    @property
    def _checks(self) -> tuple[QCheckBox, ...]:
        return (*self._sheet_checks, self.guard_check)

    def show_source(
        self, headers: Sequence[str], target: Path, excluded: frozenset[int] = frozenset()
    ) -> None:
        """Show the options that apply to the sheet, without its `excluded` sets, and the target."""
        suffix = target.suffix.casefold()
        was_enriched = earlier_columns(headers, excluded) is not None
        self.existing_title.setVisible(was_enriched)
        self.existing_box.setVisible(was_enriched)
        for widget in (*self._sheet_checks, self.candidates_box):
            widget.setVisible(suffix not in TEXT_SUFFIXES)
        self.guard_check.setVisible(suffix == ".csv")

    def show_options(self, options: OutputOptions) -> None:
        """Show the current options."""
        self._options = options
        with (
            QSignalBlocker(self.roles_box),
            QSignalBlocker(self.schools_box),
            QSignalBlocker(self.labels_box),
            QSignalBlocker(self.prefix_line),
            QSignalBlocker(self.existing_box),
            QSignalBlocker(self.summary_check),
            QSignalBlocker(self.details_check),
            QSignalBlocker(self.report_check),
            QSignalBlocker(self.explains_check),
            QSignalBlocker(self.guard_check),
        ):
            self.roles_box.setValue(options.roles)
            self.schools_box.setValue(options.schools)
            self.labels_box.setCurrentIndex(self.labels_box.findData(options.labels))
            self.prefix_line.setText(options.prefix)
            self.existing_box.setCurrentIndex(self.existing_box.findData(options.existing))
            self.summary_check.setChecked(options.summary)
            self.details_check.setChecked(options.details)
            self.report_check.setChecked(options.report)
            self.explains_check.setChecked(options.explains)
            self.guard_check.setChecked(options.guards_formulas)
        self.import_box.show_name(options.import_for)
        self.fill_line.show_fills(options.fills)
        self.candidates_box.show_candidates(options.candidates)
        self.changes_box.show_option(options.changes)

    @property
    def options(self) -> OutputOptions:
        """Options as entered."""
        return replace(
            self._options,
            roles=self.roles_box.value(),
            schools=self.schools_box.value(),
            labels=LabelStyle(self.labels_box.currentData()),
            prefix=self.prefix_line.text(),
            existing=ExistingColumnsMode(self.existing_box.currentData()),
            summary=self.summary_check.isChecked(),
            details=self.details_check.isChecked(),
            report=self.report_check.isChecked(),
            explains=self.explains_check.isChecked(),
            guards_formulas=self.guard_check.isChecked(),
            import_for=self.import_box.name,
            fills=self.fill_line.fills,
            candidates=self.candidates_box.candidates,
            changes=self.changes_box.option,
        )

    def _on_changed(self) -> None:
        if self.options != self._options:
            self._options = self.options
            self.changed.emit(self._options)


def _number_box(name: str) -> QSpinBox:
    box = spin_box(0, MOST_REPEATS)
    box.setAccessibleName(name)
    box.setToolTip(name)
    box.setMinimumWidth(72)
    return box
