"""The journal's records for a result: those to show with their charges, and earlier ones."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from typing_extensions import override

from desktop_app.domain.answers.composition import compose
from desktop_app.domain.answers.kept_records import KeptRecords, numbered_records
from desktop_app.domain.answers.review import CandidateChoice
from desktop_app.domain.run.waves import DecidedLookups
from desktop_app.domain.source.identifiers import LookupKey
from desktop_app.engine.ports.journal import ResultJournal
from desktop_app.engine.result_spec import ResultSpec
from desktop_app.engine.waves.charges import Charges, rounded
from desktop_app.engine.waves.later_answers import LaterAnswers

if TYPE_CHECKING:
    from desktop_app.engine.shown.row_changes import RowChanges


class ShownRecords(KeptRecords):
    """The records to show for each lookup, read once.

    Attributes:
        charged_in: The charges for the lookups.
        changes: The comparison with the rows or with earlier records; None if not asked for.
    """

    def __init__(
        self,
        spec: ResultSpec,
        lookups: DecidedLookups,
        journal: ResultJournal,
        choices: Mapping[LookupKey, CandidateChoice],
    ) -> None:
        """Read the records of all lookups.

        Args:
            spec: The result.
            lookups: Its lookups, with the key that decides each row.
            journal: The journal.
            choices: The user's choices in all reviews.

        Raises:
            JournalError: The journal cannot be read.
        """
        super().__init__(lookups.keys)
        answers = LaterAnswers(journal)
        self.charged_in = Charges(spec.run, lookups, journal, answers)
        self.changes = _row_changes(spec, journal, choices)
        for index, records in numbered_records(lookups.keys, answers.records):
            if (charged := self.charged_in.add(records)) is not None:
                self.charge(index, charged)
            choice = choices.get(records[0].key)
            if shown := compose(records, spec.query, journal.outcome, choice):
                self.keep(index, shown)
                if self.changes is not None:
                    self.changes.note(index, records, shown)

    @property
    def charges_of_all_runs(self) -> float:
        """The credits charged for the sheet's people in all its runs."""
        return rounded(self.charges() + sum(self.charged_in.of_idle.values()))

    def begin(self) -> None:
        """Compare from the first row on."""
        if self.changes is not None:
            self.changes.begin()

    @override
    def release(self) -> None:
        super().release()
        if self.changes is not None:
            self.changes.release()


def _row_changes(
    spec: ResultSpec, journal: ResultJournal, choices: Mapping[LookupKey, CandidateChoice]
) -> "RowChanges | None":
    if not spec.changes:
        return None
    from desktop_app.engine.shown.row_changes import RowChanges  # noqa: PLC0415 - when it is asked for

    return RowChanges(spec, journal, choices)
