"""The exit codes (design section 7): scripts rely on them, so they must not change."""

from enum import IntEnum

from desktop_app.domain.errors import AccessError, AppError, FileError, ServiceError, UsageError


class ExitCode(IntEnum):
    """The exit code of a command."""

    SETTLED = 0
    BUG = 1
    WRONG_USAGE = 2
    FILE = 3
    ACCESS = 4
    CREDITS = 5
    WORK_LEFT = 6
    DOUBTS_OR_FAILURES = 7


def code_for_error(error: AppError) -> ExitCode:
    """Return the exit code for an error."""
    match error:
        case UsageError():
            return ExitCode.WRONG_USAGE
        case FileError():
            return ExitCode.FILE
        case AccessError():
            return ExitCode.ACCESS
        case ServiceError():
            return ExitCode.WORK_LEFT
        case _:
            return ExitCode.BUG
