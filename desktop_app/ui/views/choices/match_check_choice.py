"""Choice of how strictly matches are compared with their rows."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QRadioButton, QWidget

from desktop_app.domain.settings import MatchCheckMode
from desktop_app.ui.toolkit.i18n import tr
from desktop_app.ui.toolkit.theme import SPACE_S, SPACE_XS
from desktop_app.ui.views.widgets import add, column, label

_INDENT = 24


class MatchCheckChoice(QWidget):
    """One radio button for each strictness, with one line on what it means."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = column(self, spacing=SPACE_XS)
        self.title = label(tr("Compare matches with their rows:"))
        outer.addWidget(self.title)
        meanings = mode_meanings()
        self.buttons = {mode: QRadioButton(name) for mode, name in mode_names().items()}
        for mode, radio in self.buttons.items():
            radio.setAccessibleDescription(meanings[mode])
            meaning = label(meanings[mode], "muted")
            meaning.setIndent(_INDENT)
            add(outer, radio, meaning)
            radio.clicked.connect(self._on_clicked)
        outer.addSpacing(SPACE_S)

    def show_mode(self, mode: MatchCheckMode) -> None:
        """Show the current strictness."""
        with QSignalBlocker(self):
            self.buttons[mode if mode.decides else MatchCheckMode.OFF].setChecked(True)

    @property
    def mode(self) -> MatchCheckMode:
        """The chosen strictness."""
        return next(mode for mode, each in self.buttons.items() if each.isChecked())

    def _on_clicked(self) -> None:
        self.chosen.emit(self.mode)


def mode_names() -> dict[MatchCheckMode, str]:
    """Return the names of the levels of strictness, the strictest first."""
    return {
        MatchCheckMode.STRICT: tr("Strict"),
        MatchCheckMode.NORMAL: tr("Normal"),
        MatchCheckMode.OFF: tr("Off"),
    }


def mode_meanings() -> dict[MatchCheckMode, str]:
    """Return one line on each level of strictness."""
    return {
        MatchCheckMode.STRICT: tr("You check plausible, doubtful and contradicting matches."),
        MatchCheckMode.NORMAL: tr("You check doubtful and contradicting matches."),
        MatchCheckMode.OFF: tr("Only the scores and the email's domain are checked."),
    }
