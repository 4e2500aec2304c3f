"""Lines of the cost breakdown: what is bought, in which lane, why, and how long it takes."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.domain.fields.products import Product
from desktop_app.domain.run.later_wave import LaterWave
from desktop_app.domain.run.planning import RunPlan
from desktop_app.domain.run.waves import LaterPurchase
from desktop_app.domain.source.identifiers import IdentifierKind
from desktop_app.ui.toolkit.i18n import count, duration, number, tr, tr_core


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the breakdown.

    Attributes:
        text: Label of the line.
        value: Formatted number.
        is_inner: The line is part of the line above.
        is_total: The line is a total.
    """

    text: str
    value: str
    is_inner: bool = False
    is_total: bool = False


def lane_lines(plan: RunPlan) -> Iterator[Line]:
    """Yield how people are looked up, why, and how long it takes."""
    if plan.jobs:
        yield Line(tr("Bulk jobs"), number(plan.jobs))
    if plan.requests or not plan.jobs:
        yield Line(tr("Requests"), number(plan.requests))
    if plan.lane_note:
        why = tr("one by one, because {reason}", reason=tr_core(plan.lane_note))
        yield Line(why, "", is_inner=True)
    if plan.jobs:
        yield Line(tr("Time, as a guess"), duration(plan.duration_s))
        yield Line(tr("one by one"), duration(plan.one_by_one_s), is_inner=True)
        return
    time = duration(plan.duration_s) if plan.requests else "\u2013"
    yield Line(tr("Time at {rpm} requests per minute", rpm=number(plan.rpm)), time)


def later_line(later: LaterWave) -> Line:
    """Return the line of those who are asked a second way."""
    return Line(_later_text(later), tr("up to {number}", number=number(later.people)))


def offer_lines(offer: LaterPurchase) -> Iterator[Line]:
    """Yield what may be bought afterwards; in jobs, how many and how long, else why not."""
    yield Line(_offer_text(offer), tr("up to {number}", number=number(offer.people)))
    if offer.jobs:
        yield Line(count("in up to %Ln bulk jobs", offer.jobs), "", is_inner=True)
        yield Line(tr("Time, as a guess"), duration(offer.duration_s), is_inner=True)
        yield Line(tr("one by one"), duration(offer.one_by_one_s), is_inner=True)
    elif offer.lane_note:
        why = tr("one by one, because {reason}", reason=tr_core(offer.lane_note))
        yield Line(why, "", is_inner=True)


def _later_text(later: LaterWave) -> str:
    if later.kind is IdentifierKind.BUSINESS_EMAIL:
        return tr("Asked by email if not found by link")
    return tr("Asked by link if not found by email")


def _offer_text(offer: LaterPurchase) -> str:
    texts = {
        Product.SEARCH: tr("Searched by name and employer"),
        Product.LIVE: tr("Asked live on the web"),
        Product.CONTACT: tr("Asked for contact data, if found"),
        Product.IDENTIFY: tr("Identified if emails are refused"),
        Product.ENRICH: tr("Asked for fields that earlier bulk jobs lack"),
    }
    return texts.get(offer.product, tr("Asked afterwards"))
