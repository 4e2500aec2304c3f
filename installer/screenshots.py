"""`screenshots`: pictures of every state of the window for visual review: light, dark, German.

The pictures are saved in build/screenshots. They use the sandbox and no data of the user.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app import bootstrap
from desktop_app.domain.settings import ColorScheme, Settings
from desktop_app.ui.application import Application
from desktop_app.ui.controllers.run import RunState
from desktop_app.ui.dialogs.about_dialog import AboutDialog
from desktop_app.ui.dialogs.report_dialog import ReportDialog
from desktop_app.ui.dialogs.settings.settings_dialog import SettingsDialog
from desktop_app.ui.main import make_app
from desktop_app.ui.toolkit.i18n import set_language
from installer.checkout import ROOT, SAMPLES

FOLDER = ROOT / "build" / "screenshots"
_SIZE = (1320, 840)
_PATIENCE_MS = 60_000
_TICK_MS, _SETTLE_MS = 30, 250


class Photographer:
    """Brings a window into each state and saves a picture of it."""

    def __init__(self, app: QApplication, name: str, home: Path, settings: Settings) -> None:
        bootstrap.write_settings(settings, {bootstrap.HOME_VARIABLE: str(home)})
        set_language(app, settings.language or "en", bootstrap.resource("translations"))
        self._name = name
        self.home = home
        self.program = Application(app, {bootstrap.HOME_VARIABLE: str(home)})
        self.program.start()
        self.program.window.resize(*_SIZE)

    def wait(self, is_so: Callable[[], bool]) -> None:
        """Run the window until a condition holds."""
        for _ in range(_PATIENCE_MS // _TICK_MS):
            if is_so():
                return
            QTest.qWait(_TICK_MS)
        sys.exit(f"{self._name}: timeout")

    def keep(self, state: str, widget: QWidget | None = None) -> None:
        """Save a picture of the window or of a dialog."""
        QTest.qWait(_SETTLE_MS)
        path = FOLDER / f"{self._name}-{state}.png"
        (widget or self.program.window).grab().save(str(path))
        print(f"  {path.relative_to(ROOT)}", flush=True)

    def keep_tabs(self, state: str, dialog: SettingsDialog | AboutDialog | None) -> None:
        """Save a picture of every page of a dialog, and close it."""
        if dialog is None:
            sys.exit(f"{self._name}: {state} did not open")
        for place in range(dialog.tabs.count()):
            dialog.tabs.setCurrentIndex(place)
            self.keep(f"{state}-{place + 1}", dialog)
        dialog.close()

    def open_sample(self) -> None:
        """Open a copy of the sample."""
        sample = self.home / "leads.xlsx"
        sample.write_bytes((SAMPLES / "leads.xlsx").read_bytes())
        self.program.session.set_sandbox_mode(enabled=True)
        self.program.opening.open_path(sample)
        self.wait(lambda: self.program.context.plan.plan is not None)
        self.wait(lambda: self.program.session.account is not None)

    def close(self) -> None:
        """Close the window as a user does."""
        self.program.close()
        self.wait(lambda: self.program.window.may_close)


def photograph_choices(one: Photographer) -> None:
    """Save the states before a run."""
    page = one.program.context.page
    one.wait(lambda: one.program.session.has_key is False)
    one.keep("01-start")
    one.open_sample()
    one.keep("02-opened")
    page.attention.open_panel()
    one.keep("03-attention")
    page.attention.close_panel()
    page.choices_area.verticalScrollBar().setValue(520)
    one.keep("04-more-choices")
    page.choices_area.verticalScrollBar().setValue(99_999)
    page.sheet.show_new_columns()
    one.keep("05-new-columns")
    page.choices_area.verticalScrollBar().setValue(0)
    one.program.planning.show_details()
    one.keep("06-price", one.program.planning.dialog)
    one.program.planning.dialog.tabs.setCurrentIndex(1)
    one.keep("07-what-is-sent", one.program.planning.dialog)
    one.program.planning.dialog.close()


def photograph_run(one: Photographer) -> None:
    """Save the states during and after a run."""
    page, run = one.program.context.page, one.program.context.run
    one.program.run.start()
    one.wait(lambda: run.progress.done >= 150)  # noqa: PLR2004 - about the middle
    one.keep("08-running")
    run.pause()
    one.keep("09-paused")
    run.resume()
    one.wait(lambda: run.state is RunState.DONE)
    one.wait(lambda: one.program.context.plan.plan is not None)
    one.keep("10-finished")
    one.program.review.open()
    one.wait(lambda: page.stack.currentWidget() is page.review_page)
    one.keep("11-review")
    page.stack.setCurrentWidget(page.sheet_page)


def photograph_dialogs(one: Photographer) -> None:
    """Save the dialogs and an error in the window."""
    one.program.account.open_settings()
    one.keep_tabs("12-settings", one.program.account.settings_dialog)
    one.program.about.open()
    one.keep_tabs("17-about", one.program.about.dialog)
    one.program.account.connect_account()
    connecting = one.program.account.connect_dialog
    one.keep("13-connect", connecting)
    if connecting is not None:
        connecting.close()
    bad = one.home / "photo.xlsx"
    bad.write_bytes(b"\x89PNG\r\n\x1a\n")
    one.program.opening.open_path(bad)
    one.wait(one.program.context.page.note.isVisible)
    one.keep("14-error")
    one.program.context.page.hide_note()
    report = ReportDialog("Sheet Enricher 0.1.0\nPython 3.11\n  desktop_app/x.py:1 run\nKeyError")
    one.keep("15-report", report)
    one.program.window.resize(1024, 700)
    one.keep("16-smallest")


def main() -> None:
    """Save all pictures."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    app = make_app(["sheet-enricher"])
    looks = {
        "light": Settings(look=ColorScheme.LIGHT),
        "dark": Settings(look=ColorScheme.DARK),
        "german": Settings(look=ColorScheme.LIGHT, language="de"),
    }
    with ExitStack() as stack:
        for name, settings in looks.items():
            home = Path(stack.enter_context(tempfile.TemporaryDirectory()))
            one = Photographer(app, name, home, settings)
            photograph_choices(one)
            photograph_run(one)
            photograph_dialogs(one)
            one.close()


if __name__ == "__main__":
    main()
