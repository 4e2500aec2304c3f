"""One kind of batch job over identifiers: its body, the lines of its file, what a line costs."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from desktop_app.sandbox.contract.bodies import IdentifiersBody
from desktop_app.sandbox.contract.errors import Refusal
from desktop_app.sandbox.lookups.lookup import Components, Lookup, refuse_fields
from desktop_app.sandbox.people.finder import Found, ledger_key

Json = dict[str, Any]
_AT_ONCE = 100
"""The people that a job looks up together; thousands of whole profiles are large."""


@dataclass(frozen=True, slots=True)
class Line:
    """The find of a job for one identifier.

    Attributes:
        key: The identifier, as the ledger writes it.
        content: The line of the file; None if the identifier has none.
        components: What it costs; empty if nothing was found.
    """

    key: str
    content: Json | None
    components: Components


@dataclass(frozen=True)
class JobKind(ABC):
    """One kind of job over identifiers.

    Attributes:
        lookup: The synchronous endpoint that finds the same people.
        path: The path of the submission.
        action: The job's `action`.
        grant: What the account needs.
    """

    lookup: Lookup
    path: ClassVar[str]
    action: ClassVar[str]
    grant: ClassVar[str]
    entity: ClassVar[str] = "person"

    @property
    @abstractmethod
    def body(self) -> type[IdentifiersBody]:
        """The model of the submission."""

    @abstractmethod
    def asked_of(self, body: Any) -> Any:
        """Return the synchronous request that asks for the same."""

    @abstractmethod
    def content(self, asked: Any, identifier: str, found: Found, *, is_flat: bool) -> Json | None:
        """Return the line of an identifier, or None."""

    def refusal(self, body: Any, grants: frozenset[str]) -> Refusal | None:
        """Return the refusal of the requested fields, or None."""
        return refuse_fields(body.field_names or [], grants, self.known)

    @property
    def known(self) -> frozenset[str]:
        """The values of `fields` that exist."""
        return self.lookup.known

    def ceiling(self, body: Any) -> float:
        """Return the highest possible price of the job."""
        return len(body.identifiers) * self.lookup.ceiling(self.asked_of(body))

    def lines(self, body: Any, *, is_flat: bool) -> Iterator[Line]:
        """Yield what is found for each identifier; one that occurs twice is found twice."""
        whole = self.asked_of(body)
        submitted: list[str] = getattr(whole, whole.array)
        for start in range(0, len(submitted), _AT_ONCE):
            some = {whole.array: submitted[start : start + _AT_ONCE]}
            yield from self._some_lines(whole.model_copy(update=some), is_flat=is_flat)

    def _some_lines(self, asked: Any, *, is_flat: bool) -> Iterator[Line]:
        for identifier, found in zip(asked.identifiers, self.lookup.find(asked), strict=True):
            best = found[:1]  # a line has no score, and thus one person
            returned = [self.lookup.data_of(asked, person) for _, person in best]
            parts = self.lookup.components(asked, returned[0]) if returned else []
            content = self.content(asked, identifier, best, is_flat=is_flat)
            yield Line(ledger_key(identifier), content, parts)
