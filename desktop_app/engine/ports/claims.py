"""The port of claims: what the desks of a team agree on before one of them sends."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from desktop_app.domain.fields.products import Product
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.source.identifiers import LookupKey


@dataclass(frozen=True, slots=True)
class Claim:
    """The people of a batch whom this desk may look up now.

    Attributes:
        keys: These people, in the order of the batch.
        elsewhere: People whom another desk looks up, has just bought, or has in doubt.
        over_budget: People for whom the team's budget does not suffice.
    """

    keys: tuple[LookupKey, ...]
    elsewhere: tuple[LookupKey, ...] = ()
    over_budget: tuple[LookupKey, ...] = ()


class ClaimsJournal(Protocol):
    """Access to what other desks do. A desk alone may do everything at once."""

    def claim(
        self, batch: Batch, *, ceiling: float, in_doubt_again: bool = False, adds: bool = False
    ) -> Claim:
        """Claim people right before `intend` or `intend_job` of what was got.

        Args:
            batch: The request or job.
            ceiling: What each person can cost, in credits.
            in_doubt_again: The user asks for people in doubt again; those of other desks, too.
            adds: These people are sent in one request with those who were just claimed.

        Raises:
            TeamError: The team's database cannot be used, so nothing may be sent.
        """
        ...

    def take_turn(self, product: Product, interval_s: float) -> float:
        """Return the seconds until this desk may send a request for a product.

        The requests of all desks are `interval_s` apart.
        """
        ...

    def hold(self, product: Product, wait_s: float) -> None:
        """Let the other desks wait, too: the provider asked for it."""
        ...

    def collect(self, keys: Iterable[LookupKey], *, again: bool = False) -> frozenset[LookupKey]:
        """Copy what other desks have bought since; return whom they are looking up right now.

        From then on, whatever else is read of the journal is collected first.

        Args:
            keys: The people.
            again: Only these are collected once more; otherwise everything is that is read later.

        Raises:
            TeamError: The team's database cannot be used; what is in the journal stays.
        """
        ...
