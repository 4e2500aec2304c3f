"""Lanes: people are looked up one request at a time, or in bulk jobs of up to 10,000.

Source: contract/batch-live-contact.md sections 1 and 6.
"""

from dataclasses import dataclass
from enum import StrEnum
from itertools import count

from desktop_app.domain.messages import NOTHING, Message
from desktop_app.domain.source.identifiers import IdentifierKind

MAX_JOB = 10_000
"""Maximum number of identifiers of a bulk job; more make the service refuse the whole job."""
MAX_ACTIVE_JOBS = 5
"""Maximum number of unfinished jobs of an account; one more is answered with 429."""
DEFAULT_BULK_FROM = 250
"""People left to look up from which jobs are worthwhile: about 40 seconds of single requests."""
_USUAL_JOBS = 4
_SMALL_JOB = 2_500
_JOB_S = 60.0
_PERSON_S = 0.06


class Lane(StrEnum):
    """Single requests or bulk jobs; `AUTO` is a wish only."""

    AUTO = "auto"
    SINGLE = "single"
    BULK = "bulk"


@dataclass(frozen=True, slots=True)
class BulkAccess:
    """The access of a key to bulk jobs, by the account's list of endpoints.

    Attributes:
        is_granted: The key may send jobs; None if the list does not say.
        takes_emails: Jobs may hold business emails, not only profile links.
    """

    is_granted: bool | None = None
    takes_emails: bool = False


UNKNOWN_ACCESS = BulkAccess()


@dataclass(frozen=True, slots=True)
class LaneRule:
    """The rule that decides on the lane of a group of lookups.

    Attributes:
        wish: The user's wish.
        access: What the key may do.
        least: With `AUTO`, jobs are used for more people than this.
    """

    wish: Lane = Lane.SINGLE
    access: BulkAccess = UNKNOWN_ACCESS
    least: int = DEFAULT_BULK_FROM

    def asks_access(self, people: int) -> bool:
        """Tell whether the lane of this many lookups depends on what the key may do."""
        return self.wish is Lane.BULK or (self.wish is Lane.AUTO and people > self.least)

    def lane_for(
        self, kind: IdentifierKind, people: int, min_similarity: float | None
    ) -> tuple[Lane, Message]:
        """Return the lane of lookups of one kind, and why it is not the other one.

        Where the account's list says nothing about jobs, they are tried only if the user wishes
        them: a refusal is free, and the people are then looked up in single requests.

        Jobs have no threshold, so that emails with one are looked up in single requests; a
        threshold does not apply to profile links.
        """
        if not people or not self.asks_access(people):
            return Lane.SINGLE, NOTHING
        is_tried = self.access.is_granted is None and self.wish is Lane.BULK
        if not (self.access.is_granted or is_tried):
            is_told = self.access.is_granted is False
            return Lane.SINGLE, Message("your key may not use bulk jobs") if is_told else NOTHING
        if kind is IdentifierKind.BUSINESS_EMAIL:
            if min_similarity is not None:
                return Lane.SINGLE, Message("bulk jobs do not know a minimum similarity")
            if not self.access.takes_emails:
                return Lane.SINGLE, Message("your key's bulk jobs take profile links only")
        return Lane.BULK, NOTHING


SINGLE_ONLY = LaneRule()
"""Looks up everybody in single requests."""


def job_sizes(people: int) -> list[int]:
    """Return the sizes of the jobs for some people, each at most `MAX_JOB` and all different.

    A job whose answer was lost is found again by its size, because jobs have no name. A few jobs
    at the same time are faster than one.

    >>> job_sizes(20_000), job_sizes(300), job_sizes(0)
    ([5002, 5001, 4999, 4998], [300], [])
    """
    if people <= 0:
        return []
    fewest = max(-(-people // MAX_JOB), min(_USUAL_JOBS, people // _SMALL_JOB), 1)
    for jobs in count(fewest):
        sizes = _different_sizes(people, jobs)
        if sizes[0] <= MAX_JOB:
            return sizes
    raise AssertionError  # pragma: no cover - more jobs make smaller ones


def _different_sizes(people: int, jobs: int) -> list[int]:
    """Return decreasing sizes around the average that add up to `people`."""
    distances = list(range(-(jobs // 2), jobs // 2 + 1))
    if jobs % 2 == 0:
        distances.remove(0)
    average, rest = divmod(people, jobs)
    sizes = [average + distance for distance in reversed(distances)]
    return [size + 1 if index < rest else size for index, size in enumerate(sizes)]


def bulk_duration_s(sizes: list[int]) -> float:
    """Return the usual time of some jobs, `MAX_ACTIVE_JOBS` at once, in seconds.

    The service states no times. Jobs of two people took 1 to 12 s, and jobs near 10,000 took more
    than 300 s (contract/batch-live-contact.md section 1); this is a guess between them.
    """
    ends = [0.0] * MAX_ACTIVE_JOBS
    for size in sizes:
        ends.sort()
        ends[0] += _JOB_S + _PERSON_S * size
    return max(ends) if sizes else 0.0
