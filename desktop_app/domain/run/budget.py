"""What a run may spend, and what it has spent."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Budget:
    """What may be spent, what was, and what is reserved for requests on their way.

    Attributes:
        limit: Credits; None: no limit.
        spent: Credits charged so far.
        reserved: The worst case of what is on its way.
    """

    limit: float | None
    spent: float = 0.0
    reserved: float = 0.0

    def affordable(self, price_per_person: float, people: int) -> int:
        """Return how many of these people the unreserved rest pays for at the worst."""
        if self.limit is None or price_per_person <= 0:
            return people
        rest = self.limit - self.spent - self.reserved
        return max(0, min(people, int(rest / price_per_person + 1e-9)))

    def reserve(self, amount: float) -> "Budget":
        """Return the budget with the worst case of one more request set aside."""
        return replace(self, reserved=self.reserved + amount)

    def settle(self, *, reserved: float, charged: float) -> "Budget":
        """Return the budget after a request came back: charged is spent, the rest is free."""
        return replace(self, spent=self.spent + charged, reserved=self.reserved - reserved)
