"""The proof by the balance: two readings, both of which show no charge but the known ones."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop_app.domain.errors import AppError
from desktop_app.domain.run.account import Account
from desktop_app.domain.run.doubts import matches_charges

BETWEEN_READINGS_S = 2.0
"""Between the two readings of a balance."""


@dataclass(frozen=True, slots=True)
class BalanceProof:
    """The balance that must be read while no request of this program is in flight.

    Attributes:
        before: The balance before the charges; None where it is not known.
        charged: What the answers since then were charged.
        read_account: Asks the account page.
    """

    before: float | None
    charged: float
    read_account: Callable[[], Account]

    def holds_for(self, account: Account | None) -> bool:
        """Tell whether an account shows the known charges and no other; None shows nothing."""
        after = None if account is None else account.credits
        if self.before is None or after is None:
            return False
        return matches_charges(before=self.before, after=after, charged=self.charged)

    def holds_now(self) -> bool:
        """Read the account, and tell the same."""
        return self.holds_for(read_if_possible(self.read_account))


def read_if_possible(read_account: Callable[[], Account]) -> Account | None:
    """Return the account; None where its page cannot be read and so proves nothing."""
    try:
        return read_account()
    except AppError:
        return None
