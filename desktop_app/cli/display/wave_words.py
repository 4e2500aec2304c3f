"""Words on the identifiers of a run, and on its second wave for those who were not found."""

from collections.abc import Iterator

from desktop_app.cli.display.amounts import credits_of, number_of, sendings_of
from desktop_app.cli.display.product_words import offer_words, purchase_words, unasked_words
from desktop_app.cli.display.search_words import found_words
from desktop_app.domain.fields.products import Product
from desktop_app.domain.run.later_wave import LaterWave
from desktop_app.domain.run.planning import RunPlan
from desktop_app.domain.source.column_mapping import ColumnMapping
from desktop_app.domain.source.identifiers import IdentifierKind
from desktop_app.domain.source.table import TableInfo

_HOW_FOUND = {Product.SEARCH: "Found by name and employer", Product.IDENTIFY: "Identified by email"}
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
    return " ".join(_later_words(plan, is_free=is_free))


def _later_words(plan: RunPlan, *, is_free: bool) -> Iterator[str]:
    if plan.later is not None:
        yield _second_words(plan, plan.later, is_free=is_free)
    for offer in plan.offers:
        yield offer_words(offer, is_free=is_free)


def _second_words(plan: RunPlan, later: LaterWave, *, is_free: bool) -> str:
    second, first = _WORDS[later.kind]
    cost = "" if is_free else f", at most {credits_of(plan.later_ceiling)}"
    people = number_of(later.people, "person", "people")
    return f"Then {second}, for those not found {first}: up to {people}{cost}."


def wave_words(wave: RunPlan, *, is_free: bool, after: Product = Product.ENRICH) -> str:
    """Return whom a wave asks and its highest cost, before it is sent.

    Args:
        wave: The plan of the wave.
        is_free: The people are invented.
        after: The product of the wave before.
    """
    products = {batch.product for batch in wave.batches}
    if (product := next(iter(products), Product.ENRICH)) is not Product.ENRICH:
        return purchase_words(wave, product, is_free=is_free)
    if wave.batches and after in _HOW_FOUND:
        return found_words(wave, _HOW_FOUND[after], is_free=is_free)
    known = f" Already known, for free: {wave.reused:,}." if wave.reused else ""
    if wave.adds_fields:
        return unasked_words(wave, is_free=is_free)
    if not wave.batches:
        return f"Second wave: nobody to ask.{known}"
    second, first = _WORDS[wave.batches[0].kind]
    cost = "" if is_free else f", at most {credits_of(wave.credits_ceiling)}"
    return (
        f"Second wave: {number_of(wave.people, 'person', 'people')} not found {first}, now asked"
        f" {second} in {sendings_of(wave.requests, wave.jobs)}{cost}.{known}"
    )
