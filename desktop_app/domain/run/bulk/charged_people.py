"""The people of a job's result who were charged: the provider counts them, but names nobody."""

from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.domain.source.identifiers import LookupKey


@dataclass(frozen=True, slots=True)
class FoundInJob:
    """Somebody in the result of a job.

    Attributes:
        key: The lookup.
        price: What the person costs by the price list.
        is_uncertain: The match may belong to another lookup, such as one with another link.
    """

    key: LookupKey
    price: float
    is_uncertain: bool = False


def uncharged_people(found: Iterable[FoundInJob], fulfilled: int | None) -> frozenset[LookupKey]:
    """Return the uncertain people of a result who were not charged.

    Certain people were charged, so the rest of the provider's number is uncertain people. Nobody
    tells which ones: the dearest, in the order of sending, so that no charge is missed.

    Args:
        found: The people in the result, in the order of sending.
        fulfilled: The number of people charged; None if unknown: everybody.
    """
    people = list(found)
    if fulfilled is None:
        return frozenset()
    certain = sum(one.price > 0 and not one.is_uncertain for one in people)
    uncertain = sorted(
        (one for one in people if one.is_uncertain), key=lambda one: one.price, reverse=True
    )
    return frozenset(one.key for one in uncertain[max(0, fulfilled - certain) :])
