"""The account before a run, and whether it permits one."""

from dataclasses import dataclass

from desktop_app.domain.errors import AccessError, ServiceError
from desktop_app.domain.messages import NOTHING, Message
from desktop_app.domain.run.account import Account
from desktop_app.domain.run.failure_policy import EndReason, EndRun
from desktop_app.engine.ports.journal import PlanJournal
from desktop_app.engine.ports.services import Services


@dataclass(frozen=True, slots=True)
class Access:
    """The account, and whether it permits a run; for the fields, see `PreparedRun`."""

    account: Account
    blocked: EndRun | None = None
    warning: Message = NOTHING
    read_at_s: float | None = None


def access_of(account: Account, read_at_s: float | None = None) -> Access:
    """Return whether an account permits a run.

    Args:
        account: The account.
        read_at_s: Time of reading it by the monotonic clock; None: not read now.
    """
    if account.is_granted:
        return Access(account, read_at_s=read_at_s)
    words = Message("Your key may not use Person Enrich. Ask the provider to enable it for you.")
    return Access(account, EndRun(EndReason.ENDPOINT_DENIED, words), read_at_s=read_at_s)


def read_access(services: Services[PlanJournal]) -> Access:
    """Read the account, and return whether it permits a run; an error is part of the result."""
    read_at_s = services.monotonic()
    try:
        return access_of(services.read_account(), read_at_s)
    except AccessError as error:
        end = EndRun(EndReason.KEY_REFUSED, advice=error.words)
        return Access(Account(), end, read_at_s=read_at_s)
    except ServiceError as error:
        return Access(Account(), warning=error.words, read_at_s=read_at_s)
