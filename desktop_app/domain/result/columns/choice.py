"""The user's choice of columns: a preset, or a list of columns in an order of their own."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, cast

MOST_REPEATS = 10
"""The most earlier roles or schools that have columns of their own."""


class ColumnPreset(StrEnum):
    """A set of columns for a purpose; it only shows what was bought, and buys nothing."""

    ESSENTIALS = "essentials"
    RECRUITING = "recruiting"
    EVERYTHING = "everything"
    CONTACTS = "contacts"


@dataclass(frozen=True, slots=True)
class ChosenColumn:
    """One column of the choice.

    Attributes:
        column_id: The id of the column.
        header: The user's own header; "" for the column's.
    """

    column_id: str
    header: str = ""


@dataclass(frozen=True, slots=True)
class ColumnChoice:
    """The columns to show; changing them never costs credits.

    Attributes:
        preset: The preset that is shown, or that the list was made from.
        columns: The columns in their order; () for those of the preset.
    """

    preset: ColumnPreset = ColumnPreset.ESSENTIALS
    columns: tuple[ChosenColumn, ...] = ()


ESSENTIALS = ColumnChoice()
EVERY_COLUMN = ColumnChoice(ColumnPreset.EVERYTHING)


def choice_as_dict(choice: ColumnChoice) -> dict[str, object]:
    """Return a choice in the form in which it is stored."""
    columns = [{"id": one.column_id, "header": one.header} for one in choice.columns]
    return {"preset": choice.preset.value, "columns": columns}


def choice_from(stored: object) -> ColumnChoice:
    """Parse what `choice_as_dict` returned; a run of an earlier version showed every column.

    Raises:
        ValueError, TypeError: It has another form.
    """
    if stored is None:
        return EVERY_COLUMN
    if not isinstance(stored, Mapping):
        raise TypeError("not a choice of columns")
    kept = cast("Mapping[str, Any]", stored)
    listed: object = kept.get("columns", [])
    if not isinstance(listed, list):
        raise TypeError("not a list of columns")
    columns = tuple(_chosen(one) for one in cast("list[object]", listed))
    return ColumnChoice(ColumnPreset(kept.get("preset", ColumnPreset.ESSENTIALS)), columns)


def _chosen(stored: object) -> ChosenColumn:
    match stored:
        case {"id": str(column_id), "header": str(header)}:
            return ChosenColumn(column_id, header)
        case {"id": str(column_id)}:
            return ChosenColumn(column_id)
        case _:
            raise ValueError("not a column")
