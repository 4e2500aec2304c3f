"""Few failures are certainly free of charge; any other request is sent once and counted."""

import pytest

from tests.attacks.conftest import IN_DOUBT, MATCHED, Program, links
from tests.support.adversary import Act, Adversary, Exchange, honest
from tests.support.combined_run import BATCH, CombinedRun, run_together

ERROR = {"error": {"type": "invalid_request", "message": "That did not work."}}


def charges_and_says(status: int, said: str | None = None, **headers: str | None) -> Act:
    async def act(exchange: Exchange) -> None:
        exchange.charge()
        body = b"" if status in {204, 205, 304} else ERROR
        await exchange.reply(status, body, x_credits_used=said, **headers)

    return act


def charges_and_sends(data: bytes) -> Act:
    async def act(exchange: Exchange) -> None:
        exchange.charge()
        await exchange.send(data)

    return act


OTHER_2XX_AND_3XX = (201, 202, 203, 204, 205, 206, 300, 303, 304, 305)
OTHER_4XX = (405, 406, 408, 409, 410, 412, 413, 418, 423, 424, 425, 426, 431, 451, 499)
ANY_5XX = (500, 501, 502, 503, 504, 507, 520, 524, 599)
SILENT = {
    f"status {status}, nothing said": charges_and_says(status)
    for status in (*OTHER_2XX_AND_3XX, *OTHER_4XX, *ANY_5XX)
}
COUNTED = {
    f"status {status}, 25 said": charges_and_says(status, "25")
    for status in (202, 206, 301, 302, 307, 308, 400, 401, 402, 403, 404, 422, 429, 500, 503)
}
ABSURD = {
    f"status {status}, {said} said": charges_and_says(status, said)
    for status, said in (
        (400, "nan"),
        (401, "inf"),
        (403, "-25"),
        (404, "twenty-five"),
        (422, "9" * 400),
        (429, "1e999"),
        (302, "0, 25"),
        (500, "-0.5"),
    )
}
TORN = {
    "closed without a word": charges_and_sends(b""),
    "closed within the status line": charges_and_sends(b"HTTP/1.1 4"),
    "closed within the head": charges_and_sends(b"HTTP/1.1 400 Bad\r\nContent-Le"),
    "a status of four digits": charges_and_sends(b"HTTP/1.1 4000 Odd\r\nContent-Length: 0\r\n\r\n"),
    "an invalid status line": charges_and_sends(b"HTTP/1.1 OK 200\r\nContent-Length: 0\r\n\r\n"),
    "another protocol": charges_and_sends(b"SSH-2.0-OpenSSH_9.2p1\r\n"),
    "HTTP/0.9": charges_and_sends(b"[]"),
    "two lengths": charges_and_sends(
        b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n[]x"
    ),
    "an invalid length": charges_and_sends(b"HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n[]"),
    "an invalid chunk": charges_and_sends(
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n[]\r\n"
    ),
    "switching protocols": charges_and_sends(b"HTTP/1.1 101 Go\r\nUpgrade: tar\r\n\r\n"),
    "a head of two megabytes": charges_and_sends(
        b"HTTP/1.1 400 Bad\r\nX: " + b"x" * 2_000_000 + b"\r\n\r\n"
    ),
}
DOUBTS = SILENT | COUNTED | ABSURD | TORN


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> CombinedRun:
    return run_together(tmp_path_factory.mktemp("free") / "program", DOUBTS)


@pytest.mark.parametrize("form", DOUBTS)
def test_that_a_possibly_charged_request_is_sent_once_and_in_doubt(
    run: CombinedRun, form: str
) -> None:
    assert run.requests(form) == run.most_charges(form) == 1
    assert run.statuses(form) == {IN_DOUBT}


@pytest.mark.parametrize("form", COUNTED)
def test_that_what_an_error_says_it_cost_is_counted(run: CombinedRun, form: str) -> None:
    assert run.credits(form) == BATCH


def test_that_the_other_people_are_matched_and_nothing_is_sent_in_the_next_run(
    run: CombinedRun,
) -> None:
    assert run.ran.code == run.again.code == 7
    assert run.ran.summary["in_doubt"] == BATCH * len(DOUBTS)
    assert run.ran.summary["matched"] == BATCH * len(DOUBTS)
    assert run.again.summary["requests"] == 0
    assert run.adversary.ledger.charged_twice() == []
    assert run.ran.summary["credits_charged"] == BATCH * (len(DOUBTS) + len(COUNTED))


def free_once(status: int, said: str | None = None, **headers: str) -> Act:
    """Reject the first request free of charge, and answer the next."""

    seen: list[int] = []

    async def act(exchange: Exchange) -> None:
        seen.append(1)
        if len(seen) > 1:
            await honest(exchange)
        else:
            await exchange.reply(status, ERROR, x_credits_used=said, **headers)

    return act


FREE = {
    "429": free_once(429, None, retry_after="0"),
    "429 and 0": free_once(429, "0", retry_after="0"),
    "500 and 0": free_once(500, "0"),
    "503 and 0.0": free_once(503, "0.0"),
    "502 and 0.00": free_once(502, "0.00"),
    "408 and 0": free_once(408, "0"),
    "404 for many": free_once(404),
    "400 for many": free_once(400),
    "422 for many": free_once(422),
}


@pytest.fixture(scope="module")
def free(tmp_path_factory: pytest.TempPathFactory) -> CombinedRun:
    return run_together(tmp_path_factory.mktemp("free") / "program", FREE, in_flight=20)


@pytest.mark.parametrize("form", FREE)
def test_that_a_certainly_free_request_is_sent_again(free: CombinedRun, form: str) -> None:
    assert free.ran.code == 0
    assert free.statuses(form) == {MATCHED}
    assert free.most_charges(form) == 1
    assert free.requests(form) > 1


@pytest.mark.parametrize(
    "status",
    [
        pytest.param(301, marks=pytest.mark.long),
        302,
        pytest.param(307, marks=pytest.mark.long),
        308,
    ],
)
def test_that_a_redirect_is_not_followed_with_the_key(program: Program, status: int) -> None:
    with Adversary() as elsewhere:

        async def send_away(exchange: Exchange) -> None:
            await exchange.reply(status, b"", Location=f"{elsewhere.url}/person/enrich")

        program.adversary.enrich = send_away
        program.write(links(3))
        ran = program.run()

        assert elsewhere.connections == 0
    assert ran.code == 6
    assert ran.summary["not_run"] == 3
    assert len(program.adversary.ledger.enrichments) == 1


@pytest.mark.parametrize(("status", "code"), [(401, 4), (402, 5), (403, 4)])
def test_that_a_refusal_in_the_middle_keeps_what_is_on_its_way(
    program: Program, status: int, code: int
) -> None:
    async def refuse_second(exchange: Exchange) -> None:
        if exchange.asked.identifiers[0].endswith("p-25"):
            await exchange.reply(status, ERROR)
            return
        adversary = exchange.adversary
        while not any(one.is_over for one in adversary.ledger.enrichments):
            await exchange.pause()
        await honest(exchange)

    program.adversary.enrich = refuse_second
    program.write(links(50))
    ran = program.run()

    assert ran.code == code
    assert (ran.summary["matched"], ran.summary["not_run"]) == (25, 25)
    assert ran.summary["credits_charged"] == 25
