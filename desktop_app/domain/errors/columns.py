"""A column, preset or template that does not exist, or cannot be saved."""

from collections.abc import Sequence
from pathlib import Path

from desktop_app.domain.errors.base import FileError, UsageError, condition
from desktop_app.domain.errors.nearest import did_you_mean, offer_nearest
from desktop_app.domain.messages import Message, sentences


@condition
class ColumnUnknownError(UsageError):
    """No column that can be shown has that header or path."""

    WHAT = 'There is no column "{name}" to show.'
    TO_DO = "{advice}"
    name: str
    near: Sequence[str]

    @property
    def advice(self) -> Message:
        """The columns that may be meant, and where all of them are listed."""
        return sentences(
            did_you_mean(self.near), Message('"sheet-enricher columns" without a file lists all.')
        )


@condition
class NoColumnNamedError(UsageError):
    """A list of columns is empty."""

    WHAT = "No column was named."
    TO_DO = 'Name them by their headers, such as "Full name,Job title".'


@condition
class PresetUnknownError(UsageError):
    """There is no preset of that name."""

    WHAT = 'There is no preset "{name}".'
    TO_DO = "{nearest}"
    name: str
    available: Sequence[str]

    @property
    def nearest(self) -> Message:
        """The presets that may be meant."""
        return offer_nearest(self.name, self.available)


@condition
class TemplateUnknownError(UsageError):
    """No template was saved under that name."""

    WHAT = 'There is no column template "{name}".'
    TO_DO = "{nearest}"
    name: str
    available: Sequence[str]

    @property
    def nearest(self) -> Message:
        """The templates that may be meant, or how to save the first one."""
        if not self.available:
            return Message("Save one with --save-template NAME.")
        return offer_nearest(self.name, self.available)


@condition
class TemplateNameError(UsageError):
    """The name of a template cannot be the name of a file everywhere."""

    WHAT = 'A column template cannot be called "{name}".'
    TO_DO = "Use letters, digits, spaces, - and _, up to {most} characters."
    name: str
    most: int


@condition
class TemplateNotReadableError(FileError):
    """The file of a template cannot be read, or holds something else."""

    WHAT = "The column template {path} cannot be read."
    TO_DO = "Save it again or delete the file."
    path: Path


@condition
class TemplateNotSavedError(FileError):
    """The file of a template cannot be written; `reason` is in the system's words."""

    WHAT = "The column template {path} was not saved: {reason}."
    TO_DO = "Check that the folder can be written and that the disk is not full."
    path: Path
    reason: str


@condition
class FillUnclearError(UsageError):
    """An entry does not say which result fills which column."""

    WHAT = '"{entry}" does not say which result fills which column.'
    TO_DO = 'Name the column of the sheet, then the result, such as "Title=Job title".'
    entry: str


@condition
class ColumnNotFillableError(UsageError):
    """The empty cells of a column must not be filled; `reason` says why."""

    WHAT = 'The empty cells of "{name}" cannot be filled: {reason}.'
    TO_DO = "Choose another column."
    name: str
    reason: Message


@condition
class ResultNotBoughtError(UsageError):
    """A column shall be filled with a result that is not asked for."""

    WHAT = 'The result "{result}" is not bought, so it cannot fill "{name}".'
    TO_DO = "Add {fields} to --fields."
    result: str
    name: str
    fields: str


@condition
class NoNameToSearchError(UsageError):
    """People are to be searched for by name and employer, and no columns give these."""

    WHAT = "Nobody can be searched for: no column gives both a name and an employer."
    TO_DO = "Name them with --name-column, and --company-column or --domain-column. {columns}"
    headers: Sequence[str]

    @property
    def columns(self) -> Message:
        """The columns of the sheet."""
        return offer_nearest("", self.headers)
