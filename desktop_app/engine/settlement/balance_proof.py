"""The proof by the balance: two readings that show no charges except the known ones."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop_app.domain.errors import AppError
from desktop_app.domain.run.account import Account
from desktop_app.domain.run.doubt_proofs import matches_charges

BETWEEN_READINGS_S = 2.0
"""Time between the two readings of the balance."""


@dataclass(frozen=True, slots=True)
class BalanceProof:
    """A test of the balance, valid while no request of this program is in flight.

    Attributes:
        before: The balance before the charges; None if unknown.
        charged: The charges for the answers since then.
        read_account: Reads the account.
    """

    before: float | None
    charged: float
    read_account: Callable[[], Account]

    def holds_for(self, account: Account | None) -> bool:
        """Tell whether an account shows exactly the known charges; None proves nothing."""
        after = None if account is None else account.credits
        if self.before is None or after is None:
            return False
        return matches_charges(before=self.before, after=after, charged=self.charged)

    def holds_now(self) -> bool:
        """Read the account, and tell whether it shows exactly the known charges."""
        return self.holds_for(read_if_possible(self.read_account))


def read_if_possible(read_account: Callable[[], Account]) -> Account | None:
    """Return the account; None if it cannot be read."""
    try:
        return read_account()
    except AppError:
        return None
