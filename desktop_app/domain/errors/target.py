"""The workbook cannot be written to its place."""

from pathlib import Path

from desktop_app.domain.errors.base import TargetError, condition


@condition
class TargetIsFolderError(TargetError):
    """The path of the result names a folder."""

    WHAT = "{path} is a folder."
    TO_DO = "Enter a file name for the result."
    path: Path


@condition
class TargetFolderNotFoundError(TargetError):
    """The folder of the result does not exist."""

    WHAT = "There is no folder {folder}."
    TO_DO = "Choose a folder that exists."
    folder: Path


@condition
class TargetDiskFullError(TargetError):
    """The disk has no room for the result."""

    WHAT = "The disk is full, so {name} was not written."
    TO_DO = "Free some space, or write it to another disk. Nothing is paid for again."
    name: str


@condition
class WritingDeniedError(TargetError):
    """The system does not let the user write the file; `free_name` is one that is not taken."""

    WHAT = "You do not have permission to write {path}."
    TO_DO = 'Close it in other programs, or write "{free_name}" instead.'
    path: Path
    free_name: str


@condition
class TargetNotWritableError(TargetError):
    """The system failed to write the file; `reason` is in its words."""

    WHAT = "{path} cannot be written: {reason}."
    TO_DO = "Choose another folder."
    path: Path
    reason: str


@condition
class TargetIsOpenError(TargetError):
    """Another program, such as Excel, holds the file."""

    WHAT = "{name} is open in another program."
    TO_DO = 'Close it there, or write "{free_name}" instead.'
    name: str
    free_name: str


@condition
class TargetIsSourceError(TargetError):
    """The result would replace the input file, which is never changed."""

    WHAT = "The result cannot replace the input file {name}."
    TO_DO = "Enter another name for the result."
    name: str


@condition
class TargetExistsError(TargetError):
    """The file exists and holds something that the journal does not."""

    WHAT = "{path} already exists and is not the unchanged result of this file and sheet."
    TO_DO = 'Choose another --output, such as "{free_name}", or add --overwrite.'
    path: Path
    free_name: Path


@condition
class StandardOutputNotWritableError(TargetError):
    """The program that reads our output has ended, or the file behind it is full."""

    WHAT = "Standard output cannot be written: {reason}."
    TO_DO = "Run the command again. Nothing is paid for again."
    reason: str


@condition
class TargetNotAsWrittenError(TargetError):
    """Reading the result back gave other bytes than were written."""

    WHAT = "The result on disk is not what was written."
    TO_DO = "Write it to another disk. Nothing is paid for again."
