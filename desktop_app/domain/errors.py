"""Errors of the world: what happened and what to do, in words for the user.

Everything that is not an `AppError` is a bug of ours and shows as one.

    AppError
     +-- UsageError             a column, sheet, field or value that does not exist
     +-- FileError              a file cannot be read or written
     |    +-- SourceError       ... the user's spreadsheet
     |    +-- TargetError       ... the workbook to write
     |    +-- JournalError      ... the journal
     +-- AccessError            the key is missing or refused, the endpoint is not granted
     +-- ServiceError           the service could not be asked, or its answer was of no use
"""

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


class AppError(Exception):
    """What happened, and what to do about it: two sentences a sales-ops person understands."""

    def __init__(self, what: str, to_do: str = "") -> None:
        super().__init__(f"{what} {to_do}".strip())
        self.what = what
        self.to_do = to_do


class UsageError(AppError):
    """Something was asked for that does not exist or is out of range."""


class FileError(AppError):
    """A file cannot be read or written."""


class SourceError(FileError):
    """The user's spreadsheet cannot be read.

    Attributes:
        sheets: The sheets of the file, where another one may be chosen instead.
    """

    sheets: tuple[str, ...] = ()


class TargetError(FileError):
    """The workbook cannot be written where it should go."""


class JournalError(FileError):
    """The journal cannot be used, so nothing may be sent."""


class AccessError(AppError):
    """The API key is missing or refused, or the endpoint is not granted to it."""


class ServiceError(AppError):
    """The service could not be asked, or what it answered was of no use."""


def offer_nearest(asked: str, available: "Sequence[str]", *, most: int = 3) -> str:
    """Return a sentence with the names nearest to `asked`, or with what there is.

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
