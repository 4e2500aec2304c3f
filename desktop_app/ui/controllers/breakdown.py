"""Cost breakdown shown before a run, and the text of the main button."""

from collections.abc import Iterator
from itertools import chain

from desktop_app.domain.fields.pricing import unit_price
from desktop_app.domain.fields.products import Product
from desktop_app.domain.identifiers.keys import SEARCH_KINDS
from desktop_app.domain.run.failure_policy import EndReason
from desktop_app.domain.run.planning import RunPlan
from desktop_app.domain.source.identifiers import LookupKey
from desktop_app.domain.source.lookups import LookupCounts
from desktop_app.ui.controllers.cost.lines import Line, lane_lines, later_line, offer_lines
from desktop_app.ui.controllers.planning import PlannedJob
from desktop_app.ui.toolkit.i18n import count, credits_of, duration, number, people, tr, tr_core
from desktop_app.ui.toolkit.plain_text import capitalize_first


def breakdown(planned_job: PlannedJob, lookup_counts: LookupCounts) -> Iterator[Line]:
    """Yield the lines from the number of rows down to the balance afterwards."""
    plan, account = planned_job.prepared.plan, planned_job.prepared.account
    yield Line(tr("Rows in the sheet"), number(lookup_counts.rows))
    if lookup_counts.blank:
        yield Line(tr("blank"), number(-lookup_counts.blank), is_inner=True)
    for reason, rows in lookup_counts.reasons.items():
        yield Line(tr_core(reason.shown), number(-rows), is_inner=True)
    if lookup_counts.duplicates:
        yield Line(tr("duplicates"), number(-lookup_counts.duplicates), is_inner=True)
    yield Line(tr("Unique people"), number(lookup_counts.people))
    yield from _known(plan, lookup_counts)
    yield Line(tr("People to look up"), number(plan.people), is_total=True)
    if plan.later is not None:
        yield later_line(plan.later)
    for offer in plan.offers:
        yield from offer_lines(offer)
    yield from lane_lines(plan)
    if planned_job.job.is_practice:
        yield Line(tr("Cost"), tr("free (practice)"), is_total=True)
        return
    yield Line(
        tr("Cost range in credits"),
        f"{number(0)} \u2013 {number(plan.credits_ceiling)}",
        is_total=True,
    )
    if account.credits is not None:
        least = account.credits - plan.credits_ceiling
        yield Line(tr("Balance now"), number(account.credits))
        span = f"{number(least)} \u2013 {number(account.credits)}"
        yield Line(tr("Balance afterwards"), span)


def _known(plan: RunPlan, lookup_counts: LookupCounts) -> Iterator[Line]:
    """Yield the lines between the unique people and those to look up."""
    # Lookups by a second identifier that follow from answers that are known already.
    again = plan.people + plan.reused + plan.in_doubt - lookup_counts.people
    if again > 0:
        yield Line(tr("not found, asked a second time"), number(again), is_inner=True)
    for text, amount in (
        (tr("already enriched, free"), plan.reused),
        (tr("in bulk jobs that were sent before, collected at no further cost"), plan.in_jobs),
        (tr("in doubt, not sent again"), plan.in_doubt - plan.in_jobs),
    ):
        if amount:
            yield Line(text, number(-amount), is_inner=True)


def _asked(plan: RunPlan) -> int:
    """Return the people to look up, or those to ask for afterwards if that is all there is."""
    return plan.people or max((offer.people for offer in plan.offers), default=0)


def sent_values(planned_job: PlannedJob) -> tuple[LookupKey, ...]:
    """Return all values that leave the computer, or may do so later, in sending order."""
    plan = planned_job.prepared.plan
    later = () if plan.later is None else plan.later.keys
    is_searched = any(offer.product is Product.SEARCH for offer in plan.offers)
    rows = planned_job.job.lookups.keys if is_searched else ()
    searched = (key for key in rows if key.kind in SEARCH_KINDS)
    return tuple(chain(*(batch.keys for batch in plan.batches), later, searched))


def headline(planned_job: PlannedJob) -> str:
    """Return the people, cost and time of a run in one line."""
    plan, account = planned_job.prepared.plan, planned_job.prepared.account
    if not (asked := _asked(plan)):
        if plan.to_collect:
            return count("%Ln people are in bulk jobs that were sent before.", plan.to_collect)
        if plan.reused and not plan.in_doubt:
            everybody = len(planned_job.job.lookups.keys)
            return count(
                "All %Ln people are already enriched. Saving the workbook is free.", everybody
            )
        return tr("Nothing to send. Saving the workbook is free.")
    if planned_job.job.is_practice:
        return f"{people(asked)} · {tr('free (practice)')} · {_time(plan)}"
    known = account.credits
    balance = "" if known is None else " " + tr("(balance {credits})", credits=number(known))
    most = tr("at most {credits}", credits=credits_of(plan.credits_ceiling))
    return f"{people(asked)} · {most}{balance} · {_time(plan)}"


