"""Edge cases of the rules that ordinary sheets do not reach."""

import pytest

from desktop_app.domain.errors import UsageError, offer_nearest
from desktop_app.domain.fields.pricing import share_charge
from desktop_app.domain.messages import Message
from desktop_app.domain.run.attempts import Attempt, RetryPolicy
from desktop_app.domain.run.failure_policy import EndReason, EndRun, decide_after_failure
from desktop_app.domain.run.responses import ErrorAnswer
from desktop_app.domain.settings import Settings
from desktop_app.domain.source.identifiers import (
    LookupKey,
    RejectReason,
    Unusable,
    parse_email,
    parse_profile_url,
)


def test_that_nothing_is_suggested_without_names() -> None:
    assert offer_nearest("a", []) == ""


def test_that_all_names_are_listed_if_none_is_similar() -> None:
    assert offer_nearest("zzz", ["Name", "City"]) == 'Choose one of: "Name", "City".'


def test_that_invalid_percent_encoding_stays_unchanged() -> None:
    key = parse_profile_url("https://www.linkedin.com/in/anna%ff")
    assert isinstance(key, LookupKey)
    assert key.as_sent == "https://www.linkedin.com/in/anna%25ff"


def test_that_repeated_percent_encoding_is_decoded_a_limited_number_of_times() -> None:
    key = parse_profile_url("https://www.linkedin.com/in/a%2525252541")
    assert isinstance(key, LookupKey)
    assert parse_profile_url(key.as_sent) is not None


@pytest.mark.parametrize("address", [f"a@{'ü' * 80}.example", "a@ü..example"])
def test_that_an_invalid_domain_is_not_an_email(address: str) -> None:
    assert parse_email(address) == Unusable(RejectReason.NOT_AN_EMAIL)


def test_that_an_overlong_slug_is_rejected() -> None:
    assert parse_profile_url(f"in/{'a' * 400}") == Unusable(RejectReason.NOT_A_PROFILE)


def test_that_a_charge_without_lookups_has_no_shares() -> None:
    assert share_charge(5, []) == ()


def test_that_a_404_about_a_parameter_ends_the_run() -> None:
    attempt = Attempt(number=1, people=5, is_half=False, silent_s=0, jitter=0)
    answer = ErrorAnswer(404, "unknown parameter", names_parameter=True)
    decision = decide_after_failure(attempt, answer, RetryPolicy())
    assert decision == EndRun(EndReason.REQUEST_REFUSED, Message("unknown parameter"))


def test_that_settings_out_of_range_are_refused() -> None:
    with pytest.raises(UsageError, match="rate"):
        Settings(rpm=0)
    with pytest.raises(UsageError, match="reuse age"):
        Settings(no_match_reuse_days=-1)
