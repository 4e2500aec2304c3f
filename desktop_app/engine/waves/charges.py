"""The charges of a result: what each row has cost, and what the shown run has cost."""

from collections.abc import Iterable

from desktop_app.domain.answers.composition import is_later
from desktop_app.domain.answers.journal_records import JournalRecord
from desktop_app.domain.run.waves import DecidedLookups
from desktop_app.domain.source.identifiers import LookupKey
from desktop_app.engine.ports.journal import ResultJournal
from desktop_app.engine.ports.records import RunRecord
from desktop_app.engine.waves.later_answers import LaterAnswers

_CREDIT_DIGITS = 4


def rounded(amount: float) -> float:
    """Round an amount of credits, as sums of shares are not exact."""
    return round(amount, _CREDIT_DIGITS)


class Charges:
    """Adds up the charges for the lookups of a result, over all runs of its sheet.

    Attributes:
        of_run: The credits charged in the shown run.
        of_idle: By row, the charges for its lookups that decide no row, such as a match that the
            user turned down.
    """

    def __init__(
        self,
        run: RunRecord | None,
        lookups: DecidedLookups,
        journal: ResultJournal,
        answers: LaterAnswers,
    ) -> None:
        """Add up the charges of lookups that decide no row; the others follow.

        Args:
            run: The run to show; None if the journal has no run of this source.
            lookups: The lookups.
            journal: The journal.
            answers: Its records, with those of later purchases.

        Raises:
            JournalError: The journal cannot be read.
        """
        self._run_id = None if run is None else run.run_id
        self._own_runs = frozenset[str]()
        if run is not None:
            self._own_runs = journal.runs_of(run.source) | {run.run_id}
        self.of_run = 0.0
        self.of_idle: dict[int, float] = {}
        self._later = set[tuple[int, LookupKey]]()
        rows = dict(lookups.idle_keys())
        for key, records in answers.records(rows):
            if charged := self.add(records):
                self.of_idle[rows[key]] = rounded(self.of_idle.get(rows[key], 0.0) + charged)

    def add(self, records: Iterable[JournalRecord]) -> float | None:
        """Add the records of a lookup; return its charge, or None if no run of the sheet sent it.

        Args:
            records: All records of the lookup.
        """
        own = [
            record
            for record in records
            if record.run_id in self._own_runs and (not is_later(record) or self._is_new(record))
        ]
        if not own:
            return None
        in_run = sum([record.credits for record in own if record.run_id == self._run_id])
        self.of_run = rounded(self.of_run + in_run)
        return rounded(sum([record.credits for record in own]))

    def _is_new(self, record: JournalRecord) -> bool:
        """Tell whether a later purchase was not added before, for another lookup of the person."""
        purchase = (record.batch_id, record.key)
        is_new = purchase not in self._later
        self._later.add(purchase)
        return is_new
