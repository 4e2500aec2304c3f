"""Messages about cost, waits and prices, and the record of credits spent."""

from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QDateTime, QLocale
from PySide6.QtWidgets import QApplication, QCheckBox
from pytestqt.qtbot import QtBot

from desktop_app import bootstrap
from desktop_app.domain.fields.catalogue import GROUPS
from desktop_app.domain.fields.pricing import Prices
from desktop_app.domain.fields.products import Product
from desktop_app.domain.fields.selection import DEFAULT_SELECTION, FieldSelection
from desktop_app.domain.messages import Message
from desktop_app.domain.run.account import Account, ProductAccess
from desktop_app.domain.run.events import Waiting
from desktop_app.domain.run.failure_policy import EndReason, EndRun
from desktop_app.ui.controllers.breakdown import problem_of
from desktop_app.ui.controllers.run import RunState
from desktop_app.ui.views.choices.field_group_row import FieldGroupRow
from desktop_app.ui.views.choices.fields_panel import FieldsPanel
from desktop_app.ui.views.run.result_messages import balance_text
from desktop_app.ui.views.run.run_panel import RunPanel
from tests.support.leads import write_leads
from tests.support.sandbox import sandbox
from tests.support.window import WAIT_MS, Window, open_window


def test_that_saving_again_keeps_what_was_spent(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path))
    window.enrich()
    spent = window.page.result_summary.spent_label.text()
    charged = window.column("Credits")
    window.click(window.page.result_summary.choices_button)
    window.page.output_panel.form.report_check.click()
    window.until_planned()
    with window.qtbot.waitSignal(window.program.context.run.finished, timeout=WAIT_MS):
        window.click(window.page.result_bar.save_again_button)

    assert spent.startswith("Spent 30 of at most 30 credits.")
    assert window.page.result_summary.spent_label.text() == spent
    assert window.column("Credits") == charged


def test_that_a_plan_for_earlier_choices_is_never_shown(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.open(write_leads(tmp_path))
    is_planning, may_end, ask = Event(), Event(), bootstrap.workbooks.exists

    def hold(path: Path) -> bool:
        is_planning.set()
        may_end.wait()
        return ask(path)

    monkeypatch.setattr(bootstrap, "workbooks", replace(bootstrap.workbooks, exists=hold))
    shown: list[float | None] = []
    window.program.context.plan.plan_ready.connect(lambda plan: shown.append(plan.choices.budget))
    window.program.context.plan.refresh()
    window.until(is_planning.is_set)
    window.page.cost_bar.budget_box.setValue(20)
    may_end.set()
    window.until_planned()

    assert set(shown) == {20}


def test_that_credits_spent_are_known_after_a_restart(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    path, spent_text, charged = write_leads(tmp_path), "", list[str]()
    with sandbox() as service:
        for _ in range(2):
            with open_window(qtbot, qapp, tmp_path / "home", service=service) as window:
                window.open(path)
                window.enrich()
                spent_text = window.page.result_summary.spent_label.text()
                charged = window.column("Credits")
    assert spent_text == "Nothing was sent. The last run of this sheet cost 30 credits."
    assert charged.count("1") == 30


def test_that_a_short_balance_shows_how_many_people_it_covers(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    with (
        sandbox(credits=12) as service,
        open_window(qtbot, qapp, tmp_path / "home", service=service) as window,
    ):
        window.open(write_leads(tmp_path))
        window.until(lambda: window.program.session.account is not None)
        for box in window.page.fields_panel.contacts.boxes.values():  # six credits per person
            box.click()
        window.until_planned()

        assert window.page.cost_bar.hint.text() == (
            "12 credits will cover at least 2 of 30 people. Results so far are kept."
        )


def test_that_a_missing_account_and_a_refused_key_are_told_apart(
    window: Window, tmp_path: Path
) -> None:
    window.open(write_leads(tmp_path))
    plan = window.program.context.plan.plan
    assert plan is not None
    blocked = EndRun(EndReason.KEY_REFUSED)
    plan = replace(plan, prepared=replace(plan.prepared, blocked=blocked))

    assert problem_of(plan, has_key=False)[0] == "No account is connected."
    assert problem_of(plan, has_key=True)[0] == "Your API key was refused."


@pytest.mark.parametrize(
    ("fell_by", "words"),
    [
        (4, "Your balance fell by the same amount."),
        (0, "Your balance does not show all charges yet: 0 of 4 credits so far."),
        (-10, "Your balance rose by 10 credits in the meantime."),
        (9, ("Your balance fell by 9 credits. The difference may come from people in doubt or"
            " from another program that uses your account.")),
    ],
)  # fmt: skip
@pytest.mark.usefixtures("fresh")
def test_that_the_change_of_the_balance_is_explained(fell_by: float, words: str) -> None:
    assert balance_text(fell_by, 4) == words


@pytest.mark.usefixtures("fresh")
def test_that_a_long_wait_shows_the_time_of_day(qtbot: QtBot) -> None:
    panel = RunPanel()
    qtbot.addWidget(panel)
    panel.begin()
    before = QDateTime.currentDateTime()
    panel.observe(Waiting(Message("the service asks to wait"), 7200))
    panel.show_state(RunState.RUNNING)
    at = {
        QLocale().toString(one.addSecs(7200).time(), QLocale.FormatType.ShortFormat)
        for one in (before, QDateTime.currentDateTime())
    }
    words = panel.waiting_label.text()
    assert words in {f"the service asks to wait; retrying at {time}" for time in at}
    panel.observe(Waiting(Message("busy"), 30))
    panel.show_state(RunState.RUNNING)
    assert panel.waiting_label.text().startswith("busy; retrying in ")
    panel.end()


@pytest.mark.usefixtures("fresh")
def test_that_contact_fields_have_distinct_names_and_prices(
    qtbot: QtBot,
) -> None:
    row = FieldGroupRow(next(group for group in GROUPS if group.name == "contact"), Prices())
    qtbot.addWidget(row)
    row.disclosure.click()
    words = [box.text() for box in row.findChildren(QCheckBox)]

    assert len(words) == len(set(words))
    assert "Business email: address  (up to +1)" in words
    assert "Personal email: address  (up to +2)" in words
    assert "Phone  (up to +2)" in words


@pytest.mark.usefixtures("fresh")
def test_that_fields_the_account_does_not_list_cannot_be_ticked(qtbot: QtBot) -> None:
    panel = FieldsPanel(Prices())
    qtbot.addWidget(panel)
    enabled = ("basic_profile", "experience", "contact.phone_numbers")
    denied = frozenset({Product.CONTACT})
    panel.show_account(Account(enabled_fields=enabled, products=ProductAccess(denied)))
    boxes = panel.contacts.boxes
    assert [path for path, box in boxes.items() if box.isEnabled()] == ["contact.phone_numbers"]
    assert not any(row.box.isEnabled() for row in panel.rows.values())
    chosen: list[FieldSelection] = []
    panel.selection_chosen.connect(chosen.append)
    boxes["contact.phone_numbers"].click()
    assert chosen[-1].names == ("basic_profile", "experience", "contact.phone_numbers")

    panel.show_account(Account())
    assert all(row.box.isEnabled() for row in panel.rows.values())
    assert all(box.isEnabled() for box in boxes.values())
    assert chosen[-1].covers(DEFAULT_SELECTION), "what another account allows comes back"
