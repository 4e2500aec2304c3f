"""Lanes: a product is bought one request at a time, or in bulk jobs of up to 10,000 people.

Source: contract/batch-live-contact.md sections 1 and 6.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import count

from desktop_app.domain.fields.products import JobLimits, Product, product_of, terms_of
from desktop_app.domain.messages import NOTHING, Message
from desktop_app.domain.source.identifiers import IdentifierKind

_LIMITS = terms_of(IdentifierKind.PROFILE_URL).job or JobLimits()
MAX_JOB = _LIMITS.most_people
"""Maximum number of identifiers of a job of Person Enrich; those of other products are smaller."""
MAX_ACTIVE_JOBS = 5
"""Maximum number of unfinished jobs of an account; one more is answered with 429."""
DEFAULT_BULK_FROM = 250
"""People left to look up from which jobs are worthwhile: about 40 seconds of single requests."""
_USUAL_JOBS = 4
_SMALL_JOB = 2_500
_SPREAD = 6
"""A job is smaller than the limit by at most twelve percent, so that its size is its own."""


class Lane(StrEnum):
    """Single requests or bulk jobs; `AUTO` is a wish only."""

    AUTO = "auto"
    SINGLE = "single"
    BULK = "bulk"


@dataclass(frozen=True, slots=True)
class BulkAccess:
    """The access of a key to bulk jobs, by the account's list of endpoints.

    Attributes:
        granted: The products whose jobs the key may send.
        denied: Those whose jobs it may not send; of others, the list says nothing.
        takes_emails: Jobs of Person Enrich may hold business emails, not only profile links.
    """

    granted: frozenset[Product] = frozenset()
    denied: frozenset[Product] = frozenset()
    takes_emails: bool = False

    def is_granted(self, product: Product) -> bool | None:
        """Tell whether the key may send jobs for a product; None if the list does not say."""
        if product in self.granted:
            return True
        return False if product in self.denied else None


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
        """
        if not people or not self.asks_access(people) or terms_of(kind).job is None:
            return Lane.SINGLE, NOTHING
        is_granted = self.access.is_granted(product_of(kind))
        is_tried = is_granted is None and self.wish is Lane.BULK
        if not (is_granted or is_tried):
            is_told = is_granted is False
            return Lane.SINGLE, Message("your key may not use bulk jobs") if is_told else NOTHING
        note = self._what_jobs_lack(kind, min_similarity)
        return Lane.SINGLE if note else Lane.BULK, note

    def _what_jobs_lack(self, kind: IdentifierKind, min_similarity: float | None) -> Message:
        """Return why lookups of this kind cannot be in jobs; "" if they can.

        Jobs have no threshold and check no emails. A threshold does not apply to profile links.
        """
        match kind:
            case IdentifierKind.BUSINESS_EMAIL if min_similarity is not None:
                return Message("bulk jobs do not know a minimum similarity")
            case IdentifierKind.BUSINESS_EMAIL if not self.access.takes_emails:
                return Message("your key's bulk jobs take profile links only")
            case IdentifierKind.VERIFIED_CONTACT:
                return Message("bulk jobs do not check business emails")
            case _:
                return NOTHING


SINGLE_ONLY = LaneRule()
"""Looks up everybody in single requests."""


def job_sizes(people: int, most: int = MAX_JOB) -> list[int]:
    """Return the sizes of the jobs for some people, each at most `most` and different.

    A job whose answer was lost is found again by its size, because jobs have no name. A few jobs
    at the same time are faster than one. If there are too many jobs, sizes come again, but not
    soon: jobs whose answers came are known by then.

    >>> job_sizes(20_000), job_sizes(300), job_sizes(0)
    ([5002, 5001, 4999, 4998], [300], [])
    """
    if people <= 0:
        return []
    jobs = max(1, most // _SPREAD)
    rounds = -(-people // (jobs * (most - jobs // 2)))
    parts = (
        people * (number + 1) // rounds - people * number // rounds for number in range(rounds)
    )
    return [size for part in parts for size in _sizes_of_round(part, most)]


def _sizes_of_round(people: int, most: int) -> list[int]:
    fewest = max(-(-people // most), min(_USUAL_JOBS, people // _SMALL_JOB), 1)
    for jobs in count(fewest):
        sizes = _different_sizes(people, jobs)
        if sizes[0] <= most:
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


def bulk_duration_s(sizes: Sequence[int], limits: JobLimits = _LIMITS) -> float:
    """Return the usual time of some jobs, `MAX_ACTIVE_JOBS` at once, in seconds.

    The service states no times. Jobs of two people took 1 to 12 s, jobs near 10,000 more than
    300 s, and contact jobs 60 to 180 s of any size (contract/batch-live-contact.md section 1); this
    is a guess between them.
    """
    ends = [0.0] * MAX_ACTIVE_JOBS
    for size in sizes:
        ends.sort()
        ends[0] += limits.job_s + limits.person_s * size
    return max(ends) if sizes else 0.0
