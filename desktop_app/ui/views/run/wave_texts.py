"""Texts on the waves of a run: who is asked now, in which lane, why, and how long it takes."""

from desktop_app.domain.fields.products import Product
from desktop_app.domain.run.planning import RunPlan
from desktop_app.domain.source.identifiers import IdentifierKind
from desktop_app.ui.toolkit.i18n import count, duration, tr, tr_core


def wave_text(wave: RunPlan, after: Product) -> str:
    """Return who is asked now and how.

    Args:
        wave: The plan of the wave; it asks somebody.
        after: The product of the wave before.
    """
    return " ".join(filter(None, (_purchase_text(wave, after), _lane_text(wave))))


def _lane_text(wave: RunPlan) -> str:
    if wave.jobs:
        jobs = count("%Ln bulk jobs", wave.jobs)
        time, slow = duration(wave.duration_s), duration(wave.one_by_one_s)
        return tr(
            "In {jobs}, {time} as a guess; one by one {slow}.", jobs=jobs, time=time, slow=slow
        )
    if wave.lane_note:
        return tr("One by one, because {reason}.", reason=tr_core(wave.lane_note))
    return ""


def _purchase_text(wave: RunPlan, after: Product) -> str:
    match wave.batches[0].product:
        case Product.LIVE:
            return count("The web is now asked for %Ln people.", wave.people)
        case Product.CONTACT:
            return count("%Ln people are now asked for their contact data.", wave.people)
        case Product.SEARCH:
            return count("%Ln people are now searched for by name and employer.", wave.people)
        case Product.IDENTIFY:
            return count(
                "Emails are refused here: %Ln people are now identified by email.", wave.people
            )
        case _:
            return _lookup_text(wave, after)


def _lookup_text(wave: RunPlan, after: Product) -> str:
    if wave.adds_fields:
        return count("%Ln people are now asked for fields that earlier jobs lack.", wave.people)
    if after is Product.SEARCH:
        return count("%Ln people were found by name and are now looked up by link.", wave.people)
    if after is Product.IDENTIFY:
        return count("%Ln people were identified and are now looked up by link.", wave.people)
    if wave.batches[0].kind is IdentifierKind.BUSINESS_EMAIL:
        return count("%Ln people were not found by link and are now asked by email.", wave.people)
    return count("%Ln people were not found by email and are now asked by link.", wave.people)
