"""The work of a recorded endpoint, apart from HTTP, faults and the ledger."""

from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from typing import Any, ClassVar

from pydantic import BaseModel
from typing_extensions import override

from desktop_app.sandbox.contract.answers import PEOPLE
from desktop_app.sandbox.contract.bodies import read_body
from desktop_app.sandbox.contract.errors import Refusal, typed_error
from desktop_app.sandbox.faults.effects import Effect
from desktop_app.sandbox.lookups.lookup import Charges, Components, Lookup
from desktop_app.sandbox.people.finder import Matches, ledger_key
from desktop_app.sandbox.service import Service


@dataclass(frozen=True, slots=True)
class Outcome:
    """The answer of an operation, and its price.

    Attributes:
        content: The answer, as JSON.
        charges: A pair of key and credits for each thing that is charged.
        components: The parts of the price.
        status: The HTTP status.
        has_entries: Whether the answer is a list of entries, which faults can change.
        is_empty: Whether nothing was found.
    """

    content: Any
    charges: Charges = field(default_factory=Charges)
    components: Components = field(default_factory=Components)
    status: int = 200
    has_entries: bool = False
    is_empty: bool = False


class Operation(ABC):
    """One recorded endpoint; all are POST requests with a JSON body.

    Attributes:
        is_submission: Whether it submits a batch job.
        category: The category of the product, as on the account page.
        answer: The shape of the answer.
    """

    is_submission: ClassVar[bool] = False
    category: ClassVar[str] = "Person"
    answer: ClassVar[dict[str, Any]] = PEOPLE

    def __init__(self, service: Service) -> None:
        self.service = service

    @property
    @abstractmethod
    def path(self) -> str:
        """The path of the endpoint."""

    @property
    @abstractmethod
    def body(self) -> type[BaseModel]:
        """The model of the request body."""

    @property
    def grant(self) -> str:
        """The grant that the account needs; "" for none."""
        return ""

    @property
    def known_fields(self) -> frozenset[str]:
        """The values of `fields` that exist, for the account page."""
        return frozenset()

    def read(self, body: bytes) -> Any:
        """Return the parsed body, or its refusal."""
        return read_body(self.body, body)

    def keys(self, asked: Any) -> list[str]:
        """Return what is asked for, as the ledger writes it."""
        return [ledger_key(one) for one in asked.identifiers]

    def fields(self, asked: Any) -> list[str]:
        """Return the requested fields, for the ledger."""
        return asked.field_names or []

    def identifiers(self, asked: Any) -> list[str]:
        """Return the submitted identifiers, for the faults."""
        return list(asked.identifiers)

    def find(self, asked: Any) -> Any:  # noqa: ARG002 - most find at once
        """Return what is found; true if it is anything."""
        return True

    @abstractmethod
    def refusal(self, asked: Any, found: Any, effect: Effect) -> Refusal | None:
        """Return the refusal that applies regardless of faults, or None."""

    @abstractmethod
    def perform(self, asked: Any, found: Any, effect: Effect) -> Outcome:
        """Do the work; called once for every request that is not refused."""


_NOBODY = Refusal(404, typed_error("not_found", "No data found"))


class LookupOperation(Operation):
    """A synchronous look-up of people."""

    def __init__(self, service: Service, lookup: Lookup) -> None:
        super().__init__(service)
        self._lookup = lookup

    @property
    @override
    def path(self) -> str:
        """The path of the endpoint."""
        return self._lookup.path

    @property
    @override
    def body(self) -> type[BaseModel]:
        """The model of the request body."""
        return self._lookup.body

    @property
    @override
    def grant(self) -> str:
        """The grant that the account needs."""
        return self._lookup.grant

    @property
    @override
    def known_fields(self) -> frozenset[str]:
        """The values of `fields` that exist."""
        return self._lookup.known

    @override
    def find(self, asked: Any) -> Matches:
        """Return the people; falsy if there is nobody."""
        found = self._lookup.find(asked)
        return found if any(found) else []

    @override
    def refusal(self, asked: Any, found: Matches, effect: Effect) -> Refusal | None:
        """Refuse an endpoint or a field without grant, and what may cost too much."""
        grants = self.service.grants | effect.granted_fields
        price = self._lookup.ceiling(asked) * len(asked.identifiers)
        refused = (
            self.service.access_refusal(self._lookup.grant)
            or self._lookup.fields_refusal(asked, grants)
            or self.service.credits_refusal(price)
        )
        if refused is None and not found and self.service.timeline.no_match_is_404:
            return _NOBODY
        return refused

    @override
    def perform(self, asked: Any, found: Matches, effect: Effect) -> Outcome:
        """Return one entry for each identifier."""
        matches = found or [[] for _ in asked.identifiers]
        entries = self._lookup.entries(asked, matches)
        return Outcome(
            content=entries,
            charges=self._lookup.charges(asked, entries),
            components=self._lookup.all_components(asked, entries),
            has_entries=True,
            is_empty=not found,
        )
