"""The free account endpoints, with any part of the response missing."""

import json
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from desktop_app.adapters.provider.account import read_account, read_products, read_usage
from desktop_app.domain.errors import AccessError, ServiceError
from desktop_app.domain.fields.products import Product
from desktop_app.domain.run.account import Account, ProductAccess
from desktop_app.domain.run.doubt_proofs import UsageEvent
from tests.support.http import Body, Transport

SINCE = datetime(2026, 11, 23, 12, tzinfo=UTC)


def account(credits_page: Any, endpoints_page: Any) -> Account:
    def respond(request: httpx.Request) -> httpx.Response:
        page = credits_page if request.url.path.endswith("credits") else endpoints_page
        return httpx.Response(200, json=page)

    return read_account(base_url="https://api.example", key="k", transport=Transport(respond))


def usage(*pages: Any) -> list[UsageEvent]:
    waiting = list(pages)

    def respond(_request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json=waiting.pop(0) if len(waiting) > 1 else waiting[0])

    return read_usage(SINCE, base_url="https://api.example", key="k", transport=Transport(respond))


def answering(status: int, page: Any) -> Transport:
    return Transport(lambda _request: httpx.Response(status, json=page))


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


def test_that_a_rejected_key_and_a_missing_endpoint_have_different_errors() -> None:
    for status, error in ((401, AccessError), (404, ServiceError), (302, ServiceError)):
        transport = answering(status, {"message": "no"})
        with pytest.raises(error):
            read_account(base_url="https://api.example", key="k", transport=transport)


def test_that_the_account_tells_the_service_s_own_time() -> None:
    head = {"date": "Mon, 23 Nov 2026 12:00:30 GMT"}
    answer = httpx.Response(200, json={"account": {"credits": 5}}, headers=head)
    read = read_account(
        base_url="https://api.example", key="k", transport=Transport(lambda _request: answer)
    )
    assert read == Account(5, service_at=datetime(2026, 11, 23, 12, 0, 30, tzinfo=UTC))


@pytest.mark.parametrize("odd", ["nan", -5, float("inf"), True, [5], "many"])
def test_that_a_balance_or_a_rate_that_is_no_amount_is_unknown(odd: Any) -> None:
    page = json.dumps({"account": {"credits": odd}})
    rates = json.dumps(endpoint(effective_rate_limit_rpm=odd) | {"token_limit_rpm": 0.001})

    def respond(request: httpx.Request) -> httpx.Response:
        text = page if request.url.path.endswith("credits") else rates
        return httpx.Response(200, text=text)

    read = read_account(base_url="https://api.example", key="k", transport=Transport(respond))
    assert (read.credits, read.rpm) == (None, None)


def test_that_a_page_without_end_is_not_read_to_the_end() -> None:
    endless = httpx.Response(200, stream=Body((bytes(1024 * 1024),) * 100))
    with pytest.raises(ServiceError, match="larger than 64 MiB"):
        read_account(
            base_url="https://api.example", key="k", transport=Transport(lambda _request: endless)
        )


def row(event_id: str, ts: Any = "2026-11-23T12:00:05.229000+00:00", **rest: Any) -> dict[str, Any]:
    return {"event_id": event_id, "ts": ts, "credits_used": 25.0, "status": 200, **rest}


def test_that_usage_is_read_over_all_its_pages() -> None:
    first = {"events": [row("a")], "next_cursor": "2", "has_more": True}
    second = {
        "events": [row("b", "2026-11-23T12:01:00Z", credits_used=None)],
        "next_cursor": None,
        "has_more": False,
    }
    assert usage(first, second) == [
        UsageEvent("a", datetime(2026, 11, 23, 12, 0, 5, 229000, tzinfo=UTC), 25),
        UsageEvent("b", datetime(2026, 11, 23, 12, 1, tzinfo=UTC), None),
    ]


@pytest.mark.parametrize(
    "page",
    [
        {},
        [],
        {"data": []},
        {"events": {}},
        {"events": None},
        {"events": ["odd"]},
        {"events": [row("a", "lately")]},
        {"events": [row("a", 5)]},
        {"events": [row("")]},
        {"events": [{"id": "a", "created_at": "2026-11-23T12:00:05Z", "credits_used": 0}]},
        {"events": [], "has_more": True},
    ],
)
def test_that_a_page_that_is_no_list_of_requests_is_no_answer(page: Any) -> None:
    with pytest.raises(ServiceError):
        usage(page)


def test_that_a_web_page_is_no_list_of_requests() -> None:
    transport = Transport(lambda _request: httpx.Response(200, text="<html>login</html>"))
    with pytest.raises(ServiceError):
        read_usage(SINCE, base_url="https://api.example", key="k", transport=transport)


def test_that_usage_without_end_proves_nothing() -> None:
    with pytest.raises(ServiceError, match="does not end"):
        usage({"events": [], "next_cursor": "again"})


LIVE_PATH = "/person/professional_network/enrich/live"


def denied(status: int, page: Any) -> frozenset[Product]:
    transport = answering(status, page)
    return products(transport, Product.LIVE).denied


def products(transport: httpx.BaseTransport, *asked: Product) -> ProductAccess:
    return read_products(asked, base_url="https://x.example", key="k", transport=transport)


@pytest.mark.parametrize("path", [LIVE_PATH, f"POST {LIVE_PATH}"])
@pytest.mark.parametrize(
    ("word", "is_denied"), [("disabled", True), ("not_enabled", True), ("enabled", False)]
)
def test_that_a_product_is_denied_if_its_endpoint_is_not_enabled(
    path: str, word: str, *, is_denied: bool
) -> None:
    found = denied(200, {"endpoints": [{"path": path, "status": word}]})
    assert found == (frozenset({Product.LIVE}) if is_denied else frozenset())


@pytest.mark.parametrize("status", [200, 401, 403, 404, 500])
@pytest.mark.parametrize("page", [{}, [], {"endpoints": None}, {"endpoints": ["x"]}])
def test_that_a_list_that_does_not_name_a_product_denies_nothing(status: int, page: Any) -> None:
    assert denied(status, page) == frozenset()


@pytest.mark.parametrize(
    ("token_rpm", "own_rpm", "expected"),
    [(60, 45, 45), (20, 45, 20), (None, 45, 45), (60, "x", 60)],
)
def test_that_a_product_has_a_rate_of_its_own_within_that_of_the_key(
    token_rpm: Any, own_rpm: Any, expected: float
) -> None:
    entry = {"path": "/person/search", "status": "enabled", "effective_rate_limit_rpm": own_rpm}
    page = {"token_limit_rpm": token_rpm, "endpoints": [entry]}
    found = products(answering(200, page), Product.SEARCH, Product.LIVE)

    assert found.rpm == {Product.SEARCH: expected}
