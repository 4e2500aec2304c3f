"""Unique names: the preferred name, or its first unused numbered form."""

from collections.abc import Callable, Iterable, Iterator
from itertools import count

Numbered = Callable[[str, int], str]
"""Adds a number, starting at 2, to a name."""


def in_brackets(name: str, number: int) -> str:
    """Return "name (2)"."""
    return f"{name} ({number})"


def free_name(
    name: str,
    is_taken: Callable[[str], bool],
    numbered: Numbered = in_brackets,
    numbers: Iterator[int] | None = None,
) -> str:
    """Return the first name that is not taken.

    Args:
        name: The preferred name.
        is_taken: Tells whether a name is taken.
        numbered: Returns a numbered form of the name.
        numbers: The numbers to try, by default from 2.
    """
    numbers = count(2) if numbers is None else numbers
    candidate = name
    while is_taken(candidate):
        candidate = numbered(name, next(numbers))
    return candidate


class TakenNames:
    """A set of unique names; names that differ only in case are equal."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._folded = {name.casefold() for name in names}
        self._numbers: dict[str, Iterator[int]] = {}  # so that no number is tried twice

    def __contains__(self, name: str) -> bool:
        return name.casefold() in self._folded

    def take(self, name: str, numbered: Numbered = in_brackets) -> str:
        """Add the name, or its first unused numbered form, and return it.

        >>> names = TakenNames(["Title"])
        >>> names.take("title"), names.take("Title"), names.take("City")
        ('title (2)', 'Title (3)', 'City')
        """
        numbers = self._numbers.setdefault(name.casefold(), count(2))
        free = free_name(name, self.__contains__, numbered, numbers)
        self._folded.add(free.casefold())
        return free
