"""Settings of the match check: how strictly new sheets are compared with their matches."""

from dataclasses import replace

from typing_extensions import override

from desktop_app.domain.settings import MatchCheckMode, Settings
from desktop_app.ui.dialogs.settings.settings_page import SettingsPage
from desktop_app.ui.toolkit.i18n import tr
from desktop_app.ui.views.choices.match_check_choice import MatchCheckChoice
from desktop_app.ui.views.widgets import label


class MatchPage(SettingsPage):
    """Changes the strictness that a sheet starts with.

    Until it is chosen here, it stays open: normal in the window, off in the terminal.
    """

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.choice = MatchCheckChoice()
        self.choice.show_mode(settings.match_check or MatchCheckMode.NORMAL)
        self._shown = self.choice.mode
        self.form.addRow(self.choice)
        self.form.addRow(label(tr(_HINT), "muted"))

    @override
    def changed(self, settings: Settings) -> Settings:
        mode = self.choice.mode
        return settings if mode is self._shown else replace(settings, match_check=mode)


_HINT = (
    "Sheets start with this; step 3 changes it for one sheet. Once you change it here, it also"
    " applies to the command line. The check is free and runs on this computer only."
)
