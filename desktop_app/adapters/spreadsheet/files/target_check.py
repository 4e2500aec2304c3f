"""Check of the result's target, made before anything is paid for."""

import os
from pathlib import Path

from desktop_app.adapters.atomic_write import create_file_in
from desktop_app.adapters.spreadsheet.files.atomic_file import (
    free_target,
    writing_errors,
)
from desktop_app.domain.errors.target import (
    TargetFolderNotFoundError,
    TargetIsFolderError,
    TargetIsOpenError,
    TargetIsSourceError,
)
from desktop_app.domain.errors.usage import ResultFormatUnknownError
from desktop_app.domain.result.job_options import RESULT_SUFFIXES


def check_target(source: Path, target: Path) -> None:
    """Check everything about `target` except whether it may be overwritten.

    Raises:
        UsageError: The suffix is not supported.
        TargetError: The target is the source, a folder, or in a read-only place.
    """
    check_suffix(target)
    check_not_source(source, target)
    if target.is_dir():
        raise TargetIsFolderError(target)
    if not target.parent.is_dir():
        raise TargetFolderNotFoundError(target.parent)
    _check_not_open_elsewhere(target)
    with writing_errors(target):
        # Permissions, read-only disks and quotas show only when a file is created.
        number, path = create_file_in(target.parent, ".enriching-")
        os.close(number)
        path.unlink()


def _check_not_open_elsewhere(target: Path) -> None:
    """Check that no other program has the target open, as far as this can be detected.

    On Windows a file that Excel has open cannot be opened. On every system Excel and LibreOffice
    create a lock file next to an open file.
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
        UsageError: The suffix is not supported.
    """
    suffix = target.suffix.casefold()
    if suffix not in RESULT_SUFFIXES:
        raise ResultFormatUnknownError(target.suffix or target.name)
    return suffix


def check_not_source(source: Path, target: Path) -> None:
    """Check that the target is not the user's source file under any name.

    Raises:
        TargetError: `target` is the source, perhaps through a link.
    """
    with writing_errors(target):
        is_same = target.exists() and source.exists() and target.samefile(source)
    if is_same or target.absolute() == source.absolute():
        raise TargetIsSourceError(target.name)
