"""Several files with one price: each is opened and planned; people in two files count once."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from desktop_app.domain.errors import AppError
from desktop_app.domain.errors.columns import NoNameToSearchError
from desktop_app.domain.errors.usage import NoSecondIdentifierError
from desktop_app.domain.fields.products import Product
from desktop_app.domain.match_check.row.context_role import ContextColumns
from desktop_app.domain.run.account import Account
from desktop_app.domain.run.planning import RunPlan
from desktop_app.domain.source.column_mapping import ColumnMapping
from desktop_app.domain.source.compact_keys import CompactKeys
from desktop_app.domain.source.lookups import Lookups
from desktop_app.domain.source.row_lookups import lookups_of_rows
from desktop_app.engine.enrich import prepare
from desktop_app.engine.job import Job
from desktop_app.engine.open_job import JobRequest, open_job
from desktop_app.engine.ports.journal import PlanJournal
from desktop_app.engine.ports.services import Services
from desktop_app.engine.ports.workbooks import Workbooks
from desktop_app.engine.run_summary import RunTerms


@dataclass(frozen=True, slots=True)
class FilePrice:
    """One of several files, with its part of the price.

    Attributes:
        request: The request, with the file's path.
        mapping: Its identifier columns; None if it is left out.
        context: Its columns about the person of a row; None if it is left out.
        rows: Number of rows.
        people: Number of people to look up or to search for that no earlier file of the list has.
        known: Number of people that cost nothing: already bought, or in an earlier file.
        requests: Number of requests for these people.
        credits_ceiling: The maximum cost of these people, with everything that is wished.
        duration_s: The minimum time that the rate limit takes.
        problem: Why the file is left out; None if it is not.
    """

    request: JobRequest
    mapping: ColumnMapping | None = None
    context: ContextColumns | None = None
    rows: int = 0
    people: int = 0
    known: int = 0
    requests: int = 0
    credits_ceiling: float = 0.0
    duration_s: float = 0.0
    problem: AppError | None = None


def price_files(
    requests: Iterable[JobRequest],
    services: Services[PlanJournal],
    workbooks: Workbooks,
    terms: RunTerms,
    account: Account | None = None,
    *,
    priced: Callable[[FilePrice], None] = lambda _price: None,
) -> list[FilePrice]:
    """Return the price of each file; nothing is sent.

    A file that cannot be read, or in which nobody can be looked up, is listed with the reason.

    Args:
        requests: One request per file, in the order in which they will be enriched.
        services: The ports.
        workbooks: The port of spreadsheet files.
        terms: The limits of the run; its budget holds for all files together.
        account: An account read earlier; None: read it now.
        priced: Called with each price as soon as it is known.

    Raises:
        JournalError: The journal cannot be read.
    """
    prices: list[FilePrice] = []
    terms = replace(terms, budget=None)
    for price in _prices(requests, services, workbooks, terms, account):
        priced(price)
        prices.append(price)
    return prices


def _prices(
    requests: Iterable[JobRequest],
    services: Services[PlanJournal],
    workbooks: Workbooks,
    terms: RunTerms,
    account: Account | None,
) -> Iterator[FilePrice]:
    listed = CompactKeys()
    for request in requests:
        try:
            job = _open(request, workbooks)
        except AppError as error:
            yield FilePrice(request, problem=error)
            continue
        others = replace(job, lookups=lookups_of_rows(job.lookups, _new_rows(job.lookups, listed)))
        prepared = prepare(others, services, terms, account)
        account = account or prepared.account
        yield _price_of(request, job, prepared.plan)
        for key in job.lookups.every_key():
            listed.add(key)


def _open(request: JobRequest, workbooks: Workbooks) -> Job:
    """Return the job of a file, without those wishes for the whole list that it cannot fulfil.

    Raises:
        AppError: See `open_job`.
    """
    try:
        return open_job(request, workbooks)
    except NoSecondIdentifierError:
        return _open(replace(request, then=None), workbooks)
    except NoNameToSearchError:
        return open_job(replace(request, searches=False), workbooks)


def _new_rows(lookups: Lookups, listed: CompactKeys) -> Iterator[int]:
    """Yield the rows with an identifier that no earlier file has."""
    is_new = [key not in listed for key in lookups.keys]
    second = lookups.second
    others = [] if second is None else [key not in listed for key in second.keys]
    for row, code in enumerate(lookups.row_codes):
        other = None if second is None else second.index_of(row)
        if (code >= 0 and is_new[code]) or (other is not None and others[other]):
            yield row


def _price_of(request: JobRequest, job: Job, plan: RunPlan) -> FilePrice:
    searched = sum(offer.people for offer in plan.offers if offer.product is Product.SEARCH)
    people = plan.people + searched
    return FilePrice(
        request=request,
        mapping=job.mapping,
        context=None if job.context is None else job.context.columns,
        rows=job.lookups.rows,
        people=people,
        known=max(0, len(job.lookups.keys) - people),
        requests=plan.requests + sum(offer.requests for offer in plan.offers),
        credits_ceiling=plan.credits_ceiling,
        duration_s=_duration_s(plan),
    )


def _duration_s(plan: RunPlan) -> float:
    """Return the minimum time of a file's requests, between those of other files."""
    later = [offer for offer in plan.offers if not offer.duration_s]
    requests = plan.requests + sum(offer.requests for offer in later)
    return requests * plan.interval_s + sum(offer.duration_s for offer in plan.offers)
