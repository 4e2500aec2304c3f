"""A balance that fell, held against what the answers say was charged."""

from enum import Enum

_SAME_CREDITS = 1e-6


class BalanceComparison(Enum):
    """What the fall of a balance says of the charges."""

    SAME = "same"
    LAGS = "lags"
    MORE = "more"
    ROSE = "rose"


def compare_balance(fell_by: float, charged: float) -> BalanceComparison:
    """Return what a balance says: only a fall beyond the charges has another cause.

    >>> balance_story(0, 4).value, balance_story(6, 4).value, balance_story(-100, 4).value
    ('lags', 'more', 'rose')
    """
    if abs(fell_by - charged) < _SAME_CREDITS:
        return BalanceComparison.SAME
    if fell_by < -_SAME_CREDITS:
        return BalanceComparison.ROSE
    return BalanceComparison.LAGS if fell_by < charged else BalanceComparison.MORE
