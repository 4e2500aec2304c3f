"""Can the result be written where it should go? Found out before anything is spent."""

import tempfile
from pathlib import Path

from desktop_app.adapters.spreadsheet.files.atomic_file import free_target, writing_errors
from desktop_app.domain.errors.target import (
    TargetFolderNotFoundError,
    TargetIsFolderError,
    TargetIsOpenError,
    TargetIsSourceError,
)
from desktop_app.domain.errors.usage import ResultFormatUnknownError
from desktop_app.domain.result.job_options import RESULT_SUFFIXES


def check_target(source: Path, target: Path) -> None:
    """Check everything about `target` but whether it may be overwritten.

    Raises:
        UsageError: Its suffix is none that can be written.
        TargetError: It is the source, a folder, or in a place that cannot be written to.
    """
    check_suffix(target)
    refuse_source(source, target)
    if target.is_dir():
        raise TargetIsFolderError(target)
    if not target.parent.is_dir():
        raise TargetFolderNotFoundError(target.parent)
    _refuse_open_elsewhere(target)
    with writing_errors(target), tempfile.TemporaryFile(prefix=".enriching-", dir=target.parent):
        pass  # rights, read-only disks and quotas only show when something is really made


def _refuse_open_elsewhere(target: Path) -> None:
    """Find out whether another program has the target open, where that can be known.

    Windows does not let a file be opened that Excel has open; Excel and LibreOffice leave a file
    beside one that is open in them, on every system.
    """
    if not target.exists():
        return
    with writing_errors(target), target.open("r+b"):
        pass
    beside = (f"~${target.name}", f".~lock.{target.name}#")
    if any(target.with_name(name).exists() for name in beside):
        raise TargetIsOpenError(target.name, free_target(target).name)


def check_suffix(target: Path) -> str:
    """Return the suffix of `target` in lower case.

    Raises:
        UsageError: It is none that can be written.
    """
    suffix = target.suffix.casefold()
    if suffix not in RESULT_SUFFIXES:
        raise ResultFormatUnknownError(target.suffix or target.name)
    return suffix


def refuse_source(source: Path, target: Path) -> None:
    """Make sure that the user's file is not written to, by whatever name.

    Raises:
        TargetError: `target` is the source, perhaps through a link.
    """
    with writing_errors(target):
        is_same = target.exists() and source.exists() and target.samefile(source)
    if is_same or target.absolute() == source.absolute():
        raise TargetIsSourceError(target.name)
