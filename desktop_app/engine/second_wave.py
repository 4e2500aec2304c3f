"""Use case: offer a second wave after a run, with its price; nothing is sent."""

from dataclasses import dataclass, replace

from desktop_app.domain.run.account import Account
from desktop_app.domain.source.identifiers import IdentifierKind
from desktop_app.engine.job import Job
from desktop_app.engine.open_job import asking_then
from desktop_app.engine.ports.journal import PlanJournal
from desktop_app.engine.ports.services import Services
from desktop_app.engine.prepare import prepare_run
from desktop_app.engine.run_summary import RunTerms
from desktop_app.engine.waves.decided import nobody_found


@dataclass(frozen=True, slots=True)
class WaveOffer:
    """A second wave that the user may want.

    Attributes:
        not_found: People who were not found by link.
        people: How many of them would be asked by email.
        credits_ceiling: Its highest cost.
        is_free: The people are invented.
    """

    not_found: int
    people: int
    credits_ceiling: float
    is_free: bool = False


def offer_second_wave(
    job: Job,
    services: Services[PlanJournal],
    terms: RunTerms,
    *,
    min_similarity: float | None,
    account: Account | None = None,
) -> WaveOffer | None:
    """Return the second wave by email that can follow a run; None if nobody would be asked.

    It is offered only if it is all that is left to ask, so that its price is the price of a run.

    Args:
        job: The job of the run.
        services: The ports.
        terms: The limits of the wave.
        min_similarity: Minimum confidence of a match by email.
        account: An account read earlier.

    Raises:
        JournalError: The journal cannot be read.
        SourceError: The source cannot be read, or has changed.
    """
    if job.mapping.then is not None or not job.mapping.has_both:
        return None
    asking = asking_then(job, IdentifierKind.BUSINESS_EMAIL)
    query = replace(job.query, min_similarity=min_similarity)
    plan = prepare_run(asking.lookups, query, services, terms, account).plan
    first = asking.lookups.keys
    if not plan.people or any(key in first for batch in plan.batches for key in batch.keys):
        return None
    nobody = nobody_found(asking.lookups, query, services.journal, min_similarity)
    links = sum(first[index].kind is IdentifierKind.PROFILE_URL for index in nobody)
    return WaveOffer(links, plan.people, plan.credits_ceiling, is_free=job.is_practice)
