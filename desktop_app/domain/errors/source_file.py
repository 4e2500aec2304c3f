"""The user's file cannot be opened or read: nothing is known about its sheets yet."""

from pathlib import Path

from desktop_app.domain.errors.base import SourceError, condition
from desktop_app.domain.errors.workbook import REPAIR
from desktop_app.domain.messages import Message

_SAVE_AS_XLSX = "Open it in Excel, save it as .xlsx, and open that."


@condition
class NothingToPasteError(SourceError):
    """The clipboard holds no cells."""

    WHAT = "There is no table to paste."
    TO_DO = "Copy the cells in Excel or Google Sheets first, with the column names."


@condition
class SourceNotFoundError(SourceError):
    """The path names nothing."""

    WHAT = "There is no file {path}."
    TO_DO = "Check the name and the folder."
    path: Path


@condition
class SourceIsFolderError(SourceError):
    """The path names a folder."""

    WHAT = "{path} is a folder."
    TO_DO = "Choose the spreadsheet inside it."
    path: Path


@condition
class SourceIsNotFileError(SourceError):
    """The path names a device, a pipe or a socket."""

    WHAT = "{path} is not a file."
    TO_DO = "Choose a spreadsheet."
    path: Path


@condition
class FileIsEmptyError(SourceError):
    """The file has no bytes."""

    WHAT = "{name} is empty: it has 0 bytes."
    TO_DO = "Choose another file."
    name: str


@condition
class ReadingDeniedError(SourceError):
    """The system does not let the user read the file."""

    WHAT = "You do not have permission to read {name}."
    TO_DO = "Close it in other programs, or ask its owner for permission."
    name: str


@condition
class SourceNotReadableError(SourceError):
    """The system failed to read the file; `reason` is in its words."""

    WHAT = "{name} cannot be read: {reason}."
    TO_DO = "Copy it to this computer and try again."
    name: str
    reason: str


@condition
class SourceChangedError(SourceError):
    """The file on disk is not the one that was opened any more."""

    WHAT = "{name} has changed since you opened it."
    TO_DO = "Open it again."
    name: str


@condition
class FileIsEncryptedError(SourceError):
    """The file is protected by a password."""

    WHAT = "{name} needs a password."
    TO_DO = "Save a copy without a password, and open the copy."
    name: str


@condition
class NotAWorkbookError(SourceError):
    """The content of the file is of another kind, such as a PDF."""

    WHAT = "{name} is not a workbook: it looks like {likeness}."
    TO_DO = "Choose an .xlsx workbook or a .csv file."
    name: str
    likeness: Message


@condition
class ZipArchiveError(SourceError):
    """The file is a zip archive with anything but a workbook in it."""

    WHAT = "The file is a zip archive, not a workbook."
    TO_DO = "Choose the workbook itself."


@condition
class OfficeDocumentError(SourceError):
    """The file is a text document or a presentation."""

    WHAT = "The file is an Office document, not a workbook."
    TO_DO = "Choose a workbook."


@condition
class FileIsDamagedError(SourceError):
    """The content of the file breaks the rules of its format."""

    WHAT = "{name} is damaged and cannot be read completely."
    TO_DO = REPAIR
    name: str


@condition
class FileTooLargeError(SourceError):
    """The file needs more memory or disk than reading may take."""

    WHAT = "{name} is too large to be read."
    TO_DO = _SAVE_AS_XLSX
    name: str


@condition
class FileDamagedOrTooLargeError(SourceError):
    """The process that read the file died."""

    WHAT = "{name} is damaged or too large to be read."
    TO_DO = _SAVE_AS_XLSX
    name: str


@condition
class UnknownCompressionError(SourceError):
    """A part of the file is compressed by a method that this program does not know."""

    WHAT = "{name} is compressed in a way that this program cannot read."
    TO_DO = REPAIR
    name: str


@condition
class LineTooLongError(SourceError):
    """A text file has a line longer than a row of any table."""

    WHAT = "{name} has a line that is too long for a row of a table."
    TO_DO = "Check that it is a table, and save it as CSV again."
    name: str
