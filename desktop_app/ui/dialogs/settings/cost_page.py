"""Settings of costs and speed: confirmation, rate limit, reuse."""

from dataclasses import replace

from typing_extensions import override

from desktop_app.domain.settings import MOST_BULK_FROM, Settings
from desktop_app.ui.dialogs.settings.settings_page import SettingsPage, number_field
from desktop_app.ui.toolkit.i18n import tr


class CostPage(SettingsPage):
    """Changes what a run may cost without a question, and how fast it sends."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.confirm_box = number_field(settings.confirm_above, most=100_000_000, step=100)
        self.confirm_box.setSuffix(tr(" credits"))
        self.add_row(
            tr("Con&firm above"),
            self.confirm_box,
            tr("You are asked to confirm a run that may cost more than this."),
        )
        self.rpm_box = number_field(settings.rpm or 0, most=100_000, step=1)
        self.rpm_box.setSpecialValueText(tr("Account limit"))
        self.add_row(
            tr("&Requests per minute"),
            self.rpm_box,
            tr("Lower this if other programs use the same API key."),
        )
        self.bulk_box = number_field(settings.bulk_from, most=MOST_BULK_FROM, step=50)
        self.bulk_box.setSuffix(tr(" people"))
        self.add_row(
            tr("&Bulk jobs for more than"),
            self.bulk_box,
            tr("Longer lists are sent as bulk jobs, if your key may use them."),
        )
        self.reuse_box = number_field(settings.reuse_days, most=3650, step=1)
        self.reuse_box.setSuffix(tr(" days"))
        self.add_row(
            tr("Reuse &matches for"),
            self.reuse_box,
            tr("Reuses results newer than this, for free."),
        )
        self.no_match_box = number_field(settings.no_match_reuse_days, most=3650, step=1)
        self.no_match_box.setSuffix(tr(" days"))
        self.add_row(
            tr("Reuse “no matc&h” for"),
            self.no_match_box,
            tr("After that, the person is looked up again."),
        )

    @override
    def changed(self, settings: Settings) -> Settings:
        return replace(
            settings,
            confirm_above=float(self.confirm_box.value()),
            rpm=float(self.rpm_box.value()) or None,
            bulk_from=int(self.bulk_box.value()),
            reuse_days=float(self.reuse_box.value()),
            no_match_reuse_days=float(self.no_match_box.value()),
        )
