"""Live Enrich in the window: its price, its result, and why it is disabled without access."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.fields.live_wish import NOT_LIVE, LiveWish
from desktop_app.domain.result.job_options import job_options_from
from desktop_app.domain.run.account import ProductAccess
from desktop_app.sandbox.api.server import RunningSandbox
from desktop_app.ui.controllers.breakdown import breakdown, button_text
from tests.support.sandbox import LINK, sandbox
from tests.support.window import Window, open_window

LIVE_PATH = "/person/professional_network/enrich/live"
Open = Callable[[str], AbstractContextManager[tuple[Window, RunningSandbox]]]


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Open:
    """Open the window with an account that has some grants."""

    @contextmanager
    def open_with(grants: str) -> Iterator[tuple[Window, RunningSandbox]]:
        with (
            sandbox(grants=grants) as service,
            open_window(qtbot, qapp, tmp_path / "home", service=service) as window,
        ):
            window.until(lambda: window.program.session.account is not None)
            window.open(_leads(tmp_path))
            yield window, service

    return open_with


def _leads(folder: Path) -> Path:
    slugs = [*(f"sample-{n}" for n in range(3)), *(f"fresh-{n}" for n in range(2)), "nobody-1"]
    path = folder / "leads.csv"
    path.write_text("\n".join(["LinkedIn URL", *(LINK + slug for slug in slugs)]) + "\n")
    return path


def choose(window: Window) -> None:
    window.click(window.page.columns_panel.live.live_check)
    window.until_planned()


def test_that_the_price_of_live_is_shown_and_the_run_asks_the_web(opened: Open) -> None:
    with opened("live") as (window, service):
        live = window.page.columns_panel.live
        assert live.wish == NOT_LIVE
        assert live.live_check.text() == "Ask the web for people not found, 7 &credits each"
        choose(window)
        window.until(live.price.isVisible)
        assert live.price.text() == (
            "The web is asked for up to 6 people, at most 42 credits. The cost below includes it."
        )
        planned = window.program.context.plan.plan
        document = window.program.context.document.document
        assert planned is not None
        assert document is not None
        assert document.lookup_counts is not None
        lines = {line.text: line.value for line in breakdown(planned, document.lookup_counts)}
        assert lines["Asked live on the web"] == "up to 6"
        assert lines["Cost range in credits"] == "0 \u2013 42"
        window.enrich()
        assert window.column("Enrichment status") == ["Matched"] * 5 + ["No match"]
        assert service.ledger.total_charged() == 3 + 2 * 7
        assert "Found live on the web: 2 people." in window.page.result_summary.spent_label.text()


def test_that_a_sheet_that_is_known_is_asked_for_live_only(opened: Open) -> None:
    with opened("live") as (window, service):
        window.enrich()
        window.program.run.back_to_choices()
        choose(window)
        planned = window.program.context.plan.plan
        assert planned is not None
        assert planned.prepared.plan.people == 0
        assert button_text(planned) == "En&rich 3 people"
        window.enrich()
        assert window.column("Enrichment status") == ["Matched"] * 5 + ["No match"]
        assert service.ledger.total_charged() == 3 + 2 * 7


def test_that_without_access_the_choice_is_disabled_with_the_reason(opened: Open) -> None:
    with opened("") as (window, _):
        live = window.page.columns_panel.live
        assert not live.live_check.isEnabled()
        assert live.price.text() == (
            "Live Enrich is not enabled for your account. Ask Crustdata to enable it."
        )


def test_that_a_refusal_during_a_run_is_said_and_disables_the_choice(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nothing(*_: object, **__: object) -> ProductAccess:
        return ProductAccess()

    monkeypatch.setattr("desktop_app.adapters.provider.account.read_products", nothing)
    with opened("") as (window, service):
        live = window.page.columns_panel.live
        assert live.live_check.isEnabled()
        choose(window)
        window.enrich()
        note = window.page.result_summary.note
        assert note.isVisible()
        assert "Nobody was asked for live." in note.what.text()
        assert window.column("Enrichment status") == ["Matched"] * 3 + ["No match"] * 3
        assert service.ledger.total_charged() == 3
        assert not live.live_check.isEnabled()
        assert window.program.context.plan.choices.live == NOT_LIVE


def test_that_the_age_of_old_data_is_part_of_the_wish_and_of_the_run(opened: Open) -> None:
    with opened("live") as (window, _):
        live = window.page.columns_panel.live
        assert not live.stale_check.isVisible()
        choose(window)
        window.click(live.stale_check)
        live.days_box.setValue(90)
        window.until_planned()
        wish = LiveWish(is_wanted=True, stale_after_days=90)
        assert window.program.context.plan.choices.live == wish
        planned = window.program.context.plan.plan
        assert planned is not None
        restored = job_options_from(planned.job.options.as_json())
        assert restored is not None
        assert restored.live == wish
