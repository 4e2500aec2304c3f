"""The decisions in the table of design section 3."""

import pytest

from desktop_app.domain.messages import Message
from desktop_app.domain.run.attempts import Attempt, RetryPolicy
from desktop_app.domain.run.failure_policy import (
    Doubt,
    DropFields,
    EndReason,
    EndRun,
    Halve,
    SettleNoMatch,
    SettleRefused,
    TryAgain,
    decide_after_failure,
)
from desktop_app.domain.run.responses import NEVER_CHARGED, ErrorAnswer, NoAnswer, NotSent

POLICY = RetryPolicy()


def attempt(  # noqa: PLR0913 - tests vary each property of an attempt
    *,
    number: int = 1,
    people: int = 25,
    is_half: bool = False,
    silent_s: float = 0,
    jitter: float = 0.5,
    fields: tuple[str, ...] = ("basic_profile", "honors"),
    waited_s: float = 0,
) -> Attempt:
    return Attempt(number, people, is_half, silent_s, jitter, fields, waited_s)


def error(status: int, message: str = "words", **rest: object) -> ErrorAnswer:
    return ErrorAnswer(status, message, **rest)  # type: ignore[arg-type]  # a test's shorthand


def test_that_an_unsent_request_is_retried_with_exponential_backoff() -> None:
    waits = []
    for number in (1, 2, 3, 4):
        decision = decide_after_failure(
            attempt(number=number, jitter=1), NotSent(Message("no route")), POLICY
        )
        assert isinstance(decision, TryAgain)
        assert not decision.is_rate_limit
        waits.append(decision.wait_s)
    assert waits == [1, 2, 4, 8]


def test_that_the_backoff_has_a_maximum() -> None:
    decision = decide_after_failure(
        attempt(number=1000, jitter=1), NotSent(Message("no route")), POLICY
    )
    assert isinstance(decision, TryAgain)
    assert decision.wait_s == POLICY.longest_backoff_s


def test_that_a_run_ends_if_no_request_gets_through_for_the_set_time() -> None:
    decision = decide_after_failure(attempt(silent_s=30), NotSent(Message("no route")), POLICY)
    assert decision == EndRun(EndReason.NO_CONNECTION, Message("no route"))


def test_that_a_lost_answer_is_in_doubt_and_not_retried() -> None:
    assert decide_after_failure(attempt(), NoAnswer(Message("timeout")), POLICY) == Doubt(
        Message("timeout"), None
    )


def test_that_a_broken_answer_keeps_the_charge_from_its_headers() -> None:
    assert decide_after_failure(attempt(), NoAnswer(Message("cut"), credits=12), POLICY) == Doubt(
        Message("cut"), 12
    )


def test_that_a_broken_answer_with_charge_0_is_retried() -> None:
    assert isinstance(
        decide_after_failure(attempt(), NoAnswer(Message("cut"), credits=0), POLICY), TryAgain
    )


def test_that_a_rate_limit_waits_as_requested_and_is_not_a_failure() -> None:
    decision = decide_after_failure(attempt(number=9), error(429, retry_after_s=7.0), POLICY)
    assert isinstance(decision, TryAgain)
    assert decision.is_rate_limit
    assert 7 <= decision.wait_s <= 8


def test_that_a_rate_limit_without_a_time_uses_backoff() -> None:
    decision = decide_after_failure(attempt(number=3, jitter=0), error(429), POLICY)
    assert isinstance(decision, TryAgain)
    assert decision.wait_s == 2


def test_that_a_refused_batch_is_halved_until_one_identifier_is_left() -> None:
    assert decide_after_failure(attempt(people=25), error(400), POLICY) == Halve()
    assert decide_after_failure(attempt(people=1), error(400), POLICY) == SettleRefused("words")


def test_that_a_refused_parameter_ends_the_run() -> None:
    decision = decide_after_failure(
        attempt(), error(400, "no business_emails", names_parameter=True), POLICY
    )
    assert decision == EndRun(EndReason.REQUEST_REFUSED, Message("no business_emails"))


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (error(401), EndReason.KEY_REFUSED),
        (error(402), EndReason.OUT_OF_CREDITS),
        (error(403, "You have no credits left", is_out_of_credits=True), EndReason.OUT_OF_CREDITS),
        (
            error(403, "no", error_type="insufficient_credits", is_out_of_credits=True),
            EndReason.OUT_OF_CREDITS,
        ),
        (error(403, "not on your plan"), EndReason.ENDPOINT_DENIED),
        (error(302, "moved"), EndReason.REQUEST_REFUSED),
        (error(418, "teapot", credits=0.0), EndReason.REQUEST_REFUSED),
    ],
)
def test_that_a_refusal_of_everything_ends_the_run(answer: ErrorAnswer, reason: EndReason) -> None:
    decision = decide_after_failure(attempt(), answer, POLICY)
    assert isinstance(decision, EndRun)
    assert decision.reason is reason