def _time(plan: RunPlan) -> str:
    if not plan.jobs:
        return duration(plan.duration_s)
    jobs = count("%Ln bulk jobs", plan.jobs)
    return tr("{time} in {jobs}", time=duration(plan.duration_s), jobs=jobs)


def problem_of(planned_job: PlannedJob, *, has_key: bool) -> tuple[str, str]:
    """Return why the run cannot start and what to do; two empty texts if it can.

    Args:
        planned_job: The job and its plan.
        has_key: There is an API key, so that a refusal means this key.
    """
    prepared = planned_job.prepared
    if not planned_job.job.lookups.keys:
        return _empty_column_text(planned_job)
    if planned_job.problem is not None:
        return tr_core(planned_job.problem.what), tr_core(planned_job.problem.to_do)
    if prepared.blocked is not None and _asked(prepared.plan):
        if prepared.blocked.reason is EndReason.KEY_REFUSED:
            if has_key:
                return tr("Your API key was refused."), tr("Connect your account again.")
            return (
                tr("No account is connected."),
                tr("Connect your account, or try it with invented people for free."),
            )
        return tr_core(prepared.blocked.message), ""
    return "", ""


def _empty_column_text(planned_job: PlannedJob) -> tuple[str, str]:
    """Return which column holds no identifier, and what most of its cells hold instead."""
    mapping, lookups = planned_job.job.mapping, planned_job.job.lookups
    what = tr("These columns have no links or emails.")
    if mapping.by_name:
        what = tr("No row has a profile link, an email, or a name with an employer.")
        return what, tr("Choose other columns in step 1.")
    if mapping.email_column is None:
        what = tr("This column has no profile links.")
    elif mapping.url_column is None:
        what = tr("This column has no business emails.")
    reason = next(iter(lookups.invalid_reasons()), None)
    if reason is None:
        return what, tr("All its cells are blank. Choose another column in step 1.")
    most = capitalize_first(tr_core(reason.shown))
    return what, tr("Most cells: {reason}. Choose another column in step 1.", reason=most)


def short_balance_text(planned_job: PlannedJob) -> str:
    """Return how many people the balance covers at least; "" if it covers all of them."""
    plan, balance = planned_job.prepared.plan, planned_job.prepared.account.credits
    is_free = planned_job.job.is_practice
    if is_free or balance is None or plan.credits_ceiling <= balance:
        return ""
    prices = [unit_price(one.kind, one.selection, plan.prices) for one in plan.batches]
    prices += [offer.full_price / offer.people for offer in plan.offers]
    return tr(
        "{credits} will cover at least {covered} of {people}. Results so far are kept.",
        credits=credits_of(balance),
        covered=number(balance // max(prices)),
        people=people(_asked(plan)),
    )


def needs_account(planned_job: PlannedJob, *, has_key: bool) -> bool:
    """Return True if only the missing account keeps a run from starting."""
    prepared = planned_job.prepared
    is_refused = prepared.blocked is not None and prepared.blocked.reason is EndReason.KEY_REFUSED
    has_work = _asked(prepared.plan) > 0 and planned_job.problem is None
    return is_refused and has_work and not has_key and not planned_job.job.is_practice


def is_sendable(planned_job: PlannedJob, *, has_key: bool) -> bool:
    """Return True if a run can start now and would send something."""
    return planned_job.prepared.plan.has_work and not problem_of(planned_job, has_key=has_key)[0]


def button_text(planned_job: PlannedJob) -> str:
    """Return the text of the main button before a run; a budget that binds is named."""
    plan = planned_job.prepared.plan
    if not (asked := _asked(plan)):
        return tr("Collect &results") if plan.to_collect else tr("Save wo&rkbook")
    if plan.is_capped:
        return tr("En&rich up to {credits}", credits=credits_of(plan.credits_ceiling))
    return count("En&rich %Ln people", asked)


def rest_text(planned_job: PlannedJob) -> str:
    """Return the text of the button that looks up the people left after a run."""
    plan = planned_job.prepared.plan
    asked = _asked(plan)
    if not asked and plan.to_collect:
        return tr("Collect &results")
    if plan.is_capped:
        return tr("En&rich up to {credits} more", credits=credits_of(plan.credits_ceiling))
    return count("En&rich %Ln more people", asked)
