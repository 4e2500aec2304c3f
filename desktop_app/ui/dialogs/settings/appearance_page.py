"""Settings of the window: theme and language."""

from dataclasses import replace

from typing_extensions import override

from desktop_app.domain.settings import ColorScheme, Settings
from desktop_app.ui.dialogs.settings.settings_page import SettingsPage
from desktop_app.ui.toolkit.i18n import tr
from desktop_app.ui.views.wheel_guard import combo_box


class AppearancePage(SettingsPage):
    """Changes theme and language."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.theme_box = combo_box()
        for scheme, name in (
            (ColorScheme.SYSTEM, tr("System setting")),
            (ColorScheme.LIGHT, tr("Light")),
            (ColorScheme.DARK, tr("Dark")),
        ):
            self.theme_box.addItem(name, scheme)
        self.theme_box.setCurrentIndex(self.theme_box.findData(settings.look))
        self.theme_box.setAccessibleName(tr("Theme"))
        self.form.addRow(tr("T&heme"), self.theme_box)
        self.language_box = combo_box()
        for language, name in (("", tr("System setting")), ("en", "English"), ("de", "Deutsch")):
            self.language_box.addItem(name, language)
        self.language_box.setCurrentIndex(self.language_box.findData(settings.language))
        self.add_row(tr("Lan&guage"), self.language_box, tr("Takes effect after a restart."))

    @override
    def changed(self, settings: Settings) -> Settings:
        return replace(
            settings,
            look=ColorScheme(self.theme_box.currentData()),
            language=str(self.language_box.currentData()),
        )