def test_that_denied_fields_are_dropped() -> None:
    answer = error(403, denied_fields=("honors",))
    assert decide_after_failure(attempt(), answer, POLICY) == DropFields(("honors",))


def test_that_a_404_is_retried_in_halves_and_then_means_no_match() -> None:
    assert decide_after_failure(attempt(people=25), error(404), POLICY) == Halve(after_404=True)
    assert (
        decide_after_failure(attempt(people=12, is_half=True), error(404), POLICY)
        == SettleNoMatch()
    )
    assert decide_after_failure(attempt(people=1), error(404), POLICY) == SettleNoMatch()


def test_that_a_server_error_is_in_doubt_unless_its_charge_is_0() -> None:
    assert isinstance(decide_after_failure(attempt(), error(500), POLICY), Doubt)
    assert isinstance(decide_after_failure(attempt(), error(503, credits=25.0), POLICY), Doubt)
    assert isinstance(decide_after_failure(attempt(), error(500, credits=0.0), POLICY), TryAgain)


def test_that_repeated_server_errors_end_the_run() -> None:
    decision = decide_after_failure(attempt(number=5), error(500, credits=0.0), POLICY)
    assert isinstance(decision, EndRun)
    assert decision.reason is EndReason.SERVICE_TROUBLE


@pytest.mark.parametrize(
    "status", [201, 202, 204, 206, 303, 408, 409, 410, 418, 425, 499, 500, 503]
)
def test_that_an_unlisted_status_is_in_doubt_unless_its_charge_is_0(status: int) -> None:
    assert isinstance(decide_after_failure(attempt(), error(status), POLICY), Doubt)
    assert not isinstance(
        decide_after_failure(attempt(), error(status, credits=0.0), POLICY), Doubt
    )


@pytest.mark.parametrize("status", sorted(NEVER_CHARGED))
def test_that_a_free_status_with_a_charge_is_in_doubt(status: int) -> None:
    assert decide_after_failure(attempt(), error(status, credits=25.0), POLICY) == Doubt(
        Message("the service failed ({status}): words", status=status), 25.0
    )
    assert isinstance(
        decide_after_failure(attempt(), error(status, is_charge_absurd=True), POLICY), Doubt
    )
    assert not isinstance(decide_after_failure(attempt(), error(status), POLICY), Doubt)


@pytest.mark.parametrize("wait_s", [601.0, 1e9])
def test_that_a_requested_wait_beyond_the_setting_ends_the_run(wait_s: float) -> None:
    decision = decide_after_failure(attempt(), error(429, retry_after_s=wait_s), POLICY)
    assert isinstance(decision, EndRun)
    assert decision.reason is EndReason.RATE_LIMITED


def test_that_many_short_waits_without_a_settlement_end_the_run() -> None:
    decision = decide_after_failure(attempt(waited_s=599), error(429, retry_after_s=5.0), POLICY)
    assert isinstance(decision, EndRun)
    assert decision.reason is EndReason.RATE_LIMITED


def test_that_a_lasting_failure_ends_the_run_at_once() -> None:
    decision = decide_after_failure(
        attempt(), NotSent(Message("self-signed"), is_lasting=True), POLICY
    )
    assert decision == EndRun(EndReason.NO_CONNECTION, Message("self-signed"))


def test_that_fields_not_listed_by_the_service_are_dropped() -> None:
    listed = error(400, available_fields=("basic_profile", "skills"), names_parameter=True)
    assert decide_after_failure(attempt(), listed, POLICY) == DropFields(("honors",))
    by_parent = attempt(fields=("basic_profile.name", "experience"))
    below = error(400, available_fields=("basic_profile", "experience.employment_details.current"))
    assert not isinstance(decide_after_failure(by_parent, below, POLICY), DropFields)


def test_that_a_field_named_in_a_400_message_is_dropped() -> None:
    named = error(400, "Unknown field: honors", names_parameter=True)
    assert decide_after_failure(attempt(), named, POLICY) == DropFields(("honors",))
