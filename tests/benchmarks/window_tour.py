"""A tour of the window after a run: each panel, page and dialog is shown for the first time."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop_app.ui.application import Application
from desktop_app.ui.models.arrangement import ColumnFilter

_POLL_MS, _QUIET_POLLS = 20, 20
_NAME, _NUMBERED = 0, 5


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that a user does.

    Attributes:
        phase: For the table.
        do: Does it.
        is_done: Tells whether its result is shown.
    """

    phase: str
    do: Callable[[], object]
    is_done: Callable[[], bool] = lambda: True


def steps_of(program: Application) -> Iterator[Step]:
    """Return the steps; each is asked for when the one before is done."""
    page, arrangement = program.context.page, program.arrangement
    model, is_adding = page.model, False

    def sort(column: int) -> None:
        page.sheet.sort_requested.emit(column, is_adding)

    yield Step("sorting", lambda: sort(_NAME), lambda: model.order is not None)
    first = model.order

    def sort_twice() -> None:
        sort(_NUMBERED)
        sort(_NUMBERED)

    yield Step("another order", sort_twice, lambda: model.order is not first)
    yield Step("filter dialog", lambda: arrangement.open_filter(_NAME), _has_values(program))
    dialog = arrangement.filter_dialog
    if dialog is not None:
        dialog.close()
    before = model.order
    key = model.column_keys[_NAME]
    wanted = model.arrangement.filtered(key, ColumnFilter(contains="7"))
    yield Step("filtering", lambda: arrangement.arrange(wanted), lambda: model.order is not before)
    yield Step("all rows", arrangement.show_all, lambda: model.order is None)
    yield Step("person panel", lambda: program.person.open(5))
    program.person.close()
    card = page.result_summary.what_if
    yield Step("what if", card.open_button.click, card.apply_button.isVisible)
    yield Step("summary", program.results.show_summary)
    yield Step("save as", program.results.save_as)
    program.results.dialog.close()
    yield Step("options", program.run.back_to_choices)
    yield Step("column picker", program.columns.open)
    program.columns.dialog.close()
    yield Step("details", program.planning.show_details)
    yield Step("settings", program.account.open_settings)
    if program.account.settings_dialog is not None:
        program.account.settings_dialog.close()
    review = page.review_page
    yield Step("review page", program.review.open, review.isVisible)
    program.review.close()
    yield Step("runs page", program.history.open, lambda: hasattr(program.history, "page"))
    program.history.close()
    yield Step("rows to check", page.attention.open_panel, page.attention.isVisible)


def _has_values(program: Application) -> Callable[[], bool]:
    def has_values() -> bool:
        dialog = program.arrangement.filter_dialog
        return dialog is not None and dialog.values_list.count() > 0

    return has_values


class Tour(QObject):
    """Takes the steps one after another; after each, the window has some time for what follows."""

    entered = Signal(str)
    ended = Signal()

    def __init__(self, program: Application) -> None:
        super().__init__(program)
        self._steps = steps_of(program)
        self._step: Step | None = None
        self._quiet = 0
        self._timer = QTimer(self, interval=_POLL_MS)
        self._timer.timeout.connect(self._poll)

    def start(self) -> None:
        """Begin."""
        self._timer.start()

    @Slot()
    def _poll(self) -> None:
        is_done = self._step is None or self._step.is_done()
        self._quiet = self._quiet + 1 if is_done else 0
        if self._quiet < _QUIET_POLLS:
            return
        self._quiet = 0
        self._step = next(self._steps, None)
        if self._step is None:
            self._timer.stop()
            self.ended.emit()
            return
        self.entered.emit(self._step.phase)
        self._step.do()
