"""Words on the purchases beyond Person Enrich, for the terminal."""

from collections.abc import Iterable

from desktop_app.cli.display.amounts import (
    credits_of,
    duration_of,
    number_of,
    people_of,
    sendings_of,
)
from desktop_app.cli.display.search_words import (
    SEARCH_PRODUCTS,
    searches_begun,
    searches_offered,
)
from desktop_app.domain.fields.contact_wish import PATHS_BY_NAME
from desktop_app.domain.fields.products import Product
from desktop_app.domain.fields.selection import overlap
from desktop_app.domain.run.account import not_enabled
from desktop_app.domain.run.planning import RunPlan
from desktop_app.domain.run.waves import LaterPurchase
from desktop_app.engine.run_summary import PreparedRun

_NAMES = {
    Product.ENRICH: "Person Enrich",
    Product.LIVE: "Live Enrich",
    Product.CONTACT: "Contact Enrich",
    Product.IDENTIFY: "Person Identify",
    Product.SEARCH: "Person Search",
    Product.COMPANY: "Company Identify",
}


def planned_duration(plan: RunPlan) -> str:
    """Return the duration of the requests or jobs of a plan in words."""
    if plan.jobs:
        return _duration_in_jobs(plan.duration_s, plan.one_by_one_s)
    return f"{duration_of(plan.duration_s)} at {plan.rpm:g} requests per minute"


def _duration_in_jobs(duration_s: float, one_by_one_s: float) -> str:
    return f"{duration_of(duration_s)} as a guess; one by one {duration_of(one_by_one_s)}"


def offer_words(offer: LaterPurchase, *, is_free: bool) -> str:
    """Return what may be bought after the first requests, and its highest cost by itself.

    Args:
        offer: The purchase.
        is_free: The people are invented.
    """
    if offer.product in SEARCH_PRODUCTS:
        return searches_offered(offer, is_free=is_free)
    cost = "" if is_free else f", at most {credits_of(offer.full_price)}"
    if offer.product is Product.ENRICH:
        return f"Then fields that earlier bulk jobs lack: up to {people_of(offer.people)}{cost}."
    sent = people_of(offer.people)
    if offer.jobs:
        duration = _duration_in_jobs(offer.duration_s, offer.one_by_one_s)
        sent += f" in {number_of(offer.jobs, 'bulk job')} ({duration})"
    why = f" One by one, because {offer.lane_note}." if offer.lane_note else ""
    what = f"Then {_NAMES[offer.product]}"
    if offer.product is Product.IDENTIFY:
        what = "If emails are refused, Person Identify and then Person Enrich by link"
    return f"{what}: up to {sent}{cost}.{why}"


def unasked_words(wave: RunPlan, *, is_free: bool) -> str:
    """Return who lacks fields that a job of an earlier run did not ask for, and the cost."""
    cost = "" if is_free else f", at most {credits_of(wave.credits_ceiling)}"
    sent = f"{people_of(wave.people)} in {sendings_of(wave.requests, wave.jobs)}{cost}"
    return f"Fields that the earlier bulk jobs lack: {sent}."


def purchase_words(wave: RunPlan, product: Product, *, is_free: bool) -> str:
    """Return whom a product is asked for now, and its highest cost."""
    if product in SEARCH_PRODUCTS:
        return searches_begun(wave, is_free=is_free)
    cost = "" if is_free else f", at most {credits_of(wave.credits_ceiling)}"
    sent = f"{people_of(wave.people)} in {sendings_of(wave.requests, wave.jobs)}{cost}"
    known = f" Already known, for free: {wave.reused:,}." if wave.reused else ""
    duration = f" Duration: {planned_duration(wave)}." if wave.jobs else ""
    why = f" One by one, because {wave.lane_note}." if wave.lane_note else ""
    return f"{_NAMES[product]}: {sent}.{duration}{why}{known}"


def denied_words(products: Iterable[Product], message: str = "") -> str:
    """Return that products may not be bought with the key, and what to do; "" for none."""
    names = " and ".join(_NAMES[product] for product in sorted(products))
    said = f" (the service said: {message})" if message else ""
    if not names:
        return ""
    return (
        f"Your key has no access to {names}{said}; nobody is asked there. Ask the provider to"
        " enable it, then run again: what is known costs nothing."
    )


def contact_doubt_words(people: int) -> str:
    """Return that contact data may have been charged without an answer; "" for nobody."""
    if not people:
        return ""
    return (
        f"Contact data of {people_of(people)} is in doubt: no answer came, and it may have been"
        " charged. --ask-in-doubt-again asks again, which may cost it a second time."
    )


def disabled_fields_words(prepared: PreparedRun) -> str:
    """Return the requested fields that the account does not list, and what to do; "" for none."""
    requested = (name for batch in prepared.plan.batches for name in batch.selection.names)
    names = not_enabled(prepared.account, dict.fromkeys(requested))
    if not names:
        return ""
    kinds = [
        name for name, path in PATHS_BY_NAME.items() if any(overlap(path, one) for one in names)
    ]
    other_way = f" Contact Enrich may sell it: --contact {','.join(kinds)}." if kinds else ""
    return (
        f"Note: your API key is not enabled for {', '.join(names)}; the service may refuse the"
        f" request. Ask the provider to enable it, or remove it from --fields.{other_way}"
    )
