"""Several files with one price: each is opened and planned; people in two files count once."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from desktop_app.domain.errors import AppError
from desktop_app.domain.fields.pricing import unit_price
from desktop_app.domain.fields.selection import FieldSelection
from desktop_app.domain.run.account import Account
from desktop_app.domain.run.batches import MAX_BATCH
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey
from desktop_app.engine.job import Job
from desktop_app.engine.open_job import JobRequest, open_job
from desktop_app.engine.ports.journal import PlanJournal
from desktop_app.engine.ports.services import Services
from desktop_app.engine.ports.workbooks import Workbooks
from desktop_app.engine.prepare import prepare_run
from desktop_app.engine.run_summary import PreparedRun, RunTerms


@dataclass(frozen=True, slots=True)
class FilePrice:
    """One of several files, with its part of the price.

    Attributes:
        request: The request, with the file's path.
        rows: Number of rows.
        people: Number of people to look up that no earlier file of the list contains.
        known: Number of people that cost nothing: already bought, or in an earlier file.
        requests: Number of requests for these people.
        credits_ceiling: The maximum cost of these people.
        duration_s: The minimum time that the rate limit takes.
        problem: Why the file is left out; None if it is not.
    """

    request: JobRequest
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

    A file that cannot be read, or that has no identifier column, is listed with the reason.

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
    planned: set[LookupKey] = set()
    for request in requests:
        try:
            job = open_job(request, workbooks)
        except AppError as error:
            yield FilePrice(request, problem=error)
            continue
        prepared = prepare_run(job.lookups, job.query, services, terms, account)
        account = account or prepared.account
        yield _price_of(request, job, prepared, planned)
        planned.update(key for batch in prepared.plan.batches for key in batch.keys)


def _price_of(
    request: JobRequest, job: Job, prepared: PreparedRun, planned: set[LookupKey]
) -> FilePrice:
    plan = prepared.plan
    new: Counter[tuple[IdentifierKind, FieldSelection]] = Counter()
    for batch in plan.batches:
        new[batch.kind, batch.selection] += sum(key not in planned for key in batch.keys)
    people, requests = new.total(), sum(-(-count // MAX_BATCH) for count in new.values())
    return FilePrice(
        request=request,
        rows=job.lookups.rows,
        people=people,
        known=len(job.lookups.keys) - people,
        requests=requests,
        credits_ceiling=sum(
            count * unit_price(kind, selection, plan.prices)
            for (kind, selection), count in new.items()
        ),
        duration_s=requests * plan.interval_s,
    )
