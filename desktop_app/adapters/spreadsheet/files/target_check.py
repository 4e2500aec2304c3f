"""Check of the result's target, made before anything is paid for."""

import tempfile
from pathlib import Path

from desktop_app.adapters.spreadsheet.files.atomic_file import free_target, writing_errors
from desktop_app.domain.errors import TargetError, UsageError

SUFFIXES = (".xlsx", ".xlsm", ".csv")


def check_target(source: Path, target: Path) -> None:
    """Check everything about `target` except whether it may be overwritten.

    Raises:
        UsageError: The suffix is not supported.
        TargetError: The target is the source, a folder, or in a read-only place.
    """
    check_suffix(target)
    check_not_source(source, target)
    if target.is_dir():
        raise TargetError(f"{target} is a folder.", "Give the result a name of its own.")
    if not target.parent.is_dir():
        raise TargetError(f"There is no folder {target.parent}.", "Choose a folder that exists.")
    _check_not_open_elsewhere(target)
    with writing_errors(target), tempfile.TemporaryFile(prefix=".enriching-", dir=target.parent):
        pass  # permissions, read-only disks and quotas show only when a file is created


def _check_not_open_elsewhere(target: Path) -> None:
    """Check that no other program has the target open, as far as this can be detected.

    On Windows a file that Excel has open cannot be opened. On every system Excel and LibreOffice
    create a lock file next to an open file.
    """
    if not target.exists():
        return
    with writing_errors(target), target.open("r+b"):
        pass
    lock_files = (f"~${target.name}", f".~lock.{target.name}#")
    if any(target.with_name(name).exists() for name in lock_files):
        raise TargetError(
            f"{target.name} is open in another program.",
            f'Close it there, or write "{free_target(target).name}" instead.',
        )


def check_suffix(target: Path) -> str:
    """Return the suffix of `target` in lower case.

    Raises:
        UsageError: The suffix is not supported.
    """
    suffix = target.suffix.casefold()
    if suffix not in SUFFIXES:
        raise UsageError(
            f'The result cannot be a "{target.suffix or target.name}" file.',
            "Name it .xlsx or .csv.",
        )
    return suffix


def check_not_source(source: Path, target: Path) -> None:
    """Check that the target is not the user's source file under any name.

    Raises:
        TargetError: `target` is the source, perhaps through a link.
    """
    with writing_errors(target):
        is_same = target.exists() and source.exists() and target.samefile(source)
    if is_same or target.absolute() == source.absolute():
        raise TargetError(
            f"{target.name} is the file that is read, and that one is never changed.",
            "Give the result another name.",
        )
