"""The source of a column's cells: a place in the person's data, or a rule over the whole person."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from desktop_app.domain.answers.list_items import whole_person
from desktop_app.domain.json_values import JsonValue, Person
from desktop_app.domain.result.cells import NewCell

Reader = Callable[[JsonValue], NewCell]
Items = Callable[[Person], Sequence[JsonValue]]


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the data: a path below one item of the person.

    Attributes:
        parts: The path from the item to the value; () for the item itself.
        read: Converts the value to a cell.
        items: Returns the items: the person, roles, schools.
        number: The index of the item; without such an item, the cell is empty.
    """

    parts: tuple[str, ...]
    read: Reader
    items: Items = whole_person
    number: int = 0


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule that computes the cell from the whole person.

    Attributes:
        read: Returns the cell; it never raises.
    """

    read: Callable[[Person], NewCell]


@dataclass(frozen=True, slots=True)
class ListRule:
    """A rule that computes the cell from a list of the person's items, such as all roles.

    Attributes:
        items: Returns the items, which are listed once for all columns.
        read: Returns the cell for the items and the whole person; it never raises.
    """

    items: Items
    read: Callable[[Sequence[JsonValue], Person], NewCell]


Source = Place | Rule | ListRule
