"""A run before it starts and after it has ended."""

from dataclasses import dataclass

from desktop_app.domain.run.account import Account
from desktop_app.domain.run.planning import RunPlan
from desktop_app.domain.run.progress import RunProgress
from desktop_app.domain.run.retry_policy import EndReason, EndRun
from desktop_app.engine.ports.records import RunRecord


@dataclass(frozen=True, slots=True)
class PreparedRun:
    """A plan, and what is known of the account that pays for it.

    Attributes:
        plan: What will be sent.
        account: As its free pages say; empty where they were not asked or did not answer.
        asked_at_s: When they were asked, by the clock that cannot jump; None: they were not.
        blocked: Why nothing can be sent; None if it can.
        warning: What the user should know although the run can start; "" if nothing.
    """

    plan: RunPlan
    account: Account
    blocked: EndRun | None = None
    warning: str = ""
    asked_at_s: float | None = None


@dataclass(frozen=True, slots=True)
class RunSummary:
    """The end of a run; the outcomes themselves are in the journal.

    Attributes:
        run_id: Its name in the journal.
        progress: Where it stood when it ended.
        end: Why it ended.
        message: The provider's words, if any.
        balance_fell_by: Credits, by the account pages before and after; None if not known.
        record: The run to be shown, made once: this one, or the last one if nothing was sent.
    """

    run_id: str
    progress: RunProgress
    end: EndReason
    message: str
    balance_fell_by: float | None = None
    record: RunRecord | None = None
