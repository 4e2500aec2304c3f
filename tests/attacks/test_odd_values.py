"""An unusual value costs at most one person: not the run, the others or a second charge."""

import gzip
import json
import zlib
from collections.abc import Callable
from typing import Any

import pytest

from tests.attacks.conftest import IN_DOUBT, MATCHED, Program, links
from tests.support.adversary import Act, Exchange, match
from tests.support.combined_run import BATCH, CombinedRun, run_together

UNREADABLE = "Failed: unreadable answer"
ODD = 7
"""The index of the unusual person among 25."""
MARK = '"the odd value"'


def answers(
    change: Callable[[bytes], bytes] = lambda body: body, said: str | None = "25", **headers: str
) -> Act:
    """Charge everybody, and send a transformation of an honest response body."""

    async def act(exchange: Exchange) -> None:
        exchange.charge()
        entries = [match(one) for one in exchange.asked.identifiers]
        body = change(json.dumps(entries).encode())
        await exchange.reply(200, body, x_credits_used=said, **headers)

    return act


def with_value(value: bytes, said: str | None = "25") -> Act:
    """Set a value in one person's data; `value` is raw text, valid JSON or not."""

    async def act(exchange: Exchange) -> None:
        exchange.charge()
        entries = [match(one) for one in exchange.asked.identifiers]
        entries[ODD]["matches"][0]["person_data"]["basic_profile"]["headline"] = "the odd value"
        body = json.dumps(entries).encode().replace(MARK.encode(), value)
        await exchange.reply(200, body, x_credits_used=said)

    return act


def with_entry(change: Callable[[dict[str, Any]], object]) -> Act:
    """Replace the entry of one person."""

    def changed(body: bytes) -> bytes:
        entries = json.loads(body)
        entries[ODD] = change(entries[ODD])
        return json.dumps(entries).encode()

    return answers(changed)


def raw(head: bytes, change: Callable[[bytes], bytes] = lambda body: body) -> Act:
    """Send a custom head before the body, and close."""

    async def act(exchange: Exchange) -> None:
        exchange.charge()
        body = json.dumps([match(one) for one in exchange.asked.identifiers]).encode()
        await exchange.send(head + b"\r\nx-credits-used: 25\r\n\r\n" + change(body))

    return act


def chunked(body: bytes) -> bytes:
    return b"%x;odd=1\r\n%s\r\n0\r\nTrailer: x\r\n\r\n" % (len(body), body)


