"""The underlined letters: each moves to one thing, in every language."""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.settings import LANGUAGES
from tests.support.sandbox import LINK, sandbox
from tests.support.window import open_window

MNEMONIC = re.compile(r"&(\w)")


def texts_in(parent: QWidget) -> Iterable[str]:
    for each in parent.findChildren(QWidget):
        is_target = isinstance(each, QLabel) and each.buddy() is not None
        if isinstance(each, QAbstractButton | QLabel) and each.isVisible():
            yield each.text() if is_target or isinstance(each, QAbstractButton) else ""


def repeated(texts: Iterable[str]) -> list[str]:
    found = (MNEMONIC.search(text.replace("&&", "")) for text in texts)
    letters = Counter(one.group(1).lower() for one in found if one)
    return [letter for letter, times in letters.items() if times > 1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_no_letter_is_given_twice(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, language: str
) -> None:
    path = tmp_path / "leads.csv"
    rows = [f"Ada Quill,Blue Harbor,{LINK}sample-1,ada@sample.example", "Ben Ott,Blue Harbor,,"]
    path.write_text("\n".join(["Name,Company,LinkedIn URL,Work email", *rows]) + "\n")
    with (
        sandbox(grants="all", as_of=date(2026, 10, 1)) as service,
        open_window(qtbot, qapp, tmp_path, service=service, language=language) as window,
    ):
        window.open(path)
        panel = window.page.columns_panel
        window.until(panel.search.isVisible)
        for check in (panel.identify.check, panel.search.search_check, panel.live.live_check):
            window.click(check)
            window.until_planned()
        assert panel.live.stale_check.isVisible()
        assert repeated(texts_in(window.program.window)) == []

        window.program.account.open_settings()
        dialog = window.program.account.settings_dialog
        assert dialog is not None
        tabs = [dialog.tabs.tabText(at) for at in range(dialog.tabs.count())]
        for at in range(dialog.tabs.count()):
            dialog.tabs.setCurrentIndex(at)
            assert repeated([*tabs, *texts_in(dialog)]) == []
        dialog.close()
