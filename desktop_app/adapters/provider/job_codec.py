"""The JSON of bulk jobs: their status, the list of jobs, the lines of a result.

Source: contract/batch-live-contact.md section 1, and contract/README.md "Batch mechanics".
"""

import msgspec

from desktop_app.adapters.provider.json_codec import parse_iso_time, parse_number, string_list
from desktop_app.adapters.provider.json_text import JsonError, load_json
from desktop_app.domain.json_values import JsonValue, get_path
from desktop_app.domain.run.bulk.jobs import JobPage, JobState, JobStatus

_STATES = {"completed": JobState.COMPLETED, "failed": JobState.FAILED}
_ENTITY, _ACTION = "person", "enrich"
_NAMES = (
    ("original_identifier",),
    ("matched_on",),
    ("data", "social_handles", "professional_network_identifier", "profile_url"),
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
        is_enrichment=_is_enrichment(value),
        created_at=parse_iso_time(created_at) if isinstance(created_at, str) else None,
        results=_whole(value.get("result_count")),
        fulfilled=_whole(value.get("entities_fulfilled")),
        urls=_urls(value),
        error=error if isinstance(error, str) else "",
    )


def _is_enrichment(job: dict[str, JsonValue]) -> bool:
    """Tell whether a job looks up people; entities have versions, such as `company_v2024`."""
    entity, action = job.get("entity"), job.get("action")
    is_person = isinstance(entity, str) and entity.partition("_v")[0] == _ENTITY
    return is_person and action == _ACTION


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
