"""The truth about the money: requests with their charges and times, and the balance."""

from dataclasses import dataclass, field

from desktop_app.domain.source.identifiers import LookupKey
from tests.simulation.faults import Fate
from tests.simulation.people import Person
from tests.simulation.world import World


@dataclass
class Request:
    """One request that reached the service.

    Attributes:
        number: Number from 1; also its id at the provider.
        run: The run that sent it.
        batch_id: Its batch in the journal.
        people: The requested people.
        fields: The requested fields.
        threshold: The requested threshold.
        fate: Its fate.
        prices: The charge of each person: nothing, or by the price list.
        charged_at_s: True time of the charge.
        seen_at_s: True time from which the balance includes it.
        listed_at_s: True time from which usage lists it.
        is_delivered: Whether its complete body reached the program.
        body: The delivered body.
        reported_credits: The correct `x-credits-used` that reached the program, or None.
        has_received_status: Whether a status reached the program.
        is_job_part: Whether it is a part of a bulk job.
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
    reported_credits: float | None = None
    has_received_status: bool = False
    is_job_part: bool = False

    @property
    def request_id(self) -> str:
        """The provider's id."""
        return f"request-{self.number}"

    @property
    def charge(self) -> float:
        """The total charge."""
        return sum(self.prices.values())


@dataclass
class Ledger:
    """All requests, and the credits that others spent on the same account."""

    world: World
    start: float = 1000.37
    requests: list[Request] = field(default_factory=list)
    others: list[tuple[float, float]] = field(default_factory=list)

    def times_charged(self, key: LookupKey) -> int:
        """Return how often a person is charged, including pending charges."""
        return sum(1 for request in self.requests if request.prices.get(key))

    def charged_in_run(self, run: int) -> float:
        """Return the total charge of a run."""
        return sum(request.charge for request in self.requests if request.run == run)

    def balance(self) -> float:
        """Return the balance of the account endpoint, which lags behind."""
        now = self.world.now_s()
        ours = sum(request.charge for request in self.requests if request.seen_at_s <= now)
        return self.start - ours - sum(spent for at, spent in self.others if at <= now)

    def spend_elsewhere(self) -> None:
        """Let others spend or add an arbitrary amount around now."""
        at = self.world.now_s() + self.world.rng.random() * 300
        amount = self.world.rng.choice((1.0, 2.0, 4.0, 0.37, -50.13))
        self.others.append((at, amount))
        self.world.note(f"another program spends {amount} at {at:.1f} s")
