"""Comparison of balance and charges, and the fields that a key may request."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.run.account import Account, not_enabled
from desktop_app.domain.run.balance import BalanceComparison, compare_balance

CREDITS = st.floats(0, 1e6, allow_nan=False)


@given(CREDITS, CREDITS)
def test_that_only_a_fall_beyond_the_charges_has_another_cause(fell: float, charged: float) -> None:
    story = compare_balance(fell, charged)
    assert (story is BalanceComparison.MORE) == (fell - charged >= 1e-6)
    assert (story is BalanceComparison.LAGS) == (charged - fell >= 1e-6)


def test_that_a_balance_that_rose_proves_nothing() -> None:
    assert compare_balance(-100, 4) is BalanceComparison.ROSE


@pytest.mark.parametrize(
    ("enabled", "disabled", "path", "may"),
    [
        ((), (), "contact", True),
        ((), ("contact",), "contact", False),
        ((), ("contact",), "contact.phone_numbers", False),
        (("basic_profile",), (), "contact", False),
        (("basic_profile",), (), "contact.phone_numbers", False),
        (("basic_profile",), (), "basic_profile.name", True),
        (("contact.phone_numbers",), (), "contact", True),
        (("contact.phone_numbers",), (), "contact.websites", False),
        (("contact",), ("contact.phone_numbers",), "contact.phone_numbers", False),
        (("contacts",), (), "contact", False),
    ],
)
def test_that_a_field_must_be_listed_if_any_is(
    enabled: tuple[str, ...], disabled: tuple[str, ...], path: str, *, may: bool
) -> None:
    account = Account(enabled_fields=enabled, disabled_fields=disabled)
    assert account.may_use(path) is may
    assert not_enabled(account, [path]) == (() if may else (path,))
