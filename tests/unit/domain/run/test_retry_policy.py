"""The table of design section 3, as pure decisions."""

import pytest

from desktop_app.domain.messages import Message
from desktop_app.domain.run.attempts import Attempt, RetryPolicy
from desktop_app.domain.run.responses import NEVER_CHARGED, ErrorAnswer, Lost, NotSent
from desktop_app.domain.run.retry_policy import (
    Doubt,
    DropFields,
    EndReason,
    EndRun,
    Halve,
    SettleNoMatch,
    SettleRefused,
    TryAgain,
    decide_retry,
)

POLICY = RetryPolicy()


def attempt(  # noqa: PLR0913 - each is a side of an attempt that some test turns
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


def test_that_what_never_left_is_sent_again_after_a_wait_that_doubles() -> None:
    waits = []
    for number in (1, 2, 3, 4):
        decision = decide_retry(
            attempt(number=number, jitter=1), NotSent(Message("no route")), POLICY
        )
        assert isinstance(decision, TryAgain)
        assert not decision.is_rate_limit
        waits.append(decision.wait_s)
    assert waits == [1, 2, 4, 8]


def test_that_a_wait_never_grows_beyond_the_longest() -> None:
    decision = decide_retry(attempt(number=1000, jitter=1), NotSent(Message("no route")), POLICY)
    assert isinstance(decision, TryAgain)
    assert decision.wait_s == POLICY.longest_backoff_s


def test_that_a_run_ends_when_nothing_got_through_for_the_time_of_the_setting() -> None:
    decision = decide_retry(attempt(silent_s=30), NotSent(Message("no route")), POLICY)
    assert decision == EndRun(EndReason.NO_CONNECTION, Message("no route"))


def test_that_a_lost_answer_is_a_doubt_and_never_sent_again() -> None:
    assert decide_retry(attempt(), Lost(Message("timeout")), POLICY) == Doubt(
        Message("timeout"), None
    )


def test_that_a_broken_answer_whose_head_told_the_charge_keeps_it() -> None:
    assert decide_retry(attempt(), Lost(Message("cut"), credits=12), POLICY) == Doubt(
        Message("cut"), 12
    )


def test_that_a_broken_answer_whose_head_told_no_charge_is_sent_again() -> None:
    assert isinstance(decide_retry(attempt(), Lost(Message("cut"), credits=0), POLICY), TryAgain)


def test_that_a_rate_limit_waits_as_told_and_is_no_failure() -> None:
    decision = decide_retry(attempt(number=9), error(429, retry_after_s=7.0), POLICY)
    assert isinstance(decision, TryAgain)
    assert decision.is_rate_limit
    assert 7 <= decision.wait_s <= 8


def test_that_a_rate_limit_that_tells_no_time_backs_off() -> None:
    decision = decide_retry(attempt(number=3, jitter=0), error(429), POLICY)
    assert isinstance(decision, TryAgain)
    assert decision.wait_s == 2


def test_that_a_refused_batch_is_halved_until_the_bad_identifier_stands_alone() -> None:
    assert decide_retry(attempt(people=25), error(400), POLICY) == Halve()
    assert decide_retry(attempt(people=1), error(400), POLICY) == SettleRefused("words")


def test_that_a_refusal_of_a_parameter_ends_the_run_and_halves_nothing() -> None:
    decision = decide_retry(
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
    decision = decide_retry(attempt(), answer, POLICY)
    assert isinstance(decision, EndRun)
    assert decision.reason is reason


def test_that_denied_fields_are_dropped() -> None:
    answer = error(403, denied_fields=("honors",))
    assert decide_retry(attempt(), answer, POLICY) == DropFields(("honors",))


def test_that_a_404_is_asked_once_more_in_halves_and_then_means_no_match() -> None:
    assert decide_retry(attempt(people=25), error(404), POLICY) == Halve(after_404=True)
    assert decide_retry(attempt(people=12, is_half=True), error(404), POLICY) == SettleNoMatch()
    assert decide_retry(attempt(people=1), error(404), POLICY) == SettleNoMatch()


def test_that_a_server_error_is_a_doubt_unless_it_says_that_nothing_was_charged() -> None:
    assert isinstance(decide_retry(attempt(), error(500), POLICY), Doubt)
    assert isinstance(decide_retry(attempt(), error(503, credits=25.0), POLICY), Doubt)
    assert isinstance(decide_retry(attempt(), error(500, credits=0.0), POLICY), TryAgain)


def test_that_a_server_that_fails_again_and_again_ends_the_run() -> None:
    decision = decide_retry(attempt(number=5), error(500, credits=0.0), POLICY)
    assert isinstance(decision, EndRun)
    assert decision.reason is EndReason.SERVICE_TROUBLE


@pytest.mark.parametrize(
    "status", [201, 202, 204, 206, 303, 408, 409, 410, 418, 425, 499, 500, 503]
)
def test_that_a_status_that_is_not_on_the_list_is_a_doubt_unless_it_says_0(status: int) -> None:
    assert isinstance(decide_retry(attempt(), error(status), POLICY), Doubt)
    assert not isinstance(decide_retry(attempt(), error(status, credits=0.0), POLICY), Doubt)


@pytest.mark.parametrize("status", sorted(NEVER_CHARGED))
def test_that_a_free_status_that_says_it_was_charged_is_a_doubt_with_its_cost(status: int) -> None:
    assert decide_retry(attempt(), error(status, credits=25.0), POLICY) == Doubt(
        Message("the service failed ({status}): words", status=status), 25.0
    )
    assert isinstance(decide_retry(attempt(), error(status, is_charge_absurd=True), POLICY), Doubt)
    assert not isinstance(decide_retry(attempt(), error(status), POLICY), Doubt)


@pytest.mark.parametrize("wait_s", [601.0, 1e9])
def test_that_being_told_to_wait_for_longer_than_the_setting_ends_the_run(wait_s: float) -> None:
    decision = decide_retry(attempt(), error(429, retry_after_s=wait_s), POLICY)
    assert isinstance(decision, EndRun)
    assert decision.reason is EndReason.RATE_LIMITED


def test_that_many_short_waits_without_anything_settled_end_the_run() -> None:
    decision = decide_retry(attempt(waited_s=599), error(429, retry_after_s=5.0), POLICY)
    assert isinstance(decision, EndRun)
    assert decision.reason is EndReason.RATE_LIMITED


def test_that_trouble_that_waiting_does_not_end_ends_the_run_at_once() -> None:
    decision = decide_retry(attempt(), NotSent(Message("self-signed"), is_lasting=True), POLICY)
    assert decision == EndRun(EndReason.NO_CONNECTION, Message("self-signed"))


def test_that_fields_that_the_service_does_not_list_are_dropped() -> None:
    listed = error(400, available_fields=("basic_profile", "skills"), names_parameter=True)
    assert decide_retry(attempt(), listed, POLICY) == DropFields(("honors",))
    by_parent = attempt(fields=("basic_profile.name", "experience"))
    below = error(400, available_fields=("basic_profile", "experience.employment_details.current"))
    assert not isinstance(decide_retry(by_parent, below, POLICY), DropFields)


def test_that_a_field_that_the_words_of_a_400_name_is_dropped() -> None:
    named = error(400, "Unknown field: honors", names_parameter=True)
    assert decide_retry(attempt(), named, POLICY) == DropFields(("honors",))
