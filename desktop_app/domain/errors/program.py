"""A file of the program itself cannot be read or written, or the program has a bug."""

from pathlib import Path

from desktop_app.domain.errors.base import AppError, FileError, condition

_FIX_SETTINGS = "Correct the file, or delete it."
_FREE_SPACE = "Free some space on the disk that holds temporary files."


@condition
class BugError(AppError):
    """Anything was raised that is not an `AppError`."""

    WHAT = "Something went wrong that should not have."
    TO_DO = "Nothing that was paid for is lost. You can copy the details from the report."


@condition
class ProgramPartMissingError(FileError):
    """A file that comes with the program is missing."""

    WHAT = "A part of the program is missing: {name}."
    TO_DO = "Install the program again."
    name: str


@condition
class FileNotReadableError(FileError):
    """A file that is not the source cannot be read; `reason` is in the system's words."""

    WHAT = "{path} cannot be read: {reason}."
    TO_DO = ""
    path: Path
    reason: str


@condition
class SettingsNotReadableError(FileError):
    """The settings are not JSON, or the system does not let them be read."""

    WHAT = "The settings {path} cannot be read."
    TO_DO = _FIX_SETTINGS
    path: Path


@condition
class SettingsNotAnObjectError(FileError):
    """The settings are JSON of another kind."""

    WHAT = "The settings {path} are not a JSON object."
    TO_DO = _FIX_SETTINGS
    path: Path


@condition
class SettingOfWrongTypeError(FileError):
    """A setting has a value of another type."""

    WHAT = "The settings {path} contain a value of the wrong type."
    TO_DO = _FIX_SETTINGS
    path: Path


@condition
class SettingsNotSavedError(FileError):
    """The settings cannot be written; `reason` is in the system's words."""

    WHAT = "The settings {path} cannot be saved: {reason}."
    TO_DO = "They apply until you close the program."
    path: Path
    reason: str


@condition
class RowsNotStoredError(FileError):
    """Rows cannot be kept in a temporary file."""

    WHAT = "The rows cannot be kept in a temporary file: {reason}."
    TO_DO = _FREE_SPACE
    reason: str


@condition
class SandboxPeopleInvalidError(FileError):
    """The file of people for the sandbox has another form."""

    WHAT = "{path} contains no people for the sandbox."
    TO_DO = ""
    path: Path
