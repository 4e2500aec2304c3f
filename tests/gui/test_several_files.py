"""Several dropped files: one price, one confirmation, one file after the other."""

from dataclasses import replace
from pathlib import Path

from desktop_app.domain.fields.selection import parse_selection
from desktop_app.sandbox.api.server import RunningSandbox
from desktop_app.ui.dialogs.files_dialog import FilesDialog
from tests.gui.test_running import rows_of
from tests.support.leads import write_leads
from tests.support.window import Window


def dropped(window: Window, *paths: Path) -> FilesDialog:
    window.program.window.emit_paths(list(paths))
    dialog = window.program.several_files.dialog
    window.until(lambda: bool(dialog.total.text()))
    return dialog


def states(dialog: FilesDialog) -> list[str]:
    return [state.text() for state in dialog._states]


def test_that_several_files_have_one_price_and_are_enriched_one_after_the_other(
    window: Window, tmp_path: Path, service: RunningSandbox
) -> None:
    one = write_leads(tmp_path, 30, mess=False)
    two = write_leads(tmp_path, 60, mess=False, name="b.csv")
    notes = tmp_path / "notes.csv"
    notes.write_text("Note\nhello\n", encoding="utf-8")
    dialog = dropped(window, one, notes, two)

    assert "at most 60 credits" in dialog.total.text()
    assert "30 known already, free" in states(dialog)[2]
    assert states(dialog)[1].startswith("Left out: ")
    assert dialog.start_button.text() == "&Enrich 2 files"
    assert service.ledger.total_charged() == 0, "a price costs nothing"
    window.until(dialog.start_button.isEnabled)
    window.click(dialog.start_button)
    window.until(lambda: dialog.isVisible() and dialog.cancel_button.text() == "Close")

    assert states(dialog)[0].startswith("Saved leads (enriched).xlsx")
    assert states(dialog)[2].startswith("Saved b (enriched).xlsx")
    assert dialog.total.text() == "2 workbooks saved."
    assert len(rows_of(tmp_path / "leads (enriched).xlsx")) == 31
    assert len(rows_of(tmp_path / "b (enriched).xlsx")) == 61
    assert service.ledger.keys_charged_more_than_once() == []


def test_that_a_budget_holds_for_all_files_together(window: Window, tmp_path: Path) -> None:
    one = write_leads(tmp_path, 30, mess=False)
    two = write_leads(tmp_path, 90, mess=False, name="b.csv")
    three = write_leads(tmp_path, 120, mess=False, name="c.csv")
    plan = window.program.context.plan
    plan.change(replace(plan.choices, budget=50, selection=parse_selection(["basic_profile"])))
    dialog = dropped(window, one, two, three)
    assert "at most 50 credits" in dialog.total.text()
    window.until(dialog.start_button.isEnabled)
    window.click(dialog.start_button)
    window.until(lambda: dialog.isVisible() and dialog.cancel_button.text() == "Close")

    assert states(dialog)[2] == "Not started"
    rows = rows_of(tmp_path / "b (enriched).xlsx")
    status = rows[0].index("Enrichment status")
    assert any(row[status] == "Not sent: budget" for row in rows)


def test_that_nothing_is_sent_if_a_file_has_grown_since_its_price_was_shown(
    window: Window, tmp_path: Path, service: RunningSandbox
) -> None:
    one = write_leads(tmp_path, 10, mess=False)
    two = write_leads(tmp_path, 10, mess=False, name="b.csv")
    dialog = dropped(window, one, two)
    write_leads(tmp_path, 500, mess=False)
    window.until(dialog.start_button.isEnabled)
    window.click(dialog.start_button)
    window.until(lambda: dialog.isVisible() and dialog.cancel_button.text() == "Close")

    assert states(dialog)[0] == "Costs more now than the price that you confirmed."
    assert service.ledger.total_charged() == 0


def test_that_without_an_account_nothing_can_be_started(fresh: Window, tmp_path: Path) -> None:
    dialog = dropped(fresh, write_leads(tmp_path), write_leads(tmp_path, name="b.csv"))
    assert dialog.hint.text() == "Connect your account first."
    assert not dialog.start_button.isEnabled()


def test_that_files_dropped_before_the_account_is_read_can_be_started(
    window: Window, tmp_path: Path
) -> None:
    session = window.program.session
    window.until(lambda: session.account is not None)
    session.account = None
    dialog = dropped(window, write_leads(tmp_path), write_leads(tmp_path, name="b.csv"))
    assert not dialog.start_button.isEnabled()
    session.read_account()
    window.until(dialog.start_button.isEnabled)
