"""The functions that are followed when the address of a link is worked out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass


class NotWorkedOutError(Exception):
    """The formula has parts that are not followed."""


class NoValueError(Exception):
    """An Excel error value: #N/A and the like."""


@dataclass(frozen=True, slots=True)
class Linked:
    """A value, and where HYPERLINK makes it lead; None for nowhere."""

    text: str
    target: str | None = None


@dataclass(frozen=True, slots=True)
class Lazy:
    """An argument that is worked out when it is needed."""

    read: Callable[[tuple[int, int]], Linked]
    span: tuple[int, int]

    def value(self) -> Linked:
        """Return its value."""
        return self.read(self.span)


_Arguments = Sequence[Lazy]


def _hyperlink(given: _Arguments) -> Linked:
    target = given[0].value().text
    return Linked(given[1].value().text if len(given) > 1 else target, target)


def _if(given: _Arguments) -> Linked:
    is_true = _is_true(given[0].value().text)
    chosen = given[1:2] if is_true else given[2:3]
    return chosen[0].value() if chosen else Linked("TRUE" if is_true else "FALSE")


def _if_error(given: _Arguments) -> Linked:
    try:
        return given[0].value()
    except NoValueError:
        return given[1].value() if len(given) > 1 else Linked("")


def _texts(given: _Arguments) -> list[str]:
    return [one.value().text for one in given]


def compare(left: str, sign: str, right: str) -> bool:
    """Compare two values as Excel does, whatever the case of their letters.

    Raises:
        NotWorkedOutError: They have no order that is known here.
    """
    folded = (left.casefold(), right.casefold())
    if sign in {"=", "<>"}:
        return (folded[0] == folded[1]) == (sign == "=")
    try:
        one, other = float(left or 0), float(right or 0)
    except ValueError:
        raise NotWorkedOutError from None
    return {"<": one < other, ">": one > other, "<=": one <= other, ">=": one >= other}[sign]


def _is_true(text: str) -> bool:
    if text.upper() in {"TRUE", "FALSE"}:
        return text.upper() == "TRUE"
    try:
        return float(text or 0) != 0
    except ValueError:
        raise NotWorkedOutError from None


def truth(value: bool) -> str:  # noqa: FBT001 - a plain conversion
    """Return a truth value as a cell shows it."""
    return "TRUE" if value else "FALSE"


ERRORS = frozenset({"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!"})
FUNCTIONS: dict[str, Callable[[_Arguments], Linked]] = {
    "HYPERLINK": _hyperlink,
    "IF": _if,
    "IFERROR": _if_error,
    "IFNA": _if_error,
    "CONCATENATE": lambda given: Linked("".join(_texts(given))),
    "CONCAT": lambda given: Linked("".join(_texts(given))),
    "TRIM": lambda given: Linked(" ".join(given[0].value().text.split())),
    "LOWER": lambda given: Linked(given[0].value().text.lower()),
    "UPPER": lambda given: Linked(given[0].value().text.upper()),
    "T": lambda given: given[0].value(),
    "LEN": lambda given: Linked(str(len(given[0].value().text))),
    "ISBLANK": lambda given: Linked(truth(not given[0].value().text)),
    "NOT": lambda given: Linked(truth(not _is_true(given[0].value().text))),
    "AND": lambda given: Linked(truth(all(_is_true(text) for text in _texts(given)))),
    "OR": lambda given: Linked(truth(any(_is_true(text) for text in _texts(given)))),
    "EXACT": lambda given: Linked(truth(given[0].value().text == given[1].value().text)),
}
FOLLOWED = frozenset(FUNCTIONS) | {"_XLFN.CONCAT", "_XLFN.IFNA"}
"""The functions that are worked out."""
