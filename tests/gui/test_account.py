"""First start, account, settings and deletion of stored results."""

from pathlib import Path

import keyring
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.bootstrap import BASE_URL_VARIABLE
from desktop_app.domain.settings import ColorScheme, MatchCheckMode, Settings
from desktop_app.sandbox.api.server import RunningSandbox
from desktop_app.ui.controllers.run import RunState
from desktop_app.ui.dialogs.settings.match_page import MatchPage
from desktop_app.ui.toolkit.theme import DARK, LIGHT, current_colors
from tests.support.keyrings import MemoryKeyring
from tests.support.leads import write_leads
from tests.support.window import WAIT_MS, Window, open_window


def connect(window: Window, key: str) -> None:
    """Type a key into the dialog and click Connect."""
    dialog = window.program.account.connect_dialog
    assert dialog is not None
    dialog.line.setText(key)
    window.click(dialog.connect_button)


def use_service(window: Window, service: RunningSandbox) -> None:
    """Point the window at a sandbox without giving it a key."""
    environ = window.program.session._environ
    window.program.session._environ = {**environ, BASE_URL_VARIABLE: service.url}
    window.program.session.settings = window.program.session._load_settings()


def test_that_the_start_page_offers_what_a_new_user_needs(fresh: Window) -> None:
    start = fresh.page.start_page
    fresh.until(lambda: fresh.program.session.has_key is False)

    assert fresh.page.stack.currentWidget() is start
    for button in (start.open_button, start.sample_button, start.connect_button):
        assert button.isVisible()
    assert fresh.page.header.account_button.text() == "Connect your account"


def test_that_the_sample_runs_without_a_key(
    fresh: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    fresh.click(fresh.page.start_page.sample_button)
    fresh.until_planned()
    assert fresh.page.practice_bar.isVisible()
    assert fresh.page.cost_bar.enrich_button.text().startswith("En&rich 38")
    fresh.click(fresh.page.cost_bar.enrich_button)
    fresh.until(lambda: fresh.program.context.run.state is RunState.DONE)

    assert (tmp_path / "Documents" / "leads (practice).xlsx").exists()
    assert fresh.page.result_summary.histogram.isVisible()
    assert fresh.page.practice_bar.isVisible()


def test_that_without_a_key_the_cost_is_shown_but_enriching_is_disabled(
    fresh: Window, tmp_path: Path
) -> None:
    fresh.open(write_leads(tmp_path))

    assert fresh.page.cost_bar.headline.text().startswith("30 people · at most 30 credits")
    assert not fresh.page.cost_bar.enrich_button.isEnabled()
    assert "Connect your account" in fresh.page.cost_bar.hint.text()


def test_that_a_key_is_checked_and_saved_in_the_key_store(
    fresh: Window, service: RunningSandbox
) -> None:
    store = MemoryKeyring()
    keyring.set_keyring(store)
    use_service(fresh, service)
    fresh.click(fresh.page.start_page.connect_button)
    with fresh.qtbot.waitSignal(fresh.program.session.key_saved, timeout=WAIT_MS):
        connect(fresh, service.key)

    assert list(store.kept.values()) == [service.key]
    assert fresh.page.header.account_button.text() == "10,000 credits"
    assert not fresh.page.start_page.connect_button.isVisible()


def test_that_a_wrong_key_is_refused_and_saved_nowhere(
    fresh: Window, service: RunningSandbox
) -> None:
    store = MemoryKeyring()
    keyring.set_keyring(store)
    use_service(fresh, service)
    fresh.click(fresh.page.start_page.connect_button)
    with fresh.qtbot.waitSignal(fresh.program.session.key_refused, timeout=WAIT_MS):
        connect(fresh, "wrong")
    dialog = fresh.program.account.connect_dialog

    assert dialog is not None
    assert dialog.note.isVisible()
    assert "wrong" not in dialog.note.what.text()
    assert dialog.line.isEnabled()
    assert store.kept == {}
    dialog.reject()


def test_that_without_a_key_store_the_key_lasts_for_this_session(
    fresh: Window, service: RunningSandbox, tmp_path: Path
) -> None:
    use_service(fresh, service)
    fresh.click(fresh.page.start_page.connect_button)
    with fresh.qtbot.waitSignal(fresh.program.session.key_saved, timeout=WAIT_MS):
        connect(fresh, service.key)
    dialog = fresh.program.account.connect_dialog

    assert dialog is not None
    assert dialog.note.what.text() == "Connected for this session only."
    dialog.reject()
    fresh.open(write_leads(tmp_path))
    fresh.enrich()
    assert fresh.page.result_summary.rate_label.text() == "100%"


def test_that_settings_are_validated_saved_and_applied(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, service: RunningSandbox
) -> None:
    home = tmp_path / "home"
    with open_window(qtbot, qapp, home, service=service) as window:
        window.program.window.settings_action.trigger()
        dialog = window.program.account.settings_dialog
        assert dialog is not None
        dialog.cost_page.confirm_box.setValue(50)
        dialog.account_page.proxy_line.setText("nonsense")
        window.click(dialog.save_button)
        assert dialog.isVisible()
        assert "is not the address of a proxy" in dialog.note.what.text()
        dialog.account_page.proxy_line.setText("")
        dialog.appearance_page.theme_box.setCurrentIndex(
            dialog.appearance_page.theme_box.findData(ColorScheme.DARK)
        )
        window.click(dialog.save_button)
        assert current_colors() is DARK
    with open_window(qtbot, qapp, home, service=service) as window:
        assert current_colors() is DARK
        assert window.program.session.settings.confirm_above == 50
        window.program.account._on_settings(
            type(window.program.session.settings)(base_url=service.url, look=ColorScheme.LIGHT)
        )
        assert current_colors() is LIGHT
    saved = (home / "settings.json").read_text(encoding="utf-8")
    assert service.url not in saved, "the environment's address is for one start only"


def test_that_all_stored_results_can_be_deleted(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path))
    window.enrich()
    window.program.window.settings_action.trigger()
    dialog = window.program.account.settings_dialog
    assert dialog is not None
    dialog.tabs.setCurrentWidget(dialog.data_page)
    window.click(dialog.data_page.forget_button)
    with window.qtbot.waitSignal(window.program.session.forgotten, timeout=WAIT_MS):
        window.answer(window.program.account.question, "Forget everything")
    dialog.reject()

    assert window.page.note.what.text() == "Deleted 30 stored results about people."
    window.until_planned()
    assert window.page.cost_bar.enrich_button.text() == "En&rich 30 people"


