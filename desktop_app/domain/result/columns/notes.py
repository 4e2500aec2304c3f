"""Remarks on a choice of columns: chosen but not bought, and known but not shown."""

from collections.abc import Iterator

from desktop_app.domain.fields.selection import FieldSelection
from desktop_app.domain.messages import Message
from desktop_app.domain.result.columns.catalogue import find_column
from desktop_app.domain.result.columns.choice import ColumnChoice, ColumnPreset

_MOST_NAMED = 3


def column_notes(choice: ColumnChoice, selection: FieldSelection) -> Iterator[Message]:
    """Yield the remarks on columns that were chosen, but whose fields are not bought.

    Args:
        choice: The columns to show.
        selection: The requested fields.
    """
    has_contacts = any(leaf.startswith("contact.") for leaf in selection.leaves)
    if choice.preset is ColumnPreset.CONTACTS and not choice.columns and not has_contacts:
        yield Message(
            "No contact data is bought. Add contact.business_emails, contact.personal_emails or"
            " contact.phone_numbers to --fields to buy it."
        )
    found = ((one, find_column(one.column_id)) for one in choice.columns)
    missing = [
        one.header or (column.header if column else one.column_id)
        for one, column in found
        if column is None or not column.is_bought(selection)
    ]
    if missing:
        yield Message("Not bought, so not shown: {names}.", names=", ".join(missing))


def more_fields_note(names: tuple[str, ...]) -> Message | None:
    """Return the remark on the fields that are known but not shown; None if all are shown."""
    if not names:
        return None
    listed = ", ".join(names[:_MOST_NAMED])
    if len(names) == 1:
        return Message("1 more field is in the journal: {names}.", names=listed)
    if len(names) > _MOST_NAMED:
        return Message(
            "{number} more fields are in the journal: {names} and others.",
            number=len(names),
            names=listed,
        )
    return Message(
        "{number} more fields are in the journal: {names}.", number=len(names), names=listed
    )
