"""The column picker: which columns, in which order, under which names; free, also afterwards."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.sandbox.api.server import RunningSandbox
from desktop_app.ui.dialogs.columns_dialog import ColumnsDialog
from tests.gui.test_choosing import choose, headers_of
from tests.gui.test_running import rows_of
from tests.support.leads import write_leads
from tests.support.window import WAIT_MS, Window, open_window

SKILLS = "skills.professional_network_skills"
PHONE = "contact.phone_numbers.1"


def opened_picker(window: Window) -> ColumnsDialog:
    window.click(window.page.fields_panel.columns_line.picker_button)
    return window.program.columns.dialog


def tick(dialog: ColumnsDialog, column_id: str, *, is_shown: bool = True) -> None:
    state = Qt.CheckState.Checked if is_shown else Qt.CheckState.Unchecked
    dialog.tree._items[column_id].setCheckState(0, state)


def shown(dialog: ColumnsDialog) -> list[str]:
    return [dialog.shown.list.item(at).text() for at in range(dialog.shown.list.count())]


def select(dialog: ColumnsDialog, header: str) -> None:
    dialog.shown.list.setCurrentRow(shown(dialog).index(header))


def test_that_columns_are_ticked_ordered_renamed_and_removed(
    window: Window, tmp_path: Path
) -> None:
    window.open(write_leads(tmp_path))
    dialog = opened_picker(window)
    assert dialog.use_button.text() == "&Use 30 columns"
    tick(dialog, SKILLS)
    tick(dialog, "basic_profile.first_name", is_shown=False)
    select(dialog, "Full name")
    dialog.activateWindow()
    dialog.shown.list.setFocus()
    window.until(lambda: QApplication.focusWidget() is dialog.shown.list)
    QTest.keyClick(dialog.shown.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert shown(dialog)[2:4] == ["Last name", "Full name"]
    dialog.shown.list.item(shown(dialog).index("Job title")).setText("Role")
    window.until(lambda: dialog._list.choice.columns[4].header == "Role")
    select(dialog, "Headline")
    window.click(dialog.shown.remove_button)
    window.click(dialog.use_button)

    headers = headers_of(window)
    assert headers[4:8] == ["Last name", "Full name", "Role", "Company"]
    assert "Headline" not in headers
    assert "Skills" in headers
    assert window.page.fields_panel.columns_line.box.currentText() == "My choice"


def test_that_a_moved_line_changes_the_order(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path))
    dialog = opened_picker(window)
    model = dialog.shown.list.model()
    root = dialog.shown.list.rootIndex()
    assert model.moveRow(root, shown(dialog).index("Job title"), root, 0)
    window.until(lambda: dialog._list.columns[0].column_id.endswith(".title"))
    assert shown(dialog)[0] == "Job title"


def test_that_the_search_finds_columns_by_word_and_path(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path))
    dialog = opened_picker(window)
    dialog.tree.search.setText("linkedin company")
    visible = [column_id for column_id, item in dialog.tree._items.items() if not item.isHidden()]
    assert "experience.employment_details.current.1.company_professional_network_profile_url" in (
        visible
    )
    assert SKILLS not in visible
    dialog.tree.search.setText("")
    assert not dialog.tree._items[SKILLS].isHidden()


def test_that_a_column_shows_its_meaning_and_a_real_example(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path))
    dialog = opened_picker(window)
    select(dialog, "Full name")
    assert dialog.example.text().startswith("Example (invented): ")
    dialog.reject()
    window.enrich()
    window.page.result_summary.choices_requested.emit()
    dialog = opened_picker(window)
    window.until(lambda: not dialog._example.is_invented)
    select(dialog, "Company")
    select(dialog, "Full name")
    name = dialog.example.text().removeprefix("Example: ")
    assert name in window.column("Full name")


def test_that_a_column_that_costs_more_says_so_before_it_is_used(
    window: Window, tmp_path: Path
) -> None:
    window.open(write_leads(tmp_path, 10, mess=False))
    dialog = opened_picker(window)
    assert dialog.price.text() == ""
    tick(dialog, PHONE)
    assert dialog.price.text() == "Adds up to 2 credits per person."
    assert "at most 10 credits" in window.page.cost_bar.headline.text()
    window.click(dialog.use_button)
    window.until_planned()
    assert "at most 30 credits" in window.page.cost_bar.headline.text()
    assert window.page.fields_panel.contacts.boxes["contact.phone_numbers"].isChecked()


def test_that_a_choice_is_saved_as_a_template_and_offered_next_time(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, service: RunningSandbox
) -> None:
    home, path = tmp_path / "home", write_leads(tmp_path)
    with open_window(qtbot, qapp, home, service=service) as window:
        window.open(path)
        dialog = opened_picker(window)
        tick(dialog, SKILLS)
        window.click(dialog.save_button)
        dialog._dialog.setTextValue("For calls")
        dialog._dialog.accept()
        assert dialog.start_line.box.currentText() == "For calls"
        dialog.reject()
    with open_window(qtbot, qapp, home, service=service) as window:
        window.open(path)
        choose(window, window.page.fields_panel.columns_line.box, "For calls")
        assert headers_of(window)[-4] == "Skills"


def test_that_other_columns_are_free_after_the_run(
    window: Window, tmp_path: Path, service: RunningSandbox
) -> None:
    window.open(write_leads(tmp_path, 10, mess=False))
    window.enrich()
    spent = service.ledger.total_charged()
    window.program.results.save_as()
    save_as = window.program.results.dialog
    window.click(save_as.columns_line.picker_button)
    dialog = window.program.columns.dialog
    assert dialog.tree._items[PHONE].isDisabled(), "it was not bought"
    tick(dialog, SKILLS)
    window.click(dialog.use_button)
    with window.qtbot.waitSignal(window.program.context.run.finished, timeout=WAIT_MS):
        window.click(save_as.save_button)

    assert service.ledger.total_charged() == spent
    assert "Skills" in rows_of(tmp_path / "leads (enriched) 2.xlsx")[0]


def test_that_hidden_columns_and_other_known_fields_are_named_after_a_run(
    window: Window, tmp_path: Path
) -> None:
    window.open(write_leads(tmp_path, 10, mess=False))
    window.enrich()
    panel = window.page.result_summary.files_card
    assert panel.more_label.isVisible()
    assert "more fields are in the journal" in panel.more_label.text()
    hidden = window.program.context.run.job_result
    assert hidden is not None
    assert panel.hidden_label.isVisible() is bool(hidden.hidden)
    save_with(window, "Everything")
    assert not panel.more_label.isVisible()


def save_with(window: Window, columns: str) -> None:
    """Save the workbook again with other columns."""
    window.program.results.save_as()
    dialog = window.program.results.dialog
    choose(window, dialog.columns_line.box, columns)
    with window.qtbot.waitSignal(window.program.context.run.finished, timeout=WAIT_MS):
        window.click(dialog.save_button)
