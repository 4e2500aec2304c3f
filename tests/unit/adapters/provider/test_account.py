"""The free account pages, read whatever they leave out."""

from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from desktop_app.adapters.provider.account import read_account, read_usage
from desktop_app.domain.account import Account
from desktop_app.domain.doubts import UsageEvent
from desktop_app.domain.errors import AccessError, ServiceError

SINCE = datetime(2026, 11, 23, 12, tzinfo=UTC)


def account(credits_page: Any, endpoints_page: Any) -> Account:
    def respond(request: httpx.Request) -> httpx.Response:
        page = credits_page if request.url.path.endswith("credits") else endpoints_page
        return httpx.Response(200, json=page)

    return read_account(
        base_url="https://api.example", key="k", transport=httpx.MockTransport(respond)
    )


def usage(*pages: Any) -> list[UsageEvent]:
    waiting = list(pages)

    def respond(_request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json=waiting.pop(0) if len(waiting) > 1 else waiting[0])

    return read_usage(
        SINCE, base_url="https://api.example", key="k", transport=httpx.MockTransport(respond)
    )


def endpoint(**rest: Any) -> dict[str, Any]:
    return {"endpoints": [{"path": "/person/enrich", "status": "enabled", **rest}]}


def test_that_balance_rate_and_fields_are_read() -> None:
    fields = {"enabled": ["skills"], "disabled": ["honors"]}
    page = endpoint(effective_rate_limit_rpm=30, fields=fields) | {"token_limit_rpm": 20}
    assert account({"account": {"credits": 9406.5}}, page) == Account(
        9406.5, 20, ("skills",), ("honors",), is_granted=True
    )


@pytest.mark.parametrize("word", ["disabled", "not_enabled"])
def test_that_an_endpoint_that_is_not_enabled_is_not_granted(word: str) -> None:
    assert not account({}, endpoint(status=word)).is_granted


@pytest.mark.parametrize("page", [{}, [], {"endpoints": None}, {"endpoints": ["x"]}])
def test_that_pages_that_leave_everything_out_are_survived(page: Any) -> None:
    assert account(page, page) == Account()


def test_that_a_refused_key_and_a_missing_page_are_told_apart() -> None:
    for status, error in ((401, AccessError), (404, ServiceError), (302, ServiceError)):
        answer = httpx.Response(status, json={"message": "no"})
        transport = httpx.MockTransport(lambda _request, answer=answer: answer)
        with pytest.raises(error):
            read_account(base_url="https://api.example", key="k", transport=transport)


def test_that_usage_is_read_over_pages_and_from_the_time_on() -> None:
    first = {
        "events": [
            {"id": "a", "created_at": "2026-11-23T12:00:05Z", "credits_used": 25},
            {"id": "old", "created_at": "2026-11-22T12:00:05+00:00", "credits_used": 1},
        ],
        "next_cursor": "2",
    }
    second = {"events": [{"request_id": "b", "timestamp": "2026-11-23T12:01:00"}, "odd"]}
    assert usage(first, second) == [
        UsageEvent("a", datetime(2026, 11, 23, 12, 0, 5, tzinfo=UTC), 25),
        UsageEvent("b", datetime(2026, 11, 23, 12, 1, tzinfo=UTC), None),
    ]


def test_that_an_event_whose_time_cannot_be_read_counts_as_any_time() -> None:
    assert usage({"events": [{"id": "x", "created_at": "lately"}]}) == [UsageEvent("x", None, None)]


def test_that_usage_without_end_proves_nothing() -> None:
    with pytest.raises(ServiceError, match="does not end"):
        usage({"events": [], "next_cursor": "again"})
