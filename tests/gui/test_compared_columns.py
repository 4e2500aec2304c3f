"""Step 1 names the columns that matches are compared with; they are never sent."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from desktop_app.domain.match_check.row.context_role import ContextRole
from desktop_app.sandbox.api.server import RunningSandbox
from desktop_app.ui.controllers.breakdown import sent_values
from desktop_app.ui.dialogs.context_dialog import ContextDialog
from tests.support.window import WAIT_MS, Window

ADDRESS = "dbrowska@silver-works.example"


def write_rows(folder: Path) -> Path:
    path = folder / "leads.csv"
    path.write_text(
        "First name,Last name,Work email,Company,Job title,Remark\n"
        f"Dana,Browska,{ADDRESS},Silver,CEO,met in May\nEva,Lind,e.lind@acme.example,Acme,CFO,\n",
        encoding="utf-8",
    )
    return path


def opened_dialog(window: Window) -> ContextDialog:
    window.click(window.page.columns_panel.context_line.change_button)
    dialog = window.program.planning.context_dialog
    window.until(dialog.isVisible)
    return dialog


def choose(box: QComboBox, header: str) -> None:
    """Choose a column by keys, as a user does who types its name."""
    box.setFocus()
    box.setCurrentIndex(0)
    for _ in range(box.findText(header)):
        QTest.keyClick(box, Qt.Key.Key_Down)
    assert box.currentText() == header


def used_columns(window: Window) -> dict[ContextRole, tuple[int, ...]]:
    plan = window.program.context.plan.plan
    assert plan is not None
    assert plan.job.context is not None
    return dict(plan.job.context.columns.columns)


def test_that_step_1_names_the_suggested_columns(window: Window, tmp_path: Path) -> None:
    window.open(write_rows(tmp_path))
    line = window.page.columns_panel.context_line
    assert line.text.text() == (
        "Matches are compared with: Name, Company, Job title. These are never sent."
    )
    assert "Name: First name, Last name" in line.text.toolTip()


def test_that_another_column_is_used_and_undo_brings_the_suggested_one_back(
    window: Window, tmp_path: Path
) -> None:
    window.open(write_rows(tmp_path))
    dialog = opened_dialog(window)
    assert [box.currentText() for box in dialog.name_boxes] == ["First name", "Last name", "None"]
    choose(dialog.boxes[ContextRole.COMPANY], "Remark")
    window.click(dialog.use_button)
    window.until_planned()
    assert used_columns(window)[ContextRole.COMPANY] == (5,)
    assert used_columns(window)[ContextRole.GIVEN_NAME] == (0,)

    window.program.window.undo_action.trigger()
    window.until_planned()
    assert used_columns(window)[ContextRole.COMPANY] == (3,)
    window.program.window.redo_action.trigger()
    window.until_planned()
    assert used_columns(window)[ContextRole.COMPANY] == (5,)


def test_that_the_name_can_be_in_one_column_or_nowhere(window: Window, tmp_path: Path) -> None:
    window.open(write_rows(tmp_path))
    dialog = opened_dialog(window)
    choose(dialog.name_boxes[0], "Last name")
    choose(dialog.name_boxes[1], "None")
    for box in dialog.boxes.values():
        choose(box, "None")
    window.click(dialog.use_button)
    window.until_planned()
    assert used_columns(window) == {ContextRole.FAMILY_NAME: (1,)}

    dialog = opened_dialog(window)
    choose(dialog.name_boxes[0], "None")
    window.click(dialog.use_button)
    window.until_planned()
    assert used_columns(window) == {}
    assert window.page.columns_panel.context_line.text.text().startswith("No column to compare")


def test_that_the_suggested_columns_can_be_taken_again(window: Window, tmp_path: Path) -> None:
    window.open(write_rows(tmp_path))
    before = used_columns(window)
    dialog = opened_dialog(window)
    choose(dialog.boxes[ContextRole.JOB_TITLE], "None")
    window.click(dialog.suggested_button)
    window.click(dialog.use_button)
    assert used_columns(window) == before
    assert not window.program.window.undo_action.isEnabled(), "nothing was changed"


def test_that_compared_columns_are_not_among_the_values_sent(
    window: Window, tmp_path: Path, service: RunningSandbox
) -> None:
    window.open(write_rows(tmp_path))
    assert used_columns(window)
    window.program.window.details_action.trigger()
    dialog = window.program.planning.dialog
    listed = [dialog.list.model().index(at, 0).data() for at in range(2)]
    assert listed == [ADDRESS, "e.lind@acme.example"]
    assert dialog.list.model().rowCount() == 2
    plan = window.program.context.plan.plan
    assert plan is not None
    assert [key.as_sent for key in sent_values(plan)] == listed
    dialog.accept()
    window.enrich()
    sent = " ".join(str(one) for one in service.ledger.requests("/person/enrich"))
    assert ADDRESS in sent
    assert not [word for word in ("Browska", "Silver", "CEO", "Acme") if word in sent]


def test_that_the_email_column_is_not_offered(window: Window, tmp_path: Path) -> None:
    window.open(write_rows(tmp_path))
    box = opened_dialog(window).boxes[ContextRole.COMPANY]
    assert box.findText("Work email") == -1


def test_that_the_next_file_with_these_headers_is_compared_by_the_same_columns(
    window: Window, tmp_path: Path
) -> None:
    path = write_rows(tmp_path)
    window.open(path)
    dialog = opened_dialog(window)
    choose(dialog.boxes[ContextRole.COMPANY], "Remark")
    window.click(dialog.use_button)
    window.until_planned()
    window.enrich()

    other = tmp_path / "other.csv"
    other.write_bytes(path.read_bytes())
    window.open(other)
    window.until(lambda: window.program.context.plan.plan is not None)
    window.until(lambda: used_columns(window).get(ContextRole.COMPANY) == (5,))


def test_that_a_reopened_run_is_compared_by_its_own_columns(window: Window, tmp_path: Path) -> None:
    window.open(write_rows(tmp_path))
    dialog = opened_dialog(window)
    choose(dialog.boxes[ContextRole.COMPANY], "Remark")
    window.click(dialog.use_button)
    window.until_planned()
    plan = window.program.context.plan.plan
    assert plan is not None
    options = plan.job.options
    window.program.window.close_action.trigger()
    with window.qtbot.waitSignal(window.program.context.document.lookups_found, timeout=WAIT_MS):
        window.program.opening.reopen(options, is_sandbox=False)
    window.until_planned()
    assert used_columns(window)[ContextRole.COMPANY] == (5,)
