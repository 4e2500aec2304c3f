"""The service behind the endpoints: what lasts between requests, and who may ask for what."""

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import uuid4

from desktop_app.sandbox.billing.ledger import Ledger
from desktop_app.sandbox.billing.rate_limit import DEFAULT_RPM, SlidingWindow
from desktop_app.sandbox.contract.errors import Refusal, typed_error
from desktop_app.sandbox.contract.grants import DEFAULT_GRANTS
from desktop_app.sandbox.contract.timeline import Timeline
from desktop_app.sandbox.faults.effects import Effect, RequestContext
from desktop_app.sandbox.faults.fault_spec import FaultSpec, parse_fault_spec
from desktop_app.sandbox.jobs.job import Job
from desktop_app.sandbox.jobs.job_store import JobStore
from desktop_app.sandbox.jobs.kinds import JOB_KINDS
from desktop_app.sandbox.jobs.result_files import JobResult
from desktop_app.sandbox.lookups.contact import ContactEnrich, Identify
from desktop_app.sandbox.lookups.enrich import Enrich, LiveEnrich
from desktop_app.sandbox.people.company_directory import CompanyDirectory
from desktop_app.sandbox.people.directory import People
from desktop_app.sandbox.people.finder import PeopleFinder
from desktop_app.sandbox.people.invented_people import InventedPeople
from desktop_app.sandbox.search.people_search import PeopleSearch

API_VERSION = "2025-11-01"
ENRICH_PATH = Enrich.path
_PER_MINUTE = {
    ENRICH_PATH: DEFAULT_RPM,
    LiveEnrich.path: 10.0,
    ContactEnrich.path: 15.0,
    Identify.path: 30.0,
    "/company/identify": 30.0,
    "/person/search/autocomplete": 300.0,
    "/batch": 300.0,
}
"""Requests per minute, all in proportion to those of person enrich."""
_SEARCH = "/person/search"
_UNSCALED = {"/account/usage/": 60.0, "/account/": 300.0}
DEFAULT_JOB_S = 2.0
"""Seconds that a batch job takes."""


@dataclass(slots=True)
class Service:
    """State that lasts between requests.

    Attributes:
        people: The known people.
        ledger: Requests and charges.
        faults: Active faults.
        rpm: Requests per minute of person enrich; those of other endpoints are in proportion.
        latency_s: Delay before each response.
        balance: Remaining credits.
        key: The only accepted API key.
        monotonic: Clock of the rate limits, in seconds.
        now: Clock of the ledger and of the jobs, in UTC.
        seed: Seed of the random faults.
        usage_lag_s: Delay until the usage endpoints list a request.
        next_faults: Fault specs of the next requests, one each.
        requests: Accepted requests of the paid endpoints.
        invented: Makes people for identifiers that `people` does not know; None: nobody.
        grants: What the account may do beyond what every account may.
        timeline: The provider's contract on a day.
        job_s: How long a batch job takes, in seconds.
        download_url: Where the files of jobs are served; set when the server listens.
        secret: Signs the links to the files.
    """

    people: People
    ledger: Ledger
    faults: FaultSpec
    rpm: float
    latency_s: float
    balance: float
    key: str
    monotonic: Callable[[], float]
    now: Callable[[], datetime]
    seed: int = 0
    usage_lag_s: float = 10.0
    next_faults: list[str] = field(default_factory=list[str])
    requests: int = 0
    invented: InventedPeople | None = None
    grants: frozenset[str] = DEFAULT_GRANTS
    timeline: Timeline = field(default_factory=Timeline)
    job_s: float = DEFAULT_JOB_S
    download_url: str = ""
    secret: str = field(default_factory=lambda: uuid4().hex)
    finder: PeopleFinder = field(init=False, repr=False)
    companies: CompanyDirectory = field(init=False, repr=False)
    search: PeopleSearch = field(init=False, repr=False)
    jobs: JobStore = field(init=False, repr=False)
    _windows: dict[str, SlidingWindow] = field(init=False, repr=False)
    _attempts: Counter[tuple[str, ...]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Create the rate limits and the empty list of jobs."""
        limits = {**_PER_MINUTE, _SEARCH: float(self.timeline.searches_a_minute)}
        scaled = {path: limit * self.rpm / DEFAULT_RPM for path, limit in limits.items()}
        every = sorted((scaled | _UNSCALED).items(), reverse=True)  # longer paths first
        self._windows = {path: SlidingWindow(limit) for path, limit in every}
        self._attempts = Counter()
        self.finder = PeopleFinder(self.people, self.invented)
        self.companies = CompanyDirectory(self.invented)
        self.search = PeopleSearch(self.finder, self.companies)
        self.jobs = JobStore(self.now, self.job_s, self._settle)

    def close(self) -> None:
        """Stop the work on jobs, and close the ledger."""
        self.jobs.close()
        self.ledger.close()

    def rate_limit(self, path: str) -> SlidingWindow:
        """Return the rate limit of an endpoint."""
        return next(self._windows[start] for start in self._windows if path.startswith(start))

    @property
    def job_kinds(self) -> list[Any]:
        """The kinds of jobs over identifiers."""
        return [kind(lookup(self.finder, self.timeline)) for kind, lookup in JOB_KINDS.items()]

    def effect(self, requested: str | None, context: RequestContext) -> Effect:
        """Return the effect of the requested faults, else the queued ones, else the active ones.

        The random generator is seeded with the seed, the identifiers and the attempt, so that
        concurrent requests get the same faults in any order.

        Raises:
            ValueError: A requested fault is unknown.
        """
        if requested is None and self.next_faults:
            requested = self.next_faults.pop(0)
        faults = self.faults if requested is None else parse_fault_spec(requested)
        self._attempts[context.identifiers] += 1
        seed = f"{self.seed} {self._attempts[context.identifiers]} {context.identifiers}"
        return faults.effect(context, random.Random(seed))  # noqa: S311 - simulated faults

    def access_refusal(self, grant: str) -> Refusal | None:
        """Return the refusal of an endpoint that the account may not use, or None."""
        if not grant or grant in self.grants:
            return None
        words = "Your account does not have access to this endpoint"
        return Refusal(403, typed_error("permission_error", words))

    def credits_refusal(self, ceiling: float) -> Refusal | None:
        """Return the refusal of a request that may cost more than there is, or None.

        The highest possible price counts, and what running jobs may cost is set aside, so that the
        balance never falls below 0.
        """
        if self.balance - self.jobs.reserved >= ceiling:
            return None
        status = self.timeline.out_of_credits_status
        is_typed = status == 402  # noqa: PLR2004 - older pages: 403, a matter of permission
        kind = "insufficient_credits" if is_typed else "permission_error"
        return Refusal(status, typed_error(kind, "You have too few credits"))

    def pay(self, charges: list[tuple[str, float]]) -> None:
        """Deduct charges from the balance."""
        self.balance = round(self.balance - sum(cost for _, cost in charges), 6)

    def _settle(self, job: Job, result: JobResult) -> None:
        """Charge for a job that has ended: a row of the ledger with the job's id."""
        charges = result.charges
        ended, keys = job.completed_at.isoformat(), [key for key, _ in charges]
        self.ledger.receive(job.batch_id, ended, f"/batch/{job.batch_id}", keys, job.fields)
        details = {
            "settled_at": ended,
            "surface": "batch",
            "endpoint": job.path,
            "components": result.components,
        }
        self.pay(charges)
        self.ledger.charge(job.batch_id, 200, charges, details)
