"""The exit codes (design section 7): scripts rely on them, so they must not change."""

from enum import IntEnum

from desktop_app.domain.errors import AccessError, AppError, FileError, ServiceError, UsageError
from desktop_app.domain.result.row_status import RowStatus
from desktop_app.domain.run.failure_policy import EndReason


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


_BY_END = {
    EndReason.KEY_REFUSED: ExitCode.ACCESS,
    EndReason.ENDPOINT_DENIED: ExitCode.ACCESS,
    EndReason.BUDGET: ExitCode.CREDITS,
    EndReason.OUT_OF_CREDITS: ExitCode.CREDITS,
    EndReason.STOPPED: ExitCode.WORK_LEFT,
    EndReason.NO_CONNECTION: ExitCode.WORK_LEFT,
    EndReason.RATE_LIMITED: ExitCode.WORK_LEFT,
    EndReason.SERVICE_TROUBLE: ExitCode.WORK_LEFT,
    EndReason.REQUEST_REFUSED: ExitCode.WORK_LEFT,
}


def code_for_run(
    end: EndReason,
    counts: dict[RowStatus, int],
    *,
    is_denied: bool = False,
    has_doubts: bool = False,
) -> ExitCode:
    """Return the exit code for a run with a written workbook: the first of 4, 5, 6, 7 to apply.

    Args:
        end: The reason for the run's end.
        counts: The rows by status.
        is_denied: A product that the user wished may not be bought with the key.
        has_doubts: A purchase beyond Person Enrich is in doubt, which is not the row's status.
    """
    if is_denied:
        return ExitCode.ACCESS
    if end in _BY_END:
        return _BY_END[end]
    if has_doubts or counts[RowStatus.IN_DOUBT] or counts[RowStatus.FAILED]:
        return ExitCode.DOUBTS_OR_FAILURES
    return ExitCode.SETTLED
