"""The list of batch jobs, and the state of each.

Source: contract/batch-live-contact.md section 1.
"""

from datetime import timedelta
from typing import Annotated, Any

from fastapi import Depends, FastAPI, Query

from desktop_app.sandbox.api.account_endpoints import poll_faults
from desktop_app.sandbox.api.authentication import RefusedError, new_headers, require_key
from desktop_app.sandbox.contract.batch_requests import BatchListQuery
from desktop_app.sandbox.contract.errors import Refusal, typed_error
from desktop_app.sandbox.jobs.job import Job
from desktop_app.sandbox.jobs.signed_links import VALID_FOR, signed_path
from desktop_app.sandbox.service import Service

BATCHES = "/batch"
_MOST_ON_A_PAGE = 100
_AGO = timedelta(hours=1)


def add_batch_endpoints(app: FastAPI, service: Service) -> None:
    """Add the endpoints to an app."""
    allowed = Depends(require_key(service))
    # The newest documentation makes the version optional for the state of one job.
    unversioned = Depends(require_key(service, needs_version=False))

    @app.get(BATCHES, dependencies=[allowed])
    async def list_jobs(  # pyright: ignore[reportUnusedFunction]  # FastAPI calls it
        query: Annotated[BatchListQuery, Query()],
    ) -> dict[str, Any]:
        poll_faults(service)
        limit = min(max(query.limit, 1), _MOST_ON_A_PAGE)
        page = service.jobs.page(limit=limit, status=query.status, cursor=query.cursor)
        if page is None:
            raise _refused(400, "invalid_request", "cursor: no such job")
        return page

    @app.get(f"{BATCHES}/{{batch_id}}", dependencies=[unversioned])
    async def read_job(batch_id: str) -> dict[str, Any]:  # pyright: ignore[reportUnusedFunction]  # FastAPI calls it
        poll_faults(service)
        job = service.jobs.get(batch_id)
        if job is None:
            raise _refused(404, "not_found", "No such batch job")
        return _state(service, job)


def _refused(status: int, kind: str, words: str) -> RefusedError:
    return RefusedError(Refusal(status, typed_error(kind, words)), new_headers())


def _state(service: Service, job: Job) -> dict[str, Any]:
    row = job.row(service.now())
    if row["status"] == "failed":
        return row | job.failure()
    return row | _links(service, job) if row["status"] == "completed" else row


def _links(service: Service, job: Job) -> dict[str, Any]:
    """Return fresh links to the files of a job."""
    job.polls += 1
    is_expired = "link-expired" in job.faults and job.polls == 1
    start = service.now() - (VALID_FOR + _AGO if is_expired else timedelta())

    def link(name: str) -> str:
        path = f"/{job.batch_id}/output/{name}"
        return service.download_url + signed_path(service.secret, path, start)

    first, parts = job.file_names()
    return {"download_url": link(first), "download_urls": [link(name) for name in parts]}
