"""The journal cannot be used: nothing may be sent that cannot be recorded."""

from pathlib import Path

from desktop_app.domain.errors.base import JournalError, condition


@condition
class JournalInUseError(JournalError):
    """Another program holds the journal's lock."""

    WHAT = "Another Sheet Enricher is running, so this one changed nothing."
    TO_DO = "Wait until it has finished, or stop it."


@condition
class JournalDiskFullError(JournalError):
    """The disk has no room for what must be recorded."""

    WHAT = "The disk is full, so nothing more was sent."
    TO_DO = "Free some space on the disk of {folder}, and run again to continue."
    folder: Path


@condition
class JournalNotWritableError(JournalError):
    """The system does not let the journal be written."""

    WHAT = "The journal {path} cannot be written, so nothing was sent."
    TO_DO = "Make its folder writable, or name another one in SHEET_ENRICHER_HOME."
    path: Path


@condition
class JournalIsDamagedError(JournalError):
    """The file is no database any more."""

    WHAT = "The journal {path} is damaged, so nothing was sent."
    TO_DO = (
        "Restore it from a backup. If you move it away instead, everybody is looked up again"
        " and costs credits again."
    )
    path: Path


@condition
class JournalNotCreatedError(JournalError):
    """The journal's folder or file cannot be made; `reason` is in the system's words."""

    WHAT = "The journal {path} cannot be created: {reason}."
    TO_DO = "Name a writable folder in SHEET_ENRICHER_HOME."
    path: Path
    reason: str


@condition
class JournalIsNewerError(JournalError):
    """A newer program has changed the journal's schema."""

    WHAT = "A newer Sheet Enricher wrote the journal {path}, so nothing was sent."
    TO_DO = "Install the newer version."
    path: Path
