"""The budget of a run: limit, spending, reservations."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Budget:
    """The credits of a run: limit, spent, and reserved for requests in flight.

    Attributes:
        limit: Maximum credits; None: no limit.
        spent: Credits charged so far.
        reserved: Maximum cost of the requests in flight.
    """

    limit: float | None
    spent: float = 0.0
    reserved: float = 0.0

    def affordable(self, price_per_person: float, people: int) -> int:
        """Return how many of these people the remaining budget covers at the maximum price."""
        if self.limit is None or price_per_person <= 0:
            return people
        rest = self.limit - self.spent - self.reserved
        return max(0, min(people, int(rest / price_per_person + 1e-9)))

    def reserve(self, amount: float) -> "Budget":
        """Return the budget with the maximum cost of one more request reserved."""
        return replace(self, reserved=self.reserved + amount)

    def settle(self, *, reserved: float, charged: float) -> "Budget":
        """Return the budget after an answer: the charge is spent, the reservation released."""
        return replace(self, spent=self.spent + charged, reserved=self.reserved - reserved)
