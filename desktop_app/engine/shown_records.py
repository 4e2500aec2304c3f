"""The journal's records for a result: those to show with their charges, and earlier ones."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from desktop_app.domain.answers.journal_records import JournalRecord, shown_record
from desktop_app.domain.answers.kept_records import KeptRecords, numbered_records
from desktop_app.domain.answers.merge_answers import records_to_merge
from desktop_app.domain.answers.review import CandidateChoice
from desktop_app.domain.source.identifiers import LookupKey
from desktop_app.engine.ports.journal import ResultJournal
from desktop_app.engine.result_spec import ResultSpec

if TYPE_CHECKING:
    from desktop_app.engine.row_changes import RowChanges

_CREDIT_DIGITS = 4


class ShownRecords(KeptRecords):
    """The records to show for each lookup, read once.

    Attributes:
        credits: The credits charged in the shown run.
        changes: The comparison with the rows or with earlier records; None if not asked for.
    """

    def __init__(
        self,
        spec: ResultSpec,
        journal: ResultJournal,
        choices: Mapping[LookupKey, CandidateChoice],
    ) -> None:
        """Read the records of all lookups.

        Raises:
            JournalError: The journal cannot be read.
        """
        keys = spec.lookups.keys
        super().__init__(keys)
        self._run_id = None if spec.run is None else spec.run.run_id
        self.credits = 0.0
        self.changes = _row_changes(spec, journal, choices)
        own_runs = _runs_of(spec, journal)
        for index, records in numbered_records(keys, journal.records):
            self._add_up(index, records, own_runs)
            if (record := shown_record(records, spec.query)) is not None:
                shown = records_to_merge(record, records, spec.query)
                self.keep(index, shown)
                if self.changes is not None:
                    self.changes.note(index, records, shown)

    def _add_up(
        self, index: int, records: Iterable[JournalRecord], own_runs: frozenset[str]
    ) -> None:
        """Add up the charges for a person, over all runs of this sheet and in the shown run."""
        charged = [record.credits for record in records if record.run_id in own_runs]
        if charged:
            self.charge(index, round(sum(charged), _CREDIT_DIGITS))
        run_id = self._run_id
        this_run = [record.credits for record in records if run_id and record.run_id == run_id]
        self.credits = round(self.credits + sum(this_run), _CREDIT_DIGITS)

    @property
    def credits_of_all_runs(self) -> float:
        """The credits charged for the sheet's people in all its runs."""
        return round(self.charges(), _CREDIT_DIGITS)


def _row_changes(
    spec: ResultSpec, journal: ResultJournal, choices: Mapping[LookupKey, CandidateChoice]
) -> "RowChanges | None":
    if not spec.changes:
        return None
    from desktop_app.engine.row_changes import RowChanges  # noqa: PLC0415 - when it is asked for

    return RowChanges(spec, journal, choices)


def _runs_of(spec: ResultSpec, journal: ResultJournal) -> frozenset[str]:
    """Return the ids of the runs whose charges belong to the sheet."""
    if spec.run is None:
        return frozenset()
    return journal.runs_of(spec.run.source) | {spec.run.run_id}