def test_that_the_default_strictness_applies_to_the_open_sheet_and_to_the_next_start(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, service: RunningSandbox
) -> None:
    home = tmp_path / "home"
    with open_window(qtbot, qapp, home, service=service) as window:
        window.open(write_leads(tmp_path))
        window.enrich()
        assert window.program.context.plan.choices.result.match_check is MatchCheckMode.NORMAL
        window.program.window.settings_action.trigger()
        dialog = window.program.account.settings_dialog
        assert dialog is not None
        dialog.tabs.setCurrentWidget(dialog.match_page)
        window.click(dialog.match_page.choice.buttons[MatchCheckMode.STRICT])
        window.click(dialog.save_button)
        shown = window.page.similarity_panel.match_check
        assert shown.mode is MatchCheckMode.STRICT
    with open_window(qtbot, qapp, home, service=service) as window:
        assert window.program.session.settings.match_check is MatchCheckMode.STRICT
        other = write_leads(tmp_path, name="others.csv")
        other.write_text(other.read_text().replace("Notes", "Remark"))
        window.open(other)
        assert window.page.similarity_panel.match_check.mode is MatchCheckMode.STRICT


@pytest.mark.usefixtures("qapp")
def test_that_a_strictness_that_the_window_does_not_offer_is_kept() -> None:
    page = MatchPage(Settings(match_check=MatchCheckMode.SHOW))
    assert page.choice.mode is MatchCheckMode.OFF
    assert page.changed(Settings(match_check=MatchCheckMode.SHOW)).match_check is (
        MatchCheckMode.SHOW
    )


def test_that_saving_other_settings_leaves_the_strictness_open(window: Window) -> None:
    window.program.window.settings_action.trigger()
    dialog = window.program.account.settings_dialog
    assert dialog is not None
    assert dialog.match_page.choice.mode is MatchCheckMode.NORMAL
    window.click(dialog.save_button)
    assert window.program.session.settings.match_check is None
