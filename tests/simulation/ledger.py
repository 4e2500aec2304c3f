"""What is true about the money: every request, what it was charged and when, and the balance."""

from dataclasses import dataclass, field

from desktop_app.domain.source.identifiers import LookupKey
from tests.simulation.faults import Fate
from tests.simulation.people import Person
from tests.simulation.world import World


@dataclass
class Request:
    """One request that reached the service.

    Attributes:
        number: From 1; also its id at the provider.
        run: The run that sent it.
        batch_id: Its batch in the journal.
        people: Whom it asks for.
        fields: What it asks for.
        threshold: Its threshold.
        fate: What becomes of it.
        prices: What each person is charged: nothing, or by the price list.
        charged_at_s: True time at which the charge falls.
        seen_at_s: True time from which the balance shows it.
        listed_at_s: True time from which the usage page lists it.
        is_delivered: Its whole body reached the program.
        body: The body that was delivered.
        told: The truthful `x-credits-used` that reached the program; None: none did.
        has_arrived_head: A status reached the program.
    """

    number: int
    run: int
    batch_id: int
    people: tuple[Person, ...]
    fields: tuple[str, ...]
    threshold: float | None
    fate: Fate
    prices: dict[LookupKey, float]
    charged_at_s: float
    seen_at_s: float
    listed_at_s: float
    is_delivered: bool = False
    body: bytes = b""
    told: float | None = None
    has_arrived_head: bool = False

    @property
    def request_id(self) -> str:
        """The provider's id."""
        return f"request-{self.number}"

    @property
    def charge(self) -> float:
        """What it costs in all."""
        return sum(self.prices.values())


@dataclass
class Ledger:
    """All requests, and what others have spent on the same account."""

    world: World
    start: float = 1000.37
    requests: list[Request] = field(default_factory=list)
    others: list[tuple[float, float]] = field(default_factory=list)

    def times_charged(self, key: LookupKey) -> int:
        """Return how often a person is charged, charges that are still to fall included."""
        return sum(1 for request in self.requests if request.prices.get(key))

    def charged_in_run(self, run: int) -> float:
        """Return what the requests of a run cost."""
        return sum(request.charge for request in self.requests if request.run == run)

    def balance(self) -> float:
        """Return the balance as the account page shows it now, which lags behind."""
        now = self.world.now_s()
        ours = sum(request.charge for request in self.requests if request.seen_at_s <= now)
        return self.start - ours - sum(spent for at, spent in self.others if at <= now)

    def others_spend(self) -> None:
        """Let another program spend, or somebody pay in, an odd amount about now."""
        at = self.world.now_s() + self.world.dice.random() * 300
        amount = self.world.dice.choice((1.0, 2.0, 4.0, 0.37, -50.13))
        self.others.append((at, amount))
        self.world.note(f"another program spends {amount} at {at:.1f} s")
