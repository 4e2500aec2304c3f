"""Words on searches by name and employer, for the terminal."""

from desktop_app.cli.display.amounts import (
    credits_of,
    duration_of,
    number_of,
    people_of,
    sendings_of,
)
from desktop_app.domain.fields.products import Product
from desktop_app.domain.run.planning import RunPlan
from desktop_app.domain.run.waves import LaterPurchase

SEARCH_PRODUCTS = frozenset({Product.SEARCH, Product.COMPANY})
"""The products that searches by name and employer consist of."""


def searches_offered(offer: LaterPurchase, *, is_free: bool) -> str:
    """Return how many people may be searched for, at which cost and for how long.

    Args:
        offer: The searches of a run.
        is_free: The people are invented.
    """
    searches, found = offer.ceiling - offer.enrich_ceiling, offer.enrich_ceiling
    cost = f", at most {credits_of(round(searches, 4))} to search and {found:,.12g} for those found"
    return (
        f"By name and employer: up to {people_of(offer.people)}{'' if is_free else cost}."
        f" Duration: {duration_of(offer.duration_s)} or more, one search a person."
    )


def searches_begun(wave: RunPlan, *, is_free: bool) -> str:
    """Return whom a wave of searches looks for and its highest cost, before it is sent."""
    known = f" Already known, for free: {wave.reused:,}." if wave.reused else ""
    if wave.batches[0].product is Product.COMPANY:
        return f"Looking up {number_of(wave.people, 'employer')}, for free.{known}"
    cost = "" if is_free else f", at most {credits_of(round(wave.credits_ceiling, 4))}"
    return f"Searching for {people_of(wave.people)} by name and employer{cost}.{known}"


def found_words(wave: RunPlan, how: str, *, is_free: bool) -> str:
    """Return how many people were found without a link, whose links are looked up now."""
    known = f" Already known, for free: {wave.reused:,}." if wave.reused else ""
    cost = "" if is_free else f", at most {credits_of(wave.credits_ceiling)}"
    sent = sendings_of(wave.requests, wave.jobs)
    return f"{how}: {people_of(wave.people)}, now looked up by link in {sent}{cost}.{known}"
