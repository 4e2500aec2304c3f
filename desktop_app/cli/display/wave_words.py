"""Words on the identifiers of a run, and on its second wave for those who were not found."""

from collections.abc import Sequence

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
from desktop_app.domain.source.column_mapping import ColumnMapping
from desktop_app.domain.source.identifiers import IdentifierKind
from desktop_app.domain.source.table import TableInfo

_WORDS = {
    IdentifierKind.BUSINESS_EMAIL: ("by email", "by link"),
    IdentifierKind.PROFILE_URL: ("by link", "by email"),
}


def identifier_columns(info: TableInfo, mapping: ColumnMapping) -> list[str]:
    """Return the identifier columns in words, in the order in which they are asked."""
    kinds = (("profile links", mapping.url_column), ("business emails", mapping.email_column))
    columns = [f'{kind} in "{info.headers[at]}"' for kind, at in kinds if at is not None]
    columns = columns[::-1] if mapping.then is IdentifierKind.PROFILE_URL else columns
    return [*columns, "name and employer"] if mapping.by_name else columns


def later_words(plan: RunPlan, *, is_free: bool) -> str:
    """Return what may be sent after the first requests and its highest cost; "" for nothing.

    Args:
        plan: The plan of the first requests.
        is_free: The people are invented.
    """
    later = plan.later
    if later is None:
        return ""
    second, first = _WORDS[later.kind]
    cost = "" if is_free else f", at most {credits_of(plan.later_ceiling)}"
    people = number_of(later.people, "person", "people")
    return f"Then {second}, for those not found {first}: up to {people}{cost}."


def search_words(offers: Sequence[LaterPurchase], *, is_free: bool) -> str:
    """Return how many people may be searched for, at which cost and for how long; "" for none.

    Args:
        offers: What may be bought beyond the first requests.
        is_free: The people are invented.
    """
    offer = next((one for one in offers if one.product is Product.SEARCH), None)
    if offer is None:
        return ""
    searches, found = offer.ceiling - offer.enrich_ceiling, offer.enrich_ceiling
    cost = f", at most {credits_of(searches)} to search and {found:,.12g} for those found"
    return (
        f"By name and employer: up to {people_of(offer.people)}{'' if is_free else cost}."
        f" Duration: {duration_of(offer.duration_s)} or more, one search a person."
    )


def wave_words(wave: RunPlan, *, is_free: bool, after: Product = Product.ENRICH) -> str:
    """Return whom a wave asks and its highest cost, before it is sent.

    Args:
        wave: The plan of the wave.
        is_free: The people are invented.
        after: The product of the wave before.
    """
    known = f" Already known, for free: {wave.reused:,}." if wave.reused else ""
    cost = "" if is_free else f", at most {credits_of(wave.credits_ceiling)}"
    if wave.batches and (words := _words_of_search(wave, after)):
        return f"{words}{'' if wave.batches[0].product is Product.COMPANY else cost}.{known}"
    if not wave.batches:
        return f"Second wave: nobody to ask.{known}"
    second, first = _WORDS[wave.batches[0].kind]
    return (
        f"Second wave: {number_of(wave.people, 'person', 'people')} not found {first}, now asked"
        f" {second} in {sendings_of(wave.requests, wave.jobs)}{cost}.{known}"
    )


def _words_of_search(wave: RunPlan, after: Product) -> str:
    """Return what a wave does that belongs to searches; "" for another one."""
    people = people_of(wave.people)
    match wave.batches[0].product:
        case Product.COMPANY:
            return f"Looking up {number_of(wave.people, 'employer')}, for free"
        case Product.SEARCH:
            return f"Searching for {people} by name and employer"
        case Product.ENRICH if after is Product.SEARCH:
            sent = sendings_of(wave.requests, wave.jobs)
            return f"Found by name and employer: {people}, now looked up by link in {sent}"
        case _:
            return ""
