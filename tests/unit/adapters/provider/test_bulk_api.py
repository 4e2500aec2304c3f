"""Bulk jobs over HTTP: what is sent, what comes back, and what the key is not sent to."""

import asyncio
import errno
import gzip
import itertools
import json
import os
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime

import httpx
import pytest

from desktop_app.adapters.provider.bulk_api import HttpBulkApi, open_bulk_api
from desktop_app.adapters.provider.downloaded_lines import PartReader
from desktop_app.domain.fields.products import Product
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.fields.selection import parse_selection
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.bulk.jobs import JobPage, JobState, JobStatus
from desktop_app.domain.run.bulk.lanes import Lane
from desktop_app.domain.run.responses import ErrorAnswer, NoAnswer, NotSent
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey
from desktop_app.engine.ports.bulk import LinksDead
from tests.support.http import Transport

NOW = datetime(2026, 11, 2, 9, tzinfo=UTC)
KEY = "the-key-of-the-user"
SERVICE = "https://api.example"
STORE = "https://store.example/part-000.jsonl.gz"
QUERY = EnrichQuery(parse_selection(["basic_profile"]))
BATCH = Batch(
    IdentifierKind.PROFILE_URL,
    (LookupKey(IdentifierKind.PROFILE_URL, "anna"), LookupKey(IdentifierKind.PROFILE_URL, "ben")),
    QUERY,
    QUERY.selection,
    lane=Lane.BULK,
)
JOB_ID = "22f80b2b-e5bd-480b-86cc-29f79dc6c821"
SUBMITTED = {
    "batch_id": JOB_ID,
    "status": "pending",
    "entity": "person",
    "action": "enrich",
    "identifier_count": 2,
    "entities_requested": 2,
    "status_url": f"/batch/{JOB_ID}",
}
Handler = Callable[[httpx.Request], httpx.Response]


def use(handler: Handler, task: Callable[[HttpBulkApi], object], url: str = SERVICE) -> object:
    """Return the result of one call of the API against a handler."""

    async def run() -> object:
        transport = Transport(handler)
        async with open_bulk_api(
            base_url=url, key=KEY, timeout_s=5, now=lambda: NOW, transport=transport
        ) as api:
            return await task(api)  # type: ignore[misc]

    return asyncio.run(run())


def downloaded(handler: Handler, *urls: str, base: str = SERVICE) -> object:
    """Return the lines with their names, or the failure."""

    async def lines(api: HttpBulkApi) -> object:
        async with api.download(urls) as found:
            if isinstance(found, LinksDead | NoAnswer | NotSent | ErrorAnswer):
                return found
            return [(name, found.line(index)) for index, name in enumerate(found.names)]

    return use(handler, lines, base)


def line(slug: str) -> bytes:
    return json.dumps({"original_identifier": slug, "internal_id": 1, "data": {}}).encode()


