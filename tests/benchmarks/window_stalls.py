"""Stalls of the window: a 10 ms timer while a large sheet is opened, run and written.

python tests/benchmarks/window_stalls.py [ROWS [PEOPLE]]
"""

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Slot

from desktop_app import bootstrap
from desktop_app.domain.settings import Settings
from desktop_app.ui.application import Application
from desktop_app.ui.controllers.run import RunState
from desktop_app.ui.main import make_app
from desktop_app.ui.toolkit.gil_tuning import tune_gil
from desktop_app.ui.toolkit.i18n import set_language
from tests.support.sandbox import sandbox

TICK_MS, WARM_MS = 10, 1_500


class Meter(QObject):
    """Measures the gaps between ticks, phase by phase."""

    def __init__(self, program: Application) -> None:
        super().__init__(program)
        self._program, self._phase, self._last = program, "start", 0
        self._worst: dict[str, int] = {}
        self._watch, self._timer = QElapsedTimer(), QTimer(self, interval=TICK_MS)
        self._watch.start()
        self._timer.timeout.connect(self._tick)
        self._timer.start()
        program.context.document.opened.connect(self._on_opened)
        program.context.document.lookups_found.connect(self._on_counted)
        program.context.plan.plan_ready.connect(self._on_planned)
        program.context.run.state_changed.connect(self._on_state)
        program.context.run.finished.connect(self._on_finished)

    @Slot()
    def _tick(self) -> None:
        now = self._watch.elapsed()
        self._worst[self._phase] = max(self._worst.get(self._phase, 0), now - self._last)
        self._last = now

    def enter(self, phase: str) -> None:
        self._tick()
        self._phase = phase

    def _on_opened(self) -> None:
        self.enter("reading and counting")

    def _on_counted(self) -> None:
        self.enter("planning")

    def _on_planned(self) -> None:
        if self._phase == "planning":
            self.enter("running")
            self._program.run.start()

    def _on_state(self) -> None:
        if self._program.context.run.state is RunState.WRITING:
            self.enter("writing")

    def _on_finished(self) -> None:
        self.enter("done")
        words = ", ".join(f"{phase} {gap} ms" for phase, gap in self._worst.items())
        sys.stdout.write(f"worst gaps: {words}\n")
        sys.stdout.flush()
        os._exit(0)


def main() -> None:
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
        meter = Meter(program)
        QTimer.singleShot(WARM_MS, meter, lambda: _open(program, meter, sheet))
        app.exec()


def _open(program: Application, meter: Meter, sheet: Path) -> None:
    meter.enter("opening")
    program.opening.open_path(sheet)


if __name__ == "__main__":
    main()
