"""Step 3, Match strictness: threshold for matches by email."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QRadioButton, QSlider, QWidget

from desktop_app.ui.toolkit.i18n import score, tr
from desktop_app.ui.views.choices.match_check_choice import MatchCheckChoice
from desktop_app.ui.views.choices.step_card import StepCard
from desktop_app.ui.views.wheel_guard import guard_wheel
from desktop_app.ui.views.widgets import add, label, row

_STRICT, _BALANCED = 0.85, 0.6
_STEPS = 100


class SimilarityPanel(StepCard):
    """Slider for the threshold, a choice for close matches, and the match check."""

    similarity_chosen = Signal(float)
    takes_best_chosen = Signal(bool)
    match_check_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(3, tr("Match strictness"), parent)
        self.links_hint = label(
            tr("A profile link identifies exactly one person, so no minimum is needed."),
            "muted",
        )
        self.slider = guard_wheel(QSlider(Qt.Orientation.Horizontal))
        self.slider.setRange(0, _STEPS)
        self.slider.setPageStep(5)
        self.slider.setAccessibleName(tr("Minimum confidence of matches by email"))
        self.slider.valueChanged.connect(self._on_moved)
        ends = row()
        self.broad_label = label(tr("Broad"), "muted", wraps=False)
        self.strict_label = label(tr("Strict"), "muted", wraps=False)
        ends.addWidget(self.broad_label)
        ends.addStretch(1)
        ends.addWidget(self.strict_label)
        self.description = label("")
        self.close_matches = label(tr("If several people match about equally well:"))
        self.review_choice = QRadioButton(tr("Mar&k the row for review"))
        self.best_choice = QRadioButton(tr("Use the &best match"))
        self.best_choice.toggled.connect(self.takes_best_chosen)
        add(self.body, self.links_hint, self.slider)
        self.body.addLayout(ends)
        self._email_widgets = (
            self.slider,
            self.broad_label,
            self.strict_label,
            self.description,
            self.close_matches,
            self.review_choice,
            self.best_choice,
        )
        add(self.body, self.description, self.close_matches, self.review_choice, self.best_choice)
        self.match_check = MatchCheckChoice(self)
        self.match_check.chosen.connect(self.match_check_chosen)
        self.body.addWidget(self.match_check)

    def show_choice(self, similarity: float, *, takes_best: bool) -> None:
        """Show the current options."""
        with QSignalBlocker(self.slider), QSignalBlocker(self.best_choice):
            self.slider.setValue(round(similarity * _STEPS))
            self.best_choice.setChecked(takes_best)
            self.review_choice.setChecked(not takes_best)
        self._show_strictness(similarity)

    def show_emails(self, *, are_used: bool) -> None:
        """Show the slider only if emails are used."""
        for widget in self._email_widgets:
            widget.setVisible(are_used)
        self.links_hint.setVisible(not are_used)
        self.state.setVisible(are_used)

    def _on_moved(self, value: int) -> None:
        self._show_strictness(value / _STEPS)
        self.similarity_chosen.emit(value / _STEPS)

    def _show_strictness(self, similarity: float) -> None:
        name, description = _describe_strictness(similarity)
        self.state.setText(f"{name} ({score(similarity)})")
        self.description.setText(description)
        self.slider.setAccessibleDescription(f"{name}, {score(similarity)}. {description}")


def _describe_strictness(similarity: float) -> tuple[str, str]:
    if similarity >= _STRICT:
        return tr("Strict"), tr(
            "Only very certain matches. Finds fewer people, and hardly any are wrong."
        )
    if similarity >= _BALANCED:
        return tr("Balanced"), tr(
            "Good matches, few wrong ones. Less certain matches are skipped and not charged."
        )
    return tr("Broad"), tr("Any possible match. Finds more people, but more of them are wrong.")
