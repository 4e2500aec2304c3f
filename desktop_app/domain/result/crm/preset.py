"""Import presets: the columns, limits and conditions of one import wizard, as data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from desktop_app.domain.messages import NOTHING, Message

EXACT = frozenset(
    {"website", "domain", "linkedin", "email", "personal_email", "phone", "second_phone"}
    | {"country_code", "employees", "connections", "followers"}
)
"""Facts that are worthless if they are cut: one that is too long is left out."""


@dataclass(frozen=True, slots=True)
class ImportColumn:
    """One column of an import file.

    Attributes:
        header: The text by which the wizard recognizes the field.
        fact: Name of the `Contact` attribute; "" for a column that is always empty.
        limit: Maximum length; 0: no known limit.
        largest: Maximum of a number; 0: no known maximum.
        constant: Written instead of the fact, where the fact is known.
    """

    header: str
    fact: str = ""
    limit: int = 0
    largest: int = 0
    constant: str = ""


@dataclass(frozen=True, slots=True)
class Requirement:
    """A condition without which the wizard refuses a row.

    Attributes:
        reason: Name of the reason in the JSON summary.
        any_of: Groups of facts; all facts of one group must be known.
    """

    reason: str
    any_of: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class ImportPreset:
    """The form of the file that one import wizard maps by itself.

    Attributes:
        name: Name on the command line.
        label: Name in texts and file names.
        columns: The columns in order.
        requires: Rows that do not meet all of them are left out.
        unique: Facts by which the target merges rows: only one row per value.
        encoding: Python's name; "utf-8-sig" has a byte order mark.
        counts_bytes: Limits are bytes of UTF-8, not characters.
        refused: Characters that the wizard refuses, and their replacements.
        most_rows: Maximum number of people in a file; 0: no known maximum.
        most_bytes: Maximum size of a file; 0: no known maximum.
        note: What the user must know before the import.
    """

    name: str
    label: str
    columns: tuple[ImportColumn, ...]
    requires: tuple[Requirement, ...]
    unique: tuple[str, ...] = ()
    encoding: str = "utf-8"
    counts_bytes: bool = False
    refused: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    most_rows: int = 0
    most_bytes: int = 0
    note: Message = NOTHING

    @property
    def headers(self) -> tuple[str, ...]:
        """The header row."""
        return tuple(column.header for column in self.columns)


def columns_of(table: str) -> tuple[ImportColumn, ...]:
    """Parse lines of "header | fact | limit"; the limit is a length, "max N", or absent.

    >>> columns_of("Last Name | last_name | 80")[0].limit, columns_of("Size | employees | max 9")
    (80, (ImportColumn(header='Size', fact='employees', limit=0, largest=9, constant=''),))
    """
    return tuple(_column(line) for line in table.strip().splitlines())


def _column(line: str) -> ImportColumn:
    header, fact, limit = [part.strip() for part in f"{line} | |".split("|")][:3]
    if limit.startswith(_LARGEST):
        return ImportColumn(header, fact, largest=int(limit.removeprefix(_LARGEST)))
    return ImportColumn(header, fact, int(limit or 0))


_LARGEST = "max "


LAST_NAME = Requirement("no_last_name", (("last_name",),))
COMPANY = Requirement("no_company", (("company",),))
EMAIL = Requirement("no_email", (("email",),))
ANY_NAME = Requirement("no_name", (("first_name",), ("last_name",), ("email",)))
