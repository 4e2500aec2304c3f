"""The window in a team, with a real database: its settings, and another desk that is at work."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app import bootstrap
from desktop_app.bootstrap.data_folder import journal_path
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.settings import Settings
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey
from desktop_app.domain.team.address import TeamAddress
from desktop_app.sandbox.api.server import RunningSandbox
from desktop_app.ui.dialogs.settings.settings_dialog import SettingsDialog
from tests.support.desk_requests import AT, answer, begin
from tests.support.desks import open_desk
from tests.support.leads import write_leads
from tests.support.teams import new_team
from tests.support.window import Window, open_window

PEOPLE, ELSEWHERE = 8, 3


@pytest.fixture
def address() -> TeamAddress:
    return new_team()


@pytest.fixture
def member(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, service: RunningSandbox, address: TeamAddress
) -> Iterator[Window]:
    """Window of a desk that is in a team."""
    home = {bootstrap.HOME_VARIABLE: str(tmp_path / "home")}
    bootstrap.write_settings(Settings(team=str(address), desk_name="ben"), home)
    with open_window(qtbot, qapp, tmp_path / "home", service=service) as window:
        yield window


def team_page(window: Window) -> SettingsDialog:
    window.program.window.settings_action.trigger()
    dialog = window.program.account.settings_dialog
    assert dialog is not None
    dialog.tabs.setCurrentWidget(dialog.team_page)
    return dialog


def test_that_a_team_is_tested_and_joined_in_the_settings(
    window: Window, address: TeamAddress
) -> None:
    dialog = team_page(window)
    page = dialog.team_page
    window.click(page.test_button)
    assert "Name the server first" in dialog.note.what.text()
    page.host_line.setText(f"{address.host}:{address.port}")
    page.database_line.setText("missing")
    page.user_line.setText(address.user)
    page.desk_line.setText("anna")
    window.click(page.test_button)
    window.until(page.test_button.isEnabled)
    assert dialog.note.what.text() == 'The server has no database "missing".'
    page.database_line.setText(address.database)
    window.click(page.test_button)
    window.until(page.test_button.isEnabled)
    assert dialog.note.what.text() == "Connected. The tables are ready."
    window.click(dialog.save_button)
    settings = window.program.session.settings
    assert (settings.team, settings.desk_name) == (str(address), "anna")
    dialog = team_page(window)
    assert dialog.team_page.host_line.text() == f"{address.host}:{address.port}"
    dialog.team_page.host_line.clear()
    window.click(dialog.save_button)
    assert window.program.session.settings.team == ""


def test_that_a_wrong_password_is_named_and_shown_nowhere(
    window: Window, address: TeamAddress
) -> None:
    dialog = team_page(window)
    page = dialog.team_page
    page.host_line.setText(f"{address.host}:{address.port}")
    page.database_line.setText(address.database)
    page.user_line.setText("secretive")
    page.password_line.setText("guessed")
    window.click(page.test_button)
    window.until(page.test_button.isEnabled)
    assert "refuses the user" in dialog.note.what.text()
    shown = dialog.note.what.text() + dialog.note.to_do.text()
    assert "guessed" not in shown
    dialog.reject()


def test_that_people_at_another_desk_are_shown_and_are_free_when_it_has_them(
    member: Window, tmp_path: Path, address: TeamAddress, service: RunningSandbox
) -> None:
    keys = tuple(LookupKey(IdentifierKind.PROFILE_URL, f"sample-{n}") for n in range(ELSEWHERE))
    name = journal_path(
        member.program.session.settings, member.program.session.environ, is_sandbox=False
    ).stem
    with open_desk(tmp_path / "anna", address, service=name) as anna:
        begin(anna)
        member.open(write_leads(tmp_path, PEOPLE, mess=False))
        planned = member.program.context.plan.plan
        assert planned is not None
        query = planned.prepared.plan.query
        batch = Batch(IdentifierKind.PROFILE_URL, keys, query, query.selection)
        assert anna.claim(batch, ceiling=1).keys == keys
        number = anna.intend("run", batch, AT)
        member.open(write_leads(tmp_path, PEOPLE, name="again.csv", mess=False))
        bar = member.page.cost_bar
        assert bar.headline.text().startswith(f"{PEOPLE} people · at most")
        assert f"{ELSEWHERE} being looked up by another desk" in bar.hint.text()
        answer(anna, number, keys)
        member.enrich()
        assert service.ledger.total_charged() == PEOPLE - ELSEWHERE
        notes = member.column("Enrichment note")
        assert sum("bought by your team (anna)" in note for note in notes) == ELSEWHERE
        member.program.window.history_action.trigger()
        history = member.program.history
        member.until(lambda: hasattr(history, "page") and history.page.team_title.isVisible())
