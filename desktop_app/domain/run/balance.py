"""Comparison of the balance's change with the charges that the answers reported."""

from enum import Enum

_SAME_CREDITS = 1e-6


class BalanceComparison(Enum):
    """The result of comparing the balance with the reported charges."""

    SAME = "same"
    LAGS = "lags"
    MORE = "more"
    ROSE = "rose"


def compare_balance(fell_by: float, charged: float) -> BalanceComparison:
    """Compare the change of the balance with the reported charges.

    >>> compare_balance(0, 4).value, compare_balance(6, 4).value, compare_balance(-100, 4).value
    ('lags', 'more', 'rose')
    """
    if abs(fell_by - charged) < _SAME_CREDITS:
        return BalanceComparison.SAME
    if fell_by < -_SAME_CREDITS:
        return BalanceComparison.ROSE
    return BalanceComparison.LAGS if fell_by < charged else BalanceComparison.MORE
