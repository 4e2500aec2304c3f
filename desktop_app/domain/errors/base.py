"""Base classes of the errors shown to the user; they decide exit codes and `except` clauses.

Any other exception is a bug of this program and is reported as one.

    AppError
     +-- UsageError             a column, sheet, field or value that does not exist
     +-- FileError              a file cannot be read or written
     |    +-- SourceError       the user's spreadsheet
          |    +-- TargetError       the output workbook
          |    +-- JournalError      the journal
     +-- AccessError            the key is missing or refused, or the endpoint is not granted
     +-- ServiceError           the service could not be reached, or its answer was not usable

Each condition is a class in this package: its fields are its values, `WHAT` says what happened
and `TO_DO` what to do. A {place} in them is a field or a property.
"""

import string
from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import cache
from typing import ClassVar, TypeVar, dataclass_transform

from typing_extensions import override

from desktop_app.domain.messages import Message, fill_template, sentences, verbatim

_Condition = TypeVar("_Condition", bound="AppError")
_MOST_SHEETS = 20


class AppError(Exception):
    """An error with two sentences for the user: what happened, and what to do about it."""

    WHAT: ClassVar[str] = "{given_what}"
    TO_DO: ClassVar[str] = "{given_to_do}"

    def __init__(self, what: str = "", to_do: str = "") -> None:
        """Create an error with ad-hoc text; the program itself raises conditions."""
        super().__init__(what, to_do)
        self.given_what, self.given_to_do = verbatim(what), verbatim(to_do)

    @override
    def __str__(self) -> str:
        """Return both sentences in English."""
        return str(self.words)

    @property
    def words(self) -> Message:
        """Both sentences."""
        return sentences(self.what, self.to_do)

    @property
    def what(self) -> Message:
        """The sentence that says what happened."""
        return self._filled(self.WHAT)

    @property
    def to_do(self) -> Message:
        """The sentence that says what to do; "" without one."""
        return self._filled(self.TO_DO)

    def _filled(self, template: str) -> Message:
        values = {place: getattr(self, place) for place in places_of(template)}
        return fill_template(template, values)


@cache
def places_of(template: str) -> tuple[str, ...]:
    """Return the names of the places in a template.

    >>> places_of('"{sheet}" has {rows:,} rows.')
    ('sheet', 'rows')
    """
    return tuple(place for _, place, _, _ in string.Formatter().parse(template) if place)


@dataclass_transform(eq_default=False)
def condition(cls: type[_Condition]) -> type[_Condition]:
    """Make the annotated names of an error class its fields, given in order.

    A dataclass without functions of its own: to compile them took a millisecond for ten classes.
    """
    made = dataclass(init=False, repr=False, eq=False)(cls)
    made.__init__ = _set_fields  # type: ignore[method-assign]
    return made


def _set_fields(self: AppError, *values: object, **named: object) -> None:
    names = [field.name for field in fields(self)]  # type: ignore[arg-type]
    given = dict(zip(names, values, strict=False))
    if len(values) > len(names) or not named.keys() <= set(names) - given.keys():
        message = f"{type(self).__name__} takes {names}, each once"
        raise TypeError(message)
    given |= named
    if missing := [name for name in names if name not in given and not hasattr(type(self), name)]:
        message = f"{type(self).__name__} lacks {missing}"
        raise TypeError(message)
    self.__dict__.update(given)


class UsageError(AppError):
    """An option names something that does not exist or is out of range."""


class FileError(AppError):
    """A file cannot be read or written."""


class SourceError(FileError):
    """The user's spreadsheet cannot be read.

    Attributes:
        sheets: The sheets of the file, where the user may choose another one.
        other_sheets: The sheets to choose instead, as the sentence lists them; "" for none.
    """

    sheets: tuple[str, ...] = ()
    other_sheets: str = ""

    def offer_sheets(self, refused: str, sheets: Sequence[str]) -> None:
        """Name the sheets that can be chosen instead of the one that was refused."""
        others = [f'"{name}"' for name in sheets if name != refused]
        if others:
            self.sheets = tuple(sheets)
            self.other_sheets = ", ".join(others[:_MOST_SHEETS])

    @property
    @override
    def to_do(self) -> Message:
        """The sentence that says what to do, and which sheets can be chosen instead."""
        if not self.other_sheets:
            return super().to_do
        return Message(
            "{advice} The other sheets: {sheets}.", advice=super().to_do, sheets=self.other_sheets
        )


class TargetError(FileError):
    """The workbook cannot be written to its place."""


class JournalError(FileError):
    """The journal cannot be used, so nothing may be sent."""


class TeamError(JournalError):
    """The team's database cannot be used. Local answers are safe; nothing new may be sent."""


class AccessError(AppError):
    """The API key is missing or refused, or the endpoint is not granted to it."""


class ServiceError(AppError):
    """The service could not be reached, or its answer was not usable."""
