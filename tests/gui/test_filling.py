"""Empty cells of the user's columns are filled on request: shown, correctable, counted, listed."""

import shutil
from pathlib import Path

import openpyxl
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QWidget

from desktop_app.domain.fields.selection import parse_selection
from desktop_app.domain.result.columns.filled_columns import FilledColumn
from desktop_app.sandbox.api.server import RunningSandbox
from desktop_app.ui.dialogs.fill_dialog import FillDialog
from desktop_app.ui.presenters.filling import FillingPresenter
from desktop_app.ui.views.choices.output.fill_line import FillLine
from tests.support.window import Window

LINK = "https://www.linkedin.com/in/sample-{}"
PEOPLE = 12
FIRM = FilledColumn("Company", "experience.employment_details.current.1.name")
TITLE = FilledColumn("Job title", "experience.employment_details.current.1.title")


def write_rows(folder: Path, *, header: str = "Company", name: str = "leads.csv") -> Path:
    rows = [f"{LINK.format(number)},,," for number in range(PEOPLE)]
    rows[0] = f"{LINK.format(0)},Own Ltd,Chief of nothing,seen"
    path = folder / name
    text = "\n".join([f"LinkedIn URL,{header},Job title,Remark", *rows])
    path.write_text(text + "\n", encoding="utf-8")
    return path


def line_of(window: Window) -> FillLine:
    line = window.page.output_panel.form.fill_line
    window.page.choices_area.ensureWidgetVisible(line)
    return line


def fills_of(window: Window) -> tuple[FilledColumn, ...]:
    plan = window.program.context.plan.plan
    assert plan is not None
    return plan.job.output_options.fills


def tick(window: Window) -> None:
    check = line_of(window).check
    QTest.mouseClick(check, Qt.MouseButton.LeftButton, pos=check.rect().center())
    if not check.isChecked():  # the click missed the text
        check.click()
    window.until_planned()


def opened_dialog(window: Window, button: QWidget) -> FillDialog:
    window.click(button)
    filling: FillingPresenter = window.program.filling
    window.until(filling.dialog.isVisible)
    return filling.dialog


def pick(box: QComboBox, text: str) -> None:
    """Choose an entry as a user does."""
    box.setCurrentIndex(box.findText(text))
    box.activated.emit(box.currentIndex())


def test_that_nothing_is_filled_until_the_box_is_ticked(window: Window, tmp_path: Path) -> None:
    window.open(write_rows(tmp_path))
    assert line_of(window).isVisible()
    assert not line_of(window).check.isChecked()
    assert fills_of(window) == ()


def test_that_ticking_takes_the_suggested_columns_and_undo_takes_them_back(
    window: Window, tmp_path: Path
) -> None:
    window.open(write_rows(tmp_path))
    tick(window)
    assert set(fills_of(window)) == {FIRM, TITLE}
    assert line_of(window).columns_label.text() == "2 columns: Company, Job title"

    window.program.window.undo_action.trigger()
    window.until_planned()
    assert fills_of(window) == ()
    assert not line_of(window).check.isChecked()


def test_that_filled_cells_are_shown_in_place_counted_and_listed(
    window: Window, tmp_path: Path
) -> None:
    window.open(write_rows(tmp_path))
    before = window.page.model.columnCount()
    tick(window)
    assert window.page.model.columnCount() == before, "a filled column is not added again"
    window.enrich()

    book = openpyxl.load_workbook(tmp_path / "leads (enriched).xlsx")
    listed = book["Changes"].max_row - 1
    assert listed > PEOPLE
    text = window.page.result_summary.files_card.filled_label.text()
    assert text.startswith(f"{listed} empty cells of your columns filled.")
    assert "“Changes”" in text
    header, *rows = [list(row) for row in book.worksheets[0].iter_rows(values_only=True)]
    title = header.index("Job title")
    assert window.cell(0, "Company") == "Own Ltd"
    shown = [window.cell(row, "Job title") for row in range(PEOPLE)]
    assert shown == [row[title] or "" for row in rows]
    model, column = window.page.model, header.index("Company")
    filled = [row for row in range(PEOPLE) if model.is_filled(row, column)]
    assert filled
    assert 0 not in filled
    assert all(window.cell(row, "Enrichment status") == "Matched" for row in filled)


def test_that_a_match_to_check_shows_no_filled_cell(window: Window, tmp_path: Path) -> None:
    path = tmp_path / "leads.csv"
    path.write_text(f"LinkedIn URL,Name,Company\n{LINK.format(1)},Zebulon Quarterhouse,\n")
    window.open(path)
    tick(window)
    window.enrich()
    assert window.cell(0, "Enrichment status") == "Matched, please check"
    assert window.cell(0, "Company") == ""
    assert window.page.result_summary.files_card.filled_label.text().startswith("0 empty cells")


