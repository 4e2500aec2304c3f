"""What a run came to, in words."""

from desktop_app.domain.balance import BalanceStory, balance_story
from desktop_app.domain.output import RowCount
from desktop_app.domain.retrying import EndReason
from desktop_app.ui.controllers.writing import Outcome
from desktop_app.ui.wording import count, credits_of, number, people, say


def go_on_words(rows: int) -> str:
    """Return the words on the button that goes on."""
    return count("&Go on with %Ln rows…", rows)


def count_words(counts: dict[RowCount, int]) -> dict[RowCount, str]:
    """Return how many rows have each status, in words."""
    return {
        RowCount.MATCHED: count("%Ln matched", counts[RowCount.MATCHED]),
        RowCount.REVIEW: count("%Ln matched, please check", counts[RowCount.REVIEW]),
        RowCount.NO_MATCH: count("%Ln no match", counts[RowCount.NO_MATCH]),
        RowCount.REDACTED: count("%Ln opted out", counts[RowCount.REDACTED]),
        RowCount.INVALID: count("%Ln without a usable link or address", counts[RowCount.INVALID]),
        RowCount.BLANK: count("%Ln blank", counts[RowCount.BLANK]),
        RowCount.FAILED: count("%Ln failed", counts[RowCount.FAILED]),
        RowCount.IN_DOUBT: count("%Ln in doubt", counts[RowCount.IN_DOUBT]),
        RowCount.NOT_RUN: count("%Ln not sent yet", counts[RowCount.NOT_RUN]),
    }


def end_words(end: EndReason) -> tuple[str, str]:
    """Return why a run ended early, and what to do."""
    words = {
        EndReason.STOPPED: (say("Stopped."), say("Go on whenever you like; nothing is lost.")),
        EndReason.BUDGET: (say("The budget is reached."), say("Raise it to go on.")),
        EndReason.OUT_OF_CREDITS: (
            say("Your credits are used up."),
            say("Buy more, then go on; nothing is lost."),
        ),
        EndReason.KEY_REFUSED: (say("The key is refused."), say("Connect your account again.")),
        EndReason.ENDPOINT_DENIED: (
            say("Your key may not ask for this."),
            say("Ask Crustdata to enable Person Enrich for you."),
        ),
        EndReason.NO_CONNECTION: (
            say("There is no connection."),
            say("Check the network, then go on; nothing is lost."),
        ),
        EndReason.RATE_LIMITED: (
            say("The service asked to wait too long."),
            say("Go on later."),
        ),
        EndReason.SERVICE_TROUBLE: (say("The service has trouble."), say("Go on later.")),
        EndReason.REQUEST_REFUSED: (say("The service refused what was sent."), ""),
    }
    return words.get(end, ("", ""))


def balance_words(fell_by: float, spent: float) -> str:
    """Return what the balance says of the charges of a run."""
    match balance_story(fell_by, spent):
        case BalanceStory.SAME:
            return say("Your balance fell by the same amount.")
        case BalanceStory.LAGS:
            return say(
                "Your balance does not show all charges yet: it fell by {fell} of {spent} credits.",
                fell=number(fell_by),
                spent=number(spent),
            )
        case BalanceStory.ROSE:
            return say("Your balance rose by {credits} meanwhile.", credits=credits_of(-fell_by))
        case BalanceStory.MORE:
            return say(
                "Your balance fell by {credits}: the rest may have gone to people in doubt, or to"
                " another program on your account.",
                credits=number(fell_by),
            )


def finished_words(outcome: Outcome) -> str:
    """Return one sentence for a notification."""
    return say("{found} found.", found=people(outcome.figures.found))
