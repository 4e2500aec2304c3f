"""The shapes of the answers, as JSON Schema for /openapi.json.

Source: contract/README.md section 3, batch-live-contact.md, search.md section 3, and the samples.
Objects may have more keys than are named: the provider adds some from time to time.
"""

from typing import Any

Schema = dict[str, Any]
_TEXT: Schema = {"type": "string"}
_COUNT: Schema = {"type": "integer", "minimum": 0}
_NUMBER: Schema = {"type": "number", "minimum": 0}
_TRUTH: Schema = {"type": "boolean"}


def _or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _object(optional: dict[str, Schema] | None = None, **required: Schema) -> Schema:
    return {
        "type": "object",
        "properties": {**required, **(optional or {})},
        "required": list(required),
    }


def _entries(data: str) -> Schema:
    parts: dict[str, Schema] = {"confidence_score": _NUMBER, data: {"type": "object"}}
    match = _object(None, **parts)
    status: Schema = {"enum": ["matched", "not_found", "redacted"]}
    echo: Schema = {"type": ["string", "integer"]}
    return _list(
        _object({"match_status": status}, matched_on=echo, match_type=_TEXT, matches=_list(match))
    )


PEOPLE = _entries("person_data")
COMPANIES = _entries("company_data")
SUBMISSION = _object(
    batch_id={"type": "string", "format": "uuid"},
    status={"const": "pending"},
    entity=_TEXT,
    action=_TEXT,
    identifier_count=_COUNT,
    entities_requested=_COUNT,
    status_url=_TEXT,
)
_JOB: dict[str, Schema] = {
    "batch_id": {"type": "string", "format": "uuid"},
    "status": {"enum": ["pending", "processing", "completed", "failed"]},
    "entity": _TEXT,
    "action": _TEXT,
    "identifier_count": _COUNT,
    "result_count": _COUNT,
    "entities_requested": _COUNT,
    "entities_fulfilled": _COUNT,
    "created_at": {"type": "string", "format": "date-time"},
    "completed_at": _or_null({"type": "string", "format": "date-time"}),
}
JOB = _object(
    {"download_url": _TEXT, "download_urls": _list(_TEXT), "error_message": _TEXT}, **_JOB
)
JOBS = _object(jobs=_list(_object(**_JOB)), next_cursor=_or_null(_TEXT), has_more=_TRUTH)
SEARCH = _object(
    {"remarks": _list(_TEXT), "query": {"type": "object"}},
    profiles=_list({"type": "object"}),
    next_cursor=_or_null(_TEXT),
    total_count=_COUNT,
    total_count_relation=_or_null({"enum": ["eq", "gte"]}),
)
SUGGESTIONS = _object(suggestions=_list(_object(value=_TEXT)))
CREDITS = _object(
    account=_object(
        credits=_NUMBER,
        recurring_credits=_NUMBER,
        recurring_credits_frequency=_or_null(_TEXT),
        recurring_credits_refresh_date=_or_null(_TEXT),
        credit_rollover=_TRUTH,
    )
)
ENDPOINTS = _object(
    api_version=_TEXT,
    token_limit_rpm=_NUMBER,
    endpoints=_list(
        _object(
            {"parameters": _list(_TEXT)},
            path=_TEXT,
            category=_TEXT,
            status={"enum": ["enabled", "not_enabled", "disabled"]},
            effective_rate_limit_rpm=_NUMBER,
            fields=_object(enabled=_list(_TEXT), disabled=_list(_TEXT)),
        )
    ),
)
_EVENT: dict[str, Schema] = {
    "event_id": _TEXT,
    "ts": {"type": "string", "format": "date-time"},
    "team_id": _COUNT,
    "user_id": _COUNT,
    "api_key_id": _or_null(_COUNT),
    "client_surface": _TEXT,
    "endpoint": _TEXT,
    "method": _TEXT,
    "status": _COUNT,
    "status_class": {"enum": ["2xx", "4xx", "5xx"]},
    "error_type": _or_null(_TEXT),
    "error_key": _or_null(_TEXT),
    "credits_used": _NUMBER,
    "cost_components": _list(_object(component=_TEXT, label=_TEXT, credits=_NUMBER)),
}
EVENTS = _object(events=_list(_object(**_EVENT)), next_cursor=_or_null(_TEXT), has_more=_TRUTH)
EVENT = _object(
    **_EVENT,
    request=_object(path=_TEXT, query={"type": "object"}, body={}),
    headers={"type": "object"},
    response={},
)
USAGE_SUMMARY = _object(
    requests=_COUNT,
    credits_used=_NUMBER,
    by_path={"type": "object", "additionalProperties": _COUNT},
)
USAGE_ERRORS = _object(
    groups=_list(
        _object(
            kind={"enum": ["request", "account", "server", "no_results"]},
            error_type=_or_null(_TEXT),
            count=_COUNT,
            example_event_id=_TEXT,
        )
    ),
    total=_COUNT,
    truncated=_TRUTH,
)
TYPED_ERROR = _object(error=_object(type=_TEXT, message=_TEXT, metadata=_list({})))
KEY_ERROR = _object(message=_TEXT)
