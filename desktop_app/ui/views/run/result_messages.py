"""What a run came to, in words."""

from desktop_app.domain.result.row_status import RowStatus
from desktop_app.domain.run.balance import BalanceComparison, compare_balance
from desktop_app.domain.run.retry_policy import EndReason
from desktop_app.ui.controllers.writing import JobResult
from desktop_app.ui.toolkit.i18n import count, credits_of, number, people, tr


def go_on_words(rows: int) -> str:
    """Return the words on the button that goes on."""
    return count("&Go on with %Ln rows…", rows)


def count_words(counts: dict[RowStatus, int]) -> dict[RowStatus, str]:
    """Return how many rows have each status, in words."""
    return {
        RowStatus.MATCHED: count("%Ln matched", counts[RowStatus.MATCHED]),
        RowStatus.REVIEW: count("%Ln matched, please check", counts[RowStatus.REVIEW]),
        RowStatus.NO_MATCH: count("%Ln no match", counts[RowStatus.NO_MATCH]),
        RowStatus.REDACTED: count("%Ln opted out", counts[RowStatus.REDACTED]),
        RowStatus.INVALID: count("%Ln without a usable link or address", counts[RowStatus.INVALID]),
        RowStatus.BLANK: count("%Ln blank", counts[RowStatus.BLANK]),
        RowStatus.FAILED: count("%Ln failed", counts[RowStatus.FAILED]),
        RowStatus.IN_DOUBT: count("%Ln in doubt", counts[RowStatus.IN_DOUBT]),
        RowStatus.NOT_RUN: count("%Ln not sent yet", counts[RowStatus.NOT_RUN]),
    }


def end_words(end: EndReason) -> tuple[str, str]:
    """Return why a run ended early, and what to do."""
    words = {
        EndReason.STOPPED: (tr("Stopped."), tr("Go on whenever you like; nothing is lost.")),
        EndReason.BUDGET: (tr("The budget is reached."), tr("Raise it to go on.")),
        EndReason.OUT_OF_CREDITS: (
            tr("Your credits are used up."),
            tr("Buy more, then go on; nothing is lost."),
        ),
        EndReason.KEY_REFUSED: (tr("The key is refused."), tr("Connect your account again.")),
        EndReason.ENDPOINT_DENIED: (
            tr("Your key may not ask for this."),
            tr("Ask Crustdata to enable Person Enrich for you."),
        ),
        EndReason.NO_CONNECTION: (
            tr("There is no connection."),
            tr("Check the network, then go on; nothing is lost."),
        ),
        EndReason.RATE_LIMITED: (
            tr("The service asked to wait too long."),
            tr("Go on later."),
        ),
        EndReason.SERVICE_TROUBLE: (tr("The service has trouble."), tr("Go on later.")),
        EndReason.REQUEST_REFUSED: (tr("The service refused what was sent."), ""),
    }
    return words.get(end, ("", ""))


def balance_words(fell_by: float, spent: float) -> str:
    """Return what the balance says of the charges of a run."""
    match compare_balance(fell_by, spent):
        case BalanceComparison.SAME:
            return tr("Your balance fell by the same amount.")
        case BalanceComparison.LAGS:
            return tr(
                "Your balance does not show all charges yet: it fell by {fell} of {spent} credits.",
                fell=number(fell_by),
                spent=number(spent),
            )
        case BalanceComparison.ROSE:
            return tr("Your balance rose by {credits} meanwhile.", credits=credits_of(-fell_by))
        case BalanceComparison.MORE:
            return tr(
                "Your balance fell by {credits}: the rest may have gone to people in doubt, or to"
                " another program on your account.",
                credits=number(fell_by),
            )


def finished_words(outcome: JobResult) -> str:
    """Return one sentence for a notification."""
    return tr("{found} found.", found=people(outcome.stats.found))
