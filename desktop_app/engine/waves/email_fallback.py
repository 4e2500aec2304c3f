"""The stage that identifies people by email where Person Enrich takes no emails any more.

An email that was refused has no record in the journal. It is identified, for a price of its own,
and the profile link of the person found is looked up instead.

Source: contract/batch-live-contact.md section 4.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.domain.fields.pricing import ceiling_per_person
from desktop_app.domain.fields.products import MAX_BATCH, Product
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.fields.selection import parse_selection
from desktop_app.domain.identifiers.keys import IdentifierKind, LookupKey, identified_key
from desktop_app.domain.run.planning import RunPlan
from desktop_app.domain.run.waves import LaterPurchase
from desktop_app.domain.source.compact_keys import CompactKeys
from desktop_app.engine.waves.stages import StageScope

_EMAIL, _IDENTIFIED = IdentifierKind.BUSINESS_EMAIL, IdentifierKind.IDENTIFIED_EMAIL
_QUERY = EnrichQuery(
    parse_selection(
        [
            "crustdata_person_id",
            "basic_profile",
            "social_handles.professional_network_identifier",
        ]
    )
)
"""The fields of an answer; they cannot be chosen."""


@dataclass(frozen=True, slots=True)
class EmailFallback:
    """Identifies people whose emails were refused."""

    @property
    def product(self) -> Product:
        """The product that the stage buys."""
        return Product.IDENTIFY

    def offer(self, scope: StageScope) -> LaterPurchase | None:
        """Return what the stage may buy at most, before the run; None for nothing.

        An email that is refused costs nothing, so that looking its person up by link adds nothing
        to the price of the first requests.

        Raises:
            JournalError: The journal cannot be read.
        """
        emails = self._unanswered_emails(scope)
        again = [key for key in scope.lookups.keys if key.kind is _IDENTIFIED]
        coverage = scope.coverage(again, _QUERY)
        asked_again, in_jobs = len(coverage.unsettled), len(coverage.in_jobs)
        people = emails + asked_again
        if not people and not in_jobs:
            return None
        enrich = ceiling_per_person(scope.query.selection, scope.prices)
        identify = people * scope.prices.identify
        found_later = (asked_again + in_jobs) * enrich
        return LaterPurchase(
            Product.IDENTIFY,
            people,
            identify + found_later,
            requests=-(-people // MAX_BATCH),
            enrich_ceiling=found_later,
            alone=identify + (people + in_jobs) * enrich,
            kind=_IDENTIFIED,
            in_jobs=in_jobs,
        )

    def next_plan(self, scope: StageScope, counted: CompactKeys) -> RunPlan | None:
        """Return the plan for those to identify now; None for nobody.

        Raises:
            JournalError: The journal cannot be read.
        """
        return scope.plan(CompactKeys(_due(scope)), _QUERY, counted)

    @staticmethod
    def _unanswered_emails(scope: StageScope) -> int:
        keys, second = scope.lookups.keys, scope.lookups.asked.second
        emails = sum(keys[index].kind is _EMAIL for index in scope.due.unsettled)
        if second is None or second.kind is not _EMAIL:
            return emails
        # A person known by the first identifier is not asked by the second one.
        due = set(scope.due.unsettled) | set(scope.due.in_jobs)
        rows = (row for row, code in enumerate(scope.lookups.row_codes) if code in due)
        possible = {at for row in rows if (at := second.index_of(row)) is not None}
        later = [second.keys[at] for at in sorted(possible) if second.keys[at] not in keys]
        return emails + len(scope.coverage(later, scope.query).unsettled)


def _due(scope: StageScope) -> Iterator[LookupKey]:
    """Yield the keys of emails that decide rows and were refused, or identified before.

    Raises:
        JournalError: The journal cannot be read.
    """
    emails = [key for key in scope.lookups.keys if key.kind is _EMAIL]
    answered = {key for key, _ in scope.services.journal.records(emails)}
    yield from (identified_key(key) for key in emails if key not in answered)
    yield from (key for key in scope.lookups.keys if key.kind is _IDENTIFIED)
