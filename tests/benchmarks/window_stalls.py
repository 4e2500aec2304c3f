"""Stalls of the window: a 10 ms timer while a large sheet is opened, run, written and looked at.

python3 installer bench stalls
python -m tests.benchmarks.window_stalls [ROWS [PEOPLE]]

A busy computer delays the timer too. So each gap is shown without the time for which the threads of
this process waited for a CPU (in parentheses: with it, and the CPU time of the GUI thread), and the
same timer runs in an idle process.
"""

import os
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

import desktop_app.ui  # noqa: F401 - before PySide6, whose import hook it removes

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QElapsedTimer, QObject, QSocketNotifier, QTimer, Slot

from desktop_app import bootstrap
from desktop_app.domain.settings import Settings
from desktop_app.ui.application import Application
from desktop_app.ui.controllers.run import RunState
from desktop_app.ui.main import make_app
from desktop_app.ui.toolkit.gil_tuning import tune_gil
from desktop_app.ui.toolkit.i18n import set_language
from tests.benchmarks.window_tour import Tour
from tests.support.sandbox import sandbox

TICK_MS, WARM_MS = 10, 1_500
_TASKS = Path("/proc/self/task")
IDLE = "--idle"


class CpuWaits:
    """The time for which threads of this process were ready to run but had no CPU (Linux)."""

    def __init__(self) -> None:
        self._seen: dict[str, int] = {}

    def since_last(self) -> int:
        """Return the milliseconds since the last call, added up over the threads."""
        seen: dict[str, int] = {}
        for thread in os.listdir(_TASKS) if _TASKS.exists() else ():  # noqa: PTH208 - every 10 ms
            with suppress(OSError):  # the thread has ended
                text = (_TASKS / thread / "schedstat").read_text(encoding="ascii")
                seen[thread] = int(text.split()[1])
        waited = sum(now - self._seen.get(thread, 0) for thread, now in seen.items())
        self._seen = seen
        return waited // 1_000_000


class GapTimer(QObject):
    """Measures the longest gap between two ticks of a timer, phase by phase."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.phase, self._last = "start", 0
        self._worst: dict[str, tuple[int, int, int]] = {}
        self._cpu_ns = time.thread_time_ns()
        self._waits = CpuWaits()
        self._waits.since_last()
        self._watch, self._timer = QElapsedTimer(), QTimer(self, interval=TICK_MS)
        self._watch.start()
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    @Slot()
    def _tick(self) -> None:
        now = self._watch.elapsed()
        gap = now - self._last
        own = max(0, gap - self._waits.since_last())
        cpu_ns = time.thread_time_ns()
        busy = (cpu_ns - self._cpu_ns) // 1_000_000
        most_own, most, most_busy = self._worst.get(self.phase, (0, 0, 0))
        self._worst[self.phase] = max(most_own, own), max(most, gap), max(most_busy, busy)
        self._last, self._cpu_ns = now, cpu_ns

    def enter(self, phase: str) -> None:
        """Begin another phase; the present gap belongs to it: its handlers may have run already."""
        self.phase = phase

    def summary(self) -> str:
        """Return the longest gap of each phase, without and with the waits, and the CPU time."""
        self._tick()
        return ", ".join(
            f"{phase} {own} ms ({all_}, {busy})" for phase, (own, all_, busy) in self._worst.items()
        )


class Meter(GapTimer):
    """Follows a job of the window through its phases."""

    def __init__(self, program: Application, idle: subprocess.Popen[str]) -> None:
        super().__init__(program)
        self._program, self._idle = program, idle
        program.context.document.opened.connect(self._on_opened)
        program.context.document.lookups_found.connect(self._on_counted)
        program.context.plan.plan_ready.connect(self._on_planned)
        program.context.run.state_changed.connect(self._on_state)
        program.context.run.finished.connect(self._on_finished)

    def _on_opened(self) -> None:
        self.enter("reading and counting")

    def _on_counted(self) -> None:
        self.enter("planning")

    def _on_planned(self) -> None:
        if self.phase == "planning":
            self.enter("run panel")
            self._program.run.start()
            QTimer.singleShot(WARM_MS, self, self._on_shown)

    def _on_shown(self) -> None:
        if self.phase == "run panel":
            self.enter("running")

    def _on_state(self) -> None:
        if self._program.context.run.state is RunState.WRITING:
            self.enter("writing")

    def _on_finished(self) -> None:
        self.enter("result panel")
        tour = self._tour = Tour(self._program)
        tour.entered.connect(self.enter)
        tour.ended.connect(self._on_ended)
        QTimer.singleShot(WARM_MS, tour, tour.start)

    def _on_ended(self) -> None:
        ours = self.summary()
        idle, _ = self._idle.communicate("")
        sys.stdout.write(f"stalls   {ours}; an idle process: {idle.strip()}\n")
        sys.stdout.flush()
        os._exit(0)


def watch_idle_process() -> None:
    """Print the longest gap in a process that only has a timer, when its input is closed."""
    app = make_app(["idle"])
    timer = GapTimer(app)
    closed = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, app)
    closed.activated.connect(app.quit)
    app.exec()
    sys.stdout.write(timer.summary().removeprefix("start "))


def main() -> None:
    """Open, run and write a made sheet in a window, and print the longest gaps."""
    if sys.argv[1:] == [IDLE]:
        watch_idle_process()
        return
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 200_000
    people = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
    with tempfile.TemporaryDirectory() as folder:
        sheet = Path(folder) / "large.csv"
        with sheet.open("w", encoding="utf-8") as file:
            file.write("Name,Company,LinkedIn URL,Notes,City,Zip,Phone,A,B,C,D,E\n")
            for row in range(rows):
                link = f"https://www.linkedin.com/in/sample-{row % people}"
                file.write(f"P {row},F {row % 97},{link},n {row},T,{row:06d},+1 {row},x,y,z,1,2\n")
        service = sandbox(credits=1e9)
        home = {bootstrap.HOME_VARIABLE: folder, bootstrap.KEY_VARIABLE: service.key}
        settings = Settings(base_url=service.url, rpm=6_000, confirm_above=1e9)
        bootstrap.write_settings(settings, home)
        app = make_app(["x"])
        tune_gil()
        set_language(app, "en", bootstrap.resource("translations"))
        program = Application(app, home)
        program.start()
        command = [sys.executable, "-m", "tests.benchmarks.window_stalls", IDLE]
        pipe = subprocess.PIPE
        meter = Meter(program, subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True))
        QTimer.singleShot(WARM_MS, meter, lambda: _open(program, meter, sheet))
        app.exec()


def _open(program: Application, meter: Meter, sheet: Path) -> None:
    meter.enter("opening")
    program.opening.open_path(sheet)


if __name__ == "__main__":
    main()
