"""What an earlier crash left behind: batches that were intended and never settled."""

from datetime import datetime

from desktop_app.domain.outcomes import InDoubt
from desktop_app.engine.ports import Journal, Settlement

_CUT_OFF = "the program ended before the answer came"


def put_in_doubt(journal: Journal, at: datetime) -> int:
    """Put every batch that was on its way when the program ended in doubt; return the people.

    They may have been charged, and no answer is known. Only the one program that holds the
    journal's lock may call this, before it sends anything itself.

    Raises:
        JournalError: It could not be recorded.
    """
    people = 0
    for batch_id, keys in list(journal.open_batches()):
        doubts = dict.fromkeys(keys, InDoubt(_CUT_OFF))
        journal.settle(batch_id, Settlement(doubts, dict.fromkeys(keys, 0.0)), at)
        people += len(keys)
    return people
