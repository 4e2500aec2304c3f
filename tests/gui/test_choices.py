"""Choices can be taken back, and those of the last file are the next file's defaults."""

from pathlib import Path

from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.result.columns.choice import ColumnChoice, ColumnPreset
from desktop_app.domain.settings import MatchCheckMode
from desktop_app.sandbox.api.server import RunningSandbox
from tests.gui.test_choosing import choose
from tests.support.leads import write_emails, write_leads
from tests.support.window import Window, open_window

RECRUITING = ColumnChoice(ColumnPreset.RECRUITING)


def columns(window: Window) -> ColumnChoice:
    return window.program.context.plan.choices.result.columns


def pick(window: Window, text: str) -> None:
    choose(window, window.page.fields_panel.columns_line.box, text)


def test_that_choices_are_taken_back_and_made_again_one_by_one(
    window: Window, tmp_path: Path
) -> None:
    window.open(write_leads(tmp_path))
    main = window.program.window
    assert not main.undo_action.isEnabled()
    pick(window, "Recruiting")
    window.page.output_panel.form.report_check.click()
    window.page.cost_bar.budget_box.setValue(20)
    main.undo_action.trigger()
    assert window.page.cost_bar.budget_box.value() == 0
    main.undo_action.trigger()
    assert not window.page.output_panel.form.report_check.isChecked()
    assert columns(window) == RECRUITING
    main.undo_action.trigger()
    assert columns(window) == ColumnChoice()
    assert not main.undo_action.isEnabled()
    main.redo_action.trigger()
    assert columns(window) == RECRUITING
    pick(window, "Everything")
    assert not main.redo_action.isEnabled(), "a new choice ends what could be made again"


def test_that_a_chosen_column_is_taken_back_too(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path))
    choose(window, window.page.columns_panel.url_box, "None")
    assert not window.page.cost_bar.enrich_button.isEnabled()
    QTest.keySequence(window.program.window, QKeySequence(QKeySequence.StandardKey.Undo))
    window.until_planned()
    assert window.page.columns_panel.url_box.currentText().startswith("LinkedIn URL")


def test_that_a_run_is_no_choice_to_take_back(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path))
    window.enrich()
    window.until_planned()
    assert not window.program.window.undo_action.isEnabled()


def test_that_the_last_choices_are_the_defaults_of_the_next_start_but_not_the_budget(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, service: RunningSandbox
) -> None:
    home = tmp_path / "home"
    with open_window(qtbot, qapp, home, service=service) as window:
        window.open(write_leads(tmp_path))
        pick(window, "Recruiting")
        window.page.cost_bar.budget_box.setValue(20)
        window.until_planned()
        window.enrich()
    with open_window(qtbot, qapp, home, service=service) as window:
        window.open(write_emails(tmp_path, ["anna.berg@sample.example"]))
        assert columns(window) == RECRUITING
        assert window.program.context.plan.choices.budget is None
        assert window.page.note.isHidden()


def test_that_a_file_with_the_same_columns_gets_the_choices_of_the_last_one(
    window: Window, tmp_path: Path
) -> None:
    window.open(write_leads(tmp_path))
    pick(window, "Recruiting")
    window.until_planned()
    window.enrich()
    window.open(write_emails(tmp_path, ["anna.berg@sample.example"]))
    pick(window, "Everything")
    window.until_planned()
    window.enrich()

    window.open(write_leads(tmp_path, name="next.csv"))
    window.until(lambda: columns(window) == RECRUITING)
    assert window.page.note.what.text() == (
        "The choices of the last file with these columns are used again."
    )
    window.program.window.undo_action.trigger()
    assert columns(window) == ColumnChoice(ColumnPreset.EVERYTHING)


def test_that_what_is_remembered_names_no_column_and_no_file(
    window: Window, tmp_path: Path
) -> None:
    window.open(write_leads(tmp_path, name="secret client.csv"))
    window.enrich()
    state = window.program.context.window_state
    state.forget_files()
    state._kept.sync()
    text = (tmp_path / "home" / "window.ini").read_text(encoding="utf-8")
    assert "secret" not in text
    assert "LinkedIn URL" not in text


def test_that_the_strictness_of_the_match_check_is_chosen_by_a_click_and_undone(
    window: Window, tmp_path: Path
) -> None:
    window.open(write_leads(tmp_path))
    choice = window.page.similarity_panel.match_check
    assert choice.buttons[MatchCheckMode.NORMAL].isChecked()
    window.click(choice.buttons[MatchCheckMode.STRICT])
    window.until_planned()
    plan = window.program.context.plan.plan
    assert plan is not None
    assert plan.job.output_options.match_check is MatchCheckMode.STRICT
    window.program.window.undo_action.trigger()
    assert choice.buttons[MatchCheckMode.NORMAL].isChecked()


def test_that_the_first_choice_of_strictness_is_that_of_the_settings(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, service: RunningSandbox
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "settings.json").write_text('{"match_check": "strict"}', encoding="utf-8")
    with open_window(qtbot, qapp, home, service=service) as window:
        window.open(write_leads(tmp_path))
        choice = window.page.similarity_panel.match_check
        assert choice.buttons[MatchCheckMode.STRICT].isChecked()
        assert not window.program.window.undo_action.isEnabled()
