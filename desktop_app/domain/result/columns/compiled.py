"""Compilation of a layout: one function that reads all cells of a person.

A row is read up to a million times, and most of the time of reading it generically goes into
looking at what to read. The function made here is straight code: every object of the answer is
fetched once, every value with one `get`, and texts, which most values are, without a call.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import count

from desktop_app.domain.answers.list_items import whole_person
from desktop_app.domain.json_values import Person, get_path
from desktop_app.domain.result.cell_values import as_text
from desktop_app.domain.result.cells import NewCell
from desktop_app.domain.result.columns.cell_source import (
    Items,
    ListRule,
    Place,
    Reader,
    Rule,
    Source,
)

ReadRow = Callable[[Person], tuple[NewCell, ...]]
_Entry = tuple[int, tuple[str, ...], Reader]


def compile_row(sources: Sequence[Source]) -> ReadRow:
    """Return a function that reads one cell per source from a person; it never raises.

    >>> compile_row([Place(("a", "b"), as_text), Place(("c",), as_text)])({"a": {"b": " x "}})
    ('x', None)
    """
    program = _Program()
    by_items: dict[Items, _Columns] = {}
    for column, source in enumerate(sources):
        match source:
            case Place(parts, read, items, number):
                columns = by_items.setdefault(items, _Columns())
                columns.numbered.setdefault(number, []).append((column, parts, read))
            case ListRule(items, read_list):
                columns = by_items.setdefault(items, _Columns())
                columns.rules.append((column, program.constant(read_list)))
            case Rule(read_person):
                program.add(1, f"c{column} = {program.constant(read_person)}(person)")
    for items, columns in by_items.items():
        if items is whole_person:
            program.read_item("person", columns.numbered[0], indent=1)
        else:
            program.read_list(items, columns)
    return program.finish(len(sources))


@dataclass(slots=True)
class _Columns:
    """The columns that read one list of items.

    Attributes:
        numbered: The columns of one item each, by the item's index.
        rules: The columns over the whole list, with the names of their rules in the code.
    """

    numbered: dict[int, list[_Entry]] = field(default_factory=dict[int, list[_Entry]])
    rules: list[tuple[int, str]] = field(default_factory=list[tuple[int, str]])


class _Program:
    """The text of the function, and the objects that it names."""

    def __init__(self) -> None:
        self._lines = ["def read_row(person):"]
        self._names: dict[str, object] = {"get_path": get_path}
        self._by_object: dict[object, str] = {}
        self._numbers = count()

    def add(self, indent: int, line: str) -> None:
        """Add a line of code."""
        self._lines.append("    " * indent + line)

    def constant(self, value: object) -> str:
        """Return the name of an object in the code."""
        if value not in self._by_object:
            name = self._by_object[value] = f"k{next(self._numbers)}"
            self._names[name] = value
        return self._by_object[value]

    def finish(self, columns: int) -> ReadRow:
        """Return the compiled function."""
        cells = "".join(f"c{column}, " for column in range(columns))
        self.add(1, f"return ({cells})")
        # The code consists of names made here and of constants written by `repr`.
        exec("\n".join(self._lines), self._names)  # noqa: S102 - nothing of it comes from outside
        made: ReadRow = self._names["read_row"]  # type: ignore[assignment] # made by the code above
        return made

    def read_list(self, items: Items, columns: _Columns) -> None:
        """Read the items of a list, each into its own columns, and the rules over all of them."""
        listed = f"l{next(self._numbers)}"
        self.add(1, f"{listed} = {self.constant(items)}(person)")
        for column, rule in columns.rules:
            self.add(1, f"c{column} = {rule}({listed}, person)")
        for number, entries in sorted(columns.numbered.items()):
            item = f"o{next(self._numbers)}"
            self.add(1, f"{item} = {listed}[{number}] if len({listed}) > {number} else None")
            self.read_item(item, entries, indent=1)

    def read_item(self, name: str, entries: Sequence[_Entry], *, indent: int) -> None:
        """Read the columns of one object: the fast way if it is one, else as `get_path` does."""
        get = f"g{next(self._numbers)}"
        self.add(indent, f"if type({name}) is dict:")
        self.add(indent + 1, f"{get} = {name}.get")
        below: dict[str, list[_Entry]] = {}
        for column, parts, read in entries:
            if not parts:
                self.add(indent + 1, f"c{column} = {self.constant(read)}({name})")
            elif len(parts) == 1:
                self.add(indent + 1, f"value = {get}({parts[0]!r})")
                self.add(indent + 1, f"c{column} = {self._converted(read)}")
            else:
                below.setdefault(parts[0], []).append((column, parts[1:], read))
        for part, inner in below.items():
            node = f"o{next(self._numbers)}"
            self.add(indent + 1, f"{node} = {get}({part!r})")
            self.read_item(node, inner, indent=indent + 1)
        self._read_other(name, entries, indent)

    def _converted(self, read: Reader) -> str:
        call = f"{self.constant(read)}(value)"
        if read is as_text:
            call = f"(value.strip() or None) if type(value) is str else {call}"
        return f"None if value is None else {call}"

    def _read_other(self, name: str, entries: Sequence[_Entry], indent: int) -> None:
        """Read the columns of something that is not an object: nothing, a list, a text."""
        self.add(indent, f"elif {name} is None:")
        self.add(indent + 1, "".join(f"c{column} = " for column, _, _ in entries) + "None")
        self.add(indent, "else:")
        for column, parts, read in entries:
            value = f"get_path({name}, {parts!r})"
            self.add(indent + 1, f"c{column} = {self.constant(read)}({value})")
