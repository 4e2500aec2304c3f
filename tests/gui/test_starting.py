"""The start of the window and its responsiveness, counted: modules, styled widgets, repaints."""

import json
import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QWidget

from tests.support.window import Window

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import json, linecache, sys
from desktop_app import bootstrap
from desktop_app.ui import main
app = main.make_app(["x"])
starter = main.Startup(app, bootstrap.environment(), None)
starter.show_first()
first = sorted(sys.modules)
{then}
print(json.dumps([first, sorted(sys.modules), len(linecache.cache)]))
sys.stdout.flush()
import os; os._exit(0)
"""
ALL_WIRED = (
    "from desktop_app.ui.application import Application;Application(app, {}, starter._window)"
)
"""Not its `start`, whose jobs import what they need in their threads."""


def run_program(program: str, tmp_path: Path) -> str:
    ended = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "SHEET_ENRICHER_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"},
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


def loaded(tmp_path: Path, then: str) -> tuple[set[str], set[str], int]:
    """Return the modules at the first page and after `then`, and the sources that were read."""
    ended = run_program(PROGRAM.format(then=then), tmp_path)
    first, then_loaded, sources = json.loads(ended.splitlines()[-1])
    return set(first), set(then_loaded), sources


def test_that_the_first_page_loads_few_modules(tmp_path: Path) -> None:
    first, _, _ = loaded(tmp_path, then="")

    ours = {name for name in first if name.startswith("desktop_app.")}
    assert len(ours) < 60
    assert not {name for name in ours if name.startswith("desktop_app.engine")}
    assert not first & {
        "logging.handlers",
        "pickle",
        "multiprocessing",
        "asyncio",
        "ssl",
        "httpx",
        "pandas",
        "openpyxl",
    }


def test_that_the_wired_window_has_loaded_no_reader_no_writer_and_no_network(
    tmp_path: Path,
) -> None:
    _, wired, _ = loaded(tmp_path, then=ALL_WIRED)

    assert "desktop_app.ui.presenters.run" in wired
    assert not wired & {"asyncio", "ssl", "httpx", "multiprocessing", "sqlite3", "http.client"}
    assert not wired & {"desktop_app.engine.enrich", "desktop_app.bootstrap.spreadsheets"}
    assert not wired & {
        "desktop_app.domain.identifiers.links",
        "desktop_app.domain.identifiers.addresses",
    }
    assert not {name for name in wired if name.startswith("desktop_app.ui.dialogs.settings")}


def test_that_no_import_reads_a_source(tmp_path: Path) -> None:
    _, _, sources = loaded(tmp_path, then=ALL_WIRED)

    assert sources < 10  # PySide6's import hook would read the source of every module


STYLES = """
import json, sys
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget
from desktop_app import bootstrap
from desktop_app.ui import main
from desktop_app.ui.application import Application
class Watcher(QObject):
    styled = 0
    def eventFilter(self, watched, event):
        self.styled += event.type() == QEvent.Type.StyleChange
        return False
app = main.make_app(["x"])
starter = main.Startup(app, bootstrap.environment(), None)
starter.show_first()
watcher = Watcher()
app.installEventFilter(watcher)
program = Application(app, {}, starter._window)
print(json.dumps([watcher.styled, len(program.window.findChildren(QWidget))]))
sys.stdout.flush()
import os; os._exit(0)
"""


def test_that_each_widget_is_styled_about_once_while_the_window_is_built(tmp_path: Path) -> None:
    """In a process of its own: other tests leave widgets that are styled as well."""
    ended = run_program(STYLES, tmp_path)
    styled, widgets = json.loads(ended.splitlines()[-1])

    assert widgets > 100
    assert styled < 2 * widgets


LAZY = """
import json, sys
from PySide6.QtWidgets import QAbstractButton, QDialog, QWidget
from desktop_app import bootstrap
from desktop_app.ui import main
from desktop_app.ui.application import Application
app = main.make_app(["x"])
style = app.style().name()
starter = main.Startup(app, bootstrap.environment(), None)
starter.show_first()
program = Application(app, {}, starter._window)
named = {each.__name__ for each in QDialog.__subclasses__() + QWidget.__subclasses__()}
hidden = program.context.page.sheet_page.findChildren(QAbstractButton)
wanted = [each for each in hidden if each.property("iconName")]
painted = [each for each in wanted if not each.icon().isNull()]
button = program.context.page.result_summary.summary_button
button.ensurePolished()
icons = [len(painted), len(wanted), not button.icon().isNull()]
print(json.dumps([sorted(named), icons, style]))
sys.stdout.flush()
import os; os._exit(0)
"""


def test_that_building_the_window_loads_no_class_and_no_icon_that_nothing_shows(
    tmp_path: Path,
) -> None:
    ended = run_program(LAZY, tmp_path)
    classes, (painted, wanted, is_shown), style = json.loads(ended.splitlines()[-1])

    assert "QFrame" in classes
    assert not {"QWizard", "QFontDialog", "QMdiSubWindow"} & set(classes)
    assert painted < wanted / 2
    assert is_shown
    assert style == "fusion"


def test_that_the_tab_key_goes_from_the_header_to_the_page(fresh: Window) -> None:
    chain: list[QWidget | None] = [fresh.program.window]
    while chain[-1] is not None and (following := chain[-1].nextInFocusChain()) is not chain[0]:
        chain.append(following)
    page = fresh.page
    stops = [
        page.header.open_button,
        page.start_page.open_button,
        page.sheet,
        page.columns_panel.url_box,
        page.output_panel.format_box,
        page.output_panel.form.labels_box,
        page.cost_bar.enrich_button,
    ]

    assert [widget for widget in chain if widget in stops] == stops


def test_that_rows_are_painted_once_when_they_are_read(fresh: Window, tmp_path: Path) -> None:
    sheet = tmp_path / "leads.csv"
    sheet.write_text("Name,LinkedIn URL\n" + "Ada,https://linkedin.com/in/ada\n" * 100)
    fresh.open(sheet)
    model, changed = fresh.page.model, list[tuple[int, int]]()

    def note(first: QModelIndex, last: QModelIndex) -> None:
        changed.append((first.row(), last.row()))

    model.set_document(fresh.program.context.document.document)
    model.dataChanged.connect(note)
    for rows in (40, 90, 100, 100):
        model.show_rows_read(rows)

    assert changed == [(0, 39), (40, 89), (90, 99)]
