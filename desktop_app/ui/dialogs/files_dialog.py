"""Dialog for several dropped files: one price before, one list of results after."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QGridLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.domain.errors import AppError
from desktop_app.ui.toolkit.i18n import count, credits_of, duration, error_words, people, tr
from desktop_app.ui.toolkit.plain_text import plain_tooltip
from desktop_app.ui.toolkit.theme import SPACE_L, SPACE_M, SPACE_S
from desktop_app.ui.views.widgets import add, button, column, label, row, scroll_area

if TYPE_CHECKING:
    from desktop_app.engine.several_files import FilePrice

_NAME_WIDTH = 260
_WIDTH, _HEIGHT, _LINE_HEIGHT, _MOST_HEIGHT = 680, 200, 44, 600


@dataclass(frozen=True, slots=True)
class FileResult:
    """The result of one of the files.

    Attributes:
        path: The source file.
        text: What happened, in the user's language.
        output: The workbook; None if it was not written.
    """

    path: Path
    text: str
    output: Path | None = None


class FilesDialog(QDialog):
    """Lists the files; one button enriches them one after the other."""

    start_requested = Signal()
    folder_requested = Signal(object)
    search_chosen = Signal(bool)

    def __init__(
        self,
        paths: Sequence[Path],
        parent: QWidget | None = None,
        *,
        searches: bool,
        extras: Sequence[str] = (),
    ) -> None:
        """List the files; their prices follow.

        Args:
            paths: The files.
            parent: The window.
            searches: People without a link and an email are searched for.
            extras: What is bought or asked beyond the usual lookup.
        """
        super().__init__(parent)
        self._prices: list[FilePrice] = []
        self._paths = list(paths)
        self.credits_ceiling = 0.0
        title = count("Enrich %Ln files", len(paths))
        self.setWindowTitle(title)
        self.resize(_WIDTH, min(_MOST_HEIGHT, _HEIGHT + len(paths) * _LINE_HEIGHT))
        outer = column(self, margin=SPACE_L, spacing=SPACE_M)
        self._add_wishes(outer, title, searches=searches, extras=extras)
        self._add_lines(outer)
        self._states = [self._line(at, path) for at, path in enumerate(paths)]
        self._add_foot(outer, title)

    def _add_wishes(
        self, outer: QVBoxLayout, title: str, *, searches: bool, extras: Sequence[str]
    ) -> None:
        about = tr("The files are enriched one after the other, with the choices in the window.")
        add(outer, label(title, "title"), label(about, "muted"))
        also = ", ".join(extras)
        self.extras = label(tr("Also: {wishes}.", wishes=also) if also else "", "muted")
        self.extras.setVisible(bool(also))
        self.search_check = QCheckBox(
            tr("&Search by name and employer where links and emails are missing")
        )
        self.search_check.setChecked(searches)
        self.search_check.toggled.connect(self.search_chosen)
        add(outer, self.extras, self.search_check)

    def _add_lines(self, outer: QVBoxLayout) -> None:
        area = scroll_area(self)
        inside = QWidget(area.viewport())
        self._grid = QGridLayout(inside)
        self._grid.setHorizontalSpacing(SPACE_L)
        self._grid.setVerticalSpacing(SPACE_S)
        self._grid.setColumnStretch(1, 1)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignTop)
        area.setWidget(inside)
        outer.addWidget(area, stretch=1)

    def _add_foot(self, outer: QVBoxLayout, title: str) -> None:
        self.total = label("", "strong")
        self.hint = label("", "muted")
        add(outer, self.total, self.hint)
        buttons = row()
        buttons.addStretch(1)
        self.cancel_button = button(tr("Cancel"), self.reject)
        self.start_button = button("", self._on_start, kind="primary")
        self.start_button.setEnabled(False)
        self.start_button.setText(title)
        add(buttons, self.cancel_button, self.start_button)
        outer.addLayout(buttons)

    def _line(self, at: int, path: Path) -> QLabel:
        name = label("", "strong", wraps=False)
        elide = Qt.TextElideMode.ElideMiddle
        name.setText(name.fontMetrics().elidedText(path.name, elide, _NAME_WIDTH))
        name.setToolTip(plain_tooltip(str(path)))
        state = label(tr("reading…"), "muted")
        self._grid.addWidget(name, at, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(state, at, 1)
        return state

    # --- before

    def show_reading(self) -> None:
        """Show that all prices are worked out again."""
        self._prices.clear()
        for state in self._states:
            state.setText(tr("reading…"))
        self.total.setText("")
        self.hint.setText("")
        self.start_button.setEnabled(False)

    def show_price(self, price: "FilePrice") -> None:
        """Show the price of the next file; the total when all are known."""
        self._states[len(self._prices)].setText(_price_text(price))
        self._prices.append(price)

    def show_total(self, *, budget: float | None, has_account: bool) -> None:
        """Show the total price, and enable the button if there is anything to do."""
        good = [price for price in self._prices if price.problem is None]
        new = sum(price.people for price in good)
        ceiling = sum(price.credits_ceiling for price in good)
        self.credits_ceiling = ceiling if budget is None else min(ceiling, budget)
        self.total.setText(
            tr(
                "{people} · at most {credits} · {time}",
                people=people(new),
                credits=credits_of(self.credits_ceiling),
                time=duration(sum(price.duration_s for price in good)),
            )
            if new
            else tr("Everybody is known already. Saving the workbooks is free.")
        )
        hint = ""
        if self.credits_ceiling:
            hint = tr("People in several files are paid for once. You only pay for matches.")
        if not has_account and new:
            hint = tr("Connect your account first.")
        self.hint.setText(hint)
        self.start_button.setText(count("&Enrich %Ln files", len(good)))
        self.start_button.setEnabled(bool(good) and (has_account or not new))

    def show_problem(self, error: AppError) -> None:
        """Show why no price could be worked out."""
        self.total.setText(" ".join(error_words(error)))

    @property
    def files(self) -> "list[FilePrice]":
        """The files that can be enriched, with their prices."""
        return [price for price in self._prices if price.problem is None]

    def _on_start(self) -> None:
        self.accept()
        self.start_requested.emit()

    # --- after

    def show_results(self, results: Sequence[FileResult]) -> None:
        """Show what became of each file."""
        known = {result.path: result for result in results}
        for path, state in zip(self._paths, self._states, strict=True):
            if path in known:
                state.setText(known[path].text)
        saved = [result.output for result in results if result.output is not None]
        self.search_check.hide()
        self.total.setText(count("%Ln workbooks saved.", len(saved)))
        self.hint.setText("" if not saved else str(saved[-1].parent))
        self.cancel_button.setText(tr("Close"))
        self.start_button.setText(tr("Show in &folder"))
        self.start_button.setEnabled(bool(saved))
        self.start_button.clicked.disconnect()
        self.start_button.clicked.connect(lambda: self.folder_requested.emit(saved[-1].parent))
        self.open()


def _price_text(price: "FilePrice") -> str:
    if price.problem is not None:
        return tr("Left out: {why}", why=error_words(price.problem)[0])
    parts = [count("%Ln rows", price.rows), people(price.people)]
    if price.known:
        parts.append(count("%Ln known already, free", price.known))
    if price.people:
        parts.append(tr("at most {credits}", credits=credits_of(price.credits_ceiling)))
    return " · ".join(parts)
