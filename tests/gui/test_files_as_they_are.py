"""File types in the window: encodings, hidden rows, added sheets, old formats."""

from pathlib import Path

import openpyxl
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from tests.support.leads import write_leads
from tests.support.window import WAIT_MS, Window

LINK = "https://www.linkedin.com/in/sample-1"


def choose(box: QComboBox, data: object) -> None:
    place = box.findData(data)
    assert place >= 0
    box.setCurrentIndex(place)
    box.activated.emit(place)


def workbook_with_people(path: Path, *, hidden: tuple[int, ...] = ()) -> Path:
    book = openpyxl.Workbook()
    page = book.worksheets[0]
    for row in [["Name", "Profile"], *[[f"Person {at}", f"{LINK}{at}"] for at in range(6)]]:
        page.append(row)
    for number in hidden:
        page.row_dimensions[number].hidden = True
    book.save(path)
    return path


def test_that_a_guessed_encoding_is_shown_and_can_be_changed(
    window: Window, tmp_path: Path
) -> None:
    path = tmp_path / "leads.csv"
    path.write_bytes(f"Name;Link\nJos\xe9;{LINK}\n".encode("cp1252"))
    window.open(path)
    assert window.page.header.read_button.text() == "cp1252, semicolon"
    assert "guess" in window.page.note.what.text()
    window.click(window.page.header.read_button)
    dialog = window.program.opening.dialog
    choose(dialog.encoding_box, "cp1251")
    with window.qtbot.waitSignal(window.program.context.document.all_rows_read, timeout=WAIT_MS):
        window.click(dialog.read_button)

    assert window.cell(0, "Name") == "Josй"
    assert window.page.header.read_button.text() == "cp1251, semicolon"
    window.click(window.page.header.read_button)
    assert window.program.opening.dialog.encoding_box.currentData() == "cp1251"
    choose(window.program.opening.dialog.delimiter_box, ",")
    with window.qtbot.waitSignal(window.program.context.document.all_rows_read, timeout=WAIT_MS):
        window.click(window.program.opening.dialog.read_button)

    assert window.page.model.headerData(0, Qt.Orientation.Horizontal) == "Name;Link"


def test_that_a_workbook_has_no_text_import_button(window: Window, tmp_path: Path) -> None:
    window.open(workbook_with_people(tmp_path / "leads.xlsx"))
    assert not window.page.header.read_button.isVisible()
    assert not window.page.columns_panel.hidden_check.isVisible()
    assert not window.page.output_panel.form.existing_box.isVisible()
    assert not window.page.output_panel.form.guard_check.isVisible()


def test_that_hidden_rows_can_be_skipped(window: Window, tmp_path: Path) -> None:
    window.open(workbook_with_people(tmp_path / "leads.xlsx", hidden=(3, 4)))
    check = window.page.columns_panel.hidden_check
    assert check.text() == "Skip 2 hidden rows"
    window.until(lambda: window.page.columns_panel.state.text() == "6 of 6 ready")
    check.click()
    window.until(lambda: window.page.columns_panel.state.text() == "4 of 6 ready")
    window.until_planned()
    window.enrich()

    statuses = window.column("Enrichment status")
    assert [row for row, status in enumerate(statuses) if status == "Not sent: hidden row"] == [
        1,
        2,
    ]


def test_that_extra_sheets_are_saved_and_the_verification_is_shown(
    window: Window, tmp_path: Path
) -> None:
    window.open(workbook_with_people(tmp_path / "leads.xlsx"))
    form = window.page.output_panel.form
    for check in (form.details_check, form.report_check, form.explains_check):
        window.page.choices_area.ensureWidgetVisible(check)
        check.click()
    window.until_planned()
    window.enrich()

    assert (
        "0 of 14 existing cells changed"
        in window.page.result_summary.files_card.checked_label.text()
    )
    names = openpyxl.load_workbook(tmp_path / "leads (enriched).xlsx").sheetnames
    assert names[0] == "Sheet"
    assert names[-2:] == ["Columns", "Report"]
    assert "Experience" in names


def test_that_an_enriched_sheet_can_be_filled_or_replaced(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path))
    window.enrich()
    first = next(tmp_path.glob("*(enriched)*.xlsx"))
    window.open(first.rename(tmp_path / "again.xlsx"))
    form = window.page.output_panel.form
    before = window.page.output_panel.columns_label.text()
    assert form.existing_box.isVisible()
    choose(form.existing_box, "fill")
    window.until(lambda: window.page.output_panel.columns_label.text() != before)
    assert window.page.output_panel.columns_label.text().startswith("0 new columns")
    choose(form.existing_box, "replace")
    window.until_planned()
    window.enrich()

    written = openpyxl.load_workbook(tmp_path / "again (enriched).xlsx")
    assert written.sheetnames[-1] == "Changes"


def test_that_an_old_format_becomes_a_new_workbook(window: Window) -> None:
    window.open(Path("tests/data/spreadsheets/people.xls").resolve())
    assert window.page.header.header_box.value() == 3
    assert window.page.output_panel.target_label.text() == "people (enriched).xlsx"
    assert window.cell(0, "Name") == "Anna Ærø"
