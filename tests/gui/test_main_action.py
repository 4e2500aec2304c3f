"""One main action in each state of the window, and nothing cut off."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.domain.result.row_status import RowStatus
from desktop_app.sandbox.api.server import RunningSandbox
from tests.support.leads import write_leads
from tests.support.window import WAIT_MS, Window, open_window


def main_buttons(window: Window) -> list[str]:
    """Return the texts of all visible primary buttons of the window."""
    buttons = window.page.findChildren(QPushButton)
    shown = [b for b in buttons if b.isVisible() and b.property("kind") == "primary"]
    return [button.text().replace("&", "") for button in shown]


def after_try(window: Window, tmp_path: Path) -> None:
    """Try one request of 100 people."""
    window.open(write_leads(tmp_path, 100, mess=False))
    with window.qtbot.waitSignal(window.program.context.run.finished, timeout=WAIT_MS):
        window.click(window.page.cost_bar.try_button)
    window.until_planned()


def test_that_each_state_has_exactly_one_main_button(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path))
    assert main_buttons(window) == ["Enrich 30 people"]
    window.enrich()
    assert main_buttons(window) == ["Open workbook"]
    window.until_planned()
    assert main_buttons(window) == ["Open workbook"]
    window.click(window.page.result_summary.choices_button)
    assert main_buttons(window) == ["Open workbook"]
    window.page.fields_panel.contacts.boxes["contact.phone_numbers"].click()
    window.until_planned()
    assert main_buttons(window) == ["Enrich 30 people"]


def test_that_a_budget_that_binds_is_named_by_the_button(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path, 60, mess=False))
    window.page.cost_bar.budget_box.setValue(500)
    window.until_planned()
    assert main_buttons(window) == ["Enrich 60 people"]
    window.page.cost_bar.budget_box.setValue(40)
    window.until_planned()
    assert main_buttons(window) == ["Enrich up to 40 credits"]
    window.enrich()
    window.until_planned()
    assert main_buttons(window) == ["Enrich 20 more people"]


def test_that_the_file_and_its_folder_are_named_after_a_run(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path))
    window.enrich()
    bar = window.page.result_bar

    assert bar.headline.text() == "Saved to leads (enriched).xlsx"
    assert bar.hint.text().replace("\u200b", "") == f"Folder: {tmp_path}"
    assert not bar.save_again_button.isVisible()


def test_that_saving_again_is_offered_only_for_other_choices(
    window: Window, tmp_path: Path, service: RunningSandbox
) -> None:
    window.open(write_leads(tmp_path))
    window.enrich()
    sent = len(service.ledger.requests("/person/enrich"))
    window.click(window.page.result_summary.choices_button)
    bar, check = window.page.result_bar, window.page.output_panel.form.report_check
    for is_offered in (True, False, True):
        check.click()
        window.until_planned()
        assert bar.save_again_button.isVisible() is is_offered
        assert main_buttons(window) == ["Open workbook"]
    with window.qtbot.waitSignal(window.program.context.run.finished, timeout=WAIT_MS):
        window.click(bar.save_again_button)
    window.until_planned()

    assert not bar.save_again_button.isVisible()
    assert len(service.ledger.requests("/person/enrich")) == sent


def test_that_the_rest_follows_a_try_with_one_click(
    window: Window, tmp_path: Path, service: RunningSandbox
) -> None:
    after_try(window, tmp_path)
    bar = window.page.result_bar
    assert all(text.startswith("Matched") for text in window.column("Enrichment status"))
    assert window.page.model.rowCount() == 25
    assert bar.headline.text().startswith("The 25 people you tried are shown.")
    window.click(bar.all_rows_button)
    assert window.page.model.rowCount() == 100
    assert main_buttons(window) == ["Enrich 75 more people"]
    assert bar.hint.text().startswith("Left: 75 people · at most 75 credits")
    with window.qtbot.waitSignal(window.program.context.run.finished, timeout=WAIT_MS):
        window.click(bar.rest_button)
    window.until_planned()

    assert window.page.model.rowCount() == 100
    assert len(service.ledger.requests("/person/enrich")) == 4
    assert main_buttons(window) == ["Open workbook"]


def test_that_no_click_on_the_rest_is_lost_while_it_is_planned_again(
    window: Window, tmp_path: Path
) -> None:
    after_try(window, tmp_path)
    bar, plan = window.page.result_bar, window.program.context.plan
    bar.rest_button.setFocus()
    plan.refresh()
    assert bar.rest_button.isVisible()
    assert not bar.rest_button.isEnabled()
    assert main_buttons(window) == ["Enrich 75 more people"]
    window.until_planned()
    assert bar.rest_button.isEnabled()
    assert window.program.window.focusWidget() is bar.rest_button


def test_that_all_rows_are_shown_while_the_rest_is_looked_up(
    window: Window, tmp_path: Path
) -> None:
    after_try(window, tmp_path)
    shown: list[int] = []
    run = window.program.context.run
    run.progressed.connect(lambda: shown.append(window.page.model.rowCount()))
    with window.qtbot.waitSignal(run.finished, timeout=WAIT_MS):
        window.click(window.page.result_bar.rest_button)
    window.until_planned()

    assert set(shown) == {100}
    assert window.page.model.rowCount() == 100
    assert all(text.startswith("Matched") for text in window.column("Enrichment status"))
    assert window.page.result_bar.headline.text().startswith("Saved to")


@pytest.mark.parametrize("way", ["all rows", "a status", "saved again"])
def test_that_the_tried_people_are_announced_only_while_they_are_shown(
    window: Window, tmp_path: Path, way: str
) -> None:
    after_try(window, tmp_path)
    bar, model = window.page.result_bar, window.page.model
    if way == "all rows":
        window.click(bar.all_rows_button)
    elif way == "a status":
        window.page.result_summary.filter_requested.emit(RowStatus.NOT_RUN)
        window.until(lambda: model.rowCount() == 75)
    else:
        run = window.program.context.run
        job_result = run.job_result
        assert job_result is not None
        with window.qtbot.waitSignal(run.finished, timeout=WAIT_MS):
            run.export(
                job_result.job,
                target=tmp_path / "other.xlsx",
                result=job_result.job.output_options,
            )
        assert model.rowCount() == 100
    assert bar.headline.text().startswith("Saved to")
    assert not bar.all_rows_button.isVisible()


def test_that_a_file_that_was_not_saved_is_saved_under_another_name(
    window: Window, tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    window.open(write_leads(tmp_path))
    window.page.output_panel.target_chosen.emit(folder / "x.xlsx")
    window.until_planned()
    folder.rmdir()
    window.enrich()

    assert window.page.result_bar.headline.text() == "x.xlsx was not saved."
    assert main_buttons(window) == ["Save under another name…"]


@pytest.mark.parametrize(
    ("links", "emails", "what"),
    [
        ("Name", None, "This column has no profile links."),
        (None, "Name", "This column has no business emails."),
        ("Name", "Other", "These columns have no links or emails."),
    ],
)
def test_that_a_wrong_column_is_named_and_the_button_is_off(
    window: Window, tmp_path: Path, links: str | None, emails: str | None, what: str
) -> None:
    path = tmp_path / "names.csv"
    path.write_text("Name,Other,Link\nAnn,x,https://www.linkedin.com/in/sample-1\nBob,y,\n")
    window.open(path)
    panel = window.page.columns_panel
    for box, header in ((panel.url_box, links), (panel.email_box, emails)):
        box.setCurrentIndex(0 if header is None else ["Name", "Other"].index(header) + 1)
    panel.url_box.activated.emit(panel.url_box.currentIndex())
    window.until_planned()
    bar = window.page.cost_bar

    assert bar.headline.text() == what
    assert bar.hint.text().endswith("Choose another column in step 1.")
    assert not bar.enrich_button.isEnabled()


def test_that_the_counts_of_a_result_add_up_to_the_rows(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path))
    window.enrich()
    counts = window.page.result_summary.counts.layout()
    assert counts is not None
    items = [counts.itemAt(at) for at in range(counts.count())]
    lines = [item.layout() for item in items if item is not None]
    cells = [line.itemAt(2) for line in lines if line is not None]
    labels = [cell.widget() for cell in cells if cell is not None]
    numbers = [int(number.text()) for number in labels if isinstance(number, QLabel)]

    assert numbers[-1] == sum(numbers[:-1]) == 34


@pytest.fixture
def german(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, service: RunningSandbox
) -> Iterator[Window]:
    with open_window(qtbot, qapp, tmp_path / "home", service=service, language="de") as window:
        yield window


def cut_texts(window: Window) -> list[str]:
    """Return the visible texts at the bottom that get less room than they need."""
    labels = [each for each in window.page.foot.findChildren(QLabel) if each.isVisible()]
    buttons = [each for each in window.page.foot.findChildren(QPushButton) if each.isVisible()]
    return [
        *(each.text() for each in labels if each.height() < each.heightForWidth(each.width())),
        *(each.text() for each in buttons if each.width() < each.sizeHint().width()),
    ]


@pytest.mark.parametrize("size", [(1024, 700), (1366 * 2 // 3, 768 * 2 // 3)])
def test_that_nothing_at_the_bottom_is_cut_off_in_german(
    german: Window, tmp_path: Path, size: tuple[int, int]
) -> None:
    german.program.window.resize(*size)
    german.open(write_leads(tmp_path, 100, mess=False))
    german.page.cost_bar.budget_box.setValue(55)
    german.until_planned()
    german.until(lambda: cut_texts(german) == [])
    with german.qtbot.waitSignal(german.program.context.run.finished, timeout=WAIT_MS):
        german.click(german.page.cost_bar.try_button)
    german.until_planned()
    german.until(lambda: cut_texts(german) == [])
    assert german.program.window.width() == size[0]


@pytest.mark.parametrize("width", [1366 * 2 // 3, 1024, 1280])
def test_that_the_balance_and_the_account_are_never_cut(
    german: Window, tmp_path: Path, width: int
) -> None:
    german.program.window.resize(width, 700)
    name = "A very long list of customers and all their contacts (final, v3).csv"
    german.open(write_leads(tmp_path, name=name))
    header = german.page.header
    header.show_update("Version 0.5.1 ist verfügbar", "https://example.org")
    german.until(lambda: header.account_button.text().startswith("10.000"))

    def cut() -> list[str]:
        parts = [*header.findChildren(QLabel), *header.findChildren(QAbstractButton)]
        shown = [part for part in parts if part.parent() is header]
        return [
            str(part.property("text"))
            for part in shown
            if part.isVisible() and part.width() < part.minimumSizeHint().width()
        ]

    QApplication.processEvents()
    assert cut() == []
    assert header.account_button.width() >= header.account_button.sizeHint().width()
    assert header._bar.minimumSize().width() <= header.width()


def test_that_the_focus_never_jumps_to_the_header(window: Window, tmp_path: Path) -> None:
    focused = window.program.window.focusWidget
    window.open(write_leads(tmp_path, 60, mess=False))
    bar, plan = window.page.cost_bar, window.program.context.plan
    assert focused() is window.page.sheet
    bar.enrich_button.setFocus()
    plan.refresh()
    assert not bar.enrich_button.isEnabled()
    assert focused() is bar
    window.until_planned()
    assert focused() is bar.enrich_button
    with window.qtbot.waitSignal(window.program.context.run.finished, timeout=WAIT_MS):
        window.click(bar.try_button)
        assert focused() is window.page.sheet
    window.until_planned()
    window.page.result_bar.rest_button.setFocus()
    with window.qtbot.waitSignal(window.program.context.run.finished, timeout=WAIT_MS):
        window.click(window.page.result_bar.rest_button)
        window.page.run_bar.stop_button.setFocus()
    assert focused() is window.page.sheet
