"""Submissions of search jobs: one query, many rows.

Source: contract/batch-live-contact.md section 1: the lines are bare persons without an envelope.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, ClassVar
from uuid import uuid4

from pydantic import BaseModel
from typing_extensions import override

from desktop_app.sandbox.contract.answers import SUBMISSION
from desktop_app.sandbox.contract.errors import Refusal
from desktop_app.sandbox.contract.search_fields import RETURNED
from desktop_app.sandbox.contract.search_requests import SearchJobRequest
from desktop_app.sandbox.faults.effects import Effect
from desktop_app.sandbox.jobs.job_kind import Line
from desktop_app.sandbox.jobs.job_store import Submission
from desktop_app.sandbox.jobs.result_files import JobResult, make_result
from desktop_app.sandbox.operations.job_operation import TOO_MANY_JOBS, submission_status
from desktop_app.sandbox.operations.operation import Operation, Outcome
from desktop_app.sandbox.operations.search_operation import query_key
from desktop_app.sandbox.search.rows import components_of, fields_refusal, price_of, row_of


class SearchJobOperation(Operation):
    """POST /batch/person/search."""

    is_submission: ClassVar[bool] = True
    answer: ClassVar[dict[str, Any]] = SUBMISSION

    @property
    @override
    def path(self) -> str:
        """The path of the endpoint."""
        return "/batch/person/search"

    @property
    @override
    def body(self) -> type[BaseModel]:
        """The model of the request body."""
        return SearchJobRequest

    @property
    @override
    def grant(self) -> str:
        """The grant that the account needs."""
        return "batch-search"

    @property
    @override
    def known_fields(self) -> frozenset[str]:
        """The values of `fields` that the account may name."""
        return RETURNED

    @override
    def keys(self, asked: SearchJobRequest) -> list[str]:
        """Return the query."""
        return [query_key(asked)]

    @override
    def identifiers(self, asked: SearchJobRequest) -> list[str]:
        """Return the query, for the faults."""
        return self.keys(asked)

    @override
    def fields(self, asked: SearchJobRequest) -> list[str]:
        """Return the requested fields."""
        return asked.fields or []

    @override
    def refusal(self, asked: SearchJobRequest, found: Any, effect: Effect) -> Refusal | None:
        """Refuse what is not on the account, a sixth job, and what may cost too much."""
        service = self.service
        refused = service.access_refusal(self.grant) or fields_refusal(asked.fields, service.grants)
        if refused is None and service.jobs.is_full:
            refused = TOO_MANY_JOBS
        return refused or service.credits_refusal(price_of(asked.most))

    @override
    def perform(self, asked: SearchJobRequest, found: Any, effect: Effect) -> Outcome:
        """Accept the job."""
        faults, batch_id = dict(effect.job), str(uuid4())
        job = self.service.jobs.submit(
            Submission(
                batch_id=batch_id,
                path=self.path,
                entity="person",
                action="search",
                count=1,
                fields=self.fields(asked),
                faults=faults,
                ceiling=price_of(asked.most),
                work=lambda: self._result(asked, faults, batch_id),
            )
        )
        return Outcome(job.submitted(), status=submission_status(faults))

    def _result(
        self, asked: SearchJobRequest, faults: dict[str, float], batch_id: str
    ) -> JobResult:
        """Return the rows; the query is charged once, by their number."""
        share = 0.0 if "failed" in faults else faults.get("failed-part", 1.0)
        result = make_result(self._lines(asked), faults, batch_id, share=share)
        price = price_of(result.fulfilled)
        charges = [(query_key(asked), price)] if price else []
        return replace(result, charges=charges, components=components_of(result.fulfilled))

    def _lines(self, asked: SearchJobRequest) -> Iterator[Line]:
        key = query_key(asked)
        for person in self.service.search.find(asked.filters, asked.sorts)[: asked.most]:
            yield Line(key, row_of(person, asked.fields), components_of(1))