def test_that_a_submission_sends_links_and_fields_once() -> None:
    asked: list[httpx.Request] = []

    def handler(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        return httpx.Response(202, json=SUBMITTED)

    status = use(handler, lambda api: api.submit(BATCH))
    assert status == JobStatus(JOB_ID, JobState.RUNNING, people=2)
    (request,) = asked
    assert (request.method, request.url.path) == ("POST", "/batch/person/enrich")
    assert json.loads(request.content) == {
        "professional_network_profile_urls": [key.as_sent for key in BATCH.keys],
        "fields": ["basic_profile"],
    }


@pytest.mark.parametrize(
    "answer",
    [
        httpx.Response(200, json={}),
        httpx.Response(200, json=[]),
        httpx.Response(200, content=b'{"batch_id": "x'),
        httpx.Response(200, json={"batch_id": 7}),
    ],
    ids=["empty", "list", "cut off", "number"],
)
def test_that_an_answer_without_the_name_of_the_job_is_no_answer(answer: httpx.Response) -> None:
    assert isinstance(use(lambda _request: answer, lambda api: api.submit(BATCH)), NoAnswer)


def test_that_errors_are_returned_with_their_status() -> None:
    refused = httpx.Response(429, headers={"Retry-After": "7"})
    found = use(lambda _request: refused, lambda api: api.submit(BATCH))
    assert isinstance(found, ErrorAnswer)
    assert (found.status, found.retry_after_s) == (429, 7)


def test_that_an_unreachable_service_got_nothing() -> None:
    def handler(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("no route", request=request)

    assert isinstance(use(handler, lambda api: api.submit(BATCH)), NotSent)


def test_that_a_completed_job_of_the_contract_is_understood() -> None:
    answer = {
        **SUBMITTED,
        "status": "completed",
        "result_count": 2,
        "entities_fulfilled": 2,
        "created_at": "2026-06-12T12:23:03.945900+00:00",
        "completed_at": "2026-06-12T12:23:15.993293+00:00",
        "download_url": "https://store.example/results.jsonl.gz",
        "download_urls": [STORE],
    }
    found = use(lambda _request: httpx.Response(200, json=answer), lambda api: api.status("a/b"))
    assert found == JobStatus(
        JOB_ID,
        JobState.COMPLETED,
        people=2,
        created_at=datetime(2026, 6, 12, 12, 23, 3, 945900, tzinfo=UTC),
        results=2,
        fulfilled=2,
        urls=(STORE,),
    )


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        ({"status": "pending"}, JobState.RUNNING),
        ({"status": "processing"}, JobState.RUNNING),
        ({"status": "something new"}, JobState.RUNNING),
        ({"status": "cancelled", "completed_at": "2026-06-12T12:23:15Z"}, JobState.FAILED),
        ({"status": "failed", "error_message": "x"}, JobState.FAILED),
    ],
)
def test_that_a_state_is_read_as_running_until_the_job_has_ended(
    answer: dict[str, str], state: JobState
) -> None:
    body = {**SUBMITTED, **answer}
    found = use(lambda _request: httpx.Response(200, json=body), lambda api: api.status("x"))
    assert isinstance(found, JobStatus)
    assert found.state is state


def test_that_the_list_of_jobs_is_read_page_by_page() -> None:
    def handler(request: httpx.Request) -> httpx.Response:
        is_first = "cursor" not in request.url.params
        job = {**SUBMITTED, "batch_id": "one" if is_first else "two"}
        page = {"jobs": [job, 7], "next_cursor": "one" if is_first else None, "has_more": is_first}
        return httpx.Response(200, json=page)

    async def both(api: HttpBulkApi) -> object:
        first = await api.jobs()
        second = await api.jobs(first.cursor)  # type: ignore[union-attr]
        return [job.provider_id for page in (first, second) for job in page.jobs], second.cursor  # type: ignore[union-attr]

    assert use(handler, both) == (["one", "two"], "")


@pytest.mark.parametrize("is_packed", [True, False])
def test_that_a_part_is_unpacked_by_its_first_bytes(*, is_packed: bool) -> None:
    text = b"\n".join([line("anna"), b"", line("ben"), b"no json"]) + b"\n"
    body = gzip.compress(text) if is_packed else text
    found = downloaded(lambda _request: httpx.Response(200, content=body), STORE)
    assert found == [
        ("anna", line("anna") + b"\n"),
        ("ben", line("ben") + b"\n"),
        ("", b"no json\n"),
    ]


def test_that_every_part_is_downloaded_and_none_twice() -> None:
    asked: list[str] = []

    def handler(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.path)
        return httpx.Response(200, content=gzip.compress(line(request.url.path)))

    found = downloaded(handler, f"{STORE}1", f"{STORE}2")
    assert [name for name, _ in found] == asked  # type: ignore[attr-defined]
    assert len(asked) == 2


