"""Values that pass between a desk's journal and the team's database."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from desktop_app.domain.identifiers.keys import CONTACT_KINDS


@dataclass(frozen=True, slots=True)
class People:
    """Lookups of one kind: what a claim is made for.

    Attributes:
        kind: The kind of identifier, which decides what is bought.
        normals: The normal forms.
    """

    kind: str
    normals: Sequence[str]

    @property
    def claimed_as(self) -> str:
        """The kind under which they are claimed: contact data, checked or not, is one purchase."""
        return claimed_kind(self.kind)

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds whose answers and doubts concern the claim."""
        kinds = CONTACT_KINDS if self.kind in CONTACT_KINDS else (self.kind,)
        return tuple(str(kind) for kind in kinds)


def claimed_kind(kind: str) -> str:
    """Return the kind under which a lookup is claimed."""
    return str(CONTACT_KINDS[0]) if kind in CONTACT_KINDS else kind


@dataclass(frozen=True, slots=True)
class Wanted:
    """A request or job for which claims are made.

    Attributes:
        people: The people in it.
        asked: JSON list of field names.
        min_similarity: The threshold; None for profile links.
        ceiling: What each person can cost, in credits.
        in_doubt_again: Those in doubt whom the user asks for again.
    """

    people: People
    asked: str
    min_similarity: float | None
    ceiling: float
    in_doubt_again: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A person whom another desk has claimed.

    Attributes:
        normal: The normal form.
        desk: The name of that desk.
        is_doubt: It may have been charged: the request got no answer, or the desk is gone.
        note: Why it is in doubt.
        asked: JSON list of field names.
        min_similarity: The threshold; None for profile links.
        age_s: Seconds since the claim, by the server's clock.
    """

    normal: str
    desk: str
    is_doubt: bool
    note: str
    asked: str
    min_similarity: float | None
    age_s: float


@dataclass(frozen=True, slots=True)
class Claimed:
    """The result of making claims.

    Attributes:
        got: The people that this desk may look up now.
        bought: Requests of other desks that this desk does not know yet, and that answer others.
        over_budget: People for whom the team's budget does not suffice.
    """

    got: frozenset[str]
    bought: frozenset[int] = frozenset()
    over_budget: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Answer:
    """The outcome of one lookup of a request, as journals store it."""

    normal: str
    outcome: str
    note: str | None
    unknown_paths: str | None


@dataclass(frozen=True, slots=True)
class SharedRequest:
    """A request with its answers.

    Attributes:
        kind: The kind of identifier.
        keys: JSON list of normal forms, in the order sent.
        asked: JSON list of field names that the answer covers.
        sent: The same, without fields denied to the key.
        min_similarity: The threshold.
        age_s: Seconds since the answer. Ages, because the clocks of desks differ.
        provider_id: The provider's id of the request.
        cut_reason: Why the body is not whole.
        body: The body as received, compressed; None: none came, or it is not shared.
        answers: The outcomes that are certain.
    """

    kind: str
    keys: str
    asked: str
    sent: str
    min_similarity: float | None
    age_s: float
    provider_id: str
    cut_reason: str | None
    body: bytes | None
    answers: Sequence[Answer]


@dataclass(frozen=True, slots=True)
class HandedIn:
    """The state of a request in a desk's journal, to be told to the team.

    Attributes:
        batch_id: Its number there.
        tickets: The tickets of its claims; several if it was filled up.
        state: intended, settled or released.
        request: The request, with the outcomes that are certain.
        doubts: Why people are in doubt.
        credits: What was charged.
        people: The number of people in it.
    """

    batch_id: int
    tickets: tuple[str, ...]
    state: str
    request: SharedRequest
    doubts: Mapping[str, str] = field(default_factory=dict[str, str])
    credits: float = 0.0
    people: int = 0


@dataclass(frozen=True, slots=True)
class Identity:
    """The proof that a desk's journal is the one that the team knows.

    Attributes:
        token: The name of the journal.
        last_batch: The highest batch that it ever had.
        sessions: Its sessions, one of which the team knows; the last is this program's.
    """

    token: str
    last_batch: int
    sessions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Desk:
    """This desk, as the team knows it.

    Attributes:
        team_id: The team's database.
        desk_id: Its number in it.
        is_restored: Its journal is not the one that the team remembers: it is from a backup, or a
            copy. It does not know what was sent, so it has to become a desk of its own.
    """

    team_id: str
    desk_id: int
    is_restored: bool = False
