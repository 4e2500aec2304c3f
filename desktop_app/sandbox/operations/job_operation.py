"""Submissions of batch jobs.

Source: contract/batch-live-contact.md section 1: one kind of identifier, too many refuse the whole
job, at most five active jobs, and the balance is checked against the highest price.
"""

from collections.abc import Mapping
from typing import Any, ClassVar
from uuid import uuid4

from pydantic import BaseModel
from typing_extensions import override

from desktop_app.sandbox.contract.answers import SUBMISSION
from desktop_app.sandbox.contract.errors import Refusal, typed_error
from desktop_app.sandbox.faults.effects import Effect
from desktop_app.sandbox.jobs.job_kind import JobKind
from desktop_app.sandbox.jobs.job_store import Submission
from desktop_app.sandbox.jobs.result_files import make_result
from desktop_app.sandbox.operations.operation import Operation, Outcome
from desktop_app.sandbox.service import Service

TOO_MANY_JOBS = Refusal(
    429, typed_error("rate_limited", "You have 5 active batch jobs; wait until one has ended")
)
_NO_ADDRESSES = Refusal(
    400, typed_error("invalid_request", "business_emails is not a supported parameter")
)
_ACCEPTED = 202


class JobOperation(Operation):
    """The submission of a job over identifiers."""

    is_submission: ClassVar[bool] = True
    answer: ClassVar[dict[str, Any]] = SUBMISSION

    def __init__(self, service: Service, kind: JobKind) -> None:
        super().__init__(service)
        self._kind = kind

    @property
    @override
    def path(self) -> str:
        """The path of the endpoint."""
        return self._kind.path

    @property
    @override
    def body(self) -> type[BaseModel]:
        """The model of the request body."""
        return self._kind.body

    @property
    @override
    def grant(self) -> str:
        """The grant that the account needs."""
        return self._kind.grant

    @property
    @override
    def known_fields(self) -> frozenset[str]:
        """The values of `fields` that exist."""
        return self._kind.known

    @property
    def parameters(self) -> list[str]:
        """The names in the body that the account may use."""
        names = [*self.body.model_fields]
        has_addresses = self._kind.action != "enrich" or "batch-emails" in self.service.grants
        return names if has_addresses else [one for one in names if one != "business_emails"]

    @override
    def refusal(self, asked: Any, found: Any, effect: Effect) -> Refusal | None:
        """Refuse what is not on the account, a sixth job, and what may cost too much."""
        service = self.service
        refused = service.access_refusal(self._kind.grant)
        if refused is None and self._lacks_addresses(asked):
            refused = _NO_ADDRESSES
        refused = refused or self._kind.refusal(asked, service.grants | effect.granted_fields)
        if refused is None and service.jobs.is_full:
            refused = TOO_MANY_JOBS
        return refused or service.credits_refusal(self._kind.ceiling(asked))

    def _lacks_addresses(self, asked: Any) -> bool:
        is_enrich = self._kind.action == "enrich"
        return is_enrich and asked.business_emails and "batch-emails" not in self.service.grants

    @override
    def perform(self, asked: Any, found: Any, effect: Effect) -> Outcome:
        """Accept the job; what it finds is worked out in the background."""
        batch_id, faults, kind = str(uuid4()), dict(effect.job), self._kind
        is_flat = "contact-envelope" not in faults
        share = 0.0 if "failed" in faults else faults.get("failed-part", 1.0)
        job = self.service.jobs.submit(
            Submission(
                batch_id=batch_id,
                path=self.path,
                entity=kind.entity,
                action=kind.action,
                count=len(asked.identifiers),
                fields=self.fields(asked),
                faults=faults,
                ceiling=kind.ceiling(asked),
                work=lambda: make_result(
                    kind.lines(asked, is_flat=is_flat), faults, batch_id, share=share
                ),
            )
        )
        return Outcome(job.submitted(), status=submission_status(faults))


def submission_status(faults: Mapping[str, float]) -> int:
    """Return the status of the answer to a submission; which one it is is not recorded."""
    return _ACCEPTED if "accepted-202" in faults else 200
