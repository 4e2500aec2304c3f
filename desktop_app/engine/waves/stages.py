"""Stages: purchases beyond Person Enrich that follow from the answers before them.

A stage is asked twice: before the run, what it may buy at most, for the price; and whenever
everything before it is answered, whom to ask now, by the journal. So a run that is repeated or
resumed continues where it ended, and buys nothing twice.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from desktop_app.domain.answers.journal_records import Reuse
from desktop_app.domain.fields.pricing import Prices
from desktop_app.domain.fields.products import Product, terms_of
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.run.bulk.lanes import SINGLE_ONLY, LaneRule
from desktop_app.domain.run.cutting import JournalCoverage
from desktop_app.domain.run.planning import RunPlan, plan_run
from desktop_app.domain.run.waves import DecidedLookups, LaterPurchase
from desktop_app.domain.source.compact_keys import CompactKeys
from desktop_app.domain.source.identifiers import LookupKey
from desktop_app.engine.ports.journal import AnswersJournal
from desktop_app.engine.ports.services import Services
from desktop_app.engine.waves.coverage import journal_coverage

_NOTHING_DUE = JournalCoverage((), {})


@dataclass(frozen=True, slots=True)
class StageScope:
    """The input of a stage.

    Attributes:
        lookups: The lookups, with the key that decides each row by the journal as it is now.
        query: The fields and threshold of Person Enrich.
        reuse: The rules for reusing records.
        prices: The price list.
        services: The ports.
        due: Before the run, what Person Enrich is still to be asked for; empty during the run.
        rpm: The user's limit of requests per minute; None without one.
        offered: Before the run, what earlier stages may buy, who may find more people.
        rule: Decides which lookups are sent in jobs.
    """

    lookups: DecidedLookups
    query: EnrichQuery
    reuse: Reuse
    prices: Prices
    services: Services[AnswersJournal]
    due: JournalCoverage = _NOTHING_DUE
    rpm: float | None = None
    offered: tuple[LaterPurchase, ...] = ()
    rule: LaneRule = SINGLE_ONLY

    def coverage(self, keys: Sequence[LookupKey], query: EnrichQuery) -> JournalCoverage:
        """Return what the journal already answers of a stage's keys.

        Raises:
            JournalError: The journal cannot be read.
        """
        return journal_coverage(keys, query, self.services, self.reuse)

    def plan(
        self, keys: Sequence[LookupKey], query: EnrichQuery, counted: CompactKeys
    ) -> RunPlan | None:
        """Return the plan for those of a stage's keys that the run has not counted yet.

        Args:
            keys: Different keys of one kind.
            query: What is asked for them.
            counted: The keys of the run so far, to which those of the plan are added: no key is
                sent twice in a run.

        Returns:
            None if all of them are counted.

        Raises:
            JournalError: The journal cannot be read.
        """
        new = CompactKeys(key for key in keys if key not in counted)
        if not new:
            return None
        for key in new:
            counted.add(key)
        return self.plan_of(new, self.coverage(new, query), query)

    def plan_of(
        self, keys: Sequence[LookupKey], coverage: JournalCoverage, query: EnrichQuery
    ) -> RunPlan:
        """Return the plan for a stage's keys, of which the journal answers some."""
        rpm = terms_of(keys[0].kind).rpm
        rpm = rpm if self.rpm is None else min(rpm, self.rpm)
        plan = plan_run(keys, coverage, query, prices=self.prices, rpm=rpm, rule=self.rule)
        return replace(plan, reuse=self.reuse)


class Stage(Protocol):
    """Purchases of one product, wished by the user."""

    @property
    def product(self) -> Product:
        """The product."""
        ...

    def offer(self, scope: StageScope) -> LaterPurchase | None:
        """Return what the stage may buy at most, before the run; None for nothing.

        Raises:
            JournalError: The journal cannot be read.
        """
        ...

    def next_plan(self, scope: StageScope, counted: CompactKeys) -> RunPlan | None:
        """Return the plan for those to ask now, see `StageScope.plan`; None for nobody.

        Raises:
            JournalError: The journal cannot be read.
        """
        ...
