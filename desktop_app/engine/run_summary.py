"""Values that describe a run before its start and after its end."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.domain.answers.journal_records import Reuse
from desktop_app.domain.answers.outcomes import OutcomeKind
from desktop_app.domain.fields.products import Product
from desktop_app.domain.messages import NOTHING, Message
from desktop_app.domain.run.account import Account
from desktop_app.domain.run.bulk.lanes import DEFAULT_BULK_FROM, Lane
from desktop_app.domain.run.failure_policy import EndReason, EndRun
from desktop_app.domain.run.planning import RunPlan
from desktop_app.domain.run.progress import RunProgress
from desktop_app.domain.run.waves import DecidedLookups
from desktop_app.domain.settings import Settings
from desktop_app.domain.source.column_mapping import ColumnMapping
from desktop_app.engine.ports.records import RunRecord
from desktop_app.engine.waves.email_fallback import EmailFallback
from desktop_app.engine.waves.name_search import NameSearch

if TYPE_CHECKING:
    from desktop_app.engine.waves.stages import Stage


@dataclass(frozen=True, slots=True)
class RunTerms:
    """The limits of a run, and its rules for reusing answers.

    Attributes:
        reuse: The rules for reusing records.
        rpm: Requests per minute; None: the account's limit, or else the provider's default.
        budget: Maximum credits to spend; None: no limit.
        is_sample: A trial run: one request only, with people spread over the sheet.
        lane: The wished lane.
        bulk_from: With the lane `AUTO`, jobs are used for more people than this.
        stages: The wished purchases beyond Person Enrich, in the order of buying.
    """

    reuse: Reuse
    rpm: float | None = None
    budget: float | None = None
    is_sample: bool = False
    lane: Lane = Lane.SINGLE
    bulk_from: int = DEFAULT_BULK_FROM
    stages: "tuple[Stage, ...]" = ()

    @staticmethod
    def by_settings(
        settings: Settings,
        *,
        budget: float | None,
        fresh: bool = False,
        again: Collection[OutcomeKind] = (),
        lane: Lane = Lane.AUTO,
    ) -> "RunTerms":
        """Return the terms from the settings and the user's options.

        Args:
            settings: The user's settings.
            budget: Maximum credits to spend; None: no limit.
            fresh: Reuse no answer from the journal.
            again: Send lookups with these outcomes again, at the user's request.
            lane: The wished lane.
        """
        reuse = Reuse.by_settings(settings, fresh=fresh, again=again)
        return RunTerms(reuse, settings.rpm, budget, lane=lane, bulk_from=settings.bulk_from)

    def with_search(self, mapping: ColumnMapping) -> "RunTerms":
        """Return the terms with what finds the links of people, if the mapping wants it.

        It comes before other purchases, which may be about the people that it finds: first their
        emails, then searches by name and employer.
        """
        stages = self.stages
        if mapping.search_limit is not None:
            stages = (NameSearch(mapping.search_limit), *stages)
        if mapping.identifies:
            stages = (EmailFallback(), *stages)
        return replace(self, stages=stages)


@dataclass(frozen=True, slots=True)
class PreparedRun:
    """A plan, and the account that pays for it.

    Attributes:
        plan: The plan.
        account: The account; empty if it was not read or could not be read.
        account_read_at_s: Time of reading the account by the monotonic clock; None: not read.
        lookups: The lookups of the table, from which later waves follow; None for no later wave.
        blocked: Why the run cannot start; None if it can.
        warning: A warning for the user that does not block the run; "" without one.
        stages: What is bought after the first requests, in this order.
        rpm: The user's limit of requests per minute; None without one.
        denied: Wished products that the account may not buy, although there is somebody to ask.
        elsewhere: People of the plan whom another desk of the team is looking up right now. They
            are in its price: the other desk may find that it cannot.
    """

    plan: RunPlan
    account: Account
    blocked: EndRun | None = None
    warning: Message = NOTHING
    account_read_at_s: float | None = None
    lookups: DecidedLookups | None = None
    stages: "tuple[Stage, ...]" = ()
    rpm: float | None = None
    denied: frozenset[Product] = frozenset()
    elsewhere: int = 0


@dataclass(frozen=True, slots=True)
class RunSummary:
    """The result of a run; its outcomes are in the journal.

    Attributes:
        run_id: The id of the run in the journal.
        progress: The progress at the end.
        end: Why the run ended.
        message: The provider's message about the end, if any.
        advice: What the user can do about the end, beyond what the reason says.
        balance_fell_by: Decrease of the balance during the run; None if unknown.
        record: The run to show: this one, or the last one if nothing was sent.
    """

    run_id: str
    progress: RunProgress
    end: EndReason
    message: Message = NOTHING
    balance_fell_by: float | None = None
    record: RunRecord | None = None
    advice: Message = NOTHING