OK = b"HTTP/1.1 200 OK"
HARMLESS: dict[str, Act] = {
    "credits nan": answers(said="nan"),
    "credits inf": answers(said="inf"),
    "credits of 400 digits": answers(said="9" * 400),
    "credits beyond floats": answers(said="1e400"),
    "credits in words": answers(said="a lot"),
    "credits empty": answers(said=""),
    "credits absent": answers(said=None),
    "credits negative": answers(said="-500"),
    "credits a little negative": answers(said="-0.0001"),
    "credits twice": answers(said="25\r\nx-credits-used: 25"),
    "an id of 50,000 letters": answers(X_Request_ID="x" * 50_000),
    "an id with letters of anywhere": answers(X_Request_ID="Žižkov ☃"),
    "90 headers more": answers(X="y" + "\r\nX-More: y" * 90),
    "called text": answers(Content_Type="text/plain; charset=utf-16"),
    "called nothing": answers(Content_Type=""),
    "a byte order mark": answers(lambda body: b"\xef\xbb\xbf" + body),
    "UTF-16": answers(lambda body: body.decode().encode("utf-16")),
    "gzip": answers(gzip.compress, Content_Encoding="gzip"),
    "deflate": answers(zlib.compress, Content_Encoding="deflate"),
    "gzip in two members": answers(
        lambda body: gzip.compress(body[:99]) + gzip.compress(body[99:]), Content_Encoding="gzip"
    ),
    "until it closes": raw(OK),
    "HTTP/1.0": raw(b"HTTP/1.0 200 OK"),
    "chunked": raw(OK + b"\r\nTransfer-Encoding: chunked", chunked),
    "continued first": raw(b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Hints\r\n\r\n" + OK),
    "spaces of a megabyte": answers(lambda body: b" " * 2**20 + body),
    "the same twice": answers(lambda body: json.dumps(json.loads(body) * 2).encode()),
    "lone surrogates": with_value(b'"\\ud800 and \\udfff"'),
    "NUL": with_value(b'"a\\u0000b"'),
    "formulas and escapes": with_value(b"\"=cmd|' /C calc'!A0 \\u001b[2J\""),
    "one bad byte": with_value(b'"caf\xe9"'),
    "half a letter": with_value(b'"caf\xc3"'),
    "nested 60": with_value(b"[" * 60 + b"]" * 60),
    "the key twice": with_value(b'"one", "headline": "two"'),
    "an object as text": with_value(b'{"a": {"b": [1, null, true]}}'),
    "a long text": with_value(b'"' + b"x" * 100_000 + b'"'),
}
ONE_ODD: dict[str, Act] = {
    "nested 2,000": with_value(b"[" * 2000 + b"]" * 2000),
    "nested 100,000": with_value(b'{"a":' * 100_000 + b"1" + b"}" * 100_000),
    "400 digits": with_value(b"9" * 400),
    "5,000 digits": with_value(b"9" * 5000),
    "beyond floats": with_value(b"-1e99999"),
    "NaN": with_value(b"NaN"),
    "Infinity": with_value(b"[-Infinity, Infinity]"),
    "a raw line break in a text": with_value(b'"a\nb\x00c"'),
    "not JSON": with_value(b"undefined"),
    "entry null": with_entry(lambda _: None),
    "entry a number": with_entry(lambda _: 10**300),
    "entry a list": with_entry(lambda entry: [entry]),
    "entry in words": with_entry(lambda _: "internal error"),
    "entry empty": with_entry(lambda _: {}),
    "entry an error": with_entry(lambda entry: {**entry, "matches": {"error": "x"}}),
    "matches null": with_entry(lambda entry: {**entry, "matches": None}),
    "matches of text": with_entry(lambda entry: {**entry, "matches": ["x", 1, None]}),
    "person null": with_entry(lambda entry: {**entry, "matches": [{"person_data": None}]}),
    "person a list": with_entry(lambda entry: {**entry, "matches": [{"person_data": [1]}]}),
    "person in words": with_entry(lambda entry: {**entry, "matches": [{"person_data": "x"}]}),
    "profile a list": with_entry(
        lambda entry: {**entry, "matches": [{"person_data": {"basic_profile": ["x"]}}]}
    ),
    "matched_on a list": with_entry(lambda entry: {**entry, "matched_on": [1]}),
    "matched_on an object": with_entry(lambda entry: {**entry, "matched_on": {"a": "b"}}),
    "score a list": with_entry(
        lambda entry: {**entry, "matches": [{**entry["matches"][0], "confidence_score": [1]}]}
    ),
    "score of 400 digits": with_entry(
        lambda entry: {**entry, "matches": [{**entry["matches"][0], "confidence_score": 10**400}]}
    ),
}
NOT_AN_ANSWER: dict[str, Act] = {
    "nothing": answers(lambda _: b""),
    "a web page": answers(lambda _: b"<!DOCTYPE html><p>Log in"),
    "an object": answers(lambda body: b'{"results": ' + body + b"}"),
    "null": answers(lambda _: b"null"),
    "a number of 10,000 digits": answers(lambda _: b"9" * 10_000),
    "100,000 brackets": answers(lambda _: b"[" * 100_000),
    "100,000 braces": answers(lambda _: b'{"a":' * 100_000),
    "100,000 braces in a list": answers(lambda _: b"[" + b'{"a":' * 100_000),
    "a quotation that never ends": answers(lambda _: b'["' + b'\\"' * 100_000),
    "noise": answers(lambda _: bytes(range(256)) * 40),
    "an empty list that cost 25": answers(lambda _: b"[]"),
    "a list of 200,000 empty lists": answers(lambda _: json.dumps([[]] * 200_000).encode()),
    "invalid gzip": answers(Content_Encoding="gzip"),
    "an encoding nobody asked for": answers(Content_Encoding="br"),
    "an unknown encoding": answers(Content_Encoding="rot13"),
    "half of the gzip": answers(lambda body: gzip.compress(body)[:60], Content_Encoding="gzip"),
    "cut after 20 bytes": raw(OK + b"\r\nContent-Length: 9999", lambda body: body[:20]),
}
BROKEN_OFF: dict[str, Act] = {
    "never closed": with_value(b"[" * 2000),
    "never ended": with_value(b'"' + b"x" * 2000),
    "cut in the middle": answers(lambda body: body[: len(body) // 2]),
    "less than was promised": raw(
        OK + b"\r\nContent-Length: 99999", lambda body: body[: len(body) // 2]
    ),
    "no last chunk": raw(
        OK + b"\r\nTransfer-Encoding: chunked", lambda body: b"ffff\r\n" + body[: len(body) // 2]
    ),
}
ALL = HARMLESS | ONE_ODD | NOT_AN_ANSWER | BROKEN_OFF


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> CombinedRun:
    return run_together(tmp_path_factory.mktemp("odd") / "program", ALL)


@pytest.mark.parametrize("form", HARMLESS)
def test_that_an_unusual_spelling_of_the_same_response_is_an_answer(
    run: CombinedRun, form: str
) -> None:
    assert run.statuses(form) == {MATCHED}
    assert run.credits(form) == BATCH


@pytest.mark.parametrize("form", ONE_ODD)
def test_that_one_invalid_value_costs_at_most_its_own_person(run: CombinedRun, form: str) -> None:
    others = [one for at, one in enumerate(run.people[form]) if at != ODD]

    assert {run.ran.status(one) for one in others} == {MATCHED}
    assert {run.again.status(one) for one in others} == {MATCHED}


@pytest.mark.parametrize("form", BROKEN_OFF)
def test_that_who_arrived_before_an_answer_broke_off_is_kept(run: CombinedRun, form: str) -> None:
    people = run.people[form]

    assert {run.ran.status(one) for one in people[:ODD]} == {MATCHED}
    assert run.ran.status(people[-1]) in {IN_DOUBT, UNREADABLE}


@pytest.mark.parametrize("form", NOT_AN_ANSWER)
def test_that_what_is_no_answer_fails_or_is_in_doubt(run: CombinedRun, form: str) -> None:
    assert run.statuses(form) <= {UNREADABLE, IN_DOUBT}
    assert len(run.statuses(form)) == 1


@pytest.mark.parametrize("form", ALL)
def test_that_nobody_is_requested_twice(run: CombinedRun, form: str) -> None:
    assert run.requests(form) == run.most_charges(form) == 1


def test_that_the_run_goes_through_all_of_it(run: CombinedRun) -> None:
    summary = run.ran.summary

    assert run.ran.code == run.again.code == 7
    assert summary["not_run"] == 0
    assert summary["matched"] >= BATCH * (len(ALL) + len(HARMLESS)) + (BATCH - 1) * len(ONE_ODD)
    assert run.again.summary["requests"] == 0
    assert 0 <= summary["credits_charged"] <= run.adversary.ledger.credits


@pytest.mark.parametrize(
    ("status", "code", "expected"),
    [
        (400, 7, "Failed: refused"),
        pytest.param(403, 4, "Not sent", marks=pytest.mark.long),
        pytest.param(402, 5, "Not sent", marks=pytest.mark.long),
        pytest.param(429, 6, "Not sent", marks=pytest.mark.long),
    ],
)
@pytest.mark.parametrize(
    "body",
    [
        b'{"error": ' * 20_000 + b"1" + b"}" * 20_000,
        b'{"error": {"message": ' + b"[" * 3000 + b"]" * 3000 + b"}}",
        b'{"error": {"message": "' + b"\xff\xfe\\ud800" + b'", "type": ' + b"9" * 5000 + b"}}",
        b'{"error": {"metadata": [[[{"denied_fields": [{}, [], null, 1e999]}]]], "type": {}}}',
    ],
    ids=["nested", "nested message", "odd letters", "odd metadata"],
)
def test_that_an_unusual_error_body_is_still_an_error(
    program: Program, body: bytes, status: int, code: int, expected: str
) -> None:
    async def refuse(exchange: Exchange) -> None:
        await exchange.reply(status, body, Retry_After="1000000000")

    program.adversary.enrich = refuse
    program.write(links(1))
    ran = program.run()

    assert ran.code == code
    assert [row["Enrichment status"][: len(expected)] for row in ran.rows] == [expected]
