"""The JSON of bulk jobs: their status, the list of jobs, the lines of a result.

Source: contract/batch-live-contact.md section 1, and contract/README.md "Batch mechanics".
"""

from collections.abc import Iterable
from dataclasses import replace

import msgspec

from desktop_app.adapters.provider.json_codec import (
    parse_iso_time,
    parse_number,
    path_of,
    request_body,
    string_list,
)
from desktop_app.adapters.provider.json_text import JsonError, load_json
from desktop_app.domain.fields.products import PRODUCTS_IN_JOBS, Product
from desktop_app.domain.fields.selection import overlap
from desktop_app.domain.json_values import JsonValue, get_path
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.bulk.jobs import JobPage, JobState, JobStatus
from desktop_app.domain.run.responses import ErrorAnswer, Failure

_STATES = {"completed": JobState.COMPLETED, "failed": JobState.FAILED}
_ENTITY = "person"
_ACTIONS = {
    "enrich": Product.ENRICH,
    "enrich_live": Product.LIVE,
    "contact_enrich": Product.CONTACT,
    "search": None,
    "verify": None,
}
"""The actions that are recorded; that of jobs that identify people is not."""
_JOB_PATHS = {
    product: path_of(product).replace("/person", "/batch/person", 1) for product in PRODUCTS_IN_JOBS
}
_CONTACT_FIELDS = {
    "contact.business_emails": "business_email",
    "contact.personal_emails": "personal_contact_info.personal_emails",
    "contact.phone_numbers": "personal_contact_info.phone_numbers",
}
"""The names of fields in jobs of Contact Enrich, by those of its single requests."""
_NAMES = (
    ("original_identifier",),
    ("matched_on",),
    ("professional_network_url",),
    ("data", "social_handles", "professional_network_identifier", "profile_url"),
)


def job_path_of(product: Product) -> str:
    """Return the path to which jobs for a product are submitted."""
    return _JOB_PATHS[product]


def product_of_job_path(path: str) -> Product | None:
    """Return the product whose jobs are submitted to a path; None for any other path."""
    return next((product for product, one in _JOB_PATHS.items() if one == path), None)


def job_body(batch: Batch) -> dict[str, JsonValue]:
    """Return the body of a submission; live jobs and contact jobs have words of their own."""
    body = request_body(batch)
    match batch.product:
        case Product.LIVE:
            body["urls"] = body.pop("professional_network_profile_urls")
        case Product.CONTACT:
            names = batch.selection.names
            body["fields"] = [theirs for ours, theirs in _CONTACT_FIELDS.items() if ours in names]
        case _:
            pass
    return body


def in_own_words(failure: Failure, batch: Batch) -> Failure:
    """Return the failure of a submission with the names of fields as in single requests."""
    if batch.product is not Product.CONTACT or not isinstance(failure, ErrorAnswer):
        return failure
    return replace(
        failure,
        denied_fields=_own_names(failure.denied_fields),
        available_fields=_own_names(failure.available_fields),
    )


def _own_names(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(
        ours
        for ours, theirs in _CONTACT_FIELDS.items()
        if any(overlap(theirs, name) for name in names)
    )


def parse_job(value: JsonValue) -> JobStatus | None:
    """Parse the status of a job; return None if it does not name the job.

    A state that the contract does not know counts as running, unless the job has ended.
    """
    if not isinstance(value, dict):
        return None
    provider_id = value.get("batch_id")
    if not isinstance(provider_id, str) or not provider_id:
        return None
    state = _STATES.get(str(value.get("status")), JobState.RUNNING)
    if state is JobState.RUNNING and value.get("completed_at"):
        state = JobState.FAILED
    created_at, error = value.get("created_at"), value.get("error_message")
    return JobStatus(
        provider_id,
        state,
        people=_whole(value.get("identifier_count")),
        product=_product_of(value),
        created_at=parse_iso_time(created_at) if isinstance(created_at, str) else None,
        results=_whole(value.get("result_count")),
        fulfilled=_whole(value.get("entities_fulfilled")),
        urls=_urls(value),
        error=error if isinstance(error, str) else "",
    )


def _product_of(job: dict[str, JsonValue]) -> Product | None:
    """Return what a job buys; None for jobs about something else.

    Entities have versions, such as `company_v2024`. An action that is not recorded may be that of
    the jobs that identify people; their results tell (contract/batch-live-contact.md section 1).
    """
    entity, action = job.get("entity"), job.get("action")
    is_person = isinstance(entity, str) and entity.partition("_v")[0] == _ENTITY
    if not is_person or not isinstance(action, str):
        return None
    return _ACTIONS.get(action, Product.IDENTIFY)


def _urls(job: dict[str, JsonValue]) -> tuple[str, ...]:
    """Return the addresses of all parts.

    `download_url` may be the whole result or its first part: it counts only without a list.
    """
    parts = tuple(dict.fromkeys(filter(None, string_list(job.get("download_urls")))))
    return parts or tuple(filter(None, string_list(job.get("download_url"))))


def _whole(value: JsonValue) -> int | None:
    number = parse_number(value)
    return None if number is None or number % 1 else int(number)


def parse_job_page(value: JsonValue) -> JobPage | None:
    """Parse a page of the list of jobs; return None if it is not one."""
    jobs = value.get("jobs") if isinstance(value, dict) else None
    if not isinstance(value, dict) or not isinstance(jobs, list):
        return None
    cursor = value.get("next_cursor") if value.get("has_more", True) else None
    found = (parse_job(job) for job in jobs)
    return JobPage(
        tuple(job for job in found if job is not None), cursor if isinstance(cursor, str) else ""
    )


class _NamedLine(msgspec.Struct):
    original_identifier: str


def identifier_of(line: bytes) -> str:
    """Return the identifier that a line answers: as the provider repeats it, or the person's link.

    "" if the line names none.
    """
    try:
        name = msgspec.json.decode(line, type=_NamedLine).original_identifier
    except (msgspec.MsgspecError, ValueError, RecursionError):
        name = ""
    return name or _identifier_by_content(line)


def _identifier_by_content(line: bytes) -> str:
    try:
        return named_in(load_json(line))
    except JsonError:
        return ""


def named_in(line: JsonValue) -> str:
    """Return the identifier that a parsed line answers; "" if it names none."""
    if not isinstance(line, dict):
        return ""
    names = (get_path(line, path) for path in _NAMES)
    return next((name for name in names if isinstance(name, str) and name), "")
