"""The state of a row that has no person to look up."""

from desktop_app.domain.result.row_status import (
    BLANK_ROW,
    HIDDEN_ROW,
    ROW_LIMIT,
    RowState,
    unsent_row,
    unusable_row,
)
from desktop_app.domain.source.lookups import Lookups


def row_without_key(lookups: Lookups, row: int) -> RowState:
    """Return the state of a row without a person to look up."""
    if (unusable := lookups.rejected(row)) is not None:
        return unusable_row(unusable)
    if lookups.is_hidden(row):
        return unsent_row(HIDDEN_ROW)
    return unsent_row(ROW_LIMIT) if lookups.is_beyond(row) else BLANK_ROW
