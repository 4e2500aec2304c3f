"""The functions that are supported in HYPERLINK formulas."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass


class UnsupportedFormulaError(Exception):
    """The formula has unsupported parts."""


class ExcelValueError(Exception):
    """An Excel error value such as #N/A."""


@dataclass(frozen=True, slots=True)
class LinkedValue:
    """A value with its HYPERLINK target, or None."""

    text: str
    target: str | None = None


@dataclass(frozen=True, slots=True)
class LazyArgument:
    """An argument that is evaluated when it is needed."""

    read: Callable[[tuple[int, int]], LinkedValue]
    span: tuple[int, int]

    def value(self) -> LinkedValue:
        """Evaluate the argument."""
        return self.read(self.span)


_Arguments = Sequence[LazyArgument]


def _hyperlink(arguments: _Arguments) -> LinkedValue:
    target = arguments[0].value().text
    return LinkedValue(arguments[1].value().text if len(arguments) > 1 else target, target)


def _if(arguments: _Arguments) -> LinkedValue:
    is_true = _is_true(arguments[0].value().text)
    chosen = arguments[1:2] if is_true else arguments[2:3]
    return chosen[0].value() if chosen else LinkedValue("TRUE" if is_true else "FALSE")


def _if_error(arguments: _Arguments) -> LinkedValue:
    try:
        return arguments[0].value()
    except ExcelValueError:
        return arguments[1].value() if len(arguments) > 1 else LinkedValue("")


def _texts(arguments: _Arguments) -> list[str]:
    return [one.value().text for one in arguments]


def compare(left: str, sign: str, right: str) -> bool:
    """Compare two values as Excel does, ignoring case.

    Raises:
        UnsupportedFormulaError: The order of the values is not defined here.
    """
    folded = (left.casefold(), right.casefold())
    if sign in {"=", "<>"}:
        return (folded[0] == folded[1]) == (sign == "=")
    try:
        one, other = float(left or 0), float(right or 0)
    except ValueError:
        raise UnsupportedFormulaError from None
    return {"<": one < other, ">": one > other, "<=": one <= other, ">=": one >= other}[sign]


def _is_true(text: str) -> bool:
    if text.upper() in {"TRUE", "FALSE"}:
        return text.upper() == "TRUE"
    try:
        return float(text or 0) != 0
    except ValueError:
        raise UnsupportedFormulaError from None


def boolean_text(value: bool) -> str:  # noqa: FBT001 - a plain conversion
    """Return a boolean as a cell shows it."""
    return "TRUE" if value else "FALSE"


ERRORS = frozenset({"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!"})
FUNCTIONS: dict[str, Callable[[_Arguments], LinkedValue]] = {
    "HYPERLINK": _hyperlink,
    "IF": _if,
    "IFERROR": _if_error,
    "IFNA": _if_error,
    "CONCATENATE": lambda arguments: LinkedValue("".join(_texts(arguments))),
    "CONCAT": lambda arguments: LinkedValue("".join(_texts(arguments))),
    "TRIM": lambda arguments: LinkedValue(" ".join(arguments[0].value().text.split())),
    "LOWER": lambda arguments: LinkedValue(arguments[0].value().text.lower()),
    "UPPER": lambda arguments: LinkedValue(arguments[0].value().text.upper()),
    "T": lambda arguments: arguments[0].value(),
    "LEN": lambda arguments: LinkedValue(str(len(arguments[0].value().text))),
    "ISBLANK": lambda arguments: LinkedValue(boolean_text(not arguments[0].value().text)),
    "NOT": lambda arguments: LinkedValue(boolean_text(not _is_true(arguments[0].value().text))),
    "AND": lambda arguments: LinkedValue(
        boolean_text(all(_is_true(text) for text in _texts(arguments)))
    ),
    "OR": lambda arguments: LinkedValue(
        boolean_text(any(_is_true(text) for text in _texts(arguments)))
    ),
    "EXACT": lambda arguments: LinkedValue(
        boolean_text(arguments[0].value().text == arguments[1].value().text)
    ),
}
SUPPORTED_FUNCTIONS = frozenset(FUNCTIONS) | {"_XLFN.CONCAT", "_XLFN.IFNA"}
"""The supported functions."""
