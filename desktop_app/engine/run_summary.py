"""Values that describe a run before its start and after its end."""

from dataclasses import dataclass

from desktop_app.domain.run.account import Account
from desktop_app.domain.run.planning import RunPlan
from desktop_app.domain.run.progress import RunProgress
from desktop_app.domain.run.retry_policy import EndReason, EndRun
from desktop_app.engine.ports.records import RunRecord


@dataclass(frozen=True, slots=True)
class PreparedRun:
    """A plan, and the account that pays for it.

    Attributes:
        plan: The plan.
        account: The account; empty if it was not read or could not be read.
        account_read_at_s: Time of reading the account by the monotonic clock; None: not read.
        blocked: Why the run cannot start; None if it can.
        warning: A warning for the user that does not block the run; "" without one.
    """

    plan: RunPlan
    account: Account
    blocked: EndRun | None = None
    warning: str = ""
    account_read_at_s: float | None = None


@dataclass(frozen=True, slots=True)
class RunSummary:
    """The result of a run; its outcomes are in the journal.

    Attributes:
        run_id: The id of the run in the journal.
        progress: The progress at the end.
        end: Why the run ended.
        message: The provider's message about the end; "" without one.
        balance_fell_by: Decrease of the balance during the run; None if unknown.
        record: The run to show: this one, or the last one if nothing was sent.
    """

    run_id: str
    progress: RunProgress
    end: EndReason
    message: str
    balance_fell_by: float | None = None
    record: RunRecord | None = None
