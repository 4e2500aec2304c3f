"""Messages about the result of a run."""

from collections.abc import Collection

from desktop_app.domain.fields.products import Product
from desktop_app.domain.result.row_status import RowStatus
from desktop_app.domain.run.balance import BalanceComparison, compare_balance
from desktop_app.domain.run.failure_policy import EndReason
from desktop_app.domain.run.planning import RunPlan
from desktop_app.domain.run.progress import RunProgress
from desktop_app.ui.controllers.run_updates import JobResult
from desktop_app.ui.toolkit.i18n import count, credits_of, number, people, tr, tr_core


def status_names() -> dict[RowStatus, str]:
    """Return the name of each status in the order of the summary."""
    return {
        RowStatus.MATCHED: tr("Matched"),
        RowStatus.REVIEW: tr("Matched, please check"),
        RowStatus.NO_MATCH: tr("No match"),
        RowStatus.REDACTED: tr("Opted out"),
        RowStatus.INVALID: tr("No valid link or email"),
        RowStatus.BLANK: tr("Blank"),
        RowStatus.FAILED: tr("Failed"),
        RowStatus.IN_DOUBT: tr("In doubt"),
        RowStatus.NOT_RUN: tr("Not sent yet"),
    }


def end_message(end: EndReason) -> tuple[str, str]:
    """Return why a run ended early and what to do."""
    messages = {
        EndReason.STOPPED: (tr("Stopped."), tr("You can resume at any time. No results are lost.")),
        EndReason.BUDGET: (tr("The budget is reached."), tr("Raise the budget to resume.")),
        EndReason.OUT_OF_CREDITS: (
            tr("Your credits are used up."),
            tr("Buy more credits, then resume. No results are lost."),
        ),
        EndReason.KEY_REFUSED: (tr("Your API key was refused."), tr("Connect your account again.")),
        EndReason.ENDPOINT_DENIED: (
            tr("Person Enrich is not enabled for your API key."),
            tr("Ask Crustdata to enable it."),
        ),
        EndReason.NO_CONNECTION: (
            tr("No connection to the service."),
            tr("Check your network, then resume. No results are lost."),
        ),
        EndReason.RATE_LIMITED: (
            tr("The service is busy and asked for too long a wait."),
            tr("Resume later. No results are lost."),
        ),
        EndReason.SERVICE_TROUBLE: (
            tr("The service is having problems."),
            tr("Resume later. No results are lost."),
        ),
        EndReason.REQUEST_REFUSED: (tr("The service rejected the request."), ""),
        EndReason.OTHER_DESK: (
            tr("Another desk is looking up the rest of these people."),
            tr("Resume later to collect its answers."),
        ),
        EndReason.NO_TEAM: (
            tr("The team's database cannot be used, so nothing new was sent."),
            tr("Check your network, then resume. No results are lost."),
        ),
    }
    return messages.get(end, ("", ""))


def balance_text(fell_by: float, spent: float) -> str:
    """Return how the change of the balance compares with the credits spent."""
    match compare_balance(fell_by, spent):
        case BalanceComparison.SAME:
            return tr("Your balance fell by the same amount.")
        case BalanceComparison.LAGS:
            return tr(
                "Your balance does not show all charges yet: {fell} of {spent} credits so far.",
                fell=number(fell_by),
                spent=number(spent),
            )
        case BalanceComparison.ROSE:
            return tr(
                "Your balance rose by {credits} in the meantime.", credits=credits_of(-fell_by)
            )
        case BalanceComparison.MORE:
            return tr(
                "Your balance fell by {credits}. The difference may come from people in"
                " doubt or from another program that uses your account.",
                credits=credits_of(fell_by),
            )


def free_run_text(job_result: JobResult, plan: RunPlan) -> str:
    """Return why a run cost nothing: it was practice, or nothing was sent."""
    if not job_result.job.is_practice:
        spent = credits_of(job_result.charged)
        return tr("Nothing was sent. The last run of this sheet cost {credits}.", credits=spent)
    free = tr("Practice: nothing was charged.")
    most = credits_of(plan.credits_ceiling)
    real = tr("A real run would cost at most {credits}.", credits=most)
    return f"{free} {real}" if plan.has_work else free


def sendings_text(progress: RunProgress) -> str:
    """Return the number of requests and bulk jobs that were sent."""
    parts = [count("%Ln bulk jobs.", progress.jobs)] if progress.jobs else []
    requests = progress.requests + sum(bought.requests for bought in progress.bought.values())
    if requests or not parts:
        parts.append(count("%Ln requests.", requests))
    if found := progress.of(Product.LIVE).found:
        parts.append(count("Found live on the web: %Ln people.", found))
    contact = progress.of(Product.CONTACT)
    if contact.charged:
        parts.append(count("Contact data bought for %Ln people.", contact.charged))
    if contact.in_doubt:
        parts.append(
            count(
                "Contact data in doubt for %Ln people: it may have been charged.", contact.in_doubt
            )
        )
    return " ".join(parts)


def refused_text(products: Collection[Product]) -> tuple[str, str]:
    """Return that wished products were not bought, and what to do; "" for none."""
    to_do = tr("Ask Crustdata to enable it, then run again. What is known costs nothing.")
    words = {
        Product.LIVE: tr("Live Enrich is not enabled for your account. Nobody was asked for live."),
        Product.CONTACT: tr(
            "Contact Enrich is not enabled for your account. Nobody was asked for contact data."
        ),
        Product.SEARCH: tr(
            "Person Search is not enabled for your account. Nobody was searched for by name."
        ),
        Product.IDENTIFY: tr(
            "Person Identify is not enabled for your account. No email was identified."
        ),
    }
    said = [text for product, text in words.items() if product in products]
    return " ".join(said), to_do if said else ""


def jobs_left_text(progress: RunProgress) -> str:
    """Return how many people are in jobs that run on at the provider; "" without any."""
    left = progress.left_in_jobs
    if not left:
        return ""
    return count(
        "%Ln people are in a bulk job that runs on at Crustdata. The next start collects the"
        " results; they are not paid for again.",
        left,
    )


def notices_text(progress: RunProgress) -> str:
    """Return what the user should know about jobs; "" for nothing."""
    return " ".join(tr_core(notice) for notice in progress.notices)


def notification_text(job_result: JobResult) -> str:
    """Return the text of the desktop notification."""
    return tr("Found {people}.", people=people(job_result.stats.found))
