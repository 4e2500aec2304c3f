"""Dialog that asks where to save the result."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.domain.result.job_options import RESULT_SUFFIXES
from desktop_app.ui.toolkit.i18n import tr


def ask_target(parent: QWidget, target: Path, on_chosen: Callable[[Path], object]) -> None:
    """Open a save dialog; an existing file is confirmed later.

    Args:
        parent: Parent widget of the dialog.
        target: Suggested path.
        on_chosen: Called with the chosen path.
    """

    def on_selected(name: str) -> None:
        on_chosen(with_known_suffix(Path(name), target))

    dialog = QFileDialog(parent, tr("Save result as"), str(target.parent))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters([tr("Excel workbook (*.xlsx)"), tr("CSV file (*.csv)")])
    dialog.selectFile(target.name)
    dialog.fileSelected.connect(on_selected)
    dialog.open()


def with_known_suffix(chosen: Path, before: Path) -> Path:
    """Return the chosen path; without a known suffix it gets the previous one."""
    if chosen.suffix.casefold() in RESULT_SUFFIXES:
        return chosen
    return chosen.with_name(chosen.name + before.suffix)
