"""Ratios of this program to the usual way of doing the same, in CPU time and in memory.

python3 installer bench [NAME ...] [--rows N] [--repeat N]
python3 installer bench scaling [--rows N ...]
python3 installer bench team [--desks N ...] [--people N ...]

Each pair is measured in turn in one run, whole processes with their imports; the table shows
medians.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from statistics import median

from tests.benchmarks import scaling, team
from tests.benchmarks.jobs import FIELDS, Place, enrich_way, export_way, provider
from tests.benchmarks.measuring import Usage, Way, median_usage, run_once
from tests.benchmarks.sheets import write_csv, write_workbook

# Each window ends its process as soon as it has been painted.
_EMPTY_WINDOW = """
import os
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        QTimer.singleShot(0, lambda: os._exit(0))
app = QApplication([])
window = Window()
window.resize(1320, 840)
window.show()
app.exec()
"""
_START = """
import os
from desktop_app.__main__ import collect_later; collect_later()
from desktop_app import bootstrap
from desktop_app.ui import main
wire = main.Startup._complete
def end(startup):
    {before_the_end}
    os._exit(0)
main.Startup._complete = end
app = main.make_app(["x"])
startup = main.Startup(app, bootstrap.environment(), None)
startup.show_first()
app.exec()
"""
_FIRST_PAGE = _START.format(before_the_end="pass")
_WIRED = _START.format(before_the_end="wire(startup); startup.program.window.repaint()")
_STALLS = "stalls"
_HOMES = count()


@dataclass(frozen=True, slots=True)
class Pair:
    """One task done in two ways.

    Attributes:
        about: What it is, for the table.
        ours: Returns this program's way; called for each repetition.
        plain: Returns the usual way.
        is_per_row: The time grows with the rows.
    """

    about: str
    ours: Callable[[Place], Way]
    plain: Callable[[Place], Way]
    is_per_row: bool = True


def _script(place: Place, *service: str) -> Way:
    paths = [str(place.folder / name) for name in ("leads.xlsx", "plain.xlsx", "answers.jsonl")]
    return Way("plain", ["-m", "tests.benchmarks.plain_script", *paths, *service], {})


_BothWays = tuple[Callable[[Place], Way], Callable[[Place], Way]]


def _task(name: str, *words: str) -> _BothWays:
    def way(kind: str) -> Callable[[Place], Way]:
        def make(place: Place) -> Way:
            command = ["-m", "tests.benchmarks.tasks", name, kind, str(place.folder), *words]
            return Way(kind, command, place.environ("home"))

        return make

    return way("ours"), way("plain")


def _step(name: str, home: Callable[[Place], str]) -> _BothWays:
    def way(kind: str) -> Callable[[Place], Way]:
        def make(place: Place) -> Way:
            words = [name, kind, str(place.folder), place.service]
            return Way(
                kind, ["-m", "tests.benchmarks.engine_tasks", *words], place.environ(home(place))
            )

        return make

    return way("ours"), way("plain")


def _known(place: Place) -> str:
    """Return the data folder of a finished run; the first time, run the job in both ways."""
    if not (place.folder / "known").exists():
        run_once(enrich_way(place, "known"))
    if not (place.folder / "answers.jsonl").exists():
        run_once(_script(place, place.service, FIELDS))
    return "known"


def _new(_place: Place) -> str:
    return f"home{next(_HOMES)}"


def _code(name: str, *command: str) -> Callable[[Place], Way]:
    return lambda place: Way(name, list(command), place.environ("home"))


PAIRS = {
    "job": Pair(
        "the whole job, and all matches checked, which the script does not do",
        lambda place: enrich_way(place, _new(place)),
        lambda place: _script(place, place.service, FIELDS),
    ),
    "alike": Pair(
        "the whole job as the script does it: read, ask, write",
        lambda place: enrich_way(place, _new(place), "--match-check", "off"),
        lambda place: _script(place, place.service, FIELDS),
    ),
    "everything": Pair(
        "the whole job with all columns, and all matches checked",
        lambda place: enrich_way(place, _new(place), preset="everything"),
        lambda place: _script(place, place.service, FIELDS),
    ),
    "again": Pair(
        "the job with nothing to send", lambda place: enrich_way(place, _known(place)), _script
    ),
    "export": Pair(
        "the workbook of a finished run", lambda place: export_way(place, _known(place)), _script
    ),
    "open": Pair("open a workbook, read its links", *_task("open")),
    "preview": Pair("the first 1,000 rows", *_task("preview"), is_per_row=False),
    "people": Pair("up to the people in a workbook", *_step("people", _new)),
    "plan": Pair("up to the plan, everybody known", *_step("plan", _known)),
    "run": Pair("up to the end of the run", *_step("run", _new)),
    "lookups": Pair("find the people in a text file", *_task("lookups")),
    "copy": Pair("copy a workbook with 20 new columns", *_task("copy", "leads.xlsx", "copy.xlsx")),
    "new": Pair("a text file becomes a workbook", *_task("new", "leads.csv", "new.xlsx")),
    "csv": Pair("a text file becomes a text file", *_task("csv", "leads.csv", "new.csv")),
    "version": Pair(
        "--version, and `python -c pass`",
        _code("ours", "-m", "desktop_app", "--version"),
        _code("plain", "-c", "pass"),
        is_per_row=False,
    ),
    "window": Pair(
        "the first page, and an empty window",
        _code("ours", "-c", _FIRST_PAGE),
        _code("plain", "-c", _EMPTY_WINDOW),
        is_per_row=False,
    ),
    "wired": Pair(
        "the whole window, and an empty one",
        _code("ours", "-c", _WIRED),
        _code("plain", "-c", _EMPTY_WINDOW),
        is_per_row=False,
    ),
}


def _measure(pair: Pair, place: Place, repeat: int) -> tuple[list[Usage], list[Usage]]:
    """Measure both ways in turn; the first of each, with cold caches, does not count."""
    both = [(run_once(pair.ours(place)), run_once(pair.plain(place))) for _ in range(repeat + 1)]
    ours, plain = zip(*both[1:], strict=True)
    return list(ours), list(plain)


def _row(name: str, pair: Pair, ours: Sequence[Usage], plain: Sequence[Usage], rows: int) -> str:
    mine, theirs = median_usage(ours), median_usage(plain)
    ratio = median(
        theirs.cpu_s / max(mine.cpu_s, 0.001) for mine, theirs in zip(ours, plain, strict=True)
    )
    per_row = f"{mine.cpu_s / rows * 1000:8.3f}" if pair.is_per_row else " " * 8
    memory = theirs.peak_mib / mine.peak_mib
    return (
        f"{name:8} {mine.cpu_s:8.2f} {theirs.cpu_s:8.2f} {ratio:6.2f} {per_row}"
        f" {mine.peak_mib:7.0f} {theirs.peak_mib:7.0f} {memory:6.2f}  {pair.about}\n"
    )


def main() -> None:
    """Print the table, row by row."""
    if sys.argv[1:2] == ["scaling"]:
        scaling.main(sys.argv[2:])
        return
    if sys.argv[1:2] == ["team"]:
        team.main(sys.argv[2:])
        return
    parser = argparse.ArgumentParser(prog="python3 installer bench", description=__doc__)
    every = [*PAIRS, _STALLS]
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of: {', '.join(every)}")
    parser.add_argument("--rows", type=int, default=20_000, help="of the sheet (default 20,000)")
    parser.add_argument("--repeat", type=int, default=5, help="measurements of each (default 5)")
    options = parser.parse_args()
    if unknown := set(options.names) - set(every):
        parser.error(f"there is no benchmark {', '.join(sorted(unknown))}")
    with tempfile.TemporaryDirectory() as folder, provider() as service:
        place = Place(Path(folder), service)
        write_workbook(place.folder / "leads.xlsx", options.rows)
        write_csv(place.folder / "leads.csv", options.rows)
        sys.stdout.write(
            f"{options.rows:,} rows, {options.repeat} times, {os.cpu_count()} cores; plain: pandas,"
            " httpx, openpyxl\n"
            f"{'':8} {'CPU s':>8} {'plain':>8} {'ratio':>6} {'s/1,000':>8}"
            f" {'MiB':>7} {'plain':>7} {'ratio':>6}\n"
        )
        for name in options.names or every:
            if name == _STALLS:
                continue
            pair = PAIRS[name]
            sys.stdout.write(_row(name, pair, *_measure(pair, place, options.repeat), options.rows))
            sys.stdout.flush()
    if _STALLS in (options.names or every):
        subprocess.run([sys.executable, "-m", "tests.benchmarks.window_stalls"], check=True)


if __name__ == "__main__":
    main()
