"""Emails that Person Enrich refuses, in the window: the price first, then identified and found."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.leads import write_emails
from tests.support.sandbox import sandbox
from tests.support.window import open_window

ADDRESSES = [f"sample.{number}@sample.example" for number in range(5)]
NEWEST = date(2026, 10, 1)


@pytest.mark.parametrize("grants", ["identify", "none"])
def test_that_refused_emails_are_identified_at_the_price_that_is_shown(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, grants: str
) -> None:
    with (
        sandbox(as_of=NEWEST, grants=grants) as service,
        open_window(qtbot, qapp, tmp_path / "home", service=service) as window,
    ):
        window.open(write_emails(tmp_path, ADDRESSES))
        choice = window.page.columns_panel.identify
        if grants == "none":
            window.until(lambda: not choice.check.isEnabled())
            assert "no access to Person Identify" in choice.price.text()
            assert choice.price.isVisible()
            return
        assert choice.check.isEnabled()
        choice.check.setChecked(True)
        window.until(lambda: bool(choice.price.text()))
        assert "at most 10 credits for both" in choice.price.text()
        window.until_planned()
        window.enrich()
        assert service.ledger.total_charged() == 10
        result = window.program.context.run.job_result
        assert result is not None
        assert (result.stats.found, result.charged) == (5, 10)