def test_that_the_store_never_sees_the_key() -> None:
    asked: list[httpx.Request] = []

    def handler(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        return httpx.Response(200, content=line("anna"))

    downloaded(handler, STORE)
    assert KEY not in str(asked[0].headers.raw) + str(asked[0].url)
    assert "authorization" not in asked[0].headers


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (httpx.Response(403), LinksDead),
        (httpx.Response(404), LinksDead),
        (httpx.Response(302, headers={"Location": "https://elsewhere.example"}), ErrorAnswer),
        (httpx.Response(503), ErrorAnswer),
        (httpx.Response(200, content=gzip.compress(line("anna"))[:-9]), NoAnswer),
        (httpx.Response(200, content=b"\x1f\x8bnonsense"), NoAnswer),
    ],
    ids=["expired", "missing", "redirect", "busy", "cut off", "garbled"],
)
def test_that_a_part_that_is_not_whole_is_asked_for_again(
    answer: httpx.Response, kind: type
) -> None:
    assert isinstance(downloaded(lambda _request: answer, STORE), kind)


@pytest.mark.parametrize(
    ("entity", "action", "product"),
    [
        ("person", "enrich", Product.ENRICH),
        ("person_v2024", "enrich", Product.ENRICH),
        ("person", "enrich_live", Product.LIVE),
        ("person", "contact_enrich", Product.CONTACT),
        ("person", "identify", Product.IDENTIFY),
        ("person", "never_recorded", Product.IDENTIFY),
        ("person", "search", None),
        ("person", None, None),
        ("company_v2024", "enrich", None),
        (None, "enrich", None),
    ],
)
def test_that_a_job_is_known_by_its_entity_in_any_version_and_its_action(
    entity: str | None, action: str | None, product: Product | None
) -> None:
    job = {**SUBMITTED, "entity": entity, "action": action}
    body = {"jobs": [job], "next_cursor": None, "has_more": False}
    page = use(lambda _request: httpx.Response(200, json=body), lambda api: api.jobs())
    assert isinstance(page, JobPage)
    assert [job.product for job in page.jobs] == [product]


def test_that_a_line_that_is_too_long_costs_only_itself() -> None:
    long = b'{"original_identifier": "x", "data": "' + b"x" * 40 * 1024**2 + b'"}'
    body = b"\n".join([line("anna"), long, line("ben"), b""])
    found = downloaded(lambda _request: httpx.Response(200, content=body), STORE)
    assert found == [
        ("anna", line("anna") + b"\n"),
        ("", b"null\n"),
        ("ben", line("ben") + b"\n"),
    ]


@pytest.mark.parametrize("full_after", [0, 1, 2])
def test_that_a_full_disk_is_a_failed_download(
    monkeypatch: pytest.MonkeyPatch, full_after: int
) -> None:
    make_file, made = tempfile.TemporaryFile, itertools.count()

    def file() -> object:
        return make_file() if next(made) < full_after else full_file()

    monkeypatch.setattr(tempfile, "TemporaryFile", file)
    found = downloaded(lambda _request: httpx.Response(200, content=line("anna")), STORE, STORE)
    assert isinstance(found, NoAnswer)


def full_file() -> object:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_that_a_disk_that_fills_up_is_a_failed_download(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PartReader, "feed", lambda _part, _chunk: full_file())
    found = downloaded(lambda _request: httpx.Response(200, content=line("anna")), STORE)
    assert isinstance(found, NoAnswer)


@pytest.mark.parametrize(
    "url",
    ["http://store.example/x", "ftp://store.example/x", "file:///etc/passwd", "/x", "http://["],
)
def test_that_an_address_that_is_not_encrypted_is_not_fetched(url: str) -> None:
    def handler(request: httpx.Request) -> httpx.Response:
        raise AssertionError(request)

    assert isinstance(downloaded(handler, url), NoAnswer)


def test_that_the_sandbox_may_give_links_to_this_computer() -> None:
    here = "http://127.0.0.1:8000"
    found = downloaded(
        lambda _request: httpx.Response(200, content=line("anna")), f"{here}/x", base=here
    )
    assert found == [("anna", line("anna"))]
