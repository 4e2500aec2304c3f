"""Row counts under another threshold and strictness, below the histogram."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QSlider, QWidget

from desktop_app.domain.settings import MatchCheckMode
from desktop_app.ui.toolkit.i18n import count, number, percent, tr
from desktop_app.ui.toolkit.theme import SPACE_S
from desktop_app.ui.views.choices.match_check_choice import mode_names
from desktop_app.ui.views.wheel_guard import combo_box, guard_wheel
from desktop_app.ui.views.widgets import add, button, column, label

if TYPE_CHECKING:
    from desktop_app.domain.answers.what_if import WhatIf

_STEPS = 100
"""Positions of the slider, as many as the counts have steps."""


class WhatIfCard(QWidget):
    """A slider and a choice with their row counts; nothing changes until they are applied."""

    opened = Signal()
    moved = Signal(float)
    apply_requested = Signal(float, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what_if: WhatIf | None = None
        self._now = (0.0, MatchCheckMode.NORMAL)
        outer = column(self, spacing=SPACE_S)
        self.open_button = button(tr("What &if…"), self._on_open, kind="link")
        self.open_button.setToolTip(tr("Count the rows for another strictness, for free"))
        self.body = QWidget(self)
        inner = column(self.body, spacing=SPACE_S)
        self.slider_title = label(tr("Minimum confidence"), "muted")
        self.slider = guard_wheel(QSlider(Qt.Orientation.Horizontal))
        self.slider.setRange(0, _STEPS)
        self.slider.setPageStep(5)
        self.slider.setAccessibleName(tr("Minimum confidence"))
        self.slider.valueChanged.connect(self._on_changed)
        self.mode_title = label(tr("Match check"), "muted")
        self.mode_box = combo_box()
        self.mode_box.setAccessibleName(tr("Match check"))
        for mode, name in mode_names().items():
            self.mode_box.addItem(name, mode)
        self.mode_box.activated.connect(self._on_changed)
        self.kept_label, self.rest_label = label("", "strong"), label("", "muted")
        self.apply_button = button(tr("Save &with these settings"), self._on_apply, icon="save")
        self.apply_button.setToolTip(tr("Free: uses the results you already have"))
        add(inner, self.slider_title, self.slider, self.mode_title, self.mode_box)
        add(inner, self.kept_label, self.rest_label, self.apply_button)
        add(outer, self.open_button, self.body)
        self.close_counts()

    def close_counts(self) -> None:
        """Hide the counts, which belong to an earlier result."""
        self._what_if = None
        self.body.hide()
        self.open_button.show()

    def show_counting(self, threshold: float | None, mode: MatchCheckMode) -> None:
        """Show the settings of the result, before its rows are counted."""
        mode = mode if mode.decides else MatchCheckMode.OFF
        self._now = (threshold or 0.0, mode)
        for widget in (self.slider_title, self.slider):
            widget.setVisible(threshold is not None)
        with QSignalBlocker(self.slider):
            self.slider.setValue(round(self._now[0] * _STEPS))
        self.mode_box.setCurrentIndex(self.mode_box.findData(mode))
        self.kept_label.setText(tr("counting…"))
        self.rest_label.setText("")
        self.apply_button.setEnabled(False)
        self.open_button.hide()
        self.body.show()

    def show_counts(self, what_if: "WhatIf") -> None:
        """Show the counts."""
        self._what_if = what_if
        self._show()

    @property
    def chosen(self) -> tuple[float, MatchCheckMode]:
        """The chosen threshold and strictness."""
        return self.slider.value() / _STEPS, MatchCheckMode(self.mode_box.currentData())

    def _show(self) -> None:
        if self._what_if is None:
            return
        (threshold, mode), is_scored = self.chosen, self.slider.isVisibleTo(self)
        rows = self._what_if.at(threshold, mode)
        values = {"kept": number(rows.kept), "all": number(rows.matches)}
        if is_scored:
            text = tr(
                "{score} would keep {kept} of {all} matches", score=percent(threshold), **values
            )
        else:
            text = tr("This would keep {kept} of {all} matches", **values)
        self.kept_label.setText(text)
        parts = [count("%Ln to check", rows.review), count("%Ln left out", rows.left_out)]
        self.rest_label.setText(" · ".join(parts))
        self.slider.setAccessibleDescription(f"{text}. {', '.join(parts)}")
        self.apply_button.setEnabled(self.chosen != self._now)

    def _on_open(self) -> None:
        self.opened.emit()

    def _on_changed(self) -> None:
        """Show the counts; below the lowest requested threshold, the service returned nothing."""
        if self._what_if is not None:
            least = min(round(self._what_if.least * _STEPS), round(self._now[0] * _STEPS))
            with QSignalBlocker(self.slider):
                self.slider.setValue(max(least, self.slider.value()))
        self._show()
        self.moved.emit(self.chosen[0])

    def _on_apply(self) -> None:
        self.apply_requested.emit(*self.chosen)
