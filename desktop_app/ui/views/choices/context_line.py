"""Line in step 1 with the columns that each match is compared with."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.match_check.row.context_role import (
    NAME_ROLES,
    ROLE_LABELS,
    ContextColumns,
    ContextRole,
)
from desktop_app.ui.toolkit.i18n import tr, tr_core
from desktop_app.ui.toolkit.plain_text import plain_tooltip
from desktop_app.ui.toolkit.theme import SPACE_XS
from desktop_app.ui.views.widgets import add, button, column, label

SINGLE_ROLES = (
    ContextRole.COMPANY,
    ContextRole.COMPANY_DOMAIN,
    ContextRole.JOB_TITLE,
    ContextRole.CITY,
    ContextRole.COUNTRY,
    ContextRole.PHONE,
)
"""The roles that the user chooses one column for; the parts of the name are chosen together."""


class ContextLine(QWidget):
    """Names the compared columns by what they say, and offers to change them."""

    change_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inner = column(self, spacing=SPACE_XS)
        self.text = label("", "muted")
        self.change_button = button(tr("Change…"), self.change_requested.emit, kind="link")
        self.change_button.setAccessibleName(tr("Change the columns to compare"))
        add(inner, self.text, self.change_button)

    def show_columns(
        self, columns: ContextColumns | None, headers: Sequence[str], *, is_searched: bool = False
    ) -> None:
        """Show the columns; None while they are not known, which hides the line.

        Args:
            columns: The columns.
            headers: The headers of the sheet.
            is_searched: People are searched for by name and employer, which are sent.
        """
        self.setVisible(columns is not None)
        if columns is None:
            return
        found = role_headers(columns, headers)
        names = ", ".join(found)
        if names:
            text = tr("Matches are compared with: {facts}. These are never sent.", facts=names)
            if is_searched:
                text = tr("Matches are compared with: {facts}.", facts=names)
        else:
            text = tr("No column to compare matches with, such as a name or a company.")
        self.text.setText(text)
        lines = (f"{role}: {', '.join(of_role)}" for role, of_role in found.items())
        self.text.setToolTip(plain_tooltip("\n".join(lines)))


def role_headers(columns: ContextColumns, headers: Sequence[str]) -> dict[str, list[str]]:
    """Return the headers of the chosen columns by what they say about the person."""
    found: dict[str, list[str]] = {}
    for role in (*NAME_ROLES, *SINGLE_ROLES):
        name = tr("Name") if role in NAME_ROLES else tr_core(ROLE_LABELS[role])
        for at in columns.columns.get(role, ()):
            if at < len(headers):
                found.setdefault(name, []).append(headers[at])
    return found