def test_that_the_dialog_shows_the_mapping_and_takes_another(
    window: Window, tmp_path: Path
) -> None:
    window.open(write_rows(tmp_path))
    dialog = opened_dialog(window, line_of(window).columns_button)
    assert {one.own_box.currentText() for one in dialog.lines} == {"Company", "Job title"}
    company = next(one for one in dialog.lines if one.own_box.currentText() == "Company")
    assert company.own_box.findText("LinkedIn URL") == -1, "an identifier is never filled"
    window.until(lambda: "11 of 12 cells are empty" in company.hint.text())
    assert "Example (invented): " in company.hint.text()

    pick(company.result_box, "Company domain")
    other = next(one for one in dialog.lines if one is not company)
    window.click(other.remove_button)
    window.click(dialog.use_button)
    window.until_planned()
    assert [one.header for one in fills_of(window)] == ["Company"]
    assert "Company ← Company domain" in line_of(window).columns_label.text()


def test_that_a_column_is_added_and_not_listed_twice(window: Window, tmp_path: Path) -> None:
    window.open(write_rows(tmp_path))
    dialog = opened_dialog(window, line_of(window).columns_button)
    window.click(dialog.add_button)
    added = dialog.lines[-1]
    assert added.own_box.currentText() == "Remark"
    assert added.fill is None
    pick(added.own_box, "Company")
    assert not dialog.use_button.isEnabled()
    assert "“Company” is listed twice." in dialog.problem.text()
    pick(added.own_box, "Remark")
    pick(added.result_box, "City")
    window.click(dialog.use_button)
    window.until_planned()
    assert FilledColumn("Remark", "basic_profile.location.city") in fills_of(window)


def test_that_a_file_without_the_columns_clears_them(window: Window, tmp_path: Path) -> None:
    window.open(write_rows(tmp_path))
    tick(window)
    window.open(write_rows(tmp_path, header="Firm", name="others.csv"))
    result = window.program.context.plan.choices.result
    assert result.fills == (TITLE,)
    window.open(write_rows(tmp_path, name="third.csv"))
    assert fills_of(window) == (TITLE,), "what was cleared does not come back"


def test_that_files_of_one_shape_are_filled_alike(window: Window, tmp_path: Path) -> None:
    path = write_rows(tmp_path)
    window.open(path)
    dialog = opened_dialog(window, line_of(window).columns_button)
    pick(dialog.lines[0].result_box, "City")
    window.click(dialog.use_button)
    window.until_planned()
    chosen = fills_of(window)
    window.enrich()
    window.program.window.close_action.trigger()
    window.program.context.plan.change(type(window.program.context.plan.choices)())
    window.open(Path(shutil.copy(path, tmp_path / "again.csv")))
    window.until(lambda: window.program.context.plan.plan is not None and bool(fills_of(window)))
    assert fills_of(window) == chosen


def test_that_a_column_that_becomes_an_identifier_is_not_filled(
    window: Window, tmp_path: Path
) -> None:
    window.open(write_rows(tmp_path))
    tick(window)
    box = window.page.columns_panel.email_box
    pick(box, "Company")
    window.until(lambda: window.program.context.plan.plan is not None)
    assert [one.header for one in fills_of(window)] == ["Job title"]


def test_that_a_result_that_is_not_bought_is_named(window: Window, tmp_path: Path) -> None:
    window.open(write_rows(tmp_path))
    tick(window)
    window.page.fields_panel.selection_chosen.emit(parse_selection(["basic_profile"]))
    window.until(lambda: "step 2 leaves it out" in line_of(window).columns_label.text())


def test_that_a_finished_workbook_is_filled_later_without_a_request(
    window: Window, tmp_path: Path, service: RunningSandbox
) -> None:
    window.open(write_rows(tmp_path))
    window.enrich()
    sent = len(service.ledger.requests("/person/enrich"))
    window.click(window.page.result_summary.files_card.save_as_button)
    dialog = window.program.results.dialog
    dialog.form.fill_line.check.click()
    with window.qtbot.waitSignal(window.program.context.run.finished):
        window.click(dialog.save_button)
    assert window.page.result_summary.files_card.filled_label.isVisible()
    assert "Changes" in openpyxl.load_workbook(tmp_path / "leads (enriched) 2.xlsx").sheetnames
    assert len(service.ledger.requests("/person/enrich")) == sent
