"""Expected errors, with a message for the user: what happened, and what to do.

Any exception that is not an `AppError` is a bug and is reported as one.

    AppError
     +-- UsageError             a column, sheet, field or value that does not exist
     +-- FileError              a file cannot be read or written
     |    +-- SourceError       the user's spreadsheet
          |    +-- TargetError       the output workbook
          |    +-- JournalError      the journal
     +-- AccessError            the key is missing or refused, the endpoint is not granted
     +-- ServiceError           the service could not be reached, or its answer was unusable
"""

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


class AppError(Exception):
    """An expected error: what happened and what to do, in two sentences for a sales-ops user."""

    def __init__(self, what: str, to_do: str = "") -> None:
        super().__init__(f"{what} {to_do}".strip())
        self.what = what
        self.to_do = to_do


class UsageError(AppError):
    """An option names something that does not exist or is out of range."""


class FileError(AppError):
    """A file cannot be read or written."""


class SourceError(FileError):
    """The user's spreadsheet cannot be read.

    Attributes:
        sheets: The sheets of the file, if the user can choose another one.
    """

    sheets: tuple[str, ...] = ()


class TargetError(FileError):
    """The output workbook cannot be written."""


class JournalError(FileError):
    """The journal cannot be read or written, so nothing may be sent."""


class AccessError(AppError):
    """The API key is missing or refused, or the endpoint is not granted to it."""


class ServiceError(AppError):
    """The service could not be reached, or its answer was unusable."""


def offer_nearest(asked: str, available: "Sequence[str]", *, most: int = 3) -> str:
    """Return a sentence that suggests the names nearest to `asked`, or lists the available ones.

    >>> offer_nearest("Linkedin", ["LinkedIn URL", "Email", "Name"])
    'Did you mean "LinkedIn URL"?'
    """
    folded = {name.casefold(): name for name in available}
    wanted = asked.casefold()
    near = get_close_matches(wanted, folded, n=most, cutoff=0.5)
    near += [name for name in folded if wanted and wanted in name and name not in near]
    if near:
        names = " or ".join(f'"{folded[name]}"' for name in near[:most])
        return f"Did you mean {names}?"
    if not available:
        return ""
    return "There is: " + ", ".join(f'"{name}"' for name in available[:30]) + "."
